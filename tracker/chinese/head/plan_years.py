"""Years as the heads of plans name them, and which of them a plan may be for."""

from __future__ import annotations

import datetime as dt

Years = tuple[int, int]  # first and last

YEAR_SPAN = r"((?:19|20)\d\d)年?\s*(?:[-—–－―~～〜]+|至|到)\s*((?:19|20)\d\d)"  # an expression: 2026—2028


def may_be_planned(year: int, issued_on: dt.date | None) -> bool:
    """Whether a yearly paper of this day may be for the year: it is for its own or the next."""
    return issued_on is None or year - issued_on.year in (0, 1)
