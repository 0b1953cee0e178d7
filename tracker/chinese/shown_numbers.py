"""Numbers as people are shown them: 1.2万 and 5亿 in Chinese, 2.5 bn in English, with their unit."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Context, Decimal

from tracker.chinese import written_forms
from tracker.i18n import language

WIDE = Context(prec=60, traps=[])
LONGEST_NUMBER = 24  # digits; beyond them a number is written with an exponent
_LARGE = ((Decimal(10) ** 12, "tn"), (Decimal(10) ** 9, "bn"))  # in English


def plain_number(value: Decimal) -> str:
    """Digits without separators, exponent or trailing zeros: 12000, 0.5. Very long ones have an exponent."""
    if abs(value.adjusted()) > LONGEST_NUMBER:
        return f"{value:.6g}"
    text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def format_number(value: Decimal) -> str:
    """The number for people: 1,500; 1.2万 and 5亿 in Chinese, 2.5 bn in English with at most two decimals."""
    size, word = shown_multiple(value)
    return _grouped(WIDE.divide(value, size)) + word if word else _grouped(value)


def shown_multiple(value: Decimal) -> tuple[Decimal, str]:
    """What a number is shown in: 10⁸ and 亿 for 5亿; 1 and nothing where it is shown plain."""
    if abs(value.adjusted()) > LONGEST_NUMBER:
        return Decimal(1), ""
    for size, word in multiples():
        scaled = WIDE.divide(value, size)
        if abs(scaled) >= 1 and scaled == round(scaled, 2):
            return size, word if language() == "zh" else f" {word}"
    return Decimal(1), ""


def multiples() -> Sequence[tuple[Decimal, str]]:
    """What large numbers are shown in, the largest first."""
    return written_forms.MYRIADS if language() == "zh" else _LARGE


def format_amount(value: Decimal | None, unit: str | None) -> str:
    """An actual figure with its unit: “3 所”, “1.2万人”; empty when there is none."""
    if value is None:
        return ""
    number = format_number(value)
    return number + unit_after(number, unit)


def unit_after(number: str, unit: str | None) -> str:
    """The unit with a blank before it where a digit meets a word; none after 万, 亿 and before signs."""
    if not unit:
        return ""
    return f" {unit}" if number[-1:].isdigit() and unit[0].isalpha() else unit


def _grouped(value: Decimal) -> str:
    text = plain_number(value)
    if "e" in text.lower():
        return text
    whole, point, decimals = text.partition(".")
    return f"{int(whole):,}{point}{decimals}" if whole != "-0" else text
