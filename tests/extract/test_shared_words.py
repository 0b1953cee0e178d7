"""Amounts that go on with what the one before names: levels, lengths, sums, and the parts of a whole."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import targets, told


def test_a_growth_and_the_level_it_leads_to_share_the_subject() -> None:
    found = targets("到2026年，旅游收入增长12%，达到40亿元。")
    assert [(one.quote, one.indicator, one.measure) for one in found] == [
        ("12%", "旅游收入增长", "increase"),
        ("40亿元", "旅游收入", "level"),
    ]


def test_one_indicator_with_two_dates_is_two_targets() -> None:
    found = targets("2026年普及率达到60%、2030年达到70%。")
    assert [(str(one.due), one.indicator, str(one.value)) for one in found] == [
        ("2026-12-31", "普及率", "60"),
        ("2030-12-31", "普及率", "70"),
    ]


def test_a_planned_count_and_its_parts_are_all_targets() -> None:
    found = targets("今年实施重点项目64个，其中工业类30个、农业类20个。")
    assert [one.value for one in found] == [64, 30, 20]
    assert all(one.measure == "output" for one in found)


@pytest.mark.parametrize("rank", ["稳居全省前五", "居全国第8", "位居全市前列"])
def test_a_rank_between_two_figures_is_not_what_the_second_one_measures(rank: str) -> None:
    text = f"今年全县生产总值力争达到300亿元、{rank}、增长6%。"
    assert told(text)[-1] == ("6%", "全县生产总值增长", "=")


def test_the_total_behind_what_is_new_is_a_level_and_not_new() -> None:
    text = "今年力争绿色工厂新增20家、总数达90家。"
    read = [(one.quote, one.indicator, one.measure) for one in targets(text)]
    assert ("20家", "新增绿色工厂", "output") in read and ("90家", "绿色工厂", "level") in read


def test_a_length_is_that_of_the_things_right_before_it_and_the_verb_goes_on() -> None:
    assert told("今年清淤支渠9条长12公里，斗沟2条长3.2公里。") == [
        ("9条", "清淤支渠", "="),
        ("12公里", "清淤支渠长度", "="),
        ("2条", "清淤斗沟", "="),
        ("3.2公里", "清淤斗沟长度", "="),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今年整修机耕路3条全长9公里。", [("3条", "整修机耕路"), ("9公里", "机耕路全长")]),
        ("今年新建泵站2座占地5亩。", [("2座", "新建泵站"), ("5亩", "泵站占地")]),
        ("今年改造管网6条、共8公里。", [("6条", "改造管网"), ("8公里", "改造管网")]),
        ("今年新建支路2条，长1.8公里。", [("2条", "新建支路"), ("1.8公里", "新建支路长度")]),
        (
            "今年硬化巷道4条总长6公里，村道8条总长9公里。",
            [("4条", "硬化巷道"), ("6公里", "巷道总长"), ("8条", "硬化村道"), ("9公里", "村道总长")],
        ),
    ],
)
def test_how_long_and_large_is_what_was_just_counted(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(quote, indicator) for quote, indicator, _ in told(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "到2026年，搞好机耕路配套工程5条，16公里。",
            [("5条", "搞好机耕路配套工程"), ("16公里", "搞好机耕路配套工程")],
        ),
        (
            "到2026年，吸引农户搬入集镇300户，1200人。",
            [("300户", "吸引农户搬入集镇"), ("1200人", "吸引农户搬入集镇")],
        ),
        ("到2026年，新建9条、16公里渠系。", [("9条", "新建渠系"), ("16公里", "新建渠系")]),
        (
            "到2026年，对43条、45万平方米巷道实施硬铺装。",
            [("43条", "巷道硬铺装"), ("45万平方米", "巷道硬铺装")],
        ),
        ("到2026年，对12处、8公里河岸进行绿化。", [("12处", "河岸绿化"), ("8公里", "河岸绿化")]),
        ("到2026年，修路16公里，9座桥梁完工。", [("16公里", "修路"), ("9座", "桥梁完工")]),
    ],
)
def test_one_thing_counted_in_two_units_is_two_targets(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(quote, indicator) for quote, indicator, _ in told(text)] == expected


def test_a_part_that_holds_the_noun_of_all_takes_it_once() -> None:
    found = told("今年新建泵站6座，其中2座大型泵站。")
    assert [indicator for _, indicator, _ in found] == ["新建泵站", "新建大型泵站"]


@pytest.mark.parametrize("link", [".其中，", "．其中", "。其中，", "。其中", "。其中：", "，其中"])
def test_the_parts_of_a_sum_are_promised_and_due_with_it(link: str) -> None:
    whole = "“十五五”期间，水利基础设施规划完成投资约70亿元"
    text = f"{whole}{link}水库投资40亿元、灌区投资20亿元、堤防投资10亿元。"
    found = targets(text, dt.date(2025, 12, 1))
    assert [(one.quote, one.measure, str(one.due)) for one in found] == [
        ("约70亿元", "output", "2030-12-31"), ("40亿元", "output", "2030-12-31"),
        ("20亿元", "output", "2030-12-31"), ("10亿元", "output", "2030-12-31"),
    ]  # fmt: skip
    assert found[0].indicator in {"水利基础设施投资", "水利基础设施完成投资"}


def test_parts_behind_commas_go_on_and_what_a_part_of_a_sum_is_spent_on_is_no_verb() -> None:
    found = targets("今年安排资金12亿元，其中灌区改造7亿元，泵站5亿元。")
    assert [(one.quote, one.measure) for one in found] == [
        ("12亿元", "output"), ("7亿元", "output"), ("5亿元", "output"),
    ]  # fmt: skip
    assert "灌区改造" in found[1].indicator


def test_the_parts_of_what_was_done_are_done() -> None:
    assert not targets("去年全市完成投资80亿元。其中，水库投资50亿元、堤防投资30亿元。")


def test_a_part_names_neither_the_place_of_the_whole_nor_that_it_is_planned() -> None:
    found = targets("“十五五”期间，全市计划新增供水能力30万吨。其中，城区20万吨、乡镇10万吨。")
    assert [one.indicator for one in found][1:] == ["城区新增供水能力", "乡镇新增供水能力"]


@pytest.mark.parametrize(
    ("text", "quotes", "indicator", "measure"),
    [
        (
            "今年完成东港电厂3台共60万千瓦燃煤机组关停工作。",
            "3台 60万千瓦",
            "完成东港电厂燃煤机组关停工作",
            "output",
        ),
        ("今年完成6台共180蒸吨燃煤锅炉淘汰任务。", "6台 180蒸吨", "完成燃煤锅炉淘汰任务", "output"),
        ("今年新建4座共计20万千瓦风电场。", "4座 20万千瓦", "新建风电场", "output"),
        ("今年发放90笔共3亿元贷款。", "90笔 3亿元", "发放贷款", "output"),
        ("今年关停2台、30万千瓦燃煤机组。", "2台 30万千瓦", "关停燃煤机组", "output"),
        ("今年关停燃煤机组3台共60万千瓦。", "3台 60万千瓦", "关停燃煤机组", "output"),
        ("今年新建学校3所共4.5万平方米。", "3所 4.5万平方米", "新建学校", "output"),
        ("今年淘汰柴油货车300辆、共计4500吨。", "300辆 4500吨", "淘汰柴油货车", "output"),
        ("今年出栏生猪8万头共9000吨。", "8万头 9000吨", "出栏生猪", "level"),
        ("今年新建泵站6座，1200千瓦。", "6座", "新建泵站", "output"),
    ],
)
def test_how_many_and_how_much_of_the_same_things_are_of_one_noun(
    text: str, quotes: str, indicator: str, measure: str
) -> None:
    found = targets(text)
    assert [one.quote for one in found] == quotes.split()
    assert {(one.indicator, one.measure) for one in found} == {(indicator, measure)}


def test_what_is_done_with_the_last_of_several_counts_is_done_with_each() -> None:
    assert told("今年完成3台机组、5台锅炉关停。") == [
        ("3台", "完成机组关停", "="),
        ("5台", "完成锅炉关停", "="),
    ]


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        (
            "到2026年，民办幼儿园在园人数、教师数均达到全县总量的30%以上。",
            ["民办幼儿园在园人数占全县总量", "教师数占全县总量"],
        ),
        (
            "到2026年，清洁能源装机、发电量均占全省总量的30%以上。",
            ["清洁能源装机占全省总量", "发电量占全省总量"],
        ),
        (
            "到2026年，农村公路优良里程和等级里程都占全县总里程的30%以上。",
            ["农村公路优良里程占全县总里程", "等级里程占全县总里程"],
        ),
        ("到2026年，民营医院床位数达到全市总量的30%以上。", ["民营医院床位数占全市总量"]),
        ("到2026年，绿化面积达到总用地面积的30%以上。", ["绿化面积占总用地面积"]),
        ("到2026年，制造业、服务业增加值占比均达到30%以上。", ["制造业增加值占比", "服务业增加值占比"]),
    ],
)
def test_a_share_of_the_whole_is_of_each_thing_listed(text: str, indicators: list[str]) -> None:
    found = targets(text)
    assert [one.indicator for one in found] == indicators
    assert {(one.quote, one.comparator, one.measure) for one in found} == {("30%以上", ">=", "level")}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("今年养老床位新增90张，达到900张。", [("新增养老床位", "output"), ("养老床位", "level")]),
        ("今年新增茶园9万亩，累计达到80万亩。", [("新增茶园", "output"), ("茶园", "level")]),
        ("今年新增茶企9家，力争达到12家。", [("新增茶企", "output"), ("新增茶企", "output")]),
    ],
)
def test_what_is_reached_behind_what_is_new_is_all_there_is(text: str, told: list[tuple[str, str]]) -> None:
    assert [(one.indicator, one.measure) for one in targets(text)] == told


def test_all_that_a_clause_of_a_yearly_yield_lists_is_a_level_of_each_year() -> None:
    found = targets("西岭风电场2026年建成后，每年可节约标煤7万吨、减排二氧化碳18万吨。")
    told = {one.indicator: (one.measure, one.every) for one in found if one.unit == "吨"}
    assert set(told.values()) == {("level", "year")}
    assert any(name.endswith("减排二氧化碳") for name in told)


def test_firms_are_a_sort_of_market_entities_and_need_no_other_word() -> None:
    found = targets("今年新增市场主体1.2万户，其中企业3000户。")
    assert [one.indicator for one in found] == ["新增市场主体", "新增企业"]


def test_a_share_of_the_investment_is_what_is_done_of_it() -> None:
    found = targets("今年上半年完成投资的40%，三季度末完成75%。")
    assert [(one.indicator, one.quote) for one in found] == [("完成投资", "40%"), ("完成投资", "75%")]


def test_a_sum_for_several_things_is_that_of_none_alone() -> None:
    found = targets("今年投入45亿元，新建幼儿园18所、小学9所。")
    assert [one.indicator for one in found] == ["投入", "新建幼儿园", "新建小学"]


def test_for_whom_the_yield_is_begins_with_no_preposition() -> None:
    (found,) = targets("茶厂2026年建成后，每年可为村集体增收40万元。")[:1]
    assert found.indicator.endswith("村集体增收")
    assert "为" not in found.indicator
