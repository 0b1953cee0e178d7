"""What is known of one target on one day: the input of its verdict and its light."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from decimal import Decimal

from tracker.progress.completion import (
    PRORATED,
    STANDING,
    CompletionCase,
    FigureAssessment,
    assess_figure,
    case_of,
)
from tracker.progress.direction import MORE_IS_BETTER, Direction
from tracker.progress.light_thresholds import Profile
from tracker.progress.timing import closed_on, day_of, elapsed, known, period
from tracker.records import Entry, Target


@dataclass(frozen=True, slots=True)
class TargetOnDay:
    """A target on a day. `entry` holds only what was known then."""

    entry: Entry
    case: CompletionCase
    as_of: dt.date
    day: dt.date | None  # of the newest figure
    figure: FigureAssessment | None
    done: bool
    done_on: dt.date | None
    elapsed: Decimal | None
    gap: Decimal | None
    missed_before: bool = False  # an earlier figure was below the floor
    tolerance: Decimal | None = None  # what 约 allows, where the figure is met only by that

    @property
    def recurs(self) -> bool:
        """So many every year, month or day, each period on its own."""
        return self.case == "share" and self.entry.target.every is not None

    @property
    def standing(self) -> bool:
        """Meeting it once is not the end: it has to hold until the due date."""
        return self.case in STANDING or self.recurs

    @property
    def past(self) -> bool:
        return self.entry.due is not None and self.as_of > self.entry.due

    @property
    def broken(self) -> bool:
        """A total that is used up cannot be mended."""
        return self.case == "total" and self.figure is not None and not self.figure.met


def target_on_day(
    entry: Entry, as_of: dt.date, profile: Profile, direction: Direction = MORE_IS_BETTER
) -> TargetOnDay:
    """What is known of the entry on that day. Never raises."""
    entry = known(entry, as_of)
    target, latest = entry.target, entry.latest
    less = any(event.value is not None for event in entry.events) and direction.less_is_better(target)
    assess, case = _Assessment(target, profile.about, less), case_of(target, less=less)
    day = min(day_of(latest), as_of) if latest else None
    figure = assess(latest.value) if latest and latest.value is not None else None
    said = entry.status == "done"
    done = said or (figure is not None and figure.met)
    past = entry.due is not None and as_of > entry.due
    around = period(target.every, day or as_of) if case == "share" else None
    if around:
        gone = elapsed(*around, day or as_of)
    else:
        gone = elapsed(entry.start, entry.due, as_of if past or not day else day)
    return TargetOnDay(
        entry=entry,
        case=case,
        as_of=as_of,
        day=day,
        figure=figure,
        done=done,
        done_on=_done_on(entry, assess),
        elapsed=gone,
        gap=_gap(case, figure, gone, recurs=case == "share" and target.every in ("week", "day")),
        missed_before=case == "floor" and _missed_before(entry, assess),
        tolerance=profile.about if figure and latest and _only_about(assess, latest.value) else None,
    )


@dataclass(frozen=True, slots=True)
class _Assessment:
    """The assessment of any figure of one target."""

    target: Target
    about: Decimal
    less: bool

    def __call__(self, actual: Decimal) -> FigureAssessment:
        return assess_figure(self.target, actual, self.about, less=self.less)


def _only_about(assess: _Assessment, actual: Decimal | None) -> bool:
    """Whether a figure is met only because 约 may be missed by a share."""
    if actual is None or assess.target.comparator != "~":
        return False
    return assess(actual).met and not replace(assess, about=Decimal(0))(actual).met


def _missed_before(entry: Entry, assess: _Assessment) -> bool:
    """Whether a figure missed the target; of several for one day the last counts."""
    last = {day_of(e): e.value for e in entry.events if e.value is not None}
    return any(not assess(value).met for value in last.values())


def _done_on(entry: Entry, assess: _Assessment) -> dt.date | None:
    """The day it was done: called so by people or met by a figure, whichever came first."""
    said = closed_on(entry) if entry.status == "done" else None
    met = _met_on(entry, assess)
    return min(said, met) if said and met else said or met


def _met_on(entry: Entry, assess: _Assessment) -> dt.date | None:
    """The day from which every figure has met the target."""
    day = None
    figures = [e for e in entry.events if e.value is not None]
    for event in sorted(figures, key=lambda e: e.data_as_of or dt.date.min):
        met = event.value is not None and assess(event.value).met
        day = (day or day_of(event)) if met else None
    return day


def _gap(
    case: CompletionCase, figure: FigureAssessment | None, gone: Decimal | None, *, recurs: bool
) -> Decimal | None:
    """Points behind: elapsed − completion, and for the ceiling of a total used − elapsed."""
    if figure is None or gone is None or recurs:
        return None
    if case == "total" and figure.used is not None:
        return (figure.used - gone) * 100
    if case in PRORATED and figure.completion is not None:
        return (gone - figure.completion) * 100
    return None
