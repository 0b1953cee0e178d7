"""Results that a later document reports, matched to the targets that they belong to.

Precision comes before recall: a result that might belong to something else is left out, for every one that
is offered costs a person's look. Pure: records in, matches out; nothing is recorded here.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from tracker.compare.language import LANGUAGE
from tracker.compare.similarity import indicator_likeness, same_kind, same_place
from tracker.records import SectionPeriod, SectionRole, Target

_GRACE = dt.timedelta(days=31)  # figures for a period come out a little after it
_YEAR = 366  # days


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What is known of a document: its place, its date, and the period that it plans or reports on."""

    region: str = ""
    issued_on: dt.date | None = None
    start: dt.date | None = None
    end: dt.date | None = None


@dataclass(frozen=True, slots=True)
class OpenTarget:
    """A target that is open, with the due date in force."""

    id: str
    target: Target
    source: DocumentFacts
    due: dt.date | None


@dataclass(frozen=True, slots=True)
class ReportedResult:
    """A result as it was read, with its sentence and clause, and the period that the sentence begins with."""

    target: Target
    source: DocumentFacts
    sentence: str = ""
    clause: str = ""
    since: dt.date | None = None
    until: dt.date | None = None
    role: SectionRole | None = None  # of the section that it stands in; None where that is not known
    period: SectionPeriod | None = None  # which years that section speaks about

    @property
    def as_of(self) -> dt.date | None:
        """The day that the figure stands for.

        A date of its own, unless that lies ahead of the report. Else a report of the first quarter looks back
        on the year before, and any other one speaks of the day that it was issued on.
        """
        issued, due = self.source.issued_on, self.target.due
        if self.until and (not issued or self.until < issued):
            return self.until
        if due and self.target.due_basis in ("explicit", "inherited") and (not issued or due <= issued):
            return due
        if issued is None:
            return None
        return dt.date(issued.year - 1, 12, 31) if issued.month <= 3 else issued

    @property
    def is_sum(self) -> bool:
        """Whether the figure is the total so far: the report says so, or speaks of several years."""
        years = self.since and self.until and (self.until - self.since).days > _YEAR
        return bool(years) or any(word in self.clause for word in LANGUAGE.running_total)


@dataclass(frozen=True, slots=True)
class ResultMatch:
    """A result that belongs to a target. `way`: its figure is the total so far, or comes on top of it."""

    goal: OpenTarget
    report: ReportedResult
    as_of: dt.date
    way: Literal["value", "add"]
    score: float


def match(goals: Sequence[OpenTarget], reports: Sequence[ReportedResult]) -> list[ResultMatch]:
    """The matches, in the order of `reports`: of each target and document only the surest."""
    by_unit: dict[str | None, list[OpenTarget]] = defaultdict(list)
    for goal in goals:
        if goal.target.kind == "quantity":
            by_unit[goal.target.unit].append(goal)
    found: list[ResultMatch] = []
    for report in reports:
        made = [m for m in (_match(goal, report) for goal in by_unit[report.target.unit]) if m]
        best = max((m.score for m in made), default=0.0)
        found += [m for m in made if m.score == best]
    return _once(found)


def _once(found: Sequence[ResultMatch]) -> list[ResultMatch]:
    """Without the results that compete for one target of one document's day: the surest, if it is one."""
    rivals: dict[tuple[str, str, dt.date], list[ResultMatch]] = defaultdict(list)
    for one in found:
        rivals[one.goal.id, one.report.target.doc, one.as_of].append(one)
    kept: set[int] = set()
    for group in rivals.values():
        best = max(one.score for one in group)
        surest = [one for one in group if one.score == best]
        if len({one.report.target.value for one in surest}) == 1:
            kept.add(id(surest[0]))
    return [one for one in found if id(one) in kept]


def _match(goal: OpenTarget, report: ReportedResult) -> ResultMatch | None:
    wanted, said, as_of = goal.target, report.target, report.as_of
    if as_of is None or said.value is None or said.measure != wanted.measure or not same_kind(wanted, said):
        return None
    if same_place(goal.source.region, report.source.region) is False:
        return None
    if wanted.place != said.place and same_place(wanted.place, said.place) is not True:
        placed = wanted.place or said.place
        if same_place(placed, report.source.region or goal.source.region) is not True:
            return None
    if not _in_time(goal, as_of):
        return None
    score = indicator_likeness(wanted.indicator, said.indicator)
    if not score:
        return None
    return ResultMatch(goal, report, as_of, _way(goal, report), score)


def _in_time(goal: OpenTarget, as_of: dt.date) -> bool:
    """After the promise was made, and not of a period after the one that it was made for."""
    made = goal.source.issued_on or goal.source.start
    if made is not None and as_of < made and not (goal.source.start and as_of > goal.source.start):
        return False
    due = goal.due
    if due and goal.source.issued_on and due <= goal.source.issued_on:
        due = goal.source.end  # nothing is promised for the day itself: that was the document's own date
    return due is None or as_of <= due + _GRACE


def _way(goal: OpenTarget, report: ReportedResult) -> Literal["value", "add"]:
    """A year's output of a plan of several years comes on top, unless the report says that it is a sum."""
    if goal.target.measure != "output" or goal.target.every:
        return "value"
    if report.is_sum:
        return "value"
    begun, end = goal.source.start or goal.source.issued_on, goal.due
    if end and goal.source.issued_on and end <= goal.source.issued_on:
        end = goal.source.end
    if begun is None or end is None or (end - begun).days <= _YEAR:
        return "value"
    return "add"
