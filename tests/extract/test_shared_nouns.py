"""Subjects and what they share: numbers under 分别 and 均, a head or a tail said once, a bound over all."""

from __future__ import annotations

import pytest
from extract_samples import targets, told


@pytest.mark.parametrize("rates", ["机扫率、收运率、达标率", "机扫率、收运率和达标率"])
def test_several_rates_before_one_share_are_a_target_each(rates: str) -> None:
    found = told(f"到2026年，{rates}达到98%。")
    assert found == [("98%", name, "=") for name in ("机扫率", "收运率", "达标率")]


@pytest.mark.parametrize("word", ["均达到", "都达到", "均达", "分别达到"])
def test_two_subjects_on_one_number_are_two_targets(word: str) -> None:
    found = told(f"到2026年，供水普及率和污水处理率{word}98%。")
    assert found == [("98%", "供水普及率", "="), ("98%", "污水处理率", "=")]


def test_a_shared_head_goes_to_each_subject() -> None:
    assert told("到2026年，化肥、农药利用率均达到43%以上。") == [
        ("43%以上", "化肥利用率", ">="),
        ("43%以上", "农药利用率", ">="),
    ]


def test_numbers_are_dealt_out_in_order_and_the_last_bound_rules_over_all() -> None:
    assert told("到2026年，粮食产量、肉类产量分别增长8.5%、10%以上。") == [
        ("8.5%", "粮食产量增长", ">="),
        ("10%以上", "肉类产量增长", ">="),
    ]


def test_a_bound_of_its_own_is_not_overruled() -> None:
    found = told("到2026年，粮食产量、肉类产量分别增长8.5%左右、10%以上。")
    assert [comparator for _, _, comparator in found] == ["~", ">="]


def test_town_and_country_are_two() -> None:
    assert told("到2026年，城乡居民收入分别增长6%、7%。") == [
        ("6%", "城镇居民收入增长", "="),
        ("7%", "农村居民收入增长", "="),
    ]


def test_three_levels_of_offices_with_a_share_each() -> None:
    found = targets("到2026年，95%的省级、90%的市级和70%的县级机关建成节约型机关。")
    assert [one.value for one in found] == [95, 90, 70]


def test_each_of_three_levels_says_whose_share_it_is() -> None:
    found = targets("到2026年，95%的省级、90%的市级和70%的县级机关建成节约型机关。")
    assert all("机关" in one.indicator for one in found)


def test_each_of_two_towns_has_its_own_target() -> None:
    found = targets("到2026年，东港镇、西港镇各新建泵站2座。")
    assert [(one.indicator, one.place) for one in found] == [
        ("东港镇新建泵站", "东港镇"),
        ("西港镇新建泵站", "西港镇"),
    ]


def test_numbers_under_each_share_the_unit_of_the_last_one() -> None:
    text = "今年供水普及率、供气普及率、污水处理率分别提高1.5、2和3个百分点。"
    assert told(text) == [
        ("1.5", "供水普及率增长", "="),
        ("2", "供气普及率增长", "="),
        ("3个百分点", "污水处理率增长", "="),
    ]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("今年水厂、泵站审批时间分别压缩至3个、5个工作日。", ["个工作日", "个工作日"]),
        ("今年供水普及率、供气普及率分别提高1个、2个百分点。", ["个百分点", "个百分点"]),
        ("今年桥、路、渠工期分别缩短2个、3个和4个月。", ["个月", "个月", "个月"]),
        ("今年新建泵站3个，审批时间压缩至5个工作日。", ["个", "个工作日"]),
    ],
)
def test_a_number_of_a_list_takes_the_rest_of_the_last_unit(text: str, units: list[str]) -> None:
    assert [one.unit for one in targets(text)] == units


def test_numbers_without_a_unit_elsewhere_are_no_amounts() -> None:
    assert [quote for quote, _i, _c in told("今年改造1、2和3号泵站，新建水厂4座。")] == ["4座"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "今年煤炭、原油、天然气产量7亿吨、2万吨、3亿方以上。",
            [("7亿吨", "煤炭产量"), ("2万吨", "原油产量"), ("3亿方以上", "天然气产量")],
        ),
        ("今年新建道路、桥梁6条、9公里。", [("6条", "新建道路、桥梁"), ("9公里", "新建道路、桥梁")]),
    ],
)
def test_as_many_amounts_as_subjects_are_one_each(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(quote, indicator) for quote, indicator, _ in told(text)] == expected


