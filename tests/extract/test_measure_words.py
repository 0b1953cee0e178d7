"""Measure words of all kinds: what is counted in them, and what only has a number."""

from __future__ import annotations

import pytest
from extract_samples import target, targets


@pytest.mark.parametrize(
    ("text", "quote", "unit"),
    [
        ("今年抽检饮用水4万批次。", "4万批次", "批次"),
        ("今年举办茶艺讲座60期。", "60期", "期"),
        ("今年接入河道视频700路。", "700路", "路"),
        ("今年开设书法课900节。", "900节", "节"),
        ("今年数字化档案30万页。", "30万页", "页"),
        ("今年收购春茶6万担。", "6万担", "担"),
        ("今年发放创业贷款3万笔。", "3万笔", "笔"),
        ("今年扩建饮料产能6万千升。", "6万千升", "千升"),
        ("今年出口带宽达到9Tbps。", "9Tbps", "Tbps"),
        ("今年开放数据70GB。", "70GB", "GB"),
        ("今年新增网球场9片。", "9片", "片"),
        ("今年货物周转量达到80亿吨公里。", "80亿吨公里", "吨公里"),
        ("今年储能规模达到4亿安时。", "4亿安时", "安时"),
        ("今年修订地方标准40条（套）。", "40条（套）", "条"),
        ("今年新建公寓900套(间)以上。", "900套(间)以上", "套"),
        ("今年山羊出栏6万只(头)左右。", "6万只(头)左右", "只"),
        ("今年降尘量不高于4吨/月·平方公里。", "不高于4吨/月·平方公里", "吨/月·平方公里"),
        ("今年孕妇死亡率低于1/10万。", "低于1/10万", "/10万"),
        ("今年建成东河等6县垃圾填埋场。", "6县", "县"),
        ("今年启动西关等8村供水工程。", "8村", "村"),
        ("今年完成南岭、北岭2镇电网延伸工程。", "2镇", "镇"),
        ("今年道路噪声低于60dB(A)。", "低于60dB(A)", "dB(A)"),
        ("今年道路噪声控制在60分贝（A）以内。", "60分贝（A）以内", "dB(A)"),
        ("今年道路噪声降到60dB。", "60dB", "分贝"),
    ],
)
def test_what_is_counted_is_read_in_its_unit(text: str, quote: str, unit: str) -> None:
    assert target(text, quote).unit == unit


@pytest.mark.parametrize(
    "text",
    [
        "今年推进码头2期工程建设。",
        "今年推进1村1品。",
        "今年推进三县一市联网。",
        "今年培育百亿县。",
        "今年推进码头二期。",
        "今年新开7路公交。",
        "今年推广三四轮车。",
        "今年完善第3批次名单。",
    ],
)
def test_what_only_has_a_number_is_counted_in_nothing(text: str) -> None:
    assert targets(text) == []


def test_a_rate_by_two_things_is_a_level() -> None:
    found = target("今年全县降尘量不高于4吨/月·平方公里。", "不高于4吨/月·平方公里")
    assert (found.measure, found.indicator) == ("level", "全县降尘量")


def test_what_comes_each_month_by_a_slash_recurs() -> None:
    found = target("到2026年津贴达到900元/月。", "900元/月")
    assert (found.unit, found.every) == ("元", "month")


def test_a_bound_before_each_thousand_goes_with_the_amount() -> None:
    found = target("今年药品抽检量超每千人3批次。", "超每千人3批次")
    assert (found.indicator, found.comparator, found.unit) == ("药品抽检量", ">", "批次/千人")


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("今年药品抽检超9000批次。", "超9000批次"),
        ("今年焊工轮训超3万人次。", "超3万人次"),
    ],
)
def test_acts_that_pass_a_number_are_made(text: str, quote: str) -> None:
    assert target(text, quote).measure == "output"


def test_a_verb_that_ends_like_a_bound_is_none() -> None:
    found = target("今年组织村医签约3万户次。", "3万户次")
    assert (found.indicator, found.comparator) == ("组织村医签约", "=")


@pytest.mark.parametrize(
    ("text", "quote"), [("今年增加90万沼气用户。", "90万"), ("今年发展3万光伏农户。", "3万")]
)
def test_users_behind_a_bare_number_are_households(text: str, quote: str) -> None:
    assert (target(text, quote).unit, target(text, quote).measure) == ("户", "output")
