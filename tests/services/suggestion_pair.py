"""A plan with two later yearly reports, and which reported figure belongs to which promise.

A promise is named by its quote in the plan (in a report: `0/` and the quote), a report by its position.
What is not listed must not be offered: other places, narrower or wider figures, works that were only begun,
figures from before the plan.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Pair:
    """A plan, two reports, and the matches: (quote in the plan, number of the report, figure)."""

    name: str
    plan: str
    reports: tuple[str, str]
    matches: frozenset[tuple[str, int, Decimal]]


def matches(*lines: str) -> frozenset[tuple[str, int, Decimal]]:
    """Lines such as `8所以上 < 1: 3` (the first report says 3)."""
    found = set()
    for line in lines:
        quote, rest = line.split(" < ")
        report, value = rest.split(": ")
        found.add((quote, int(report), Decimal(value)))
    return frozenset(found)
