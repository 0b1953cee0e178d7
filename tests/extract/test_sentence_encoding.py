"""Sentences in code form: one character for each thing, and a way back for every one."""

from __future__ import annotations

import pytest
from extract_samples import reading, sentence
from hypothesis import given
from hypothesis import strategies as st

from tracker.rulebook.phrase_compiler import ASIDE, DATE, DIMENSIONS, NAME


def test_amounts_dates_names_and_asides_are_one_character_each() -> None:
    coded = sentence("到2026年，“暖心”行动（见附件）新建泵站8座。")
    count = DIMENSIONS["count"]
    assert coded.code == f"{DATE}，{NAME}行动{ASIDE}新建泵站{count}。"
    assert [amount.value for amount in coded.amounts.values()] == [8]
    assert [date.text for date in coded.dates.values()] == ["到2026年"]


def test_each_kind_of_amount_has_its_own_character() -> None:
    coded = sentence("8座、3亿元、5公里、12%、2个百分点、3天")
    kinds = ["count", "money", "length", "percent", "points", "time"]
    assert [coded.code[place] for place in sorted(coded.amounts)] == [DIMENSIONS[kind] for kind in kinds]


def test_an_aside_with_an_amount_stays_open_to_the_rules() -> None:
    assert ASIDE not in sentence("新建泵站8座（其中大型3座）").code


def test_an_aside_that_names_who_answers_is_closed_even_with_a_number() -> None:
    coded = sentence("新建泵站8座（责任单位：水务局等3家）")
    assert ASIDE in coded.code
    assert [amount.value for amount in coded.amounts.values()] == [8]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("入学率由60%提高到70%", ["70%"]),
        ("入学率从60%增加到70%", ["70%"]),
        ("新建5栋16层住宅", ["5栋"]),
        ("引进6个5亿元以上项目", ["6个"]),
        ("打造6个主营业务收入增量超百亿元的园区", ["6个"]),
        ("生产总值过百亿的县市区达到5个", ["5个"]),
        ("集体收益20万元以上的行政村达60%", ["60%"]),
        ("年经营性收入高于8万元的村集体经济组织占比达70%", ["70%"]),
        ("园区收入达8亿元，企业达到5个", ["8亿元", "5个"]),
        ("新建泵站8座、码头3座", ["8座", "3座"]),
        ("打造“3个中心”和8个园区", ["8个"]),
    ],
)
def test_a_number_that_describes_or_is_compared_with_is_out_of_sight(text: str, amounts: list[str]) -> None:
    coded = sentence(text)
    clean = reading(text).clean
    assert [clean[a.start : a.end] for _, a in sorted(coded.amounts.items())] == amounts


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("能耗比2020年下降14%", "比2020年"),
        ("入学率由60%提高到70%", "由60%"),
        ("在2018年基础上压减5%", "在2018年基础上"),
        ("比2025年的0.8吨标准煤降低25%", "比2025年的0.8吨标准煤"),
        ("比2025年的12万吨、1万吨分别减少25%、20%", "比2025年的12万吨、1万吨"),
    ],
)
def test_what_is_compared_with_is_kept_as_the_baseline(text: str, words: str) -> None:
    assert list(sentence(text).bases.values()) == [words]


def test_sentences_end_at_stops_and_semicolons() -> None:
    made = reading("新建泵站8座；新建码头3座。再建凉亭！")
    sentences = made.coder.sentences(0, len(made.clean))
    assert [made.clean[start:end] for start, end in sentences.spans] == [
        "新建泵站8座；",
        "新建码头3座。",
        "再建凉亭！",
    ]
    assert [sentences.goes_on(number) for number in range(3)] == [True, False, False]


def test_a_clause_reaches_from_comma_to_comma() -> None:
    coded = sentence("到2026年，新建泵站8座，安排资金2亿元。")
    place = next(iter(sorted(coded.amounts)))
    start, end = coded.clause(place)
    assert coded.code[start:end] == f"新建泵站{DIMENSIONS['count']}"


PIECES = (
    "到2026年",
    "比2020年",
    "由60%提高到70%",
    "8座",
    "5栋16层",
    "“3个中心”",
    "（见附件）",
    "（含3座）",
    "新建泵站",
    "，",
    "；",
    "、",
    "年底前",
    "《规划》",
)


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_places_and_ends_lead_back_in_order(text: str) -> None:
    made = reading(text)
    coded = made.coder.code(0, len(made.clean))
    assert len(coded.places) == len(coded.code) + 1 == len(coded.ends) + 1
    assert all(start < end for start, end in zip(coded.places, coded.ends, strict=False))
    assert all(end <= start for end, start in zip(coded.ends, coded.places[1:], strict=True))
    for place, amount in coded.amounts.items():
        assert (coded.places[place], coded.ends[place]) == (amount.start, amount.end)
    for place, date in coded.dates.items():
        assert (coded.places[place], coded.ends[place]) == (date.start, date.end)
    for place, char in enumerate(coded.code):
        if not "\ue000" <= char <= "\uf8ff":
            assert made.clean[coded.places[place]] == char
