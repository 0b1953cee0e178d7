"""The rows of a sheet with what is visible in them: no hidden rows and columns, nothing struck out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from tracker.base.optional_libraries import library
from tracker.chinese.word_processor_words import BUILT_IN_FORMATS
from tracker.document.formats.base.table_rows import TableRow, place
from tracker.document.formats.sheet_cells.date_text import date_text
from tracker.document.formats.sheet_cells.number_text import number_text

_FORMULA = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}f"
_ON = {"1", "true"}
_GENERAL = "General"


class XlsxCells:
    """Reads one sheet of a workbook that openpyxl has opened for reading only."""

    def __init__(self, sheet: Any, where: str) -> None:
        self._book = sheet.parent
        self._sheet = sheet
        self._where = where
        self.without_result: list[str] = []  # places of formulas that no program has worked out yet

    def rows(self) -> Iterator[TableRow]:
        """The rows from the top. openpyxl's own walk over a sheet drops what is hidden and its rich text, so
        the parser beneath it is used.
        """
        parser_class = library("openpyxl.worksheet._reader", "xlsx", self._where).WorkSheetParser
        archive = self._book._archive
        with archive.open(self._sheet._worksheet_path) as stream:
            parser = parser_class(
                stream,
                self._sheet._shared_strings,
                data_only=True,
                epoch=self._book.epoch,
                date_formats=self._book._date_formats,
                timedelta_formats=self._book._timedelta_formats,
                rich_text=True,
            )
            self._watch_formulas(parser)
            for number, cells in parser.parse():
                if not _is_hidden(parser.row_dimensions.get(str(number), {}), "ht"):
                    yield self._row(number, cells, _hidden_columns(parser.column_dimensions))

    def _watch_formulas(self, parser: Any) -> None:
        parse_cell = parser.parse_cell

        def watched(element: Any) -> Any:
            cell = parse_cell(element)
            if cell["value"] is None and element.find(_FORMULA) is not None:
                self.without_result.append(place("", cell["column"] - 1, cell["row"]))
            return cell

        parser.parse_cell = watched

    def _row(self, number: int, cells: list[dict[str, Any]], hidden: list[tuple[int, int]]) -> TableRow:
        shown = {cell["column"] - 1: self._shown(cell) for cell in cells}
        last = max((column for column, text in shown.items() if text), default=-1)
        columns = [
            column for column in range(last + 1) if not any(low <= column <= high for low, high in hidden)
        ]
        return TableRow(number, [shown.get(column, "") for column in columns], columns)

    def _shown(self, cell: dict[str, Any]) -> str:
        value = cell["value"]
        if value is None:
            return ""
        style = self._book._cell_styles[cell["style_id"]]
        struck = bool(self._book._fonts[style.fontId].strike)
        if isinstance(value, list):  # rich text: plain pieces have the font of the cell
            return "".join(_piece(piece, struck) for piece in value)
        if struck:
            return ""
        if isinstance(value, bool):
            return str(value).upper()
        if isinstance(value, dt.datetime):
            return date_text(value, self._code(style.numFmtId))
        if isinstance(value, (int, float)):
            return self._number(value, self._code(style.numFmtId), style.numFmtId)
        return str(value)

    def _number(self, value: int | float, code: str, number: int) -> str:
        if number not in BUILT_IN_FORMATS:
            return number_text(value, code)
        from openpyxl.utils.datetime import from_excel

        try:
            day = from_excel(value, self._book.epoch)
        except (OverflowError, ValueError):
            return number_text(value, _GENERAL)
        return date_text(day, code) if isinstance(day, dt.datetime) else str(day)

    def _code(self, number: int) -> str:
        from openpyxl.styles.numbers import BUILTIN_FORMATS, BUILTIN_FORMATS_MAX_SIZE

        if number >= BUILTIN_FORMATS_MAX_SIZE:
            return str(self._book._number_formats[number - BUILTIN_FORMATS_MAX_SIZE])
        return str(BUILT_IN_FORMATS.get(number) or BUILTIN_FORMATS.get(number, _GENERAL))


def _piece(piece: Any, struck: bool) -> str:
    if isinstance(piece, str):
        return "" if struck else piece
    own = piece.font.strike
    return "" if (struck if own is None else own) else str(piece.text)


def _is_hidden(attributes: dict[str, str], size: str) -> bool:
    try:
        return attributes.get("hidden") in _ON or float(attributes.get(size, "1")) == 0
    except ValueError:
        return False


def _hidden_columns(dimensions: dict[str, dict[str, str]]) -> list[tuple[int, int]]:
    """First and last column of each hidden stretch, counted from 0."""
    return [
        (int(one["min"]) - 1, int(one.get("max", one["min"])) - 1)
        for one in dimensions.values()
        if _is_hidden(one, "width")
    ]
