"""What became of the promises of plans: the records of a comparison."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from tracker.compare.language import LANGUAGE
from tracker.records import Outcome, OutcomeRule, Passage, Progress, Record, Target

OUTCOMES: tuple[Outcome, ...] = ("kept", "partly", "missed", "unclear", "silent")


class SeriesPoint(Record):
    """What one document reports of a promise. `actual` is the total or the level up to then."""

    document: str
    said: Target
    sentence: str
    passage: Passage
    as_of: dt.date
    value: Decimal | None
    added: bool  # it comes on top of what was reported before
    actual: Decimal | None
    outcome: Outcome
    rule: OutcomeRule
    score: float


class Revision(Record):
    """A newer figure of a promise, in a later document of its issuer."""

    document: str
    issued_on: dt.date | None
    said: Target
    sentence: str
    passage: Passage


class Promise(Record):
    """A promise with what became of it. `points` are the documents that speak of it, oldest first.

    Where it was revised, it is judged by the newest figure.
    """

    place: str
    target: Target
    sentence: str
    passage: Passage
    outcome: Outcome
    rule: OutcomeRule
    points: tuple[SeriesPoint, ...] = ()
    revisions: tuple[Revision, ...] = ()
    document: str = ""  # the plan, by its title

    @property
    def standing(self) -> Target:
        """The target as it was said last."""
        return self.revisions[-1].said if self.revisions else self.target

    def unrecorded(self, events: Iterable[Progress]) -> list[SeriesPoint]:
        """The reported figures that are not among the progress, neither as they stand nor as a total."""
        known = {(event.data_as_of, event.value) for event in events}
        return [
            one
            for one in self.points
            if one.value is not None and known.isdisjoint({(one.as_of, one.value), (one.as_of, one.actual)})
        ]


class ReadDocument(Record):
    """A document that took part."""

    name: str
    title: str
    place: str
    issued_on: dt.date | None
    promises: int = 0


class Fulfilment(Record):
    """The promises of all plans, in their order; the counts of `outcomes` add up to them."""

    plans: tuple[ReadDocument, ...]
    reports: tuple[ReadDocument, ...]
    promises: tuple[Promise, ...]
    placeless: tuple[str, ...] = ()  # documents whose place is unknown: nothing was matched
    failed: tuple[str, ...] = ()  # a line for each document that could not be read

    def counts(self, place: str | None = None) -> dict[Outcome, int]:
        """How many promises of all places, or of one, have each outcome."""
        found = Counter(one.outcome for one in self.promises if place in (None, one.place))
        return {outcome: found[outcome] for outcome in OUTCOMES}

    @property
    def places(self) -> tuple[str, ...]:
        """The places of the plans, in their order."""
        return tuple(dict.fromkeys(one.place for one in self.promises))

    def later_in(self, place: str) -> tuple[ReadDocument, ...]:
        """The later documents of a place, however each writes its name."""
        key = LANGUAGE.region_key(place)
        return tuple(one for one in self.reports if LANGUAGE.region_key(one.place) == key)
