"""The agenda a page at a time, for a screen: the first rows at once, then all ids in order, then the lights.

Each step is a reading of its own, so that rows stand on the screen before 100,000 targets are judged.
A `Listing` says which step is still to come (`next_step`); a ledger of one page needs only the first.
"""

from __future__ import annotations

import datetime as dt
import threading
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from tracker.progress.light_thresholds import Profile, load_profile
from tracker.records import Agenda, Light, Query
from tracker.services.ledger.opening import Ledger
from tracker.services.listing.agenda import agenda, rows
from tracker.services.listing.due_periods import on_day
from tracker.services.listing.list_groups import GroupBy, GroupHeading
from tracker.services.listing.verdicts_on_day import COMPUTED_SORTS, JudgedTargets, in_order

PAGE = 100  # rows
Step = Literal["page", "order", "lights"]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list as far as it is known. `agenda` holds the rows of one page, from line `first` on."""

    agenda: Agenda
    shown: int  # lines of the list
    first: int = 0
    ids: Sequence[str] | None = None  # of every line
    tally: Mapping[Light, int] | None = None  # by light, with the filter by light left out
    headings: Sequence[GroupHeading] = ()  # before which lines they stand; none while the order is not known
    at: str | None = None  # the target that is due first from the day that was asked for
    overdue: int | None = None  # lines that are overdue; known with the lights

    @property
    def next_step(self) -> Step | None:
        """The step that is still to come."""
        if self.ids is None:
            return "order"
        return "lights" if self.tally is None else None


@dataclass(slots=True)
class Lister:
    """Lists one ledger repeatedly, and caches order and lights as long as the ledger has not changed."""

    page: int = PAGE
    _targets: JudgedTargets | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def list(
        self,
        ledger: Ledger,
        query: Query,
        *,
        as_of: dt.date,
        profile: Profile | None = None,
        by: GroupBy = "",
        step: Step = "page",
        near: str | None = None,
        line: int = 0,
        from_day: dt.date | None = None,
    ) -> Listing:
        """The list of `query`, group by group, as far as `step`, or farther where that costs nothing.

        Its rows are those around the target `near`, if that is listed; else around the first one that is due
        on `from_day` or later, which is its `at`; else around `line`, where the cursor then stands.
        """
        profile, query = profile or load_profile(), on_day(query, as_of)
        lights = query.sort in COMPUTED_SORTS or by == "light" or bool(query.light or query.verdict)
        if step == "page" and self._targets is None and not lights and not by:
            found = self._one_page(ledger, query, as_of, profile, from_day)
            if found.next_step is None or near is None:
                return found
        with ledger.read() as reading:
            with self._lock:
                called = self._targets or JudgedTargets.load(reading, as_of, profile)
                targets = self._targets = called.refreshed(reading, as_of, profile)
            wide = targets.listed(reading, query)
            if lights or step == "lights" or len(targets.ids) <= self.page:
                targets.judge(reading, wide, wanted=lambda: self._targets is targets)
            ids, tally = _sifted(targets, wide, query)
            headings: Sequence[GroupHeading] = ()
            if by and (tally is not None or by != "light"):
                ids, headings = targets.grouped(reading, ids, by)
            at = _due_from(ids, targets.dues(reading), from_day) if from_day is not None else None
            near = near if near in ids else at
            middle = ids.index(near) if near in ids else min(line, len(ids))
            first = max(0, middle - self.page // 2)
            total = targets.total(reading)
        page = rows(ledger, ids[first : first + self.page], as_of=as_of, profile=profile)
        return Listing(
            Agenda(as_of=as_of, rows=tuple(page), total=total),
            len(ids),
            first,
            ids,
            tally,
            headings,
            at,
            targets.overdue(ids),
        )

    def _one_page(
        self, ledger: Ledger, query: Query, as_of: dt.date, profile: Profile, from_day: dt.date | None
    ) -> Listing:
        """The rows of one page, and how many there are; all there is to know where these are all."""
        earlier = _count_before(ledger, query, from_day) if from_day and _by_day(query) else 0
        first = max(0, earlier - self.page // 2)
        found = agenda(ledger, query, as_of=as_of, profile=profile, limit=self.page, offset=first)
        at = None
        if from_day is not None and _by_day(query):
            at = next((row.entry.id for row in found.rows[earlier - first :] if row.entry.due), None)
        if not first and len(found.rows) < self.page:
            ids = [row.entry.id for row in found.rows]
            tally = Counter(row.pace.light for row in found.rows)
            overdue = sum(row.pace.verdict == "overdue" for row in found.rows)
            return Listing(found, len(ids), 0, ids, tally, at=at, overdue=overdue)
        with ledger.read() as reading:
            return Listing(found, reading.count(query), first, at=at)


def _by_day(query: Query) -> bool:
    return query.sort == "due" and not query.descending


def _count_before(ledger: Ledger, query: Query, day: dt.date) -> int:
    """How many targets of a list by due date are due before a day."""
    before = max(day, dt.date.min + dt.timedelta(days=1)) - dt.timedelta(days=1)
    last = min(before, query.due_before) if query.due_before else before
    with ledger.read() as reading:
        return reading.count(query.model_copy(update={"due_before": last}))


def _due_from(ids: Sequence[str], dues: Mapping[str, dt.date | None], day: dt.date) -> str | None:
    """The target of the list that is due first on a day or later."""
    found = [(due, line) for line, i in enumerate(ids) if (due := dues.get(i)) is not None and due >= day]
    return ids[min(found)[1]] if found else None


def _sifted(
    targets: JudgedTargets, ids: Sequence[str], query: Query
) -> tuple[Sequence[str], Mapping[Light, int] | None]:
    """The ids that fit by verdict and light, in order, and the tally; none while some are not judged."""
    judgements = targets.judgements
    tally = targets.tally(ids)
    if tally is None:  # the lights were not asked for, or a newer request took over
        return ids, None
    verdicts, lights = frozenset(query.verdict), frozenset(query.light)
    if verdicts:
        ids = [i for i in ids if judgements[i].verdict in verdicts]
        tally = targets.tally(ids)
    if lights:
        ids = [i for i in ids if judgements[i].light in lights]
    return in_order(ids, judgements, query) if query.sort in COMPUTED_SORTS else ids, tally