def test_a_bound_behind_amounts_in_several_units_rules_over_all() -> None:
    found = told("今年煤炭、原油、天然气产量7亿吨、2万吨、3亿方以上。")
    assert {comparator for _, _, comparator in found} == {">="}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "年内完成东山景区、西河古村100%工程量；步道二期项目60%工程量。",
            [("100%", "东山景区工程量"), ("100%", "西河古村工程量"), ("60%", "步道二期项目工程量")],
        ),
        ("年内完成博物馆主体80%以上的工程量。", [("80%以上", "博物馆主体工程量")]),
        ("一号馆已完成70%工程量。", []),
    ],
)
def test_the_share_of_work_is_that_of_each_thing_before_it(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(quote, indicator) for quote, indicator, _ in told(text)] == expected


def test_two_levels_in_other_units_are_of_two_subjects() -> None:
    assert told("今年小麦播种面积和产量稳定在30万亩、12万吨以上。") == [
        ("30万亩", "小麦播种面积", ">="),
        ("12万吨以上", "小麦产量", ">="),
    ]


@pytest.mark.parametrize("joint", ["和", "与", "、"])
def test_what_doubles_or_grows_is_said_of_both_measures(joint: str) -> None:
    assert told(f"到2030年生产总值{joint}财政收入力争翻一番。") == [
        ("翻一番", "生产总值", "="),
        ("翻一番", "财政收入", "="),
    ]
    assert len(told("到2030年和平路泵站能力翻一番。")) == 1


def test_subjects_in_turn_may_be_measured_in_other_units() -> None:
    assert told("今年小学入学率、初中巩固率和人均受教育年限分别达到99%、98%和12.5年。") == [
        ("99%", "小学入学率", "="),
        ("98%", "初中巩固率", "="),
        ("12.5年", "人均受教育年限", "="),
    ]


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("到2026年，工业废水、废气处理率提高到90%。", ["工业废水处理率", "工业废气处理率"]),
        ("到2026年，基本养老、医疗保险参保率达到96%。", ["基本养老保险参保率", "基本医疗保险参保率"]),
        ("到2026年，化肥和农膜回收率达到80%。", ["化肥回收率", "农膜回收率"]),
        ("到2026年，邮件、快件全程时限达标率达到90%。", ["邮件、快件全程时限达标率"]),
    ],
)
def test_two_things_alike_that_share_one_rate_are_two_targets(text: str, indicators: list[str]) -> None:
    assert [indicator for _, indicator, _ in told(text)] == indicators


def test_several_places_alone_take_the_measure_of_the_place_before() -> None:
    text = "今年甲岭市公交分担率不低于55%，乙原市、丙川市及其他中小城市不低于30%。"
    assert [one.indicator for one in targets(text)] == [
        "甲岭市公交分担率", "乙原市、丙川市及其他中小城市公交分担率",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("到2026年，新建梯田3万亩、冬闲田轮作9万亩。", ["新建梯田", "冬闲田轮作"]),
        ("到2026年，新建苗圃3万亩、秸秆还田9万亩。", ["新建苗圃", "秸秆还田"]),
        ("到2026年，新建苗圃3万亩、花圃9万亩。", ["新建苗圃", "新建花圃"]),
    ],
)
def test_how_a_field_is_worked_is_not_made_anew(text: str, names: list[str]) -> None:
    assert told(text) == [("3万亩", names[0], "="), ("9万亩", names[1], "=")]


def test_a_share_is_told_by_its_own_words() -> None:
    assert told("2026年，确保10月底前90%以上的渔港都能用上岸电。") == [("90%以上", "渔港都能用上岸电", ">=")]
    assert told("2026年，确保30%的采购份额用于中小企业。") == [("30%", "采购份额用于中小企业", "=")]
    assert told("2026年，新增财力的70%用于教育。") == [("70%", "新增财力用于教育", "=")]


@pytest.mark.parametrize("verb", ["新改迁建", "新扩迁建", "迁改建"])
def test_a_verb_for_several_ways_of_building_stays_whole(verb: str) -> None:
    assert told(f"2026年，{verb}村卫生室12个。") == [("12个", f"{verb}村卫生室", "=")]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026年，推动7个物流枢纽、4个冷链基地提质升级。", "推动物流枢纽提质升级", "推动冷链基地提质升级"),
        ("2026年，推动8家老字号、9个工坊创新发展。", "推动老字号创新发展", "推动工坊创新发展"),
    ],
)
def test_how_the_last_thing_is_to_fare_is_said_of_the_first(text: str, first: str, last: str) -> None:
    assert [target.indicator for target in targets(text)] == [first, last]


