"""Word documents: paragraphs and tables in the order of the page, headings by their style."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from tracker.base.optional_libraries import library
from tracker.chinese.office_forms import CONTENTS_STYLE, HEADING_STYLE, TITLE_STYLES
from tracker.document.formats.base import zip_guard
from tracker.document.formats.base.parsed_text import ParsedText
from tracker.document.formats.base.reader import ZIP_MARK, FormatReader
from tracker.document.formats.base.text_builder import TextBuilder
from tracker.document.formats.docx_parts.numbering import Numbering

_WIDEST = 64  # columns that one cell may span
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HIDDEN = {f"{_W}{tag}" for tag in ("del", "moveFrom", "txbxContent", "instrText", "delText", "pPr")} | {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
}
_DEEPEST = 6


def parse(data: bytes, where: str, suffix: str) -> ParsedText:  # noqa: ARG001 - all readers share one shape
    """One line a paragraph, one line a table row with tabs between the cells; a heading keeps `#` signs.

    Text marked as deleted is left out and text marked as inserted kept; the table of contents is left out.
    Locations count paragraphs and table rows from 1. Raises DocumentError, MissingExtra.
    """
    docx = library("docx", "docx", where)
    zip_guard.check(data, where, "docx")
    try:
        document = docx.Document(io.BytesIO(data))
        return _BodyWalk(document).read()
    except (*zip_guard.DAMAGE, docx.opc.exceptions.OpcError, docx.exceptions.PythonDocxError) as error:
        raise zip_guard.broken(where, "docx") from error


class _BodyWalk:
    """Walks the body once; knows styles, automatic numbers and the count of blocks."""

    def __init__(self, document: Any) -> None:
        self._body = document.element.body
        self._styles = {style.style_id: style.name or "" for style in document.styles}
        self._numbering = Numbering(document)
        self._builder = TextBuilder()
        self._count = 0
        self._core_title = str(document.core_properties.title or "")

    def read(self) -> ParsedText:
        for block in _blocks(self._body):
            if block.tag == f"{_W}p":
                self._paragraph(block)
            else:
                self._builder.blank()
                self._table(block)
                self._builder.blank()
        return self._builder.parsed(title=self._core_title)

    def _paragraph(self, element: Any) -> None:
        self._count += 1
        style = self._style(element)
        if CONTENTS_STYLE.match(style):
            return
        number = self._numbering.label(element)
        text = _text(element)
        if not text.strip():
            self._builder.line("")
            return
        lead = "#" * self._level(element, style)
        for line in (f"{lead} {number}{text.strip()}" if lead else f"{number}{text}").split("\n"):
            self._builder.line(line, paragraph=self._count)

    def _table(self, table: Any) -> None:
        for row in table.iterchildren(f"{_W}tr"):
            self._count += 1
            cells = list(_row_cells(row))
            if any(cell.strip() for cell in cells):
                start = self._builder.offset
                self._builder.row(cells)
                self._builder.place(start, self._builder.offset - 1, paragraph=self._count)

    def _style(self, element: Any) -> str:
        style = element.find(f"{_W}pPr/{_W}pStyle")
        return self._styles.get(style.get(f"{_W}val"), "") if style is not None else ""

    def _level(self, element: Any, style: str) -> int:
        """The heading level by style or outline level, 0 for body text; a document's title counts as 1."""
        if style.lower() in TITLE_STYLES:
            return 1
        found = HEADING_STYLE.match(style)
        if found:
            return min(int(found[1]) or 1, _DEEPEST)
        outline = element.find(f"{_W}pPr/{_W}outlineLvl")
        value = int(outline.get(f"{_W}val", "9")) if outline is not None else 9
        return value + 1 if value < _DEEPEST else 0


def _blocks(parent: Any) -> Iterator[Any]:
    """Paragraphs and tables in order, through content controls and inserted blocks."""
    for child in parent:
        if child.tag in (f"{_W}p", f"{_W}tbl"):
            yield child
        elif child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml"):
            yield from _blocks(child)


def _row_cells(row: Any) -> Iterator[str]:
    """The text of each cell; a cell merged into the one above or before it is empty, at the end left out."""
    covered = 0
    for cell in row.iter(f"{_W}tc"):
        if next(cell.iterancestors(f"{_W}tr")) is not row:
            continue
        yield from [""] * covered
        merge = cell.find(f"{_W}tcPr/{_W}vMerge")
        if merge is not None and merge.get(f"{_W}val") != "restart":
            yield ""
        else:
            yield " ".join(_text(paragraph) for paragraph in cell.iter(f"{_W}p"))
        span = cell.find(f"{_W}tcPr/{_W}gridSpan")
        width = span.get(f"{_W}val", "1") if span is not None else "1"
        covered = min(int(width), _WIDEST) - 1 if width.isdecimal() else 0


def _text(element: Any) -> str:
    """The visible text of a paragraph; its line breaks stay."""
    parts: list[str] = []
    stack = list(reversed(element))
    while stack:
        node = stack.pop()
        if node.tag in _HIDDEN:
            continue
        if node.tag == f"{_W}t":
            parts.append(node.text or "")
        elif node.tag == f"{_W}tab":
            parts.append("\t")
        elif node.tag in (f"{_W}br", f"{_W}cr"):
            parts.append("\n")
        elif node.tag == f"{_W}noBreakHyphen":
            parts.append("-")
        else:
            stack.extend(reversed(node))
    return "".join(parts)


def _claims(data: bytes) -> bool:
    return data[:1024].lstrip().startswith(ZIP_MARK) and b"xl/workbook.xml" not in data


READER = FormatReader("Word", (".docx", ".docm"), "docx", parse, _claims)
