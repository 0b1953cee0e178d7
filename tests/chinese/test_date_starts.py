"""The first look for dates misses none that the grammar can say, and passes over most other words."""

from __future__ import annotations

import pytest
from date_pieces import PIECES
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.chinese.dates import date_starts as date_openings
from tracker.chinese.dates import date_words
from tracker.chinese.dates import mentions as dates
from tracker.chinese.dates.durations import AHEAD, BACK, VAGUE

GRAMMAR = {**date_words._SOURCES, "ahead": AHEAD, "back": BACK, "vague": VAGUE}


def missed(text: str) -> list[str]:
    """Dates of a text that the first look would pass over, but for those that begin inside a number."""
    found = (match for match in dates._ANY.finditer(text) if not text[: match.start()][-1:].isdigit())
    return [match[0] for match in found if not dates._OPENING.match(text, match.start())]


@given(st.lists(PIECES, max_size=8).map("".join))
def test_the_first_look_misses_nothing(text: str) -> None:
    assert missed(text) == []


@pytest.mark.parametrize("name", GRAMMAR)
@given(data=st.data())
@settings(max_examples=20)
def test_the_first_look_misses_nothing_that_the_grammar_can_say(name: str, data: st.DataObject) -> None:
    assert missed(data.draw(st.from_regex(date_words.spaced(GRAMMAR[name]).pattern))) == []


# A mention for each of the openings that are words.
WORDED = (
    "上年 上一年 上半年 上季度 上月 上个月 上周 上星期 下一年 下半年 下季度 下月 下个月 下下个月 下周 下星期 "
    "本年 本季度 本月 本周 本个星期 本星期 本规划期内 本世纪末 本届政府任期内 年底 年末 年终前 年内 "
    "年初 年中前 首季 春季前 夏季前 秋季前 冬季前 暑期前 暑假前 "
    "今年 今后三年 今明两年 明年 后年 后续三年 去年 前年 次年 翌年 来年 全年 岁末 季度末 季末 "
    "新的一年， 新一年， "
    "季底 月底 月末 规划期内 农历正月前 阴历十月前 正月十五前 腊月前 未来三年 接下来三年 往后三年 "
    "利用三年时间 力争三年 争取三年 计划用三年时间 确保三年 最近三年 过去三年 刚过去的三年 此前三年 "
    "这些年来 这几年来 近年 近期 多年来 几年来 历年来 数年来 截至目前 截止目前 到目前为止 迄今 "
    "有史以来 长期以来 政府任期内 任期内 尽快 尽早 适时 当前 目前"
)


def test_each_word_that_dates_open_with_is_looked_for() -> None:
    mentions = WORDED.split()
    assert [text for text in mentions if not dates._OPENING.match(text)] == []
    assert [text for text in mentions if not dates._ANY.match(text)] == []
    openings = {first + second for first, seconds in date_openings._WORDS.items() for second in seconds}
    assert {text[:2] for text in mentions} == openings


@pytest.mark.parametrize("text", ["建设全国重点工程", "力度不断加大", "有12%，300家", "目标明确，政策到位"])
def test_the_first_look_passes_over_words_that_only_begin_like_dates(text: str) -> None:
    assert dates._OPENING.search(text) is None
