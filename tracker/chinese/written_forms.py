"""Numbers and dates as Chinese reports write them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

MYRIADS = (  # the larger first
    (Decimal(10**12), "万亿"),
    (Decimal(10**8), "亿"),
    (Decimal(10**4), "万"),
)
SENTENCE_ENDS = "。；"
COLON = "："
_QUARTERS = "一二三四"
_DIGITS = "一二三四五六七八九"
_HALVES = "上下"


def fraction_words(numerator: int, denominator: int) -> str:
    """三分之一; both are 1 to 9."""
    return f"{_DIGITS[denominator - 1]}分之{_DIGITS[numerator - 1]}"


def day_words(day: dt.date) -> str:
    """2024年7月2日"""
    return f"{day.year}年{day.month}月{day.day}日"


def month_words(day: dt.date) -> str:
    """2024年7月"""
    return f"{day.year}年{day.month}月"


def quarter_words(year: int, quarter: int) -> str:
    """2024年三季度; `quarter` is 1 to 4."""
    return f"{year}年{_QUARTERS[quarter - 1]}季度"


def half_year_words(year: int, half: int) -> str:
    """2024年上半年; `half` is 1 or 2."""
    return f"{year}年{_HALVES[half - 1]}半年"


def year_words(year: int) -> str:
    """2024年"""
    return f"{year}年"
