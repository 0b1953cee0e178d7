"""A number that somebody typed, with the unit typed after it: 1,500, 1.2万, 3亿元, 85%, 三分之二, 12 所."""

from __future__ import annotations

from decimal import Decimal

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.numerals import NUMBER, parse_number, parse_share

# What a message may show of what can be typed.
QUANTITY_EXAMPLES = ("8", "1,500", "1.2万", "3亿", "85%", "三百")
_WITH_UNIT = lazy_pattern(rf"(?P<number>[-−+负]?{NUMBER})\s*(?P<unit>[^\W\d_]{{1,6}}(?:/[^\W\d_]{{1,4}})?)")


def read_typed_quantity(words: str) -> tuple[Decimal, str] | None:
    """The number and its unit, empty when none was typed; a share is given in percent. None for no number."""
    bare = words.removeprefix("+")
    value = parse_number(bare)
    if value is not None:
        return value, ""
    value = _share(bare)
    if value is not None:
        return value, "%"
    if match := _WITH_UNIT.fullmatch(bare):
        value = parse_number(match["number"])
        if value is not None:
            return value, match["unit"]
    return None


def _share(words: str) -> Decimal | None:
    minus = words[:1] in ("-", "−")
    value = parse_share(words[1:] if minus else words)
    return -value if minus and value is not None else value
