"""Reminders as digests: what one unit owes on one day is one entry of a calendar, however many they are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from tracker.records import Review
from tracker.reports.content.tally import CLOSED
from tracker.reports.model import DueReport, ReportRow

OVERDUE_DAYS = 30  # what was due longer ago than this is a matter of the report, not of a calendar


@dataclass(frozen=True, slots=True)
class Digest:
    """The open targets of one lead unit for one day; `rows` are empty where none is left for it."""

    due: dt.date
    unit: str
    review: Review
    rows: tuple[ReportRow, ...]


def digests(report: DueReport) -> list[Digest]:
    """Every digest by day and unit, those of candidates apart.

    A day and unit from which all targets were moved or finished has an empty digest: calendars that have the
    reminder take it out.
    """
    found: dict[tuple[dt.date, str, Review], list[ReportRow]] = {}
    for row in _reminded(report):
        unit, review = row.target.lead_unit or "", row.entry.review
        for day in _days(row, report.as_of):
            rows = found.setdefault((day, unit, review), [])
            if day == row.due and row.verdict not in CLOSED:
                rows.append(row)
    order = sorted(found, key=lambda key: (key[0], not key[1], key[1], key[2]))
    return [Digest(*key, tuple(found[key])) for key in order]


def too_old(report: DueReport) -> int:
    """How many open targets are overdue for so long that no reminder has them."""
    return sum(
        row.verdict not in CLOSED and row.due is not None and not _days(row, report.as_of)
        for row in report.rows()
    )


def _reminded(report: DueReport) -> Iterable[ReportRow]:
    return (row for section in report.listed for row in section.rows if row.entry.review != "rejected")


def _days(row: ReportRow, as_of: dt.date) -> list[dt.date]:
    """The due date in force, and the first one where it was moved, as far as they are not long gone."""
    days = [day for day in (row.due, row.original_due) if day is not None]
    return [day for day in days if (as_of - day).days <= OVERDUE_DAYS]
