"""The lower and the upper end of an amount's number: ranges, shares, two numerals side by side, 半."""

from __future__ import annotations

import re
from decimal import Decimal

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.numerals import parse_number, parse_share

Ends = tuple[Decimal | None, Decimal | None]  # the upper end is None for one number; both are for none

_HALF = Decimal("0.5")
_ONE_TO_NINE = "一二三四五六七八九"
_ABOUT = lazy_pattern(rf"(.{{0,8}}?)([{_ONE_TO_NINE}两])([{_ONE_TO_NINE}])([十百千万亿]{{0,3}})")


def is_about(numeral: str) -> bool:
    """Whether a numeral names two numbers side by side: 三四, 十五六."""
    return _about(numeral) is not None


def number_ends(match: re.Match[str], times: Decimal) -> Ends:
    """The ends of a number or range; a multiplier written once counts for both.

    `times` is the factor of the unit; 两倍半 and 1个半小时 are half of their unit more.
    """
    low_text, high_text = match["a"] + (match["ax"] or "").removeprefix("个"), ""
    if not match["b"] and (pair := _about(low_text)):
        return pair[0] * times, pair[1] * times
    if match["b"]:
        high_text = match["b"] + match["bx"]
        figures = match["a"][0].isdigit()
        if figures and match["bx"] and not match["ax"] and not match["au"]:
            low_text = match["a"] + match["bx"]
        if not figures and match["a"][-1] not in "万亿" and match["b"][-1] in "万亿":
            low_text = match["a"] + match["b"][-1]
    low = parse_number(low_text)
    high = parse_number(high_text) if high_text else None
    if low is None or (high_text and (high is None or high <= low)):
        return None, None
    if match["half"] or match["half_of"]:
        low += _HALF
    return low * times, None if high is None else high * times


def share_ends(match: re.Match[str]) -> Ends:
    """The ends of a share in per cent: 八成, 七至八成, 三分之二, 1/3, 百分之六至百分之八."""
    text = match["share"]
    if match["sb"]:
        low, high = parse_share(text), parse_share(match["sb"])
        return (low, high) if low is not None and high is not None and low < high else (None, None)
    if text.endswith("成") and len(text) == 4:
        return parse_share(text[0] + "成"), parse_share(text[2:])
    if "/" in text:
        part, whole = text.split("/")
        return parse_share(f"{whole}分之{part}"), None
    return parse_share(text), None


def _about(numeral: str) -> tuple[Decimal, Decimal] | None:
    """两三 → 2 and 3, 一百二三十 → 120 and 130: two digits that follow one another, said for either."""
    pair = _ABOUT.fullmatch(numeral)
    if pair is None:
        return None
    before, first, second, times = pair.groups()
    low, high = parse_number(before + first + times), parse_number(before + second + times)
    step = (_ONE_TO_NINE.find(second) - _ONE_TO_NINE.find(first.replace("两", "二"))) == 1
    return (low, high) if step and low is not None and high is not None else None
