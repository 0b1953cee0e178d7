"""The sum of a plan is no promise where the sentence behind it reports how much of it was done."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import stance

_JANUARY = dt.date(2024, 1, 12)
_SUM = "码头工程5项，总投资9亿元，当年计划投资2亿元。"


@pytest.mark.parametrize(
    "reported",
    [
        "1-12月份完成投资2.1亿元，投资完成率105%。",
        "完成投资2.1亿元，完成率达到105%。",
        "累计完成2.1亿元，占年度计划的105%。",
        "完成投资2.1亿元，为计划投资105%。",
    ],
)
def test_a_plan_that_is_reported_on_is_a_result(reported: str) -> None:
    assert stance(_SUM + reported, "9亿元", _JANUARY) == "result"
    assert stance(_SUM + reported, "2亿元", _JANUARY) == "result"


@pytest.mark.parametrize(
    "following",
    ["", "力争完成投资2.1亿元，投资完成率105%。", "建成后可停船90艘。", "全县另有完成投资的项目3个。"],
)
def test_other_sentences_behind_a_plan_leave_it_one(following: str) -> None:
    assert stance(_SUM + following, "2亿元", _JANUARY) == "target"


def test_a_deadline_ahead_is_stronger() -> None:
    text = "到2025年底，码头工程计划投资9亿元。完成投资2.1亿元，投资完成率23%。"
    assert stance(text, "9亿元", _JANUARY) == "target"
