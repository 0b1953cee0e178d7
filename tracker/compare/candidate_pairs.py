"""Which of many indicators may be alike, without comparing each with each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from tracker.compare.similarity import BOTH, SHORT, parted


def likely_pairs(indicators: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of places whose indicators may be alike, in order; every pair that is alike is among them.

    Of a shorter indicator only so many characters may be missing in a longer one. Of one more than so many of
    its characters at least one is there, so it is enough to look at what holds one of the rarest of them.
    """
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, indicator in enumerate(indicators):
        places[parted(indicator)].append(place)
    cores = list(places)
    pairs = {pair for same in places.values() for pair in combinations(same, 2)}
    for one, other in _near([rest for _act, rest in cores]):
        (act, _a), (deed, _b) = cores[one], cores[other]
        if not (act and deed and act != deed):
            for a, b in product(places[cores[one]], places[cores[other]]):
                pairs.add((min(a, b), max(a, b)))
    return sorted(pairs)


def _near(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Places of texts that share enough characters to be worth a look, the shorter one first."""
    holding: dict[str, list[int]] = defaultdict(list)
    for place, text in enumerate(texts):
        for sign in set(text):
            holding[sign].append(place)
    common = Counter({sign: len(some) for sign, some in holding.items()})
    for place, text in enumerate(texts):
        may_lack = int(len(text) * (1 - SHORT) + 1e-9)
        rarest = sorted(text, key=lambda sign: common[sign])[: may_lack + 1]
        longest = len(text) * (2 / BOTH - 1) + 1e-9
        seen = {other for sign in rarest for other in holding[sign]} - {place}
        for other in sorted(seen):
            if len(text) <= len(texts[other]) <= longest:
                yield place, other
