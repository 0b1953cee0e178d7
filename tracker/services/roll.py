"""Which targets a ledger holds, in the usual order, and the verdict and light of each on one day.

Verdicts are computed and never stored, so a filter by light or the counts by light need all of them. A roll
keeps them in memory, two small numbers a target, for as long as the ledger has not changed; after a mark or a
review only what was touched is judged anew.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import get_args

from tracker.progress.pace import judge
from tracker.progress.profile import Profile
from tracker.records import Light, Query, Verdict
from tracker.store.brief import Stamp, briefs_of, ids_of, stamp_of, touched_since
from tracker.store.reading import Reading, parts

STRETCH = 2000  # targets read and judged at a time
KEPT = 4  # lists
LIGHT_ORDER: tuple[Light, ...] = ("red", "yellow", "green", "grey", "blue")
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
_USUAL = Query(with_rejected=True)

Standing = tuple[Verdict, Light]
_EVERY: dict[Standing, Standing] = {(v, c): (v, c) for v in VERDICTS for c in LIGHT_ORDER}


def standings_of(
    reading: Reading, ids: Sequence[str], as_of: dt.date, profile: Profile
) -> dict[str, Standing]:
    """The verdict and light of each of these targets on a day; memory does not grow with their words."""
    found: dict[str, Standing] = {}
    for start in range(0, len(ids), STRETCH):
        for entry in briefs_of(reading, ids[start : start + STRETCH]):
            pace = judge(entry, as_of, profile)
            found[entry.id] = _EVERY[pace.verdict, pace.light]  # one tuple for all that stand alike
    return found


def fits(standing: Standing, query: Query) -> bool:
    """Whether the filters by verdict and light let a target through."""
    verdict, light = standing
    return (not query.verdict or verdict in query.verdict) and (not query.light or light in query.light)


def by_light(ids: Sequence[str], standings: dict[str, Standing], *, descending: bool) -> list[str]:
    """Ids by urgency of their light; those of one light stay as they stood."""
    return sorted(ids, key=lambda i: LIGHT_ORDER.index(standings[i][1]), reverse=descending)


@dataclass(slots=True)
class Roll:
    """All targets of a ledger but mentions, rejected ones too."""

    stamp: Stamp
    as_of: dt.date
    profile: Profile
    ids: list[str]
    standings: dict[str, Standing] = field(default_factory=dict)  # empty until they are asked for
    _lists: dict[Query, list[str]] = field(default_factory=dict)
    _total: int | None = None

    @classmethod
    def call(cls, reading: Reading, as_of: dt.date, profile: Profile) -> Roll:
        """Read the ids in order; nothing is judged yet."""
        return cls(stamp_of(reading), as_of, profile, ids_of(reading, _USUAL))

    def renewed(self, reading: Reading, as_of: dt.date, profile: Profile) -> Roll:
        """The roll itself if it still holds, else a new one with the standings that nothing has touched."""
        same = (self.as_of, self.profile) == (as_of, profile)
        if same and stamp_of(reading) == self.stamp:
            return self
        roll = Roll.call(reading, as_of, profile)
        touched = touched_since(reading, self.stamp) if same and self.standings else None
        if touched is not None:
            anew = standings_of(reading, sorted(touched), as_of, profile)
            roll.standings = {**self.standings, **anew}
        return roll

    def judge(self, reading: Reading, ids: Sequence[str], wanted: Callable[[], bool]) -> None:
        """Judge those of `ids` that are not judged yet, as long as it is still `wanted`."""
        left = [i for i in ids if i not in self.standings]
        for some in parts(left):
            if not wanted():
                return
            self.standings.update(standings_of(reading, some, self.as_of, self.profile))

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
            last = list(self._lists.items())[1 - KEPT :]
            self._lists = {**dict(last), asked: found}  # in one stroke: other threads list too
            return found
        return self._lists[asked]

    def _read(self, reading: Reading, query: Query) -> list[str]:
        if query.ids or query.descending or query.sort not in ("due", "light"):
            return ids_of(reading, query)
        matching = set(ids_of(reading, query, in_order=False))
        return [i for i in self.ids if i in matching]

    def tally(self, ids: Iterable[str]) -> Counter[Light] | None:
        """How many there are of each light; None while some are not judged."""
        found: Counter[Light] = Counter()
        try:
            for (_verdict, light), count in Counter(map(self.standings.__getitem__, ids)).items():
                found[light] += count
        except KeyError:
            return None
        return found
