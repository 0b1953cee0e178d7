"""Dates that rule over less than what stands behind them: far goals, points of a list, 尽快, 投运后."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from extract_samples import due

_YEAR: dict[str, Any] = {"period_start": dt.date(2024, 1, 1), "period_end": dt.date(2024, 12, 31)}


@pytest.mark.parametrize(
    "far",
    [
        "综合考虑2035年远景目标的需要",
        "着眼2035年基本实现现代化目标",
        "对标到2035年的远景目标要求",
        "为与上级2035年远景目标相衔接",
    ],
)
def test_a_far_goal_that_is_only_looked_to_is_no_deadline(far: str) -> None:
    assert due(f"{far}，力争新建泵站8座。", **_YEAR) == ("2024-12-31", "document")
    assert due("到2035年，基本实现现代化远景目标，新建泵站8座。", **_YEAR) == ("2035-12-31", "inherited")


def test_what_is_to_be_done_soon_has_no_day() -> None:
    assert due("尽快建成8座泵站。", **_YEAR) == ("none", "none")
    assert due("力争早日改造海棠区泵站8座。", **_YEAR) == ("none", "none")


def test_soon_leaves_a_date_and_other_things_their_own() -> None:
    assert due("今年尽快建成8座泵站。", **_YEAR) == ("2024-12-31", "explicit")
    assert due("推动水厂尽快开工，新建泵站8座。", **_YEAR) == ("2024-12-31", "document")
    assert due("推进尽快开工的8座泵站建设。", **_YEAR) == ("2024-12-31", "document")


def test_how_long_it_takes_until_a_date_is_no_date_of_its_own() -> None:
    assert due("从镇第六次党代会到2035年，用13年时间，新建泵站8座。") == ("2035-12-31", "inherited")
    assert due("用3年时间，新建泵站8座。") == ("2027-02-01", "explicit")


def test_works_in_use_begin_a_yearly_flow() -> None:
    assert due("海棠泵站6月投运后，每年可供水8万吨。", "8万吨", **_YEAR) == ("2024-12-31", "document")
    assert due("海棠泵站6月投运后，可供水8万吨。", "8万吨", **_YEAR) == ("2024-06-30", "inherited")


@pytest.mark.parametrize("mark", ["；", "。", "，"])
def test_the_date_of_one_point_does_not_rule_over_the_next(mark: str) -> None:
    points = f"一是今后三年内改造水厂3座{mark}二是新建泵站8座{mark}三是疏浚河道5条。"
    assert due(points, "3座", **_YEAR)[0] == "2026-12-31"
    assert due(points, **_YEAR) == ("2024-12-31", "document")
    assert due(points, "5条", **_YEAR) == ("2024-12-31", "document")


@pytest.mark.parametrize("mark", ["；", "。"])
def test_a_date_before_the_points_rules_over_all(mark: str) -> None:
    points = f"一是改造水厂3座{mark}二是到2027年新建桥梁4座{mark}三是新建泵站8座。"
    assert due(f"到2030年，做好三件事。{points}", **_YEAR)[0] == "2030-12-31"
    assert due(f"到2030年，{points}", "3座", **_YEAR)[0] == "2030-12-31"


def test_the_points_of_another_paragraph_have_no_date_of_the_first() -> None:
    text = "到2030年，新建桥梁2座。一是到2027年改造水厂3座。\n今年要做好两件事。一是新建泵站8座。"
    assert due(text, **_YEAR)[0] == "2024-12-31"


def test_what_is_listed_behind_soon_has_no_day_either() -> None:
    text = "早日建成海棠新区3个公园和8座泵站。"
    assert due(text, "3个", **_YEAR) == due(text, **_YEAR) == ("none", "none")


@pytest.mark.parametrize("done", ["尽快开工", "早日全面投产"])
def test_what_is_counted_and_done_soon_has_no_day(done: str) -> None:
    assert due(f"推动8座泵站{done}。", **_YEAR) == ("none", "none")
    assert due(f"推进8座泵站建设，推动水厂{done}。", **_YEAR) == ("2024-12-31", "document")


def test_a_date_in_a_later_sentence_of_a_point_is_of_that_point() -> None:
    text = "一是强化供水。到2028年，改造水厂3座。新建桥梁4座。二是强化排水。新建泵站8座。"
    assert due(text, "4座", **_YEAR) == ("2028-12-31", "inherited")
    assert due(text, **_YEAR) == ("2024-12-31", "document")
