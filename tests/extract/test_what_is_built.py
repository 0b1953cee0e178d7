"""Spelled counts behind a verb that builds, and ways of speaking that count nothing."""

from __future__ import annotations

import pytest
from extract_samples import target, targets


def _read(text: str) -> list[tuple[str, str]]:
    return [(one.quote, one.indicator) for one in targets(text)]


def test_one_verb_builds_all_that_its_list_counts() -> None:
    assert _read("今年建设一座植物园——梅岭园，一条滨河绿道、两条骑行道、三条商业街。") == [
        ("一座", "建设植物园"),
        ("一条", "建设滨河绿道"),
        ("两条", "建设骑行道"),
        ("三条", "建设商业街"),
    ]


def test_a_list_of_spelled_counts_goes_on_behind_its_verb() -> None:
    assert _read("今年改造六座桥梁、三条大街。") == [("六座", "改造桥梁"), ("三条", "改造大街")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("今年建设一条长3公里的绿道。", [("一条", "建设绿道"), ("3公里", "建设绿道长度")]),
        ("今年建设一条全长12公里的旅游公路。", [("一条", "建设旅游公路"), ("12公里", "旅游公路全长")]),
        (
            "今年建设一座公园、一条长3公里的绿道。",
            [("一座", "建设公园"), ("一条", "建设绿道"), ("3公里", "绿道长度")],
        ),
        (
            "今年新建一座大桥，一条隧道长3公里。",
            [("一座", "新建大桥"), ("一条", "新建隧道"), ("3公里", "隧道长")],
        ),
        ("今年建成2座日处理9万吨的水厂。", [("2座", "建成水厂"), ("9万吨", "水厂日处理")]),
        ("今年新建2所占地50亩的幼儿园。", [("2所", "新建幼儿园")]),
        ("今年建成一条5公里的步道。", [("5公里", "建成步道")]),
        ("今年新建一座3万吨的冷库。", [("3万吨", "新建冷库")]),
        ("今年城区提升改造一个农贸市场。", [("一个", "提升改造农贸市场")]),
        ("今年改造提升一处口袋公园。", [("一处", "改造提升口袋公园")]),
    ],
)
def test_a_count_has_the_thing_behind_its_size(text: str, found: list[tuple[str, str]]) -> None:
    assert _read(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "今年建设一座宜居之城。",
        "今年建设一条绿色发展之路。",
        "今年打造一个体系，形成一批成果。",
        "今年建成一条龙服务。",
    ],
)
def test_ways_of_speaking_build_nothing(text: str) -> None:
    assert targets(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "今年新开工改造老旧厂房120个、危旧房3万套。",
            [("120个", "新开工改造老旧厂房"), ("3万套", "新开工改造危旧房")],
        ),
        (
            "今年启动改造旧桥9座、涵洞30处。",
            [("9座", "启动改造旧桥"), ("30处", "启动改造涵洞")],
        ),
        (
            "今年建成实验楼3座、农业创新设施60个以上。",
            [("3座", "建成实验楼"), ("60个以上", "建成农业创新设施")],
        ),
        ("今年新设网点9个。", [("9个", "新设网点")]),
    ],
)
def test_a_list_keeps_the_whole_verb_and_the_whole_name(text: str, found: list[tuple[str, str]]) -> None:
    assert _read(text) == found


@pytest.mark.parametrize(
    ("text", "indicator", "measure"),
    [
        ("今年新开工和续建交通项目达8座，其中桥梁3座。", "新开工和续建交通项目", "output"),
        ("全年续建、新建学校项目达到8座。", "续建、新建学校项目", "output"),
        ("今年续转和新安排灌区项目达8座。", "续转和新安排灌区项目", "output"),
        ("年内培育科普基地达8座。", "培育科普基地", "output"),
        ("今年在建项目达8座。", "在建项目", "level"),
        ("到2026年，研发中心达到8座。", "研发中心", "level"),
    ],
)
def test_what_is_begun_or_made_counts_as_made_however_many_it_reaches(
    text: str, indicator: str, measure: str
) -> None:
    found = target(text, "8座")
    assert (found.indicator, found.measure) == (indicator, measure)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今年为留守儿童提供不少于12天的暑期托管。", [("不少于12天", "暑期托管")]),
        ("全年为失能老人提供不低于50小时的居家护理。", [("不低于50小时", "居家护理")]),
        ("年内为每名乡村医生安排不少于9天的脱产培训。", [("不少于9天", "脱产培训")]),
        ("今年给予企业3年的税收优惠。", []),
        ("今年开展为期3个月的专项整治。", []),
    ],
)
def test_a_service_is_provided_for_so_long(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.quote, one.indicator) for one in targets(text)] == expected


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("从2025年到2027年，全省将投资90亿元，推进灌区建设。", "output"),
        ("未来三年，该集团将投资90亿元，新建电站3座。", "output"),
        ("该项目将投资90亿元，建设厂房6栋。", "level"),
    ],
)
def test_what_a_place_will_invest_is_spent_and_what_a_project_costs_is_its_size(
    text: str, measure: str
) -> None:
    assert next(one.measure for one in targets(text) if one.quote == "90亿元") == measure


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("到2026年，建成一个设备先进的省级检测中心。", [("一个", "建成设备先进的省级检测中心")]),
        ("到2026年，组建一个省级重点实验室。", [("一个", "组建省级重点实验室")]),
        ("到2026年，设立一家区域性医学检验中心。", [("一家", "设立区域性医学检验中心")]),
        ("今年筹建一个县级博物馆。", [("一个", "筹建县级博物馆")]),
        ("今年建成一个乡镇文化馆。", [("一个", "建成乡镇文化馆")]),
        ("今年建设一个3000平方米的图书馆。", [("3000平方米", "建设图书馆")]),
        ("今年建设一个图书馆、两个体育场。", []),
        ("到2026年，把全市建设成为一个区域性消费中心。", []),
        ("到2026年，建设一个开放的市场环境。", []),
        ("到2026年，建成一个宜居的家园。", []),
    ],
)
def test_one_house_is_counted_where_it_is_set_up(text: str, found: list[tuple[str, str]]) -> None:
    assert _read(text) == found
