"""Of some indicators less is better, by a word list: their number without a bound is a ceiling."""

from __future__ import annotations

import datetime as dt

import pytest
from progress_samples import DEFAULT, DUE, HALF, D, entry, event, target

from tracker.progress.completion import assess_figure, case_of
from tracker.progress.direction import Direction
from tracker.progress.verdict_and_light import OVER, judge
from tracker.records import Target
from tracker.services.rules.directions import direction

PRICES = {"measure": "level", "unit": "%", "comparator": "~", "indicator": "居民消费价格涨幅"}
COSTS = {"measure": "level", "unit": "%", "comparator": "=", "indicator": "社会物流总费用与GDP的比率"}


@pytest.mark.parametrize(
    "indicator",
    [
        "城镇调查失业率",
        "居民消费价格涨幅",
        "CPI",
        "社会物流总费用与GDP的比率",
        "物流总费用占地区生产总值比重",
        "单位工业增加值能耗",
        "PM2.5年均浓度",
        "二氧化碳排放总量",
        "规上企业资产负债率",
        "婴儿死亡率（‰）",
        "传染病发病率",
        "供水管网漏损率",
        "耕地撂荒率",
        "生产安全事故死亡人数",
        "12345热线重复投诉量",
        "企业开办时间压缩至",
        "重度及以上污染天数比率",
        "劣Ⅴ类水体比例",
        "失业率控制在",
    ],
)
def test_the_head_of_a_name_says_that_less_is_better(indicator: str) -> None:
    assert direction().less_is_better(target("5", measure="level", indicator=indicator))


@pytest.mark.parametrize(
    "indicator",
    [
        "能耗在线监测覆盖率",
        "污染物排放达标率",
        "投诉办结率",
        "事故隐患整改率",
        "撂荒地复垦面积",
        "失业人员再就业",
        "碳排放强度下降率",
        "PM2.5浓度下降比例",
        "物价监测点",
        "就业率",
        "优良天数比率",
        "服务时间",
    ],
)
def test_what_only_speaks_of_a_harm_is_none(indicator: str) -> None:
    assert not direction().less_is_better(target("5", measure="level", indicator=indicator))


def test_a_written_bound_and_what_is_made_or_falls_say_their_direction_themselves() -> None:
    jobless = {"measure": "level", "indicator": "失业率"}
    assert not direction().less_is_better(target("5", **{**jobless, "comparator": ">="}))
    assert not direction().less_is_better(target("5", measure="output", indicator="办理投诉"))
    assert not direction().less_is_better(target("3", measure="decrease", indicator="单位产值能耗"))
    assert not Direction().less_is_better(target("5", **jobless))


@pytest.mark.parametrize(
    ("fields", "actual", "met"),
    [
        (PRICES, "1.8", True),
        (PRICES, "2.1", True),
        (PRICES, "2.11", False),
        ({**PRICES, "comparator": "="}, "2", True),
        ({**PRICES, "comparator": "="}, "2.1", False),
        ({**PRICES, "comparator": "between", "value_high": D(3)}, "3", True),
        ({**PRICES, "comparator": "between", "value_high": D(3)}, "3.1", False),
        ({**PRICES, "measure": "increase"}, "1.8", True),
        ({**PRICES, "baseline": "1%"}, "1.5", True),
        ({**PRICES, "quote": "保持在2%"}, "2.2", False),
    ],
)
def test_without_a_bound_the_number_is_a_ceiling(fields: dict[str, object], actual: str, met: bool) -> None:
    goal = target("2", **fields)  # type: ignore[arg-type]
    assert case_of(goal, less=True) == "limit"
    figure = assess_figure(goal, D(actual), DEFAULT.about, less=True)
    assert (figure.met, figure.completion) == (met, None)


def _judged(goal: Target, actual: str, as_of: dt.date) -> tuple[str, str, str]:
    found = judge(entry(goal, event(actual, min(as_of, DUE))), as_of, DEFAULT, direction())
    return found.verdict, found.light, found.reason


def test_prices_below_the_goal_keep_it_and_costs_above_it_break_it() -> None:
    prices, costs = target("2", **PRICES), target("13.8", **COSTS)
    assert _judged(prices, "1.8", HALF) == ("on_pace", "green", "")
    assert _judged(prices, "1.8", DUE) == ("done", "blue", "")
    assert _judged(costs, "13.9", HALF) == ("behind", "yellow", OVER)
    assert _judged(costs, "13.9", DUE + dt.timedelta(days=1))[:2] == ("overdue", "red")


def test_a_level_that_falls_from_its_baseline_is_weighed_as_before() -> None:
    goal = target("30", measure="level", unit="微克/立方米", indicator="PM2.5浓度", baseline="40微克/立方米")
    assert case_of(goal, less=True) == case_of(goal) == "path"
    assert assess_figure(goal, D(36), DEFAULT.about, less=True).completion == D("0.4")
