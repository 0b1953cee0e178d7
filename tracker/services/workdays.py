"""How many workdays are left, and what falls due within so many; with a word where weekdays are counted."""

from __future__ import annotations

import datetime as dt

from tracker.i18n import _
from tracker.text.workdays import Workdays, after, between, known_years

__all__ = ["Workdays", "after", "left", "plain_words"]


def left(due: dt.date | None, as_of: dt.date) -> Workdays | None:
    """The workdays from the day after `as_of` up to and with the due date; None without one or after it."""
    if due is None or due < as_of or (due - as_of).days > 3660:
        return None
    return between(as_of, due)


def plain_words(counted: Workdays | None) -> str:
    """What to say when weekdays were counted for want of a calendar of holidays; else empty."""
    if counted is None or not counted.plain:
        return ""
    years = known_years()
    if years is None:
        return _("plain weekdays: no calendar of holidays is installed, pip install 'tracker[workdays]'")
    return _("plain weekdays outside {first}–{last}, for which holidays are known").format(
        first=years[0], last=years[1]
    )
