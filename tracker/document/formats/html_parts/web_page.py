"""Web pages: the main text without menus and footers, tables as rows."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from tracker.base.optional_libraries import library
from tracker.chinese.word_processor_words import OTHER_PAGES, VISITS
from tracker.document.encoding import decode
from tracker.document.formats.base.parsed_text import ParsedText, unix_lines
from tracker.document.formats.base.text_builder import TextBuilder
from tracker.document.formats.html_parts.data_tables import (
    DataTables,
    MarkedTables,
    Rows,
    parted_at_marks,
)
from tracker.document.formats.html_parts.page_facts import published_on, title_of, words_of
from tracker.document.formats.html_parts.page_furniture import remove_furniture
from tracker.document.formats.html_parts.visibility import remove_invisible
from tracker.errors import DocumentError
from tracker.i18n import _

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,20})""", re.I)
_DECLARED = 4096  # bytes in which a page names its encoding
_SHORT = 200  # characters of main text under which the whole page is looked at
_MANY = {
    "td": 64,
    "th": 64,
    "ul": 300,
    "ol": 300,
    "table": 300,
}  # side by side: trafilatura takes their square
_SKIPPED = {
    "script",
    "style",
    "noscript",
    "template",
    "nav",
    "footer",
    "form",
    "iframe",
    "svg",
    "head",
    "aside",
}
_BLOCKS = {
    "p", "div", "br", "li", "ul", "ol", "dl", "dt", "dd", "section", "article", "header", "main",
    "blockquote",
    "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "hr", "pre", "center",
}  # fmt: skip


def parse(data: bytes, where: str, suffix: str) -> ParsedText:  # noqa: ARG001 - all readers share one shape
    """The page's main text by trafilatura, headings with `#`, table rows with tabs; else all it shows.

    Raises DocumentError when the page shows no text (a page that scripts fill in), MissingExtra.
    """
    trafilatura = library("trafilatura", "html", where)
    lxml_html = library("lxml.html", "html", where)
    etree = library("lxml.etree", "html", where)
    page, encoding = _decoded(data, where)
    try:
        tree = lxml_html.fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", page))
    except (ValueError, SyntaxError, AssertionError) as error:
        raise _empty(where) from error
    changed = [remove_invisible(tree), remove_furniture(tree)]
    tables = DataTables(tree)
    if tables.mark() or any(changed):
        page = lxml_html.tostring(tree, encoding="unicode")
    main = None if _is_crowded(tree) else _main(trafilatura, etree, page, tables)
    enough = main and len(main.text) >= _SHORT and not _is_run_together(main.text)
    whole = "" if enough else _visible(tree, tables)
    if main and len(main.text) * 3 >= len(whole) and not (_is_run_together(main.text) and "\n" in whole[:-1]):
        text, locations = main.text, main.locations
    else:
        text, locations = whole, ()
    if not text.strip():
        raise _empty(where)
    return ParsedText(text, encoding, title_of(tree), published_on(tree), locations)


def _decoded(data: bytes, where: str) -> tuple[str, str]:
    """By byte order mark, valid UTF-8, the page's own word (gb2312 is read as GB18030), else by looks."""
    named = _CHARSET.search(data[:_DECLARED])
    if named and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        encoding = named[1].decode("ascii").lower()
        encoding = "gb18030" if encoding in ("gb2312", "gbk", "gb_2312-80", "x-gbk") else encoding
        for attempt in ("utf-8", encoding):
            try:
                return unix_lines(data.decode(attempt)), attempt
            except (UnicodeDecodeError, LookupError):
                continue
    text, encoding = decode(data, where)
    return unix_lines(text), encoding


def _is_crowded(tree: Any) -> bool:
    counts = Counter((node.getparent(), node.tag) for node in tree.iter(*_MANY))
    return any(count > _MANY[tag] for (_parent, tag), count in counts.items())


