"""Where an indicator names what it measures: at its end, before words of measure and of change."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tracker.chinese.indicator_acts import bare

_MEASURES = (
    r"率|比率|比例|比重|占比|之比|强度|指数|系数|总?水平|均值|平均值|总[量数额]|数量|[人次起宗件]?数|量|面积"
    r"|涨幅|增[幅速长]|上涨|涨"
)
_OF_A_WHOLE = r"[与占和]\S{1,20}?的?(?:比率|比例|比重|占比|之?比)"
# 下降比例 is another figure than the level that it is brought down to: words of a fall end the indicator.
_KEPT = r"(?:控制|保持|稳定)在?|(?:下降|降低|压减|压缩|缩短|减少|缩小|回落|下调)[到至为]?|[降压缩减][到至为]"


def measures_one_of(words: Iterable[str]) -> re.Pattern[str] | None:
    """What finds one of `words` as what an indicator in its bare form measures; None without words.

    The head of a Chinese name is its last word: 能耗 is what 单位产值能耗 measures, not what 能耗监测点 does.
    """
    some = sorted({word for word in map(bare, words) if word}, key=len, reverse=True)
    if not some:
        return None
    named = "|".join(map(re.escape, some))
    return re.compile(
        rf"(?:{named})的?(?:{_MEASURES}){{0,3}}(?:{_OF_A_WHOLE})?(?:{_MEASURES}){{0,2}}(?:{_KEPT})?$"
    )


def measured_in(indicator: str, head: re.Pattern[str]) -> bool:
    """Whether `head` (of `measures_one_of`) finds what the indicator measures."""
    return head.search(bare(indicator)) is not None
