"""How many workdays are left, and what falls due within so many; with a word where weekdays are counted."""

from __future__ import annotations

import datetime as dt

from tracker.chinese.workdays import Workdays, after, between, plain_words
from tracker.records import Query

__all__ = ["Workdays", "after", "left", "plain_words", "within"]


def left(due: dt.date | None, as_of: dt.date) -> Workdays | None:
    """The workdays from the day after `as_of` up to and with the due date; None without one or after it."""
    if due is None or due < as_of or (due - as_of).days > 3660:
        return None
    return between(as_of, due)


def within(query: Query, day: dt.date, number: int) -> tuple[Query, Workdays]:
    """The query for what falls due in the next `number` workdays, and how they were counted."""
    counted = after(day, number)
    first = max(query.due_after or day, day)
    last = min(query.due_before or counted.last, counted.last)
    return query.model_copy(update={"due_after": first, "due_before": last}), counted
