"""The words by which units and clauses say what kind of measure a figure is."""

from __future__ import annotations

import re
import unicodedata

from tracker.base.lazy_patterns import lazy_pattern

_SPELLINGS = {"平方千米": "平方公里", "千米": "公里"}
_POINTS = ("百分点", "个百分点")
# Shares, ratios, multiples and lengths of time: two of them are never added up.
_RATE = lazy_pattern(r"[%‰‱]|百分点|倍|/|:|∶|成$|分钟|小时|天$|日$")
_GROWTH = ("%", "％", "‰", "倍")
_HELD = lazy_pattern(r"不(?:得)?低于|不(?:得)?少于|保持|稳定在|守住|no less than|at least", re.IGNORECASE)
# What may not follow a unit, or it is another one: 8元/人 is no 8元, 3百分点 no 3百分.
LONGER_UNIT = r"[/点]"


def usual_spelling(text: str) -> str:
    """The text without blanks, with full-width signs as ASCII and one name for each unit of length."""
    text = re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
    for name, usual in _SPELLINGS.items():
        text = text.replace(name, usual)
    return text


def comparable_unit(unit: str) -> str:
    """A unit in the form by which two are compared: `KM²`, 千米 as 公里, 个百分点 as `%`, 1/10万 as /10万."""
    usual = usual_spelling(unit).casefold()
    usual = usual.removeprefix("1") if usual.startswith("1/") else usual
    return "%" if usual in _POINTS else usual


def is_percent(unit: str | None) -> bool:
    """Whether the unit is a percent sign, of ASCII or full width."""
    return unit in ("%", "％")


def is_rate(unit: str | None) -> bool:
    """Whether a unit is a rate or a length of time, which nobody adds up (%, 元/人, ∶1, 小时)."""
    return bool(unit and _RATE.search(unit))


def is_growth_rate(unit: str | None) -> bool:
    """Whether an increase in this unit is a rate of growth (提高8%, 增长1倍), not an amount."""
    return unit in _GROWTH


def says_to_hold(text: str) -> bool:
    """Whether a clause asks to hold a level (保持, 不低于), not to reach it."""
    return _HELD.search(text) is not None
