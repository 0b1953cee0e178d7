"""What the tests of heads share: a text below the head, its day, and the years that are read of it."""

from __future__ import annotations

import datetime as dt

from tracker.chinese.head import read_head

BODY = "新建便民桥8座。\n改造泵站3座。\n"
DAY = "2023-02-09"


def years_of(text: str, name: str = f"{DAY}_某区.txt") -> tuple[int, int] | None:
    head = read_head(text, name)
    assert head.issued_on == dt.date.fromisoformat(DAY)
    if head.period_start is None or head.period_end is None:
        return None
    return head.period_start.year, head.period_end.year
