"""Tiers of one goal: each figure is of what stands before the first tier, and no tier is part of a name."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import targets

ISSUED = dt.date(2026, 2, 12)


def _told(text: str) -> list[tuple[str, str]]:
    return [(one.quote, one.indicator) for one in targets(f"2026年工作目标\n{text}", ISSUED)]


@pytest.mark.parametrize(
    "text",
    [
        "出口总额：底线目标4亿元，增长6%；奋斗目标5亿元，增长9%。",
        "今年出口总额底线4亿元，增长6%；奋斗5亿元，增长9%。",
        "出口总额：保底目标4亿元，增长6%；力争目标5亿元，增长9%。",
        "出口总额，必保目标4亿元，同比增长6%，争取目标5亿元，同比增长9%。",
        "一、出口总额。底线目标：达到4亿元，增长6%；冲刺目标：达到5亿元，增长9%。",
        "出口总额方面，保底达到4亿元、增长6%，力争达到5亿元、增长9%。",
    ],
)
def test_sum_and_growth_of_each_tier_are_of_what_stands_before(text: str) -> None:
    assert _told(text) == [
        ("4亿元", "出口总额"),
        ("6%", "出口总额增长"),
        ("5亿元", "出口总额"),
        ("9%", "出口总额增长"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "今年，出口总额的底线目标为4亿元，奋斗目标为5亿元。",
            [("4亿元", "出口总额"), ("5亿元", "出口总额")],
        ),
        ("新增限上企业底线目标20家、奋斗目标30家。", [("20家", "新增限上企业"), ("30家", "新增限上企业")]),
        (
            "出口总额底线目标要达到4亿元，冲刺目标要达到5亿元。",
            [("4亿元", "出口总额"), ("5亿元", "出口总额")],
        ),
        (
            "出口总额增长目标分两档：保底目标为6%，争取目标为9%。",
            [("6%", "出口总额增长"), ("9%", "出口总额增长")],
        ),
        ("出口总额：必保实现4亿元；力争实现5亿元。", [("4亿元", "出口总额"), ("5亿元", "出口总额")]),
        (
            "（二）实际使用外资：必保完成4亿元，力争完成5亿元。",
            [("4亿元", "实际使用外资"), ("5亿元", "实际使用外资")],
        ),
        ("外经合作：底线目标增长6%；奋斗目标增长9%。", [("6%", "外经合作增长"), ("9%", "外经合作增长")]),
        ("2026年出口总额目标：底线4亿元，奋斗5亿元。", [("4亿元", "出口总额"), ("5亿元", "出口总额")]),
        ("2026年出口总额底线4亿元、奋斗5亿元。", [("4亿元", "出口总额"), ("5亿元", "出口总额")]),
        (
            "2026年出口总额目标为底线4亿元，力争5亿元，冲刺6亿元。",
            [("4亿元", "出口总额"), ("5亿元", "出口总额"), ("6亿元", "出口总额")],
        ),
    ],
)
def test_a_tier_may_stand_behind_the_subject_or_a_colon(text: str, expected: list[tuple[str, str]]) -> None:
    assert _told(text) == expected


def test_what_stays_as_it_was_parts_no_tiers() -> None:
    text = "出口总额：底线目标4亿元，与上年持平；奋斗目标5亿元，增长9%。"
    assert _told(text)[1] == ("5亿元", "出口总额")


def test_figures_of_their_own_between_the_tiers_take_none_of_it() -> None:
    text = "外经合作：底线目标增长6%，合同投资额达到3亿元；奋斗目标增长9%，合同投资额达到4亿元。"
    assert _told(text) == [
        ("6%", "外经合作增长"),
        ("3亿元", "合同投资额"),
        ("9%", "外经合作增长"),
        ("4亿元", "合同投资额"),
    ]


def test_a_tier_that_heads_indicators_leaves_them_as_they_are() -> None:
    assert ("6%", "工业产值增长") in _told("底线目标：工业产值增长6%；奋斗目标：工业产值增长9%。")


def test_what_beat_a_tier_is_a_result() -> None:
    assert targets("去年出口总额5亿元，超过奋斗目标1亿元。", ISSUED) == []


def test_a_bottom_line_without_a_higher_tier_beside_it_is_part_of_a_name() -> None:
    assert _told("今年守住湿地保护底线9万亩。")[0][1].endswith("底线")


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("2026年，底线目标增产8万吨，奋斗目标增产9万吨。", "增产"),
        ("全市用水量保底目标节约8万吨，冲刺目标节约9万吨。", "全市用水量下降"),
    ],
)
def test_a_verb_behind_the_name_of_a_tier_loses_neither_figure(text: str, indicator: str) -> None:
    found = targets(text)
    assert [one.value for one in found] == [80000, 90000]
    assert {one.indicator for one in found} == {indicator}


def test_a_change_that_says_itself_of_what_needs_no_subject() -> None:
    (found,) = targets("今年增收3亿元。")
    assert (found.indicator, found.measure) == ("增收", "increase")
