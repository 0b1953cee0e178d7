"""Word documents: paragraphs, tables and text boxes in the order of the page, headings by their style."""

from __future__ import annotations

import io
from typing import Any

from tracker.base.optional_libraries import library
from tracker.chinese.word_processor_words import CONTENTS_STYLE, HEADING_STYLE, TITLE_STYLES
from tracker.document.formats.base import zip_guard
from tracker.document.formats.base.parsed_text import ParsedText
from tracker.document.formats.base.text_builder import TextBuilder
from tracker.document.formats.docx_parts.numbering import Numbering
from tracker.document.formats.docx_parts.tables import children, grid_cells, valid_rows
from tracker.document.formats.docx_parts.visible_text import VisibleText, goes_on_in_next, text_boxes
from tracker.document.formats.docx_parts.xml_names import W

_DEEPEST_HEADING = 6
_DEEPEST_NESTING = 20  # tables and text boxes inside one another


def parse(data: bytes, where: str, suffix: str) -> ParsedText:  # noqa: ARG001 - all readers share one shape
    """One line a paragraph, one line a table row with tabs between the cells; a heading keeps `#` signs.

    Deleted, struck out and hidden text is left out and inserted text kept; the table of contents is left
    out. A text box follows the paragraph that it hangs on, a table in a cell the table around it. Locations
    count paragraphs and table rows from 1. Raises DocumentError, MissingExtra.
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
        self._visible = VisibleText(document.styles.element)
        self._builder = TextBuilder()
        self._count = 0
        self._core_title = str(document.core_properties.title or "")

    def read(self) -> ParsedText:
        self._blocks(self._body, 0)
        return self._builder.parsed(title=self._core_title)

    def _blocks(self, parent: Any, depth: int) -> None:
        if depth > _DEEPEST_NESTING:
            return
        begun = ""  # the text of paragraphs whose ends are deleted
        for block in children(parent, "p", "tbl"):
            if block.tag == f"{W}tbl":
                self._builder.blank()
                self._table(block, depth)
                self._builder.blank()
            elif goes_on_in_next(block):
                self._count += 1
                begun += self._visible.text(block)
            else:
                self._paragraph(block, begun, depth)
                begun = ""
        if begun.strip():
            self._builder.line(begun, paragraph=self._count)

    def _paragraph(self, element: Any, begun: str, depth: int) -> None:
        self._count += 1
        style = self._style(element)
        if CONTENTS_STYLE.match(style):
            return
        number = self._numbering.label(element)
        text = begun + self._visible.text(element)
        boxes = list(text_boxes(element))
        if text.strip():
            lead = "#" * self._level(element, style)
            for line in (f"{lead} {number}{text.strip()}" if lead else f"{number}{text}").split("\n"):
                self._builder.line(line, paragraph=self._count)
        else:
            self._builder.line("")
        for box in boxes:
            self._blocks(box, depth + 1)

    def _table(self, table: Any, depth: int) -> None:
        """The rows; then the tables and text boxes in its cells, except one that is all its row holds.

        A table of one column is a frame: what is in it stands in lines of its own.
        """
        rows = [list(grid_cells(row)) for row in valid_rows(table)]
        if all(len(cells) <= 1 for cells in rows):
            for cell in (cell for cells in rows for cell in cells if cell is not None):
                self._blocks(cell, depth + 1)
            return
        inner: list[Any] = []
        for cells in rows:
            self._count += 1
            texts = ["" if cell is None else self._cell_text(cell) for cell in cells]
            found = [block for cell in cells if cell is not None for block in _inner_blocks(cell)]
            if any(text.strip() for text in texts):
                start = self._builder.offset
                self._builder.row(texts)
                self._builder.place(start, self._builder.offset - 1, paragraph=self._count)
                inner += found
            else:
                self._inner(found, depth)
        self._inner(inner, depth)

    def _inner(self, blocks: list[Any], depth: int) -> None:
        for block in blocks:
            self._builder.blank()
            if block.tag != f"{W}tbl":
                self._blocks(block, depth + 1)
            elif depth < _DEEPEST_NESTING:
                self._table(block, depth + 1)
            self._builder.blank()

    def _cell_text(self, cell: Any) -> str:
        texts = []
        ended = True  # whether the paragraph before has an end of its own
        for paragraph in children(cell, "p"):
            text = self._visible.text(paragraph)
            if ended:
                texts.append(text)
            else:
                texts[-1] += text
            ended = not goes_on_in_next(paragraph)
        return "\n".join(texts)

    def _style(self, element: Any) -> str:
        style = element.find(f"{W}pPr/{W}pStyle")
        return self._styles.get(style.get(f"{W}val"), "") if style is not None else ""

    def _level(self, element: Any, style: str) -> int:
        """The heading level by style or outline level, 0 for body text; a document's title counts as 1."""
        if style.lower() in TITLE_STYLES:
            return 1
        found = HEADING_STYLE.match(style)
        if found:
            return min(int(found[1]) or 1, _DEEPEST_HEADING)
        outline = element.find(f"{W}pPr/{W}outlineLvl")
        value = int(outline.get(f"{W}val", "9")) if outline is not None else 9
        return value + 1 if value < _DEEPEST_HEADING else 0


def _inner_blocks(cell: Any) -> list[Any]:
    """The tables in a cell and the contents of text boxes that hang on its paragraphs."""
    found: list[Any] = []
    for block in children(cell, "p", "tbl"):
        found += [block] if block.tag == f"{W}tbl" else text_boxes(block)
    return found
