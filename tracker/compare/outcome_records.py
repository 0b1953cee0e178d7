"""Targets and reported results as they are matched."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from decimal import Context, Decimal
from typing import Literal

from tracker.compare.language import LANGUAGE
from tracker.records import (
    CHANGES,
    Comparator,
    FigureKind,
    Measure,
    SectionPeriod,
    SectionRole,
    Target,
    Told,
    is_year_alone,
)

ResultKey = tuple[int, int, str]  # of a result in its document: its span and what it counts
_MIRRORED: dict[Comparator, Comparator] = {">": "<", ">=": "<=", "<": ">", "<=": ">="}
_DIGITS = 5  # of a figure that was told in another unit


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What is known of a document: its place, who issued it, its date, and the period that it is about."""

    region: str = ""
    issued_on: dt.date | None = None
    start: dt.date | None = None
    end: dt.date | None = None
    issuer: str = ""
    title: str = ""

    @property
    def place(self) -> str:
        """What a document must share with another one: its region, else who issued it; "" is unknown."""
        return self.region or self.issuer


@dataclass(frozen=True, slots=True)
class OpenTarget:
    """A target that is open, with the due date in force and the words around its figure."""

    id: str
    target: Target
    source: DocumentFacts
    due: dt.date | None
    words: tuple[str, ...] = ()
    context: str = ""  # what stands before the figure in its paragraph
    read: Target | None = None  # as it was read, where people have corrected its figure


@dataclass(frozen=True, slots=True)
class ReportedResult:
    """A result as it was read, with its sentence and clause, its period and its kind of figure.

    `until` is the day up to which its sentence says that it counts. `tells` is set for a judgement that has
    no figure in the unit of the promise; the value of `target` is then percent of the yearly plan, if that is
    what it says.
    """

    target: Target
    source: DocumentFacts
    sentence: str = ""
    clause: str = ""
    until: dt.date | None = None
    role: SectionRole | None = None  # of the section that it stands in; None where that is not known
    period: SectionPeriod | None = None  # which years its section or its own sentence speaks about
    figure: FigureKind | None = None
    over_years: Literal["total", "average", ""] = ""  # how the figure sums up several years
    words: tuple[str, ...] = ()
    tells: Told | None = None
    chain: str = ""  # the clause with all the items of its list, up to the figure
    context: str = ""  # what stands before the figure in its paragraph

    @property
    def as_of(self) -> dt.date | None:
        """The day that the figure stands for.

        A date of its own, unless that lies ahead of the report; else the end of the years that it says it is
        of, where these are over or no day of issue is known. Else a report of the first quarter that does not
        say when looks back on the year before, and any other one speaks of the day that it was issued on.
        """
        issued, due = self.source.issued_on, self.target.due
        if self.until and (not issued or self.until < issued):
            return self.until
        if due and self.target.due_basis in ("explicit", "inherited") and (not issued or due <= issued):
            return due
        if issued is None:
            return None
        last = self.period.last if self.period and self.period.basis != "document" else None
        if last is not None and (last < issued.year or is_year_alone(issued)):
            return dt.date(min(last, issued.year), 12, 31)
        looks_back = issued.month <= 3 and last is None
        return dt.date(issued.year - 1, 12, 31) if looks_back else issued

    @property
    def key(self) -> ResultKey:
        """By what it is known among the results of its document, in whatever unit it is told."""
        return self.target.start, self.target.end, self.target.indicator

    def in_unit(self, unit: str | None) -> ReportedResult:
        """The same result told in another unit that measures the same (公顷 for 亩)."""
        said = self.target
        mine, other = LANGUAGE.unit_size(said.unit), LANGUAGE.unit_size(unit)
        if unit == said.unit or not mine or not other or mine[0] != other[0]:
            return self
        figures = {"value": said.value, "value_high": said.value_high}
        told = {
            name: _rounded(value * mine[1] / other[1]) for name, value in figures.items() if value is not None
        }
        return replace(self, target=said.model_copy(update={"unit": unit, **told})) if told else self

    def as_change(self, measure: Measure) -> ReportedResult:
        """The same result as a change of the promised direction: what fell by 3% has grown by -3%."""
        said = self.target
        if said.measure == measure or {said.measure, measure} != CHANGES or said.value is None:
            return self
        high = None if said.value_high is None else -said.value
        told = {
            "measure": measure,
            "value": -(said.value if said.value_high is None else said.value_high),
            "value_high": high,
            "comparator": _MIRRORED.get(said.comparator, said.comparator) if said.comparator else None,
        }
        return replace(self, target=said.model_copy(update=told))

    @property
    def of_years(self) -> bool:
        """Whether it is of several years."""
        return self.period is not None and not self.period.yearly

    @property
    def is_sum(self) -> bool:
        """Whether the figure is the total so far: the report says so, or speaks of several years."""
        return self.of_years or any(word in self.clause for word in LANGUAGE.running_total)


def _rounded(value: Decimal) -> Decimal:
    return Context(prec=_DIGITS).create_decimal(value).normalize()


@dataclass(frozen=True, slots=True)
class ResultMatch:
    """A result that belongs to a target. `way`: its figure is the total so far, or comes on top of it.

    `related`: it speaks of the target's indicator in another kind of figure, which does not say how it went.
    """

    goal: OpenTarget
    report: ReportedResult
    as_of: dt.date
    way: Literal["value", "add"]
    score: float
    related: bool = False
