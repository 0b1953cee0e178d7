"""How a target stands on a day, with or without a ledger."""

from __future__ import annotations

import datetime as dt

from tracker.library.numbers import Number, exact
from tracker.progress.light_thresholds import Profile, load_profile
from tracker.progress.verdict_and_light import judge as judge_entry
from tracker.records import Entry, Pace, Progress, Target
from tracker.services.rules.directions import direction


def judge(
    target: Target | Entry,
    *,
    as_of: dt.date | None = None,
    actual: Number | None = None,
    on: dt.date | None = None,
    start: dt.date | None = None,
    profile: Profile | None = None,
) -> Pace:
    """Verdict, light and pace of a target as of a day, which is today if left out.

    An entry of a ledger is judged by what was marked. `actual` is one more figure, true `on` a day (that of
    `as_of` if left out); a target that was only read needs it, and `start`, the day from which pace counts.
    """
    as_of = as_of or dt.date.today()
    entry = target if isinstance(target, Entry) else _entry(target)
    if start is not None:
        entry = entry.model_copy(update={"start": start})
    if actual is not None:
        day = on or as_of
        event = Progress(value=exact(actual), data_as_of=day, recorded_at=_noon(day))
        entry = entry.model_copy(update={"events": (*entry.events, event)})
    return judge_entry(entry, as_of, profile or load_profile(), direction())


def _entry(target: Target) -> Entry:
    return Entry(id="", target=target, document=target.doc, due=target.due, original_due=target.due)


def _noon(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(12), dt.UTC)
