"""How long something takes or is open: levels, with their bound and how often they hold."""

from __future__ import annotations

import pytest
from extract_samples import targets


@pytest.mark.parametrize("limit", ["≤9天", "控制在9天以内", "不超过9天"])
def test_days_in_hospital_are_a_level(limit: str) -> None:
    (found,) = targets(f"今年平均住院日{limit}。")
    assert (found.indicator, found.comparator) == ("平均住院日", "<=")


@pytest.mark.parametrize(
    ("text", "indicator", "every"),
    [
        ("今年文化站每周免费开放不少于9小时。", "文化站免费开放时间", "week"),
        ("今年文化站开放时间每周9小时以上。", "文化站开放时间", "week"),
        ("今年学生每天户外活动不少于2小时。", "学生户外活动时间", "day"),
    ],
)
def test_hours_of_a_day_or_a_week_are_a_level(text: str, indicator: str, every: str) -> None:
    assert [(one.indicator, one.measure, one.every) for one in targets(text)] == [(indicator, "level", every)]


@pytest.mark.parametrize("text", ["文化站每周开放9小时。", "今年每天施工10小时。"])
def test_hours_that_nobody_promises_are_none(text: str) -> None:
    assert targets(text) == []
