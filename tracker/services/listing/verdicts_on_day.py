"""Which targets a ledger holds, in the usual order, and the verdict and light of each on one day.

Verdicts are computed and never stored, so a filter by light or the counts by light need all of them.
`JudgedTargets` keeps them in memory, a few small values a target, for as long as the ledger has not changed;
after a mark or a review only what was touched is judged anew.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from tracker.progress.light_thresholds import Profile
from tracker.progress.target_on_day import target_on_day
from tracker.progress.verdict_and_light import pace_of
from tracker.records import Light, Query, Verdict
from tracker.services.listing.list_groups import GroupBy, Groups, ids_in_groups, month_key
from tracker.services.rules.directions import direction
from tracker.store.read.overview import (
    Stamp,
    briefs_of,
    document_names_of,
    dues_of,
    ids_of,
    names_of,
    places_of,
    stamp_of,
    touched_since,
)
from tracker.store.read.snapshot import Reading, parts

CHUNK = 2000  # targets read and judged at a time
CACHED_LISTS = 4  # queries whose ids are kept
# By urgency: what cannot be judged goes before what is done. Groups and counts keep grey for the end.
LIGHT_ORDER: tuple[Light, ...] = ("red", "yellow", "green", "grey", "blue")
VERDICT_ORDER: tuple[Verdict, ...] = (
    "overdue", "behind", "unknown", "on_pace", "ahead", "done_late", "done", "done_early", "dropped",
)  # fmt: skip
_USUAL = Query(with_rejected=True)


class Judgement(NamedTuple):
    """What is computed of a target and can be sorted by; figures are None where there are none."""

    verdict: Verdict
    light: Light
    completion: Decimal | None = None
    actual: Decimal | None = None


# What targets are sorted by that is not stored in the database.
COMPUTED_SORTS: dict[str, Callable[[Judgement], Any]] = {
    "light": lambda judgement: LIGHT_ORDER.index(judgement.light),
    "verdict": lambda judgement: VERDICT_ORDER.index(judgement.verdict),
    "completion": lambda judgement: judgement.completion,
    "actual": lambda judgement: judgement.actual,
}


def judgements_of(
    reading: Reading, ids: Sequence[str], as_of: dt.date, profile: Profile
) -> dict[str, Judgement]:
    """The judgement of each of these targets on a day, by id. Read in chunks, without quotes."""
    found: dict[str, Judgement] = {}
    every: dict[Judgement, Judgement] = {}  # equal judgements share one object
    by = direction()
    for start in range(0, len(ids), CHUNK):
        for entry in briefs_of(reading, ids[start : start + CHUNK]):
            known = target_on_day(entry, as_of, profile, by)
            pace, latest = pace_of(known, profile), known.entry.latest
            one = Judgement(pace.verdict, pace.light, pace.completion, latest.value if latest else None)
            found[entry.id] = every.setdefault(one, one)
    return found


def fits(judgement: Judgement, query: Query) -> bool:
    """Whether the filters by verdict and light let a target through."""
    return (not query.verdict or judgement.verdict in query.verdict) and (
        not query.light or judgement.light in query.light
    )


def in_order(ids: Sequence[str], judgements: Mapping[str, Judgement], query: Query) -> list[str]:
    """Ids as `query` sorts them, if it sorts by what is computed; they come in the usual order.

    What has no value stands last in both directions, and equal ones stay as they stood.
    """
    if query.sort not in COMPUTED_SORTS:
        return list(ids)
    key = COMPUTED_SORTS[query.sort]
    keys = {i: key(judgements[i]) for i in ids}
    valued = sorted((i for i in ids if keys[i] is not None), key=keys.__getitem__, reverse=query.descending)
    return [*valued, *(i for i in ids if keys[i] is None)]


@dataclass(slots=True)
class JudgedTargets:
    """All targets of a ledger but mentions, rejected ones too."""

    stamp: Stamp
    as_of: dt.date
    profile: Profile
    ids: list[str]
    judgements: dict[str, Judgement] = field(default_factory=dict)  # empty until they are asked for
    _lists: dict[Query, list[str]] = field(default_factory=dict)
    _total: int | None = None
    _dues: dict[str, dt.date | None] | None = None
    _grouped: tuple[Sequence[str], GroupBy, Groups] | None = None  # the last ones made

    @classmethod
    def load(cls, reading: Reading, as_of: dt.date, profile: Profile) -> JudgedTargets:
        """Read the ids in their usual order; nothing is judged yet."""
        return cls(stamp_of(reading), as_of, profile, ids_of(reading, _USUAL))

    def refreshed(self, reading: Reading, as_of: dt.date, profile: Profile) -> JudgedTargets:
        """Itself if nothing has changed, else a new one with the judgements of what was not touched."""
        same = (self.as_of, self.profile) == (as_of, profile)
        if same and stamp_of(reading) == self.stamp:
            return self
        targets = JudgedTargets.load(reading, as_of, profile)
        touched = touched_since(reading, self.stamp) if same and self.judgements else None
        if touched is not None:
            anew = judgements_of(reading, sorted(touched), as_of, profile)
            targets.judgements = {**self.judgements, **anew}
        return targets

    def judge(self, reading: Reading, ids: Sequence[str], wanted: Callable[[], bool]) -> None:
        """Judge those of `ids` that are not judged yet, as long as it is still `wanted`."""
        left = [i for i in ids if i not in self.judgements]
        for some in parts(left):
            if not wanted():
                return
            self.judgements.update(judgements_of(reading, some, self.as_of, self.profile))

    def total(self, reading: Reading) -> int:
        """How many targets the ledger holds, rejected left out."""
        if self._total is None:
            self._total = reading.count()
        return self._total

    def listed(self, reading: Reading, query: Query) -> Sequence[str]:
        """The ids that `query` asks for in its order, verdict and light left aside."""
        asked = query.model_copy(update={"light": (), "verdict": ()})
        if asked not in self._lists:
            found = self._read(reading, asked)
            last = list(self._lists.items())[1 - CACHED_LISTS :]
            self._lists = {**dict(last), asked: found}  # assigned at once: other threads list too
            return found
        return self._lists[asked]

    def _read(self, reading: Reading, query: Query) -> list[str]:
        usual = query.sort in COMPUTED_SORTS or (query.sort == "due" and not query.descending)
        if query.ids or not usual:
            return ids_of(reading, query)
        matching = set(ids_of(reading, query, in_order=False))
        return [i for i in self.ids if i in matching]

    def tally(self, ids: Iterable[str]) -> Counter[Light] | None:
        """How many there are of each light; None while some are not judged."""
        judgements = self.judgements
        try:
            return Counter(judgements[i].light for i in ids)
        except KeyError:
            return None

    def overdue(self, ids: Iterable[str]) -> int | None:
        """How many of them are overdue; None while some are not judged."""
        judgements = self.judgements
        try:
            return sum(judgements[i].verdict == "overdue" for i in ids)
        except KeyError:
            return None

    def dues(self, reading: Reading) -> Mapping[str, dt.date | None]:
        """The due date of every target."""
        if self._dues is None:
            self._dues = dues_of(reading)
        return self._dues

    def grouped(self, reading: Reading, ids: Sequence[str], by: GroupBy) -> Groups:
        """The ids group by group, and the headings. By light all of them have to be judged."""
        held = self._grouped
        if held is None or held[1] != by or held[0] != ids:
            held = self._grouped = (ids, by, ids_in_groups(ids, self._keys(reading, by), by))
        return held[2]

    def _keys(self, reading: Reading, by: GroupBy) -> Callable[[str], str]:
        """The key of the group that a target is in."""
        if by == "" or by == "light":
            return lambda i: self.judgements[i].light
        if by == "month":
            dues = self.dues(reading)
            return lambda i: month_key(dues.get(i))
        names = _names_of(reading, by)
        return lambda i: names.get(i) or ""


def _names_of(
    reading: Reading, by: Literal["topic", "lead-unit", "place", "document"]
) -> dict[str, str | None]:
    """What every target is grouped under; None or empty for nothing."""
    match by:
        case "document":
            return document_names_of(reading)
        case "place":
            return places_of(reading)
        case _:
            return names_of(reading, by)
