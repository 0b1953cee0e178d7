"""A sheet with a row a target: a header that stays in sight, coloured lights, checks of what is typed in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tracker.i18n import _
from tracker.reports.formats.xlsx.cell_styles import EDGE, LIGHT_FILLS, light_names
from tracker.reports.formats.xlsx.charts import bars_in_cells
from tracker.reports.formats.xlsx.sheet_columns import LEDGER, SheetColumn
from tracker.reports.formats.xlsx.worksheet import ReportSheet
from tracker.reports.wording.codes import status_word

_HEADER = 30.0  # its height in points
_LONGEST_TITLE, _LONGEST_MESSAGE = 32, 255  # characters of a check's message, by Excel's limits


def prepare_table(
    book: Any, sheet: ReportSheet, title: str, columns: Sequence[SheetColumn], count: int
) -> None:
    """A header that stays in sight and is printed on every page, over room for `count` rows of targets."""
    looks = [column.format for column in columns]
    sheet.widths([column.width for column in columns], looks=looks, last_hidden=True)  # the last holds the id
    sheet.sheet.freeze_panes(1, 1)
    sheet.page(title, columns=len(columns), repeat=True)
    sheet.sheet.autofilter(0, 0, count, len(columns) - 1)
    sheet.tall(_HEADER)
    sheet.add(*((column.heading(), "filled" if column.filled else "head") for column in columns))
    _edges(book, sheet.sheet, columns, count)
    _colours(book, sheet.sheet, columns, count)
    bars_in_cells(sheet.sheet, _cells(columns, "completion", count))
    if columns is LEDGER:
        _checks(sheet.sheet, columns, count)


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
