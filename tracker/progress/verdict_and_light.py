"""The verdict and the light of one target on one day: pure functions, the same for every front end.

| what is missing | outcome |
| --- | --- |
| no actual figure | 无法判定; after the due date 逾期. A figure of 0 is a figure |
| no due date | never 逾期; what needs elapsed time is 无法判定; met is 已完成; light grey until then |
| no start, or a start on or after the due date | elapsed share none; what needs it is 无法判定 |
| no baseline | 达标率 only; 无法判定 until met or due |
| baseline equal to target, target 0 or below | see `tracker.progress.completion` |
| several figures | the newest one known on the day; later ones do not count yet |

Shares are rounded to four places before they are compared, so that what is printed and what is judged agree.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from tracker.i18n import N_
from tracker.progress.amounts import per_month
from tracker.progress.completion import PRORATED
from tracker.progress.direction import MORE_IS_BETTER, Direction
from tracker.progress.forecast import straight_line_finish
from tracker.progress.light_thresholds import Profile
from tracker.progress.target_on_day import TargetOnDay, target_on_day
from tracker.progress.timing import due_soon
from tracker.records import Entry, Light, Pace, Verdict

NO_ACTUAL = N_("no actual figure")
NO_DUE = N_("no due date")
NO_START = N_("no start date before the due date")
NO_BASELINE = N_("no baseline")
MILESTONE = N_("a milestone is done or not")
SAID_DONE = N_("called done, but the last figure falls short")
OLD_FIGURE = N_("the last figure is from before the due date")
BROKEN = N_("the ceiling is broken")
OVER = N_("above the ceiling")
BELOW = N_("below the floor")
ABOUT = N_("within what “about” allows")
FELL_BEFORE = N_("held now, but it fell below the floor before")


def judge(entry: Entry, as_of: dt.date, profile: Profile, direction: Direction = MORE_IS_BETTER) -> Pace:
    """How a target stands on a day. Shares are fractions, the gap is in percentage points; never raises."""
    return pace_of(target_on_day(entry, as_of, profile, direction), profile)


def pace_of(found: TargetOnDay, profile: Profile) -> Pace:
    """What `judge` says, of facts that are known already."""
    if found.entry.status == "dropped":
        return Pace(verdict="dropped", light="grey")
    verdict, reason = _verdict(found, profile)
    going_on = verdict in ("unknown", "ahead", "on_pace", "behind", "overdue")
    return Pace(
        verdict=verdict,
        light=_light(found, verdict, profile),
        completion=found.figure.completion if found.figure else None,
        elapsed=found.elapsed,
        gap=found.gap,
        needed_per_month=_needed(found, verdict),
        headroom=found.figure.headroom if found.figure and going_on else None,
        straight_line_finish=straight_line_finish(found) if going_on else None,
        tolerance=found.tolerance,
        reason=reason or (ABOUT if found.tolerance is not None else ""),
    )


def _verdict(on: TargetOnDay, profile: Profile) -> tuple[Verdict, str]:
    """The first that holds: done, overdue, cannot be judged, pace. With what is missing, if anything."""
    due, said = on.entry.due, on.entry.status == "done"
    if on.done and (said or not on.standing):
        short = said and on.figure is not None and on.case != "milestone" and not on.figure.met
        return _finished(on.done_on, due), SAID_DONE if short else ""
    if on.done and due and (on.past or (on.day or on.as_of) >= due):
        return "done", OLD_FIGURE if on.day and on.day < due else FELL_BEFORE if on.missed_before else ""
    if on.past:
        return "overdue", "" if on.figure or on.case == "milestone" else NO_ACTUAL
    if on.broken:
        return "behind", BROKEN
    missing = _missing(on)
    if missing:
        return "unknown", missing
    if on.gap is None:
        return _held(on)
    if on.gap > 0:
        return "behind", ""
    ahead = on.gap < 0 and -on.gap >= profile.ahead_by and on.case in PRORATED
    return ("ahead" if ahead else "on_pace"), ""


def _held(on: TargetOnDay) -> tuple[Verdict, str]:
    """What is not prorated is held or not; a floor has to be held in every period."""
    if on.done:
        return ("behind", FELL_BEFORE) if on.missed_before else ("on_pace", "")
    return "behind", {"limit": OVER, "floor": BELOW}.get(on.case, "")


def _finished(day: dt.date | None, due: dt.date | None) -> Verdict:
    if day is None or due is None or day == due:
        return "done"
    return "done_early" if day < due else "done_late"


def _missing(on: TargetOnDay) -> str:
    """What keeps a target that is neither done nor overdue from being judged; empty when nothing does."""
    if on.case == "milestone":
        return MILESTONE
    if on.figure is None:
        return NO_ACTUAL
    if on.case == "state":
        return NO_BASELINE
    if on.case in PRORATED or on.case == "total":
        if on.gap is not None or (on.recurs and on.elapsed is None):
            return ""
        if on.elapsed is None:
            return NO_DUE if on.entry.due is None else NO_START
        # A target of 0 or less has no completion; comparison alone decides, so it is held or not.
    return ""


def _light(on: TargetOnDay, verdict: Verdict, profile: Profile) -> Light:
    if verdict in ("done_early", "done", "done_late"):
        return "blue"
    if verdict == "overdue" or on.broken:
        return "red"
    due = on.entry.due
    if due is None and not (on.recurs and on.gap is not None):
        return "grey"
    gap = on.gap
    if verdict == "behind":
        if gap is not None and gap > profile.red_gap and on.case != "total":
            return "red"
        if gap is None or gap > profile.yellow_gap:
            return "yellow"
    soon = due is not None and due_soon(due, on.as_of, profile)
    if soon and not on.done:
        return "yellow"
    return "grey" if verdict == "unknown" else "green"


def _needed(on: TargetOnDay, verdict: Verdict) -> Decimal | None:
    """What each month left has to bring, in the target's unit; negative where the figure has to fall."""
    due, figure = on.entry.due, on.figure
    if verdict not in ("unknown", "ahead", "on_pace", "behind") or figure is None or due is None:
        return None
    if figure.met or figure.remaining is None or on.recurs or due <= on.as_of:
        return None
    return per_month(figure.remaining, (due - on.as_of).days)
