"""Festivals fall on the days that the almanac gives."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.chinese.dates.festivals_and_lunar_days import festival

DAYS = {
    ("春节", 2023): "2023-01-22",
    ("春节", 2025): "2025-01-29",
    ("春节", 2026): "2026-02-17",
    ("除夕", 2024): "2024-02-09",
    ("元宵节", 2024): "2024-02-24",
    ("正月十五", 2024): "2024-02-24",
    ("端午节", 2025): "2025-05-31",
    ("中秋", 2025): "2025-10-06",
    ("农历八月十五", 2025): "2025-10-06",
    ("重阳节", 2024): "2024-10-11",
    ("腊月二十三", 2024): "2024-02-02",
    ("腊月廿三", 2024): "2024-02-02",
    ("清明", 2024): "2024-04-04",
    ("清明", 2023): "2023-04-05",
    ("元旦", 2025): "2025-01-01",
    ("“五一”", 2025): "2025-05-01",
    ("国庆节", 2025): "2025-10-01",
    ("教师节", 2025): "2025-09-10",
}


@pytest.mark.parametrize(("which", "expected"), DAYS.items())
def test_a_festival_falls_on_its_day(which: tuple[str, int], expected: str) -> None:
    found = festival(*which)
    assert found is not None
    assert found.isoformat() == expected


@pytest.mark.parametrize(
    ("name", "year"), [("正月三十五", 2025), ("植树", 2025), ("春节", 2300), ("农历十三月", 2025)]
)
def test_a_day_that_does_not_exist_is_none(name: str, year: int) -> None:
    assert festival(name, year) is None


@given(st.integers(min_value=1901, max_value=2099))
def test_the_eve_comes_right_before_the_spring_festival(year: int) -> None:
    spring, eve = festival("春节", year), festival("除夕", year)
    assert spring is not None
    assert eve == spring - dt.timedelta(days=1)
    assert dt.date(year, 1, 20) <= spring <= dt.date(year, 2, 21)
