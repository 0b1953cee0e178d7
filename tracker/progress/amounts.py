"""Exact shares and the comparison of an actual figure with a target, whatever the numbers are."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Context, Decimal

from tracker.base.shares import IN_PERCENT
from tracker.chinese.measure_kinds import LONGER_UNIT, usual_spelling
from tracker.chinese.numerals import NUMBER, SHARE, parse_number, parse_share
from tracker.records import Comparator

# No traps: huge or odd numbers give infinities, which are clamped, never an exception.
_EXACT = Context(prec=60, rounding=ROUND_HALF_EVEN, Emax=999999, Emin=-999999, traps=[])
_ROUGH = Context(prec=6, rounding=ROUND_HALF_EVEN, traps=[])
_MONTH = Decimal("30.4375")  # days: a year of 365.25 in twelve
_LIMIT = Decimal(1_000_000)
_PLACES = Decimal("0.0001")
_SHARE = re.compile(rf"(?<![\d.,])-?{SHARE}")


def share(part: Decimal, whole: Decimal) -> Decimal | None:
    """`part / whole` to four places, between -1,000,000 and 1,000,000; None when `whole` is 0."""
    if not whole:
        return None
    quotient = _EXACT.divide(part, whole)
    if quotient.is_nan():  # both beyond what can be divided
        return None
    return min(max(quotient, -_LIMIT), _LIMIT).quantize(_PLACES, context=_EXACT)


def per_month(amount: Decimal, days: int) -> Decimal | None:
    """`amount` spread over `days` (above 0), a month of 30.4375 days, to six digits; None beyond range."""
    rate = _ROUGH.divide(_EXACT.multiply(amount, _MONTH), Decimal(days))
    return rate if rate.is_finite() else None


def difference(left: Decimal, right: Decimal) -> Decimal:
    """`left - right` without a context's traps."""
    return _EXACT.subtract(left, right)


def reached(actual: Decimal, goal: Decimal, comparator: Comparator | None, about: Decimal) -> bool:
    """Whether a figure that should rise has risen far enough; 约 is met from `about` (a share) below on."""
    if comparator == ">":
        return actual > goal
    if comparator == "~":
        return actual >= _EXACT.subtract(goal, _EXACT.multiply(abs(goal), about))
    return actual >= goal


def kept_under(actual: Decimal, goal: Decimal, comparator: Comparator | None, about: Decimal) -> bool:
    """Whether a figure that should fall or stay low is low enough; the mirror of `reached`."""
    if comparator == "<":
        return actual < goal
    if comparator == "~":
        return actual <= _EXACT.add(goal, _EXACT.multiply(abs(goal), about))
    return actual <= goal


def baseline_number(words: str | None, unit: str | None) -> Decimal | None:
    """The number in a baseline's words when it is of the target's unit: "60%" → 60, "1.2万人" → 12000.

    None when there is no number ("去年预算"), only a year ("2020年"), another unit, or several numbers.
    """
    if not words or not unit:
        return None
    text = usual_spelling(words)
    wanted = usual_spelling(unit)
    if wanted in IN_PERCENT:
        shares = (parse_share(said) for said in _SHARE.findall(text))
        found = {None if part is None else part / IN_PERCENT[wanted] for part in shares}
    else:
        pattern = rf"(?<![\d.,])(-?{NUMBER}){re.escape(wanted)}(?!{LONGER_UNIT})"
        found = {parse_number(number) for number in re.findall(pattern, text)}
    numbers = found - {None}
    return numbers.pop() if len(numbers) == 1 else None
