"""The verdict and the light of one target on one day: pure functions, the same for every front end.

| what is missing | outcome |
| --- | --- |
| no actual figure | 无法判定; after the due date 逾期. A figure of 0 is a figure |
| no due date | never 逾期; what needs elapsed time is 无法判定; met is 已完成; light grey until then |
| no start, or a start on or after the due date | elapsed share none; what needs it is 无法判定 |
| no baseline | 达标率 only; 无法判定 until met or due |
| baseline equal to target, target 0 or below | see `tracker.progress.gauge` |
| several figures | the newest one known on the day; later ones do not count yet |

Shares are rounded to four places before they are compared, so that what is printed and what is judged agree.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from tracker.i18n import N_
from tracker.progress.amounts import per_month
from tracker.progress.gauge import PRORATED, STANDING, Case, Gauge, case_of, gauge
from tracker.progress.profile import Profile
from tracker.progress.timing import closed_on, day_of, elapsed, known, period
from tracker.records import Entry, Light, Pace, Verdict

NO_ACTUAL = N_("no actual figure")
NO_DUE = N_("no due date")
NO_START = N_("no start date before the due date")
NO_BASELINE = N_("no baseline")
MILESTONE = N_("a milestone is done or not")
SAID_DONE = N_("called done, but the last figure falls short")
OLD_FIGURE = N_("the last figure is from before the due date")
BROKEN = N_("the ceiling is broken")


@dataclass(frozen=True, slots=True)
class _Standing:
    """All that verdict and light are drawn from."""

    entry: Entry
    case: Case
    as_of: dt.date
    day: dt.date | None  # of the newest figure
    reading: Gauge | None
    done: bool
    done_on: dt.date | None
    elapsed: Decimal | None
    gap: Decimal | None

    @property
    def recurs(self) -> bool:
        return self.case == "share" and self.entry.target.every is not None

    @property
    def standing(self) -> bool:
        return self.case in STANDING or self.recurs

    @property
    def past(self) -> bool:
        return self.entry.due is not None and self.as_of > self.entry.due

    @property
    def broken(self) -> bool:
        return self.case == "total" and self.reading is not None and not self.reading.met


def judge(entry: Entry, as_of: dt.date, profile: Profile) -> Pace:
    """How a target stands on a day. Shares are fractions, the gap is in percentage points; never raises."""
    entry = known(entry, as_of)
    if entry.status == "dropped":
        return Pace(verdict="dropped", light="grey")
    facts = _facts(entry, as_of, profile)
    verdict, reason = _verdict(facts, profile)
    return Pace(
        verdict=verdict,
        light=_light(facts, verdict, profile),
        completion=facts.reading.completion if facts.reading else None,
        elapsed=facts.elapsed,
        gap=facts.gap,
        needed_per_month=_needed(facts, verdict),
        reason=reason,
    )


def straight_line_finish(entry: Entry, as_of: dt.date, profile: Profile) -> dt.date | None:
    """When the target would be met if it went on as so far: an extrapolation (直线推算), not a verdict.

    None without a start, a figure, or headway, for what is not prorated, and beyond the calendar.
    """
    facts = _facts(known(entry, as_of), as_of, profile)
    done = facts.reading.completion if facts.reading else None
    if (
        facts.case not in PRORATED
        or facts.recurs
        or not done
        or done <= 0
        or not facts.day
        or not entry.start
    ):
        return None
    days = Decimal((facts.day - entry.start).days) / done
    if days <= 0 or days > (dt.date.max - entry.start).days:
        return None
    return entry.start + dt.timedelta(days=int(days.to_integral_value(rounding="ROUND_CEILING")))


def _facts(entry: Entry, as_of: dt.date, profile: Profile) -> _Standing:
    case, target, latest = case_of(entry.target), entry.target, entry.latest
    day = min(day_of(latest), as_of) if latest else None
    reading = gauge(target, latest.value, profile.about) if latest and latest.value is not None else None
    said = entry.status == "done"
    done = said or (reading is not None and reading.met)
    past = entry.due is not None and as_of > entry.due
    around = period(target.every, day or as_of) if case == "share" else None
    if around:
        gone = elapsed(*around, day or as_of)
    else:
        gone = elapsed(entry.start, entry.due, as_of if past or not day else day)
    return _Standing(
        entry=entry,
        case=case,
        as_of=as_of,
        day=day,
        reading=reading,
        done=done,
        done_on=_done_on(entry, profile),
        elapsed=gone,
        gap=_gap(case, reading, gone, recurs=case == "share" and target.every in ("week", "day")),
    )


def _done_on(entry: Entry, profile: Profile) -> dt.date | None:
    """The day it was done: called so by people or met by a figure, whichever came first."""
    said = closed_on(entry) if entry.status == "done" else None
    met = _met_on(entry, profile)
    return min(said, met) if said and met else said or met


def _met_on(entry: Entry, profile: Profile) -> dt.date | None:
    """The day from which every figure has met the target."""
    day = None
    figures = [e for e in entry.events if e.value is not None]
    for event in sorted(figures, key=lambda e: (e.data_as_of or dt.date.min, e.recorded_at)):
        met = event.value is not None and gauge(entry.target, event.value, profile.about).met
        day = (day or day_of(event)) if met else None
    return day


def _gap(case: Case, reading: Gauge | None, gone: Decimal | None, *, recurs: bool) -> Decimal | None:
    """Points behind: elapsed − completion, and for the ceiling of a total used − elapsed."""
    if reading is None or gone is None or recurs:
        return None
    if case == "total" and reading.used is not None:
        return (reading.used - gone) * 100
    if case in PRORATED and reading.completion is not None:
        return (gone - reading.completion) * 100
    return None


def _verdict(facts: _Standing, profile: Profile) -> tuple[Verdict, str]:
    """The first that holds: done, overdue, cannot be judged, pace. With what is missing, if anything."""
    due, said = facts.entry.due, facts.entry.status == "done"
    if facts.done and (said or not facts.standing):
        short = said and facts.reading is not None and facts.case != "milestone" and not facts.reading.met
        return _finished(facts.done_on, due), SAID_DONE if short else ""
    if facts.done and due and (facts.past or (facts.day or facts.as_of) >= due):
        return "done", OLD_FIGURE if facts.day and facts.day < due else ""
    if facts.past:
        return "overdue", "" if facts.reading or facts.case == "milestone" else NO_ACTUAL
    if facts.broken:
        return "behind", BROKEN
    missing = _missing(facts)
    if missing:
        return "unknown", missing
    if facts.gap is None:
        return ("on_pace" if facts.done else "behind"), ""
    if facts.gap > 0:
        return "behind", ""
    ahead = facts.gap < 0 and -facts.gap >= profile.ahead_by and facts.case in PRORATED
    return ("ahead" if ahead else "on_pace"), ""


def _finished(day: dt.date | None, due: dt.date | None) -> Verdict:
    if day is None or due is None or day == due:
        return "done"
    return "done_early" if day < due else "done_late"


def _missing(facts: _Standing) -> str:
    """What keeps a target that is neither done nor overdue from being judged; empty when nothing does."""
    if facts.case == "milestone":
        return MILESTONE
    if facts.reading is None:
        return NO_ACTUAL
    if facts.case == "state":
        return NO_BASELINE
    if facts.case in PRORATED or facts.case == "total":
        if facts.gap is not None or (facts.recurs and facts.elapsed is None):
            return ""
        if facts.elapsed is None:
            return NO_DUE if facts.entry.due is None else NO_START
        # A target of 0 or less has no completion; comparison alone decides, so it is held or not.
    return ""


def _light(facts: _Standing, verdict: Verdict, profile: Profile) -> Light:
    if verdict in ("done_early", "done", "done_late"):
        return "blue"
    if verdict == "overdue" or facts.broken:
        return "red"
    due = facts.entry.due
    if due is None and not (facts.recurs and facts.gap is not None):
        return "grey"
    gap = facts.gap
    if verdict == "behind":
        if gap is not None and gap > profile.red_gap and facts.case != "total":
            return "red"
        if gap is None or gap > profile.yellow_gap:
            return "yellow"
    soon = due is not None and (due - facts.as_of).days <= profile.due_soon_days
    if soon and not facts.done:
        return "yellow"
    return "grey" if verdict == "unknown" else "green"


def _needed(facts: _Standing, verdict: Verdict) -> Decimal | None:
    """What each month left has to bring, in the target's unit; negative where the figure has to fall."""
    due, reading = facts.entry.due, facts.reading
    if verdict not in ("unknown", "ahead", "on_pace", "behind") or reading is None or due is None:
        return None
    if reading.met or reading.remaining is None or facts.recurs or due <= facts.as_of:
        return None
    return per_month(reading.remaining, (due - facts.as_of).days)
