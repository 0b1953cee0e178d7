"""What comparing records asks of Chinese (`tracker.language.comparison.ComparisonLanguage`)."""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.figure_words import CLAUSE_ENDS, LIST_ENDS, SENTENCE_ENDS, words_around
from tracker.chinese.indicator_actions import place_in
from tracker.chinese.indicator_acts import bare, quoted, taken_apart
from tracker.chinese.joined_names import named_together
from tracker.chinese.measure_sizes import unit_size
from tracker.chinese.region_names import own_level, region, region_key, same_region
from tracker.chinese.typography import LIST_SEPARATOR

__all__ = [
    "bare", "before_figure", "clause_ends", "clauses", "done_column", "fillers", "item_column", "item_mark",
    "list_ends",
    "named_together", "of_a_whole", "of_which", "own_level", "place_in", "quoted", "region", "region_key",
    "running_total", "same_region", "sentence_ends", "share", "taken_apart", "times", "unit_size", "value",
    "without_filler", "without_measure", "without_scope", "words_around",
]  # fmt: skip

running_total: tuple[str, ...] = (
    "累计", "总数", "总量", "达到", "增至", "增加到", "提高到", "已有", "共有", "共建成",
)  # fmt: skip
sentence_ends, clause_ends, list_ends = SENTENCE_ENDS, CLAUSE_ENDS, LIST_ENDS
item_mark = LIST_SEPARATOR
of_a_whole = "占"
of_which = "的"
times = "倍"
share = "占比"
value = "增加值"
done_column = lazy_pattern(
    r"(?:目前|当前|实际|已|累计)?完成(?:情况|数|数量|量|值)|实际(?:数|值|完成)|(?:实施|工作)?进展(?:情况)?"
)
item_column = lazy_pattern("项目|事项|任务|内容|名称|目标|指标")
fillers: tuple[str, ...] = ("的", "全社会", "累计", "各类", "各项")
_CLAUSE_END = lazy_pattern(r"[。！？；;，,、：:\s]+")
_FIGURE = lazy_pattern(r"\d")
_FILLER = lazy_pattern(
    r"全[市省县区州镇国]|本[市省县区]|我[市省县区]|年均|数量|[的中在到至和与及、，（）]|预期|水平|总(?=[数量额])"
)
_MEASURE = lazy_pattern("(?<=..)[量额数值]$")
_SCOPE = lazy_pattern("城市|城镇|城区|县城|城乡|农村|乡村|村级|市区|公共|建成区")


def without_filler(indicator: str) -> str:
    """An indicator without words that a table leaves out and a sentence adds: 全市, 年均, 的."""
    return _FILLER.sub("", indicator)


def without_measure(name: str) -> str:
    """A name without the word for its measure at the end: 产量, 交易额."""
    return _MEASURE.sub("", name)


def without_scope(name: str) -> str:
    """A name without the words for the part of a place: 城市, 农村."""
    return _SCOPE.sub("", name)


def before_figure(clause: str) -> str:
    """What stands before the first figure of a clause, if it has one."""
    return _FIGURE.split(clause, maxsplit=1)[0]


def clauses(text: str) -> list[str]:
    """The clauses of a text and the items of its lists, without empty ones."""
    return [clause for clause in _CLAUSE_END.split(text) if clause]
