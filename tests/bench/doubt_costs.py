"""Costs of doubts by readings with known answers: a logistic fit, and how a cost orders a set.

The fit has a base of its own for each set and a ridge on the doubts, of which many are rare.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import exp
from pathlib import Path
from typing import NamedTuple

KEPT = Path(__file__).parent / "first_sight.tsv"
_RIDGE, _STEPS = 3.0, 12
Readings = Mapping[tuple[bool, frozenset[str]], int]  # how many were wrong, or right, with these doubts


class Order(NamedTuple):
    """How many wrong readings the least sure tenth and quarter of a set hold."""

    readings: int
    wrong: int
    tenth: float
    quarter: float

    def __str__(self) -> str:
        best = min(self.wrong, round(self.readings / 10))
        return f"| {self.readings} | {self.wrong} | {self.tenth:.1f} of {best} | {self.quarter:.1f} |"


def kept(path: Path = KEPT) -> dict[str, Readings]:
    """The readings at first sight, by their set."""
    sets: dict[str, Counter[tuple[bool, frozenset[str]]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        name, wrong, count, found = line.split("\t")
        sets.setdefault(name, Counter())[wrong == "1", frozenset(found.split())] += int(count)
    return dict(sets)


def fitted(sets: Mapping[str, Readings], doubted: Sequence[str]) -> tuple[dict[str, float], dict[str, float]]:
    """The cost of each doubt, and the log-odds of an error without any in each set."""
    names = list(sets)
    place = {name: number for number, name in enumerate([*names, *doubted])}
    weights = [0.0] * len(place)
    for _ in range(_STEPS):
        slope = [-_RIDGE * weight * (number >= len(names)) for number, weight in enumerate(weights)]
        bend = [[0.0] * len(place) for _ in place]
        for number in range(len(place)):
            bend[number][number] = _RIDGE if number >= len(names) else 0.05
        for name, readings in sets.items():
            for (wrong, found), count in readings.items():
                active = [place[name], *(place[doubt] for doubt in found)]
                chance = 1 / (1 + exp(-sum(weights[one] for one in active)))
                for one in active:
                    slope[one] += count * (wrong - chance)
                    for other in active:
                        bend[one][other] += count * chance * (1 - chance)
        weights = [weight + step for weight, step in zip(weights, _solved(bend, slope), strict=True)]
    return {name: weights[place[name]] for name in doubted}, {name: weights[place[name]] for name in names}


def _solved(rows: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a system of linear equations."""
    size = len(right)
    table = [[*row, value] for row, value in zip(rows, right, strict=True)]
    for here in range(size):
        for row in range(size):
            if row != here:
                factor = table[row][here] / table[here][here]
                table[row] = [a - factor * b for a, b in zip(table[row], table[here], strict=True)]
    return [table[number][size] / table[number][number] for number in range(size)]


def ordered(readings: Readings, costs: Mapping[str, float]) -> Order:
    """How costs put the wrong ones first; readings of one cost share what they hold."""
    groups: Counter[float] = Counter()
    wrongs: Counter[float] = Counter()
    for (wrong, found), count in readings.items():
        cost = round(sum(costs[doubt] for doubt in found), 6)
        groups[cost] += count
        wrongs[cost] += count * wrong
    total = groups.total()

    def held(size: int) -> float:
        held, left = 0.0, float(size)
        for cost in sorted(groups, reverse=True):
            part = min(1.0, left / groups[cost])
            held, left = held + part * wrongs[cost], left - part * groups[cost]
        return held

    return Order(total, wrongs.total(), held(round(total / 10)), held(round(total / 4)))
