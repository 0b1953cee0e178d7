"""A number is promised with the one before it: the growth of a goal, a count that goes on."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import stance, targets


@pytest.mark.parametrize(
    ("text", "amount", "expected"),
    [
        ("今年计划完成水利投资3亿元，同比增长8%。", "8%", "target"),
        ("今年水利投资目标为3亿元，同比增长8%。", "8%", "target"),
        ("去年完成水利投资3亿元，同比增长8%。", "8%", "result"),
        ("今年计划完成水利投资3亿元，粮食产量同比增长8%。", "8%", "result"),
        ("力争2026年水利投资达到3亿元，粮食产量同比增长8%。", "8%", "target"),
        ("力争2026年水利投资达到3亿元，已建成水厂2座，粮食产量同比增长8%。", "8%", "result"),
    ],
)
def test_growth_is_promised_with_the_amount_that_grows(text: str, amount: str, expected: str) -> None:
    assert stance(text, amount) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建设60个展示中心，8个乡镇夜校。", "target"),
        ("展示中心环境优美，8个乡镇夜校。", "background"),
    ],
)
def test_a_count_without_a_verb_is_promised_with_the_counts_before_it(text: str, expected: str) -> None:
    year = {"period_start": dt.date(2024, 1, 1), "period_end": dt.date(2024, 12, 31)}
    assert stance(text, "8个", **year) == expected


@pytest.mark.parametrize("mark", ["，", "、"])
def test_a_count_with_its_thing_behind_it_does_not_count_the_thing_before(mark: str) -> None:
    found = targets(f"今年建设展示中心60个{mark}8个乡镇夜校。")
    assert [one.indicator for one in found] == ["建设展示中心", "建设乡镇夜校"]
