"""What a document's file is called, which tells of it where its text has no title."""

from __future__ import annotations

from pathlib import PurePath

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.yearly_lists import YEARLY_LIST

_DAY = lazy_pattern(r"^(?:19|20)\d\d(?:[-_.]?\d{1,2}){0,2}[-_. ]*(?!年)")
_COPY = lazy_pattern(  # which part or copy of the document the file holds
    r"[-_. （(]*(?:节选|摘录|摘要|摘编|选段|片段|部分|全文|正文|定稿|终稿|最终版|[（(]?\d{1,2})[）)]*$"
)
_KIND = lazy_pattern(
    rf"(?:工作报告|规划|纲要|方案|计划|意见|要点|任务|清单|措施|行动|安排|目标|(?:惠民|民生|利民)工程|责任书|承诺书?"
    rf"|(?:{YEARLY_LIST})(?:项目)?(?:[票表]决(?:结果)?)?的?(?:公告|通告|公示)?)"
    r"(?:[（(][^）)]{1,30}[）)])?$"
)


def bare_name(stem: str) -> str:
    """The words of a file's name: without the day before them, nor what part or copy it is behind them."""
    return _COPY.sub("", _DAY.sub("", stem))


def title_by_file(name: str) -> str:
    """What a file is called that is named after a kind of paper that plans; else empty."""
    words = bare_name(PurePath(name).stem)
    return words if _KIND.search(words) else ""
