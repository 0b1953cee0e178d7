"""What falls due month by month, with the months between."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.records import Agenda, Row
from tracker.reports.content.grouping import grouped, month_key
from tracker.reports.content.tally import Tally, tally
from tracker.reports.wording.groups import group_title

LONGEST_GAP = 3  # months without a target that are listed one by one


@dataclass(frozen=True, slots=True)
class Month:
    """A month and what falls due in it; an empty key for what has no due date.

    `skipped` counts the months before it that are left out because nothing is due in them.
    """

    key: str  # 2024-06
    counts: Tally
    rows: tuple[Row, ...]
    now: bool = False  # the day shown lies in it
    skipped: int = 0


@dataclass(frozen=True, slots=True)
class Timeline:
    """Months from the earliest to the latest due date and the day shown; what has no due date comes last."""

    as_of: dt.date
    months: tuple[Month, ...]
    whole: Tally  # of all targets


def timeline(agenda: Agenda) -> Timeline:
    """The months of the targets listed; a long stretch in which nothing is due is left out and counted."""
    found: dict[str, list[Row]] = grouped(agenda.rows, "month")
    undated = found.pop("", None)
    now = month_key(agenda.as_of)
    found.setdefault(now, [])
    months = [_month(key, rows, now, skipped) for key, rows, skipped in _with_gaps(found)]
    if undated:
        months.append(_month("", undated, now))
    return Timeline(as_of=agenda.as_of, months=tuple(months), whole=tally("", "", agenda.rows))


def _month(key: str, rows: list[Row], now: str, skipped: int = 0) -> Month:
    counts = tally(key, group_title(key, "month"), rows)
    return Month(key=key, counts=counts, rows=tuple(rows), now=key == now, skipped=skipped)


def _with_gaps(found: dict[str, list[Row]]) -> Iterator[tuple[str, list[Row], int]]:
    """Key, rows and months left out before it; a short gap is filled with its empty months."""
    before: int | None = None
    for number, key in sorted((_number(key), key) for key in found):
        gap = number - before - 1 if before is not None else 0
        if gap <= LONGEST_GAP:
            yield from ((_key(number - gap + n), [], 0) for n in range(gap))
            gap = 0
        yield key, found[key], gap
        before = number


def _number(key: str) -> int:
    """Months since the year 0."""
    year, month = map(int, key.split("-"))
    return year * 12 + month - 1


def _key(number: int) -> str:
    return f"{number // 12:04}-{number % 12 + 1:02}"
