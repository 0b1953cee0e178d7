"""Amounts that take their dates from a series, one by one."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import targets
from hypothesis import given
from hypothesis import strategies as st


def _dues(text: str) -> list[tuple[str, str]]:
    return [(found.quote, str(found.due)) for found in targets(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026年、2028年分别建成泵站4座、6座。", [("4座", "2026-12-31"), ("6座", "2028-12-31")]),
        ("2026年、2028年分别建成4座、6座泵站。", [("4座", "2026-12-31"), ("6座", "2028-12-31")]),
        ("到2026年和2030年，供水普及率分别达到91%和97%。", [("91%", "2026-12-31"), ("97%", "2030-12-31")]),
        (
            "供水普及率2025至2027年分别达到91%、94%、97%。",
            [("91%", "2025-12-31"), ("94%", "2026-12-31"), ("97%", "2027-12-31")],
        ),
        (
            "4月、7月、10月底前分别建成2座、4座、6座泵站。",
            [("2座", "2024-04-30"), ("4座", "2024-07-31"), ("6座", "2024-10-31")],
        ),
        (
            "二至四季度依次建成泵站2座、4座、6座。",
            [("2座", "2024-06-30"), ("4座", "2024-09-30"), ("6座", "2024-12-31")],
        ),
        ("一、二季度分别建成泵站4座、6座。", [("4座", "2024-03-31"), ("6座", "2024-06-30")]),
        ("4至5月依次改造管网7公里、9公里。", [("7公里", "2024-04-30"), ("9公里", "2024-05-31")]),
        ("2026年和2027年各建成泵站4座。", [("4座", "2026-12-31"), ("4座", "2027-12-31")]),
        ("上半年、下半年各举办集市6场。", [("6场", "2024-06-30"), ("6场", "2024-12-31")]),
        ("2025—2026年每年各整治河道5条。", [("5条", "2025-12-31"), ("5条", "2026-12-31")]),
        ("4月1日、7月1日前分别建成泵站4座、6座。", [("4座", "2024-03-31"), ("6座", "2024-06-30")]),
    ],
)
def test_dates_and_amounts_are_paired_in_order(text: str, expected: list[tuple[str, str]]) -> None:
    assert _dues(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "2026年和2027年，供水率、回用率分别达到91%、94%。",  # two subjects, not two dates
        "2027年，东镇、西镇分别新建泵站4座、6座。",
        "2026年和2027年各镇建成泵站4座。",
        "2026年和2027年供水率年均增长4%。",
        "到2027年，东镇和西镇各建成泵站4座。",
        "2026年至2027年分别建成泵站4座、6座、8座。",  # more amounts than years
    ],
)
def test_what_is_not_given_out_one_by_one_is_due_at_the_end(text: str) -> None:
    assert {due for _, due in _dues(text)} == {"2027-12-31"}


def test_a_noun_behind_the_last_number_is_that_of_all() -> None:
    found = targets("2026年、2028年分别建成4座、6座泵站。")
    assert [target.indicator for target in found] == ["建成泵站", "建成泵站"]


@given(first=st.integers(2024, 2030), values=st.lists(st.integers(41, 99), min_size=2, max_size=6))
def test_a_period_is_given_out_by_years(first: int, values: list[int]) -> None:
    written = "、".join(f"{value}%" for value in values)
    found = targets(f"供水普及率{first}至{first + len(values) - 1}年分别达到{written}。")
    assert [target.value for target in found] == values
    assert [target.due for target in found] == [dt.date(first + n, 12, 31) for n in range(len(values))]


def test_a_verb_alone_makes_what_it_made_in_the_quarter_before() -> None:
    found = targets("3.一季度：建成码头2座；二季度：累计建成5座。")
    assert [(one.indicator, str(one.due)) for one in found] == [
        ("建成码头", "2024-03-31"),
        ("建成码头", "2024-06-30"),
    ]


def test_a_series_behind_a_colon_counts_those_that_something_befalls() -> None:
    found = targets("贫困县摘帽：2027年14个，2028年9个。\n贫困人口脱贫：2027年50万，2028年66万，2029年7万。")
    assert [(one.indicator, int(one.value or 0), one.unit, one.measure) for one in found] == [
        ("贫困县摘帽", 14, "个", "output"),
        ("贫困县摘帽", 9, "个", "output"),
        ("贫困人口脱贫", 500_000, "人", "output"),
        ("贫困人口脱贫", 660_000, "人", "output"),
        ("贫困人口脱贫", 70_000, "人", "output"),
    ]
