"""The targets that a result may belong to, found by place, unit, year and the rare parts of their words.

Only some of them are compared, however many documents of one place and year there are: those whose indicator
has the same words first, and those that share the rarest parts. So the work grows with the number of results.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import product

from tracker.compare.indicator_likeness import IndicatorKey, IndicatorTerms
from tracker.compare.language import LANGUAGE
from tracker.compare.outcome_records import OpenTarget, ReportedResult
from tracker.compare.result_periods import years_of

MOST = 40  # targets that one result is compared with
_COMMON = 200  # targets of a block that hold a pair of signs from which on it is no help to find one
_ANY_YEAR = 0  # of targets of which it is not known when they run out
_JUDGEMENT = "*"  # a judgement is for any unit

_Block = tuple[str, str, int]  # place, unit, year


class CandidateIndex:
    """Targets with the keys of their indicators, ready to be asked for those near a result.

    With `years`, by the key of each place, only results of these years are asked for.
    """

    def __init__(
        self,
        goals: Sequence[OpenTarget],
        keys: Sequence[Sequence[IndicatorKey]],
        terms: IndicatorTerms,
        years: Mapping[str, Collection[int]] | None = None,
    ) -> None:
        self._terms, self._years = terms, years
        self._holding: dict[_Block, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        self._called: dict[tuple[_Block, str, str], list[int]] = defaultdict(list)  # by issuer and core
        oldest_first = sorted(range(len(goals)), key=lambda n: (goals[n].source.issued_on or dt.date.min, n))
        for number in oldest_first:
            goal = goals[number]
            grams = frozenset().union(*(key.grams for key in keys[number]))
            cores = {key.core for key in keys[number]} - {""}
            for block in self._blocks(goal):
                for gram in grams:
                    self._holding[block][gram].append(number)
                for core in cores:
                    for by in {goal.source.issuer, ""}:
                        self._called[block, by, core].append(number)

    def near(self, report: ReportedResult, keys: Sequence[IndicatorKey]) -> list[int]:
        """The numbers of at most `MOST` targets, in order."""
        if report.as_of is None:
            return []
        place = LANGUAGE.region_key(report.source.place)
        unit = _JUDGEMENT if report.tells else self._terms.dimension(report.target.unit)
        blocks = [(place, unit, year) for year in (report.as_of.year, _ANY_YEAR)]
        found = self._same(blocks, report.source.issuer, keys)
        grams = frozenset().union(*(key.grams for key in keys), self._terms.parts_of(keys[0]))
        for number in self._sharing(blocks, sorted(grams)):
            if len(found) >= MOST:
                break
            found[number] = None
        return sorted(found)

    def _same(self, blocks: Sequence[_Block], issuer: str, keys: Sequence[IndicatorKey]) -> dict[int, None]:
        """Those whose indicator has the same words: of the same issuer first, and of each the newest."""
        cores = dict.fromkeys(key.core for key in keys)
        found: dict[int, None] = {}
        for by, block, core in product(dict.fromkeys((issuer, "")), blocks, cores):
            for number in reversed(self._called.get((block, by, core), ())):
                if len(found) >= MOST:
                    return found
                found[number] = None
        return found

    def _sharing(self, blocks: Sequence[_Block], grams: Iterable[str]) -> list[int]:
        """Those that share parts of the words, by how rare these are."""
        weights: dict[int, float] = defaultdict(float)
        for block in blocks:
            holding = self._holding.get(block, {})
            for gram in grams:
                some = holding.get(gram, ())
                if len(some) <= _COMMON:
                    for number in some:
                        weights[number] += 1 / len(some)
        return sorted(weights, key=lambda number: (-weights[number], -number))

    def _blocks(self, goal: OpenTarget) -> Iterator[_Block]:
        """Where a target is looked for: its place, its unit or a judgement's, each year that it runs."""
        place = LANGUAGE.region_key(goal.source.place)
        years: Sequence[int] = years_of(goal) or (_ANY_YEAR,)
        if self._years is not None:
            told = {_ANY_YEAR, *self._years.get(place, ())}
            years = [year for year in years if year in told]
        for unit in (self._terms.dimension(goal.target.unit), _JUDGEMENT):
            for year in years:
                yield place, unit, year
