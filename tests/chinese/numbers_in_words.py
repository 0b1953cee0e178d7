"""Numbers written out in Chinese words, for the tests that read them back."""

from __future__ import annotations

from decimal import Decimal

DIGITS = "零一二三四五六七八九"
MULTIPLIERS = (("亿", 10**8), ("万", 10**4), ("千", 1000), ("百", 100), ("十", 10))


def in_words(value: Decimal | int) -> str:
    """2025 → 二千零二十五, 1.5 → 一点五, -3 → 负三."""
    number = Decimal(value)
    if number < 0:
        return "负" + in_words(-number)
    whole, _, decimals = f"{number:f}".partition(".")
    words = _whole(int(whole)) or DIGITS[0]
    return words + ("点" + "".join(DIGITS[int(digit)] for digit in decimals) if decimals else "")


FINANCIAL = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")


def in_financial_words(value: Decimal | int) -> str:
    """230 → 贰佰叁拾, as on a cheque."""
    return in_words(value).translate(FINANCIAL)


def in_myriads(value: Decimal | int, char: str) -> str:
    """115000000 in 亿 → 1.15亿: figures with 万 or 亿 behind them."""
    times = dict(MULTIPLIERS)[char]
    number = Decimal(value) / times
    return f"{number.normalize():f}{char}"


def _whole(number: int) -> str:
    for char, times in MULTIPLIERS:
        if number >= times:
            high, low = divmod(number, times)
            gap = DIGITS[0] if low and low < times // 10 else ""
            return _whole(high) + char + gap + _whole(low)
    return DIGITS[number] if number else ""
