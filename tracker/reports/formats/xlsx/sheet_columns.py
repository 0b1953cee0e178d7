"""The columns of the workbook's sheets: real numbers and dates, with the width and format that each needs.

The columns that people fill in and send back are marked `filled`; the id, hidden, says which target a row is.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import get_args

from tracker.i18n import N_, _
from tracker.records import Comparator, Every, Passage
from tracker.reports.model import ReportRow
from tracker.reports.wording.codes import every_word, light_mark, light_word, status_word, verdict_word
from tracker.reports.wording.numbers_and_dates import format_value

Value = str | int | Decimal | dt.date | Passage | None  # a passage: its text with the quote in bold
GENERAL, DAY, SHARE, POINTS = "General", "yyyy-mm-dd", "0.0%", "0.0"
WHOLE, DECIMALS = "#,##0", "#,##0.0###"
AMOUNTS = ("value", "value_high", "actual")  # columns with as many digits as their numbers have
_BOUNDS: dict[Comparator, str] = {">=": "≥", ">": ">", "<=": "≤", "<": "<", "~": "≈"}


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column: key, title (a message id), value, width in characters, and a number format."""

    key: str
    title: str
    value: Callable[[ReportRow], Value]
    width: int
    format: str = "@"
    filled: bool = False

    def heading(self) -> str:
        return _(self.title)


def number_format(value: Decimal, comparator: Comparator | None = None) -> str:
    """A number format with thousands, and the bound shown before a number that stays a number."""
    digits = WHOLE if value == value.to_integral_value() else DECIMALS
    sign = _BOUNDS.get(comparator) if comparator else None
    return f'"{sign} "{digits}' if sign else digits


def number_formats() -> list[str]:
    """Every number format that a cell of a row may have."""
    bounds: tuple[Comparator | None, ...] = (None, *get_args(Comparator))
    amounts = [number_format(Decimal(value), bound) for value in ("1", "0.5") for bound in bounds]
    return list(dict.fromkeys(["@", GENERAL, DAY, SHARE, POINTS, *amounts]))


def light_cell(row: ReportRow) -> str:
    """The light as shape and word: never colour alone."""
    return f"{light_mark(row.light)} {light_word(row.light)}"


def _unit(row: ReportRow) -> str | None:
    every: Every | None = row.target.every
    return " · ".join(part for part in (row.target.unit or "", every_word(every)) if part) or None


def _goal(row: ReportRow) -> str | None:
    """The value with bound and unit as people write it: the number beside it is for reckoning."""
    return format_value(row.target) if row.target.value is not None else None


def _note(row: ReportRow) -> str | None:
    return next((event.note for event in reversed(row.entry.events) if event.note), None)


_HEAD = (
    SheetColumn("number", N_("No."), lambda row: row.number, 6, GENERAL),
    SheetColumn("quote", N_("Task (as written)"), lambda row: row.passage, 38),
    SheetColumn("indicator", N_("Indicator"), lambda row: row.target.indicator, 18),
    SheetColumn("goal", N_("Target in words"), _goal, 12),
    SheetColumn("unit", N_("Unit"), _unit, 7),
    SheetColumn("baseline", N_("Baseline"), lambda row: row.target.baseline, 9),
    SheetColumn("value", N_("Target"), lambda row: row.target.value, 11, GENERAL),
    SheetColumn("value_high", N_("Upper end"), lambda row: row.target.value_high, 11, GENERAL),
    SheetColumn("due", N_("Due"), lambda row: row.due, 11, DAY),
)
_ORIGINAL = SheetColumn("original_due", N_("Due at first"), lambda row: row.original_due, 11, DAY)
_ACTUAL = SheetColumn("actual", N_("Actual"), lambda row: row.actual, 11, GENERAL, filled=True)
_DATA_DAY = SheetColumn("data_as_of", N_("Data up to"), lambda row: row.data_as_of, 11, DAY, filled=True)
_PACE = (
    SheetColumn("completion", N_("Completion"), lambda row: row.completion, 11, SHARE),
    SheetColumn("elapsed", N_("Time elapsed"), lambda row: row.elapsed, 9, SHARE),
    SheetColumn("gap", N_("Gap (points)"), lambda row: row.gap, 13, POINTS),
    SheetColumn("light", N_("Light"), light_cell, 9),
    SheetColumn("verdict", N_("Verdict"), lambda row: verdict_word(row.verdict), 10),
)
_REASON = SheetColumn("reason", N_("What is missing"), lambda row: row.reason or None, 12)
_STATUS = SheetColumn("status", N_("State"), lambda row: status_word(row.entry.status), 9, filled=True)
_LEAD = SheetColumn("lead_unit", N_("Lead unit"), lambda row: row.target.lead_unit, 12)
_SAID = (
    SheetColumn("progress", N_("Progress so far"), _note, 18, filled=True),
    SheetColumn("problem", N_("Problems"), lambda row: row.problem or None, 16, filled=True),
    SheetColumn("next_step", N_("Next steps"), lambda row: row.next_step or None, 16, filled=True),
)
_TAIL = (
    SheetColumn("evidence", N_("Evidence"), lambda row: row.evidence or None, 10, filled=True),
    SheetColumn("heading", N_("Heading above it"), lambda row: row.heading or None, 20),
    SheetColumn("source", N_("Source (document, place)"), lambda row: row.source, 30),
)
ID = SheetColumn("id", N_("Id"), lambda row: row.id, 10)
# With the target's version: what is changed in the ledger after this sheet was written can be told.
ID_SEEN = SheetColumn("id", N_("Id"), lambda row: f"{row.id}@{row.entry.version}", 10)

LEDGER: tuple[SheetColumn, ...] = (
    *_HEAD,
    _ORIGINAL,
    _ACTUAL,
    _DATA_DAY,
    *_PACE,
    _REASON,
    _STATUS,
    _LEAD,
    SheetColumn("responsible", N_("Responsible units"), lambda _row: None, 12),  # no target has it
    *_SAID,
    *_TAIL,
    ID_SEEN,
)
_LEFT_OUT = (
    "unit",
    "baseline",
    "value",
    "value_high",
    "verdict",
)  # in the ledger; here they would cost the print its size
SHORT: tuple[SheetColumn, ...] = tuple(
    column for column in (*_HEAD, _ACTUAL, *_PACE, _REASON, _LEAD, *_SAID, ID) if column.key not in _LEFT_OUT
)
