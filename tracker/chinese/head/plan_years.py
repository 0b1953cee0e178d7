"""Years as the heads of plans name them, and which of them a plan may be for."""

from __future__ import annotations

import datetime as dt

Years = tuple[int, int]  # first and last
Period = tuple[dt.date | None, dt.date | None]

YEAR_SPAN = r"((?:19|20)\d\d)年?\s*(?:[-—–－―~～〜]+|至|到)\s*((?:19|20)\d\d)"  # an expression: 2026—2028


def may_be_planned(year: int, issued_on: dt.date | None) -> bool:
    """Whether a yearly paper of this day may be for the year: it is for its own or the next."""
    return issued_on is None or year - issued_on.year in (0, 1)


def days_of_years(first: int | None, last: int | None) -> Period:
    """From the first day of one year to the last of another; two None where they are not known."""
    if first is None or last is None:
        return None, None
    return dt.date(first, 1, 1), dt.date(last, 12, 31)
