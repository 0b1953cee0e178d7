"""Parts of a report that offices print on pages of their own. Unlike sections they may overlap."""

from __future__ import annotations

from collections import Counter
from typing import get_args

from tracker.records import Light, Verdict
from tracker.reports.content.tally import CLOSED, Tally, by_trouble, tallies
from tracker.reports.dimensions import LIGHTS
from tracker.reports.model import Count, DueReport, ReportRow

HORIZON = 90  # days


def overdue(report: DueReport) -> list[ReportRow]:
    """逾期"""
    return [row for row in report.rows() if row.verdict == "overdue"]


def due_soon(report: DueReport, days: int = HORIZON) -> list[ReportRow]:
    """近期到期: open and due from the as-of date on, the nearest first."""
    open_rows = (row for row in report.rows() if row.verdict not in (*CLOSED, "overdue"))
    near = [(row.due, row) for row in open_rows if row.due and (row.due - report.as_of).days <= days]
    return [row for _due, row in sorted(near, key=lambda pair: (pair[0], pair[1].number))]


def behind(report: DueReport) -> list[ReportRow]:
    """欠序时: the widest gap first, those without a percentage last."""
    rows = (row for row in report.rows() if row.verdict == "behind")
    return sorted(rows, key=lambda row: (row.gap is None, -(row.gap or 0), row.number))


def without_due(report: DueReport) -> list[ReportRow]:
    """无时限: open and without a due date."""
    return [row for row in report.rows() if row.due is None and row.verdict not in CLOSED]


def unmeasured(report: DueReport) -> list[ReportRow]:
    """无法判定: something is missing."""
    return [row for row in report.rows() if row.verdict == "unknown"]


def by_light(report: DueReport) -> dict[Light, int]:
    """The count of every light, zeros too; they add up to the total."""
    found = Counter(row.light for row in report.rows())
    return {light: found[light] for light in LIGHTS}


def by_lead_unit(report: DueReport) -> list[Tally]:
    """A tally of each lead unit, the one with most overdue first; targets without one come last."""
    return by_trouble(tallies(report.rows(), "lead-unit"))


def counts_found(report: DueReport) -> list[Count]:
    """The verdicts that some targets have, with their counts; they add up to the total."""
    return [count for count in report.counts if count.count]


def count_of(report: DueReport, *verdicts: Verdict) -> int:
    """How many rows have one of the verdicts."""
    assert set(verdicts) <= set(get_args(Verdict))
    return sum(count.count for count in report.counts if count.verdict in verdicts)
