"""Names resemble each other where one says more than the other before its last word."""

from __future__ import annotations

import pytest

from tracker.compare.shared_characters import resemblance


@pytest.mark.parametrize(
    ("one", "other"),
    [("茶油年加工", "茶油加工"), ("省级放心茶园示范户", "放心茶园示范户"), ("茶艺人才公寓", "茶艺人才公寓")],
)
def test_one_that_says_more_resembles_the_other(one: str, other: str) -> None:
    assert resemblance(one, other) == resemblance(other, one) >= 0.6


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("公办茶校", "民办茶校"),
        ("春茶交易大厅", "夏茶交易大厅"),
        ("重点茶产业链", "重点茶产业陈列馆"),
        ("茶园", "茶园道路"),
        ("茶艺学堂", "竹编工坊"),
    ],
)
def test_a_word_of_its_own_or_another_last_word_is_no_resemblance(one: str, other: str) -> None:
    assert resemblance(one, other) == resemblance(other, one) == 0.0
