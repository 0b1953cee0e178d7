"""A sheet with a row a target: a header that stays in sight, coloured lights, checks of what is typed in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any

from tracker.i18n import _
from tracker.records import Passage
from tracker.reports.formats.xlsx.cell_styles import EDGE, LIGHT_FILLS, StyleName, light_names
from tracker.reports.formats.xlsx.charts import bars_in_cells
from tracker.reports.formats.xlsx.sheet_columns import LEDGER, SheetColumn, Value, number_format
from tracker.reports.formats.xlsx.worksheet import ReportSheet
from tracker.reports.model import ReportRow
from tracker.reports.wording.codes import status_word

_HEADER, _LINE, _TALLEST = 30.0, 13.0, 409.0  # heights in points; the last is Excel's limit
_LONGEST_TITLE, _LONGEST_MESSAGE = 32, 255  # characters of a check's message, by Excel's limits
_AMOUNTS = ("value", "value_high", "actual")


def fill_table(
    book: Any,
    sheet: ReportSheet,
    title: str,
    columns: Sequence[SheetColumn],
    rows: Iterable[ReportRow],
    count: int,
) -> None:
    """A header that stays in sight and is printed on every page, then a row for each of `count` targets."""
    looks = [column.format for column in columns]
    sheet.widths([column.width for column in columns], looks=looks, last_hidden=True)  # the last holds the id
    sheet.sheet.freeze_panes(1, 1)
    sheet.page(title, columns=len(columns), repeat=True)
    sheet.sheet.autofilter(0, 0, count, len(columns) - 1)
    sheet.tall(_HEADER)
    sheet.add(*((column.heading(), "filled" if column.filled else "head") for column in columns))
    numbers = [place for place, column in enumerate(columns) if column.key in _AMOUNTS]
    texts = [place for place, column in enumerate(columns) if column.format == "@"]
    for row in rows:
        values = [column.value(row) for column in columns]
        lines = max(_lines(values[place], columns[place].width) for place in texts)
        sheet.tall(min(_LINE * lines + 3, _TALLEST))
        styles = list(looks)
        for place in numbers:
            styles[place] = _style(columns[place], values[place], row)
        sheet.add(*zip(values, styles, strict=True))
    _edges(book, sheet.sheet, columns, count)
    _colours(book, sheet.sheet, columns, count)
    bars_in_cells(sheet.sheet, _cells(columns, "completion", count))
    if columns is LEDGER:
        _checks(sheet.sheet, columns, count)


def _style(column: SheetColumn, value: Value, row: ReportRow) -> StyleName:
    """Of an amount: as many digits as it has, its bound before it."""
    if isinstance(value, Decimal):
        return number_format(value, row.target.comparator if column.key == "value" else None)
    return column.format


def _lines(value: Value, width: int) -> int:
    """How many lines a text takes in a column of so many half-width characters."""
    if isinstance(value, Passage):
        value = value.text
    return _text_lines(value, width) if isinstance(value, str) else 1


@lru_cache(maxsize=4096)  # names of units, headings and sources stand in many rows
def _text_lines(text: str, width: int) -> int:
    return sum(max(1, -(-len(line.encode("gb18030", "replace")) // (width - 1))) for line in text.split("\n"))


def _edges(book: Any, sheet: Any, columns: Sequence[SheetColumn], count: int) -> None:
    """Edges of empty cells by one rule: cells of their own for them cost a third of the time."""
    edges = book.add_format({"border": 1, "border_color": EDGE})
    sheet.conditional_format(1, 0, max(count, 1), len(columns) - 1, {"type": "blanks", "format": edges})


def _colours(book: Any, sheet: Any, columns: Sequence[SheetColumn], count: int) -> None:
    """The light's colour behind its word, from the word: it follows a changed cell."""
    for light, words in light_names().items():
        fill = book.add_format({"bg_color": LIGHT_FILLS[light]})
        rule = {"type": "cell", "criteria": "==", "value": f'"{words}"', "format": fill}
        sheet.conditional_format(*_cells(columns, "light", count), rule)


def _checks(sheet: Any, columns: Sequence[SheetColumn], count: int) -> None:
    """What may be typed into the columns that are filled in."""
    words = [status_word(s) for s in ("not_started", "in_progress", "done", "revised", "dropped")]
    for key, check, message in (
        (
            "status",
            {"validate": "list", "source": words},
            _("choose one of {names}").format(names=", ".join(words)),
        ),
        (
            "data_as_of",
            {"validate": "date", "criteria": ">", "value": 36526},  # 2000-01-01
            _("type a date such as {example}").format(example="2025-06-30"),
        ),
        (
            "actual",
            {"validate": "decimal", "criteria": "between", "minimum": "-1E+15", "maximum": "1E+15"},
            _("type a number without its unit"),
        ),
    ):
        title = next(column for column in columns if column.key == key).heading()
        told = {"error_title": title[:_LONGEST_TITLE], "error_message": message[:_LONGEST_MESSAGE]}
        sheet.data_validation(*_cells(columns, key, count), {**check, **told})


def _cells(columns: Sequence[SheetColumn], key: str, count: int) -> tuple[int, int, int, int]:
    """First row, column, last row, column of the cells under a heading, counted from 0."""
    place = next(i for i, column in enumerate(columns) if column.key == key)
    return 1, place, max(count, 1), place
