"""年末 and 新的一年: of which year they are, by what stands around them and by the day of issue."""

from __future__ import annotations

import datetime as dt

import pytest
from date_samples import ANCHOR, only

from tracker.chinese.dates.mentions import scan
from tracker.language.dates import Anchor


@pytest.mark.parametrize(
    "text",
    [
        "到2028年，产值达到9亿元，年末常住人口8万人",
        "到2028年，产值比2020年翻番；年末贷款余额9亿元",
        "“十五五”期末，到2028年产值9亿元。年末羊只存栏8万只",
    ],
)
def test_what_there_is_at_the_end_of_a_year_is_of_the_year_ahead_in_its_line(text: str) -> None:
    assert str(scan(text, ANCHOR)[-1].last) == "2028-12-31"


@pytest.mark.parametrize(
    "text",
    [
        "到2028年，产值达到9亿元，年末完成登记",
        "到2028年，产值达到9亿元，年末前参保8万人",
        "到2028年，产值达到9亿元。今年产值2亿元，年末常住人口8万人",
        "到2028年，产值达到9亿元。\n年末常住人口8万人",
    ],
)
def test_what_is_done_by_the_end_of_a_year_is_of_that_of_the_document(text: str) -> None:
    assert str(scan(text, ANCHOR)[-1].last) == "2024-12-31"


@pytest.mark.parametrize(
    ("issued", "words", "last"),
    [
        (dt.date(2025, 12, 29), "新的一年，", "2026-12-31"),
        (dt.date(2025, 11, 20), "展望新的一年，", "2026-12-31"),
        (dt.date(2026, 1, 15), "新的一年里，", "2026-12-31"),
        (dt.date(2026, 2, 3), "新一年，", "2026-12-31"),
        (dt.date(2025, 12, 29), "新的一年我们", "2026-12-31"),
    ],
)
def test_the_new_year_is_the_next_one_as_the_old_one_ends(issued: dt.date, words: str, last: str) -> None:
    assert str(only(words, Anchor(issued)).last) == last


@pytest.mark.parametrize("words", ["站在新的一年的起点上", "开启新的一年，", "新的一年级教室"])
def test_a_new_year_that_opens_no_sentence_is_no_date(words: str) -> None:
    assert scan(words, ANCHOR) == []
