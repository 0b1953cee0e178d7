"""Dates as values: a date in a text, its period, and the anchor that relative dates count from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from tracker.base.values import value
from tracker.records import DuePrecision

LAST_MONTH_OF_LISTS = 10  # of the year; after it what is announced for “the year” may be of the next
Role = Literal["by", "in", "before", "within", "since", "range", "vague"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """What relative dates count from: the document's date and its period (the plan's, or its year)."""

    issued_on: dt.date | None = None
    period_start: dt.date | None = None
    period_end: dt.date | None = None

    @property
    def base(self) -> dt.date | None:
        """The day that “within N years” counts from."""
        return self.issued_on or self.period_start

    @property
    def this_year(self) -> int | None:
        """The year of 今年: the document's, else the only year of its period."""
        if self.issued_on:
            return self.issued_on.year
        return self._only_year

    @property
    def work_year(self) -> int | None:
        """The year of a bare 年底, 上半年 or 9月底: a December report on the next year means that one."""
        year = self._only_year
        if year and self.issued_on and dt.date(year, 1, 1) > self.issued_on:
            return year
        return self.this_year

    @property
    def _only_year(self) -> int | None:
        start, end = self.period_start, self.period_end
        return start.year if start and end and start.year == end.year else None


@value
class Period:
    """First and last day, both inclusive, and how exactly they were named."""

    first: dt.date
    last: dt.date
    precision: DuePrecision


@value
class DateMention:
    """One date in a text: its words at [start, end). A date that cannot be worked out has last None.

    by: 到…, …底. in: 2025年, 年内, 期间. before: strictly before (last is the day before, first None).
    within: 三年内. range: 2025—2027年. vague: 近期, 尽快, 本届任期内.
    since: 以来, 近年来 (last is the document's date), 起 (last ends the period named), 后 (last None).
    """

    start: int
    end: int
    text: str
    first: dt.date | None
    last: dt.date | None
    precision: DuePrecision
    role: Role
