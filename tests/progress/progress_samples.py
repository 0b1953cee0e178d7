"""Short builders for targets, events and entries."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from tracker.progress.light_thresholds import Profile
from tracker.progress.verdict_and_light import judge
from tracker.records import Entry, Pace, Progress, Target

D = Decimal
START, DUE = dt.date(2024, 1, 1), dt.date(2024, 12, 31)
HALF = dt.date(2024, 7, 2)  # 183 of 365 days
DEFAULT = Profile()


def target(value: str | None = "8", *, measure: str = "output", **fields: Any) -> Target:
    number = None if value is None else D(value)
    known: dict[str, Any] = {
        "doc": "plan.txt",
        "start": 0,
        "end": 3,
        "quote": "八所校",
        "kind": "milestone" if number is None else "quantity",
        "indicator": "新建校舍",
        "value": number,
        "comparator": None if number is None else "=",
        "unit": "所",
        "measure": "milestone" if number is None else measure,
        "due": DUE,
    }
    return Target.model_validate({**known, **fields})


def event(value: str | Decimal | None = None, day: dt.date | None = HALF, **fields: Any) -> Progress:
    recorded = dt.datetime.combine(day or HALF, dt.time(8), tzinfo=dt.UTC)
    number = None if value is None else D(value)
    return Progress.model_validate({"value": number, "data_as_of": day, "recorded_at": recorded, **fields})


def entry(goal: Target, *events: Progress, **fields: Any) -> Entry:
    known: dict[str, Any] = {
        "id": "t1",
        "target": goal,
        "document": "plan",
        "start": START,
        "due": DUE,
        "events": events,
    }
    return Entry.model_validate({**known, **fields})


def pace(
    goal: Target, *figures: str, as_of: dt.date = HALF, profile: Profile = DEFAULT, **fields: Any
) -> Pace:
    """The pace on a day, every figure being of that day or of half time, whichever is earlier."""
    events = [event(figure, min(as_of, HALF)) for figure in figures]
    return judge(entry(goal, *events, **fields), as_of, profile)
