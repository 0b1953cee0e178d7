"""Years ahead that a headline or the opening tells of, without the name of a plan."""

from __future__ import annotations

import datetime as dt

import pytest
from head_samples import BODY, years_of

from tracker.chinese.head import read_head


@pytest.mark.parametrize(
    "title",
    ["未来五年,某区将发放民生红包!", "两会聚焦|未来五年,某区将发放民生红包!", "今后五年某区计划这样发展"],
)
def test_a_headline_that_tells_of_years_ahead_gives_them(title: str) -> None:
    assert years_of(f"{title}\n{BODY}") == (2023, 2027), "the year of a headline of February is the first"
    in_summer = read_head(f"{title}\n{BODY}", "2023-06-09_某区.txt")
    assert in_summer.period_end == dt.date(2028, 6, 9)


@pytest.mark.parametrize(
    "title", ["未来五年看点多", "未来五年规划已落实将收官", "过去五年某区将民生放在首位"]
)
def test_other_headlines_of_five_years_give_none(title: str) -> None:
    assert years_of(f"{title}\n{BODY}") is None


def test_three_years_from_a_late_day_end_on_the_last_of_a_shorter_month() -> None:
    head = read_head(f"某区将大变样\n未来三年,某区将大变样\n{BODY}", "2024-05-31_某区.txt")
    assert head.period_end == dt.date(2027, 5, 31), "the opening tells it as well as the headline"
    head = read_head(f"未来三年,某区将大变样\n{BODY}", "2024-05-31_某区.txt")
    assert head.period_end == dt.date(2027, 5, 31)


@pytest.mark.parametrize("span", ["2023到2025年", "2023—2025年", "2023年至2025年"])
def test_a_headline_that_names_the_years_ahead_gives_them(span: str) -> None:
    assert years_of(f"{span} 某区计划改建桥梁\n{BODY}") == (2023, 2025)
    assert years_of(f"{span} 某区桥梁改建回顾\n{BODY}") is None
    assert years_of(f"2016到2019年 某区拟改建桥梁\n{BODY}") is None, "years that were over"


def test_a_campaign_of_years_runs_from_the_year_that_it_begins_in() -> None:
    assert years_of(f"某市决定，从今年起开展为期三年的公路大会战。\n{BODY}") == (2023, 2025)
    assert years_of(f"某市从今年起改用新表。\n{BODY}") is None


@pytest.mark.parametrize("title", ["某区全会部署明年工作", "明年便民实事怎么干"])
def test_a_headline_of_the_next_year_s_work_is_of_that_year(title: str) -> None:
    assert years_of(f"{title}\n{BODY}") == (2024, 2024)


def test_not_one_that_only_tells_of_something_in_the_next_year() -> None:
    assert years_of(f"某桥明年通车,工作有序\n{BODY}") is None
