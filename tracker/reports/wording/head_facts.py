"""The facts at the head of a report, name and value; each format lays them out in its own way."""

from __future__ import annotations

import datetime as dt

from tracker.i18n import _
from tracker.reports.model import DueReport

Value = str | dt.date | tuple[str, ...]


def head_facts(report: DueReport) -> tuple[tuple[str, Value], ...]:
    """All of them, in the order in which they are printed."""
    return (
        (_("As of"), report.as_of),
        (_("Data up to"), report.data_as_of or _("no figures yet")),
        (_("Filter"), report.filter),
        *basis_facts(report),
    )


def basis_facts(report: DueReport) -> tuple[tuple[str, Value], ...]:
    """What the report rests on: rules, cut-offs and documents."""
    return (
        (_("Rules"), report.rules),
        (_("Profile"), report.profile),
        (_("Sources"), report.sources),
    )


def in_words(value: Value) -> str:
    """A value as one text: an ISO date, several sources parted by semicolons."""
    if isinstance(value, tuple):
        return _("; ").join(value) or _("none")
    return value.isoformat() if isinstance(value, dt.date) else value
