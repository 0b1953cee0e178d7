"""A number that somebody typed, with the unit typed after it: 1,500, 1.2万, 3亿元, 85%, 三分之二, 12 所.

Or a range of two: 3-5所, 400万至500万元, 3—5%.
"""

from __future__ import annotations

from decimal import Decimal

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.numerals import NUMBER, TIMES, parse_number, parse_share

# What a message may show of what can be typed.
QUANTITY_EXAMPLES = ("8", "1,500", "1.2万", "3亿", "85%", "三百")
_WITH_UNIT = lazy_pattern(rf"(?P<number>[-−+负]?{NUMBER})\s*(?P<unit>[^\W\d_]{{1,6}}(?:/[^\W\d_]{{1,4}})?)")
_THOUSANDTHS = lazy_pattern("‰$|千分之")
_RANGE = lazy_pattern(r"(?P<low>.+?)\s*[-–—~〜至到]+\s*(?P<high>[^-–—~〜至到]+)")  # as NFKC leaves them
_DIGITS = lazy_pattern(r"[\d,.]+")
_MULTIPLE = lazy_pattern(rf"[\d,.]+\s*(?P<multiple>{TIMES}+)")


def read_typed_quantity(words: str) -> tuple[Decimal, str] | None:
    """The number and its unit, empty when none was typed; None for no number.

    A share is given in percent, one in thousandths (4.5‰, 千分之六) as it stands.
    """
    bare = words.removeprefix("+")
    value = parse_number(bare)
    if value is not None:
        return value, ""
    value = _share(bare)
    if value is not None:
        return (value * 10, "‰") if _THOUSANDTHS.search(bare) else (value, "%")
    if match := _WITH_UNIT.fullmatch(bare):
        value = parse_number(match["number"])
        if value is not None:
            return value, match["unit"]
    return None


def read_typed_range(words: str) -> tuple[Decimal, Decimal, str] | None:
    """The ends of a range and its unit. A multiple written once counts for both: 3-5万. None for no range."""
    match = _RANGE.fullmatch(words)
    low = read_typed_quantity(match["low"]) if match else None
    high = read_typed_quantity(match["high"]) if match else None
    if match is None or low is None or high is None or (low[1] and low[1] != high[1]):
        return None
    least = low[0]
    multiple = _MULTIPLE.match(match["high"])
    if multiple and _DIGITS.fullmatch(match["low"]):
        together = parse_number(match["low"] + multiple["multiple"])
        least = together if together is not None and together < high[0] else least
    return (least, high[0], high[1]) if least < high[0] else None


def _share(words: str) -> Decimal | None:
    minus = words[:1] in ("-", "−")
    value = parse_share(words[1:] if minus else words)
    return -value if minus and value is not None else value
