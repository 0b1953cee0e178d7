"""Periods that are kept as a rule, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tracker.i18n import N_, _
from tracker.records import DuePeriod

DUE_PERIODS: Final[Mapping[DuePeriod, str]] = {
    "this_week": N_("this week"),
    "this_month": N_("this month"),
    "next_month": N_("next month"),
    "next_30_days": N_("the next 30 days"),
    "this_quarter": N_("this quarter"),
    "this_year": N_("this year"),
}


def due_period_word(code: DuePeriod) -> str:
    """The period in words."""
    return _(DUE_PERIODS[code])
