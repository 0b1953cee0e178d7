"""How many workdays are left, and what falls due within so many; with a word where weekdays are counted."""

from __future__ import annotations

import datetime as dt

from tracker.chinese.workdays import Workdays, after, between, plain_words

__all__ = ["Workdays", "after", "left", "plain_words"]


def left(due: dt.date | None, as_of: dt.date) -> Workdays | None:
    """The workdays from the day after `as_of` up to and with the due date; None without one or after it."""
    if due is None or due < as_of or (due - as_of).days > 3660:
        return None
    return between(as_of, due)
