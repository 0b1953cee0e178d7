from __future__ import annotations

from decimal import Decimal as D

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.progress.amounts import baseline_number, per_month, share

HUGE = st.decimals(allow_nan=False, allow_infinity=False) | st.just(D("1E+999999")) | st.just(D("-1E-999999"))


@pytest.mark.parametrize(
    ("words", "unit", "number"),
    [
        ("60%", "%", "60"),
        ("60％", "%", "60"),
        ("百分之六十", "%", "60"),
        ("六成", "%", "60"),
        ("2021年的12所", "所", "12"),
        ("十二所", "所", "12"),
        ("1.2万人", "人", "12000"),
        ("1,500个", "个", "1500"),
        ("3亿元", "元", "300000000"),
        ("12平方千米", "平方公里", "12"),
        ("3个百分点", "个百分点", "3"),
        ("35微克/立方米", "微克/立方米", "35"),
        ("2020年", "所", None),
        ("去年预算", "元", None),
        ("千分之六", "‰", "6"),
        ("6.5‰", "‰", "6.5"),
        ("3个百分点", "%", None),
        ("35微克/立方米", "微克", None),
        ("前年50%、去年60%", "%", None),
        ("60", "", None),
        (None, "%", None),
        ("", "%", None),
    ],
)
def test_a_baseline_is_read_only_in_the_unit_of_the_target(
    words: str | None, unit: str | None, number: str | None
) -> None:
    assert baseline_number(words, unit) == (None if number is None else D(number))


@given(st.text(max_size=30), st.text(max_size=5))
def test_no_baseline_text_raises(words: str, unit: str) -> None:
    baseline_number(words, unit)


@given(HUGE, HUGE)
def test_a_share_never_raises_and_stays_within_its_bounds(part: D, whole: D) -> None:
    found = share(part, whole)
    if whole == 0:
        assert found is None
    assert found is None or abs(found) <= 1_000_000


@given(HUGE, st.integers(1, 100_000))
def test_a_monthly_amount_never_raises(amount: D, days: int) -> None:
    found = per_month(amount, days)
    assert found is None or found.is_finite()
