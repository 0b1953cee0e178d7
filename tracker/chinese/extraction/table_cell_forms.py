"""The cells of Chinese tables of indicators: values with their bounds, units, natures, dashes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.numerals import HUNDRED, THOUSAND, parse_number
from tracker.language.tables import Nature
from tracker.records import Comparator

__all__ = [
    "belongs", "first_unit", "is_bracketed", "is_nothing", "multiplied", "nature_of", "one_in",
    "parse_number", "rate", "row_of_sum", "signs", "times", "value_pattern",
]  # fmt: skip

signs: Mapping[str, Comparator] = {
    ">=": ">=", "≥": ">=", "≧": ">=", "⩾": ">=", ">": ">", "﹥": ">",
    "<=": "<=", "≤": "<=", "≦": "<=", "⩽": "<=", "<": "<", "﹤": "<",
    "=": "=", "＝": "=", "~": "~", "≈": "~", "～": "~",
}  # fmt: skip
times: Mapping[str, int] = {
    "": 1, "百": 100, "千": 1000, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8, "万亿": 10**12,
}  # fmt: skip
multiplied = lazy_pattern(rf"(万亿|[百千]?[万亿]|{HUNDRED}|{THOUSAND})?(.*)")
rate = lazy_pattern(r"[\u4e00-\u9fff㎡²³%A-Za-z\d]{1,8}/[\u4e00-\u9fff㎡²³A-Za-z\d]{1,8}")
one_in = lazy_pattern(r"1/(?:10|100|[十百])?[千万]")  # a unit: so many in a hundred thousand
_LEAD = (
    r"(?:[五三]年|累计|总计|合计|年均|平均|达到|达|控制在|保持在?|稳定在|力争|提高到|下降到|降至|增至|为)*"
)
row_of_sum = lazy_pattern(r"(?:全[省市县区州])?(?:合计|总计|小计)")
_LEADS = lazy_pattern(_LEAD.removesuffix("*") + "+")
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_DASH = lazy_pattern(r"[-—–－/\\*]{0,4}|…+|无|空|暂无")
_NATURE = lazy_pattern(r"[（(\[]?(约束|预期|指导|引导)性?(?:指标)?[）)\]]?")
_FOOTNOTE = r"(?:\*+|＊|[①-⑳]|注\d?)*"
# What a bracket behind a value says of it: a higher wish, what it includes, what it is compared with.
_REMARK = r"(?:（(?:力争|争取|奋斗目标|不?含|不?包括|同比|较|比|按)[^（）]{1,20}）)?"
_UNITS = lazy_pattern(r"[、，；。/\s]|(?:（[^）]*）)")
_LEADS_OTHERS = lazy_pattern(r"[（：]?(?:牵头|主办|负责)[）：]?")
_YEAR = lazy_pattern(r"(?:19|20)\d\d")


def value_pattern(before: str, after: str) -> re.Pattern[str]:
    """The pattern of a whole cell that holds a value; `before` and `after` are patterns of bounds.

    Its groups: `core` the value without what leads to it, `sign` or `before` its bound, `number`, `high` the
    upper end of a range, `own` a unit in the cell itself, `after` the bound behind it.
    """
    sign = "|".join(map(re.escape, sorted(signs, key=len, reverse=True)))
    return lazy_pattern(
        rf"[\[［〔【（]?{_LEAD}(?P<core>(?:(?P<sign>{sign})|(?P<before>{before}))?(?P<number>{_NUMBER})"
        rf"(?:[-–—－~～至](?P<high>{_NUMBER}))?(?P<own>[^\d\[\]（）*]{{0,8}}?\d?/?[^\d\[\]（）*]{{0,6}}?)(?P<after>{after})?)"
        rf"{_FOOTNOTE}[\]］〕】）]?{_REMARK}{_FOOTNOTE}"
    )


def first_unit(text: str) -> str:
    """The first of the units that a cell names; the one that leads where one is said to."""
    units = [unit for unit in _UNITS.split(text) if unit]
    leads = [unit for unit in units if _LEADS_OTHERS.search(unit)]
    return _LEADS_OTHERS.sub("", (leads or units or [""])[0])


def is_nothing(text: str) -> bool:
    """Whether a cell is empty or holds a dash."""
    return _DASH.fullmatch(text) is not None


def is_bracketed(text: str) -> bool:
    """Whether a value stands in the brackets that mark sums over the whole period: [20]."""
    return text[:1] in "[［〔【"


def nature_of(text: str) -> Nature | None:
    """Binding or expected, "" for a nature of another kind (指导性); None for other words."""
    match = _NATURE.fullmatch(text)
    if match is None:
        return None
    return "binding" if match[1] == "约束" else "expected" if match[1] == "预期" else ""


def belongs(before: str, text: str, is_value: Callable[[str], bool]) -> bool:
    """Whether white space inside a cell broke a text off what stands before it: 2020 年, ≥ 55, PM 2.5."""
    if text.startswith("年") and _YEAR.fullmatch(before[-4:]):
        return True
    if (before in signs or _LEADS.fullmatch(before)) and is_value(text):
        return True
    return before.endswith("PM") and text.startswith(("2.5", "10"))