def _main(trafilatura: Any, etree: Any, page: str, tables: DataTables) -> ParsedText | None:
    extracted = trafilatura.extract(
        page, output_format="xml", include_tables=True, include_comments=False, favor_recall=True
    )
    if not extracted:
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    root = etree.fromstring(extracted.encode("utf-8"), parser)
    builder = TextBuilder()
    main = root.find("main")
    elements = list(main if main is not None else root)
    own = _own_part([words_of(element) for element in elements])
    marked = tables.reading()
    for element in elements[:own]:
        _element(builder, element, marked)
    if own == len(elements):
        for rows in marked.lost():
            _rows(builder, rows)
    return builder.parsed()


def _rows(builder: TextBuilder, rows: Rows) -> None:
    builder.blank()
    for row in rows:
        builder.row(row)
    builder.blank()


def _is_run_together(text: str) -> bool:
    """Whether all blocks of a page came out as one line, as those of a very short one do."""
    return "\n" not in text.strip()


def _element(builder: TextBuilder, element: Any, marked: MarkedTables) -> None:
    if element.tag == "head":
        level = re.search(r"\d", element.get("rend") or "h2")
        builder.line(f"{'#' * int(level[0] if level else 2)} {words_of(element)}")
    elif element.tag == "table":
        builder.blank()
        rows = [list(row.iter("cell")) for row in element.iter("row")]
        for cells in rows:
            if all(len(one) <= 1 for one in rows):  # a frame round text
                for cell in cells:
                    _lines(builder, cell, marked)
            else:
                builder.row([words_of(cell) for cell in cells])
        builder.blank()
    elif element.tag == "list":
        for item in element.iter("item"):
            _lines(builder, item, marked)
    else:
        _lines(builder, element, marked)


def _lines(builder: TextBuilder, element: Any, marked: MarkedTables) -> None:
    for line in parted_at_marks("".join(_flat(element))):
        line = VISITS.sub("", line)
        if rows := marked.at(line.strip()):
            _rows(builder, rows)
        elif line.strip():
            builder.line(" ".join(line.split()) if element.tag in ("item", "cell") else line.strip())


def _flat(element: Any) -> list[str]:
    """The text of an element with its line breaks; lists inside it have items of their own."""
    parts = [element.text or ""]
    for child in element:
        if child.tag in ("lb", "list"):
            parts.append("\n")
        elif child.tag == "p" and element.tag in ("item", "cell"):
            parts += ["\n", *_flat(child), "\n"]
        else:
            parts += _flat(child)
        parts.append(child.tail or "")
    return parts


def _visible(tree: Any, tables: DataTables) -> str:
    """All visible text of a page, one block a line."""
    parts: list[str] = []

    def walk(node: Any) -> None:
        if not isinstance(node.tag, str) or node.tag in _SKIPPED:
            return
        if node.tag in _BLOCKS:
            parts.append("\n")
        parts.append(re.sub(r"\s+", " ", node.text or ""))
        for child in node:
            walk(child)
            parts.append(re.sub(r"\s+", " ", child.tail or ""))
        parts.append("\n" if node.tag in _BLOCKS else "\t" if node.tag in ("td", "th") else "")

    walk(tree)
    lines = [VISITS.sub("", line).strip() for line in "".join(parts).split("\n")]
    lines = [line for line in lines if line]
    builder, marked = TextBuilder(), tables.reading()
    for line in lines[: _own_part(lines)]:
        if rows := marked.at(line):
            _rows(builder, rows)
        else:
            builder.line(line)
    return builder.parsed().text


def _own_part(blocks: list[str]) -> int:
    """The number of blocks before the list of other pages that ends a page, if one does."""
    for number in range(len(blocks) // 3, len(blocks)):
        if OTHER_PAGES.fullmatch(blocks[number]):
            return number
    return len(blocks)


def _empty(where: str) -> DocumentError:
    return DocumentError(
        _("{file}: the page shows no text").format(file=where),
        _("open it in a browser, copy the text and save it as .txt"),
    )
