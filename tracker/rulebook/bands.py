"""Named bands for the two scales of numbers that rule files use; a file may name a band or write a number.

The values are where the shipped rules lie: rules/README.md lists them for the people who write rules.
"""

from __future__ import annotations

from collections.abc import Mapping

# Which rule reads a text that two rules match. The shipped rules lie between 12 and 90.
PRIORITIES: Mapping[str, int] = {"fallback": 10, "general": 30, "usual": 50, "specific": 70, "first": 100}

# How strongly a cue or a date speaks for a stance. The shipped ones lie between 6 and 36.
WEIGHTS: Mapping[str, int] = {"faint": 8, "weak": 14, "usual": 22, "strong": 30, "decisive": 36}


def number_of(written: object, bands: Mapping[str, int]) -> object:
    """The number of a band; anything else as it stands. Raises ValueError for a word that is no band."""
    if not isinstance(written, str) or written.strip().lstrip("+-").isdecimal():
        return written
    if written not in bands:
        raise ValueError(written)
    return bands[written]