def test_what_is_approved_is_not_supplied() -> None:
    assert [name for _, name, _ in told("2026年，供应煤炭3万吨，核准风电装机9万千瓦。")] == [
        "供应煤炭",
        "核准风电装机",
    ]


def test_spelled_counts_in_one_unit_go_on_behind_a_verb() -> None:
    assert told("2026年，引进龙头企业三家、配套企业八家。") == [
        ("三家", "引进龙头企业", "="),
        ("八家", "引进配套企业", "="),
    ]


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        (
            "今年建设900亩茶叶、200亩中药材标准化种植基地。",
            ["建设茶叶标准化种植基地", "建设中药材标准化种植基地"],
        ),
        ("今年打造30万亩水稻、20万亩油菜高产示范区。", ["打造水稻高产示范区", "打造油菜高产示范区"]),
        ("今年新建2座污水、3座雨水泵站。", ["新建污水泵站", "新建雨水泵站"]),
        ("今年改造5公里供水、8公里供热老旧管网。", ["改造供水老旧管网", "改造供热老旧管网"]),
        # near ones
        ("今年新建2座水厂、3座雨水泵站。", ["新建水厂", "新建雨水泵站"]),
        ("今年种植3万亩油菜、2万亩春玉米。", ["种植油菜", "种植春玉米"]),
        ("今年建设9座粮仓、3个玉米烘干中心。", ["建设粮仓", "建设玉米烘干中心"]),
    ],
)
def test_goods_alone_take_what_is_built_for_them_from_the_last(text: str, indicators: list[str]) -> None:
    assert [one.indicator for one in targets(text)] == indicators


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "到2026年，自来水普及率西部达到50%，东部达到75%。",
            ["自来水普及率西部", "东部自来水普及率"],
        ),
        (
            "到2026年，城市幼儿平均入园率达到90%以上，农村达到80%以上，牧区达到70%以上。",
            ["城市幼儿平均入园率", "农村幼儿平均入园率", "牧区幼儿平均入园率"],
        ),
        (
            "到2026年，户均供水量3升（县城5升、偏远自然村不低于2升）。",
            ["户均供水量", "县城户均供水量", "偏远自然村户均供水量"],
        ),
        ("到2026年，养老、失业和工伤保险参保人数分别达到3万人、2万人、1万人。",
         ["养老保险参保人数", "失业保险参保人数", "工伤保险参保人数"]),
    ],
)  # fmt: skip
def test_an_area_or_a_sort_alone_takes_what_is_measured(text: str, names: list[str]) -> None:
    assert [one.indicator for one in targets(text)] == names


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "到2026年，每千人口执业（助理）医师4.5人、注册护士5.2人、床位8张。",
            ["每千人口执业（助理）医师", "每千人口注册护士", "每千人口床位"],
        ),
        (
            "到2026年，每千名老人养老床位45张，其中护理型床位30张。",
            ["每千名老人养老床位", "每千名老人护理型床位"],
        ),
        ("到2026年，每千人口医师4.5人，新建卫生室9所。", ["每千人口医师", "新建卫生室"]),
    ],
)
def test_what_is_counted_by_heads_goes_on_in_its_list(text: str, told: list[str]) -> None:
    assert [one.indicator for one in targets(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "今年农村住房：维修加固500户，重建90户。",
            [("维修加固农村住房", "output"), ("重建农村住房", "output")],
        ),
        (
            "今年公办幼儿园：新建8所，改扩建5所。",
            [("新建公办幼儿园", "output"), ("改扩建公办幼儿园", "output")],
        ),
        ("到2027年，5A级景区达到2家，4A级景区8家。", [("5A级景区", "level"), ("4A级景区", "level")]),
        (
            "今年重建学校9所，其中小学6所、初中3所。",
            [("重建学校", "output"), ("重建小学", "output"), ("重建初中", "output")],
        ),
    ],
)
def test_labels_and_things_named_alike_lend_their_words(text: str, told: list[tuple[str, str]]) -> None:
    assert [(one.indicator, one.measure) for one in targets(text)] == told
