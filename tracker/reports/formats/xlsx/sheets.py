"""The sheets of the workbook, cell by cell: rows, a header that stays, print settings, harmless texts."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from tracker.i18n import _
from tracker.reports.formats.xlsx.columns import LEDGER, SheetColumn, Value, number_format
from tracker.reports.formats.xlsx.styles import LIGHT_FILLS, Look, Looks, light_names
from tracker.reports.model import ReportRow
from tracker.reports.wording.cleaning import clean
from tracker.reports.wording.codes import status_word

_LONGEST = 32_767  # characters that a cell can hold
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")
_FIRST_DAY = dt.date(1900, 3, 1)  # before it Excel counts a day that never was
_A3, _A4 = 8, 9
_LINE, _TALLEST = 13.0, 409.0  # points
_WIDE = 20  # columns from which on a page has to be A3


class Sheet:
    """One sheet that is filled from top to bottom."""

    def __init__(self, book: Any, looks: Looks, title: str) -> None:
        from openpyxl.cell import WriteOnlyCell

        self.sheet = book.create_sheet(title[:31])
        self.sheet._values_to_row = _placed  # openpyxl's own makes every cell twice
        self._cell = WriteOnlyCell
        self._looks = looks
        self.rows = 0

    def add(self, *cells: tuple[Value, Look]) -> None:
        """One row of values with their looks."""
        self.rows += 1
        self.sheet.append([self._made(value, look) for value, look in cells])

    def widths(self, widths: Sequence[int]) -> None:
        """Column widths in characters. Has to come before the first row, as everything about views has."""
        from openpyxl.utils import get_column_letter

        for place, width in enumerate(widths, 1):
            self.sheet.column_dimensions[get_column_letter(place)].width = width

    def tall(self, points: float) -> None:
        """The height of the next row: not every program finds it by itself."""
        self.sheet.row_dimensions[self.rows + 1].height = points

    def page(self, title: str, *, columns: int, repeat: bool = False) -> None:
        """Landscape, one page wide, numbered, with the title of the report on top."""
        setup, footer, header = self.sheet.page_setup, self.sheet.oddFooter, self.sheet.oddHeader
        setup.orientation = "landscape"
        setup.paperSize = _A3 if columns > _WIDE else _A4
        setup.fitToWidth, setup.fitToHeight = 1, 0
        self.sheet.sheet_properties.pageSetUpPr.fitToPage = True
        margins = self.sheet.page_margins
        margins.left = margins.right = 0.4
        margins.top = margins.bottom = 0.7
        header.center.text = clean(title).replace("&", "&&").replace("\n", " ")[:200] or None
        footer.center.text = "&P / &N"
        if repeat:
            self.sheet.print_title_rows = "1:1"

    def _made(self, value: Value, look: Look) -> Any:
        if isinstance(value, Decimal) and value.adjusted() > 300:
            value = str(value)
        if isinstance(value, dt.date) and value < _FIRST_DAY:
            value = value.isoformat()
        if isinstance(value, str):
            text = clean(value).replace("\r\n", "\n").replace("\r", "\n")[:_LONGEST]
            cell = self._cell(self.sheet)
            cell._value, cell.data_type = text, "s"  # a text that begins with = stays a text
            cell._style = self._looks.style(look, quoted=bool(_FORMULA.match(text)))
            return cell
        cell = self._cell(self.sheet, value=value)
        cell._style = self._looks.style(look)
        return cell


def _placed(cells: Iterable[Any], row: int) -> Iterator[Any]:
    """The cells of a row, told where they stand."""
    for column, cell in enumerate(cells, 1):
        cell.row, cell.column = row, column
        yield cell


def fill_table(
    sheet: Sheet, title: str, columns: Sequence[SheetColumn], rows: Iterable[ReportRow], count: int
) -> None:
    """A header that stays in sight and is printed on every page, then a row for each target."""
    from openpyxl.utils import get_column_letter

    sheet.widths([column.width for column in columns])
    last = get_column_letter(len(columns))
    sheet.sheet.column_dimensions[last].hidden = True  # the id
    sheet.sheet.freeze_panes = "B2"
    sheet.page(title, columns=len(columns), repeat=True)
    sheet.sheet.auto_filter.ref = f"A1:{last}{count + 1}"
    sheet.tall(30)
    sheet.add(*((column.heading(), "filled" if column.filled else "head") for column in columns))
    for row in rows:
        cells = [(column.value(row), _look(column, row)) for column in columns]
        lines = max(_lines(value, column.width) for column, (value, _l) in zip(columns, cells, strict=True))
        sheet.tall(min(_LINE * lines + 3, _TALLEST))
        sheet.add(*cells)
    _colours(sheet.sheet, columns, count)
    if columns is LEDGER:
        _checks(sheet.sheet, columns, count)


def _look(column: SheetColumn, row: ReportRow) -> Look:
    value = column.value(row) if column.key in ("value", "value_high", "actual") else None
    if isinstance(value, Decimal):
        return number_format(value, row.target.comparator if column.key == "value" else None)
    return column.format


def _lines(value: Value, width: int) -> int:
    """How many lines a text takes in a column of so many half-width characters."""
    if not isinstance(value, str):
        return 1
    return sum(
        max(1, -(-len(line.encode("gb18030", "replace")) // (width - 1))) for line in value.split("\n")
    )


def _colours(sheet: Any, columns: Sequence[SheetColumn], count: int) -> None:
    """The light's colour behind its word, from the word: it follows a changed cell."""
    from openpyxl.formatting.rule import CellIsRule
    from openpyxl.styles import PatternFill

    place = _range(columns, "light", count)
    for light, words in light_names().items():
        fill = PatternFill(bgColor=LIGHT_FILLS[light], fill_type="solid")
        sheet.conditional_formatting.add(
            place, CellIsRule(operator="equal", formula=[f'"{words}"'], fill=fill)
        )


def _checks(sheet: Any, columns: Sequence[SheetColumn], count: int) -> None:
    """What may be typed into the columns that are filled in."""
    from openpyxl.worksheet.datavalidation import DataValidation

    words = [status_word(s) for s in ("not_started", "in_progress", "done", "revised", "dropped")]
    for key, kind, settings in (
        ("status", "list", {"formula1": f'"{",".join(words)}"'}),
        ("data_as_of", "date", {"operator": "greaterThan", "formula1": "36526"}),
        ("actual", "decimal", {"operator": "between", "formula1": "-1E+15", "formula2": "1E+15"}),
    ):
        check = DataValidation(type=kind, allow_blank=True, showErrorMessage=True, **settings)
        check.errorTitle = next(column for column in columns if column.key == key).heading()
        check.error = {
            "status": _("choose one of {names}").format(names=", ".join(words)),
            "data_as_of": _("type a date such as {example}").format(example="2025-06-30"),
            "actual": _("type a number without its unit"),
        }[key]
        check.add(_range(columns, key, count))
        sheet.data_validations.append(check)


def _range(columns: Sequence[SheetColumn], key: str, count: int) -> str:
    from openpyxl.utils import get_column_letter

    place = next(i for i, column in enumerate(columns, 1) if column.key == key)
    letter = get_column_letter(place)
    return f"{letter}2:{letter}{max(count, 1) + 1}"
