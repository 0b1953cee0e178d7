"""The rows of a sheet of Excel 97 or WPS with what is visible in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tracker.base.optional_libraries import library
from tracker.chinese.word_processor_words import BUILT_IN_FORMATS
from tracker.document.formats.base.table_rows import TableRow
from tracker.document.formats.sheet_cells.date_text import date_text
from tracker.document.formats.sheet_cells.number_text import number_text

_TEXT, _NUMBER, _DATE, _BOOLEAN, _ERROR = 1, 2, 3, 4, 5  # kinds of cells in xlrd


class XlsCells:
    """Reads one sheet of a workbook that xlrd has opened with its formats."""

    def __init__(self, sheet: Any, where: str) -> None:
        self._sheet = sheet
        self._book = sheet.book
        self._xlrd = library("xlrd", "xls", where)

    def rows(self) -> Iterator[TableRow]:
        """The rows from the top, without hidden rows and columns."""
        hidden = {column for column, info in self._sheet.colinfo_map.items() if info.hidden or not info.width}
        for row in range(self._sheet.nrows):
            info = self._sheet.rowinfo_map.get(row)
            if info is not None and (info.hidden or info.height == 0):
                continue
            columns = [column for column in range(self._sheet.row_len(row)) if column not in hidden]
            yield TableRow(row + 1, [self._shown(row, column) for column in columns], columns)

    def _shown(self, row: int, column: int) -> str:
        cell = self._sheet.cell(row, column)
        form = self._book.xf_list[cell.xf_index]
        struck = bool(self._book.font_list[form.font_index].struck_out)
        if cell.ctype == _TEXT:
            return self._text(
                str(cell.value), struck, self._sheet.rich_text_runlist_map.get((row, column), ())
            )
        if struck:
            return ""
        code = BUILT_IN_FORMATS.get(form.format_key) or self._book.format_map[form.format_key].format_str
        if cell.ctype == _NUMBER:
            return number_text(cell.value, code)
        if cell.ctype == _DATE:
            return self._date(cell.value, code)
        if cell.ctype == _BOOLEAN:
            return "TRUE" if cell.value else "FALSE"
        return str(self._xlrd.error_text_from_code.get(cell.value, "")) if cell.ctype == _ERROR else ""

    def _text(self, text: str, struck: bool, runs: Any) -> str:
        """The text without its struck out stretches; a run is an offset and the font from there on."""
        starts = [(0, struck), *((at, bool(self._book.font_list[font].struck_out)) for at, font in runs)]
        ends = [at for at, _struck in starts[1:]] + [len(text)]
        return "".join(text[at:end] for (at, gone), end in zip(starts, ends, strict=True) if not gone)

    def _date(self, value: float, code: str) -> str:
        try:
            if value < 1:
                return number_text(value, "General")
            return date_text(self._xlrd.xldate_as_datetime(value, self._book.datemode), code)
        except (ValueError, OverflowError):
            return number_text(value, "General")
