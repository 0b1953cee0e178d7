"""What amounts of one sentence share: verbs over 、, subjects under 分别 and 均, a bound over its list."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import targets

from tracker.chinese.extraction.coordination import shared_tail, split_subjects


def told(text: str) -> list[tuple[str, str, str]]:
    """Quote, indicator and comparator of every target."""
    return [(one.quote, one.indicator, one.comparator or "") for one in targets(text)]


@pytest.mark.parametrize(
    ("noun", "subjects"),
    [
        ("甲率和乙率", ["甲率", "乙率"]),
        ("化肥、农药利用率", ["化肥利用率", "农药利用率"]),
        ("城乡居民收入", ["城镇居民收入", "农村居民收入"]),
        ("粮油奶产量", ["粮食产量", "油料产量", "奶类产量"]),
        ("粮食产量、肉类产量", ["粮食产量", "肉类产量"]),
        ("小学和初中入学率", ["小学入学率", "初中入学率"]),
        ("供水普及率、供气普及率和污水处理率", ["供水普及率", "供气普及率", "污水处理率"]),
        ("入学率", ["入学率"]),
        ("机扫率、城乡垃圾收运率", ["机扫率", "城乡垃圾收运率"]),
        ("和平路泵站", ["和平路泵站"]),
        ("肉、奶产量", ["肉产量", "奶产量"]),
        ("肉、蛋、奶产量", ["肉产量", "蛋产量", "奶产量"]),
        ("电解铝、铅、锌产量", ["电解铝产量", "铅产量", "锌产量"]),
        ("水、电工程", ["水、电工程"]),
    ],
)
def test_subjects_are_told_apart_and_get_what_they_share(noun: str, subjects: list[str]) -> None:
    assert split_subjects(noun) == subjects


@pytest.mark.parametrize(
    ("first", "last", "tail"),
    [("化肥", "农药利用率", "利用率"), ("粮食产量", "肉类产量", ""), ("城镇常住人口", "农村常住人口", "")],
)
def test_the_tail_that_the_last_subject_says_for_all(first: str, last: str, tail: str) -> None:
    assert shared_tail(first, last) == tail


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "到2026年，新建幼儿园8所、小学3所，改造中学2所。",
            [("8所", "新建幼儿园"), ("3所", "新建小学"), ("2所", "改造中学")],
        ),
        (
            "到2026年，新建8所幼儿园、3所小学和2所中学。",
            [("8所", "新建幼儿园"), ("3所", "新建小学"), ("2所", "新建中学")],
        ),
        (
            "到2026年，培育龙头企业5家以上、示范社20家以上。",
            [("5家以上", "培育龙头企业"), ("20家以上", "培育示范社")],
        ),
        ("到2026年，新建泵站3座，闸门12孔。", [("3座", "新建泵站"), ("12孔", "新建闸门")]),
        (
            "推动老旧小区管网改造工程，今年新开工40处，完工15处。",
            [("40处", "新开工老旧小区管网改造工程"), ("15处", "完工老旧小区管网改造工程")],
        ),
        ("今年新（改、扩）建水产养殖场5个。", [("5个", "新（改、扩）建水产养殖场")]),
        (
            "今年新增学位3000个，其中小学2000个、初中1000个。",
            [("3000个", "新增学位"), ("2000个", "新增小学学位"), ("1000个", "新增初中学位")],
        ),
        (
            "计划新建泵站8座，其中大型3座、小型5座。",
            [("8座", "新建泵站"), ("3座", "新建大型泵站"), ("5座", "新建小型泵站")],
        ),
    ],
)
def test_a_verb_rules_over_the_items_after_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(quote, indicator) for quote, indicator, _ in told(text)] == expected


def test_a_bound_before_the_first_of_a_list_rules_over_all_of_it() -> None:
    found = told("今年推出不少于20场戏曲演出、40场读书活动以及6场展览。")
    assert [(quote, bound) for quote, _, bound in found] == [
        ("不少于20场", ">="),
        ("40场", ">="),
        ("6场", ">="),
    ]


def test_a_verb_does_not_reach_over_a_clause_with_a_subject_of_its_own() -> None:
    found = told("到2026年，新建泵站8座，自来水普及率达到98%。")
    assert found == [("8座", "新建泵站", "="), ("98%", "自来水普及率", "=")]


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


def test_each_of_two_towns_has_its_own_target() -> None:
    found = targets("到2026年，东港镇、西港镇各新建泵站2座。")
    assert [(one.indicator, one.place) for one in found] == [
        ("东港镇新建泵站", "东港镇"),
        ("西港镇新建泵站", "西港镇"),
    ]


def test_a_planned_count_and_its_parts_are_all_targets() -> None:
    found = targets("今年实施重点项目64个，其中工业类30个、农业类20个。")
    assert [one.value for one in found] == [64, 30, 20]
    assert all(one.measure == "output" for one in found)


def test_numbers_under_each_share_the_unit_of_the_last_one() -> None:
    text = "今年供水普及率、供气普及率、污水处理率分别提高1.5、2和3个百分点。"
    assert told(text) == [
        ("1.5", "供水普及率增长", "="),
        ("2", "供气普及率增长", "="),
        ("3个百分点", "污水处理率增长", "="),
    ]


def test_numbers_without_a_unit_elsewhere_are_no_amounts() -> None:
    assert [quote for quote, _i, _c in told("今年改造1、2和3号泵站，新建水厂4座。")] == ["4座"]


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今年新增驿站9个、提升4个。", [("9个", "新增驿站"), ("4个", "提升驿站")]),
        ("今年新增充电站9座，提质4座。", [("9座", "新增充电站"), ("4座", "提质充电站")]),
        ("今年产能提升10个百分点。", [("10个百分点", "产能增长")]),
    ],
)
def test_things_that_are_raised_are_counted(text: str, expected: list[tuple[str, str]]) -> None:
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


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("到2026年，新开工和基本建成各类公租房各2万套。", ["新开工各类公租房", "基本建成各类公租房"]),
        ("到2026年，新建、改造农村公路各30公里。", ["新建农村公路", "改造农村公路"]),
        ("到2026年，改造学校、医院各8所。", ["改造学校", "改造医院"]),
        ("到2026年，新建和改造泵站8座。", ["新建和改造泵站"]),
    ],
)
def test_one_number_for_each_of_two_acts_is_two_targets(text: str, indicators: list[str]) -> None:
    assert [indicator for _, indicator, _ in told(text)] == indicators


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("今年发放90笔助农贷款3亿元。", [("90笔", "发放助农贷款"), ("3亿元", "发放助农贷款")]),
        ("今年发放助农贷款90笔3亿元。", [("90笔", "发放助农贷款"), ("3亿元", "发放助农贷款")]),
        ("今年落实技改补贴90笔，共3亿元。", [("90笔", "落实技改补贴"), ("3亿元", "落实技改补贴")]),
        ("今年建设9个园区3亿元。", [("9个", "建设园区"), ("3亿元", "园区")]),
    ],
)
def test_a_verb_rules_over_the_money_that_was_counted(text: str, found: list[tuple[str, str]]) -> None:
    assert [(quote, indicator) for quote, indicator, _ in told(text)] == found


def test_a_part_that_holds_the_noun_of_all_takes_it_once() -> None:
    found = told("今年新建泵站6座，其中2座大型泵站。")
    assert [indicator for _, indicator, _ in found] == ["新建泵站", "新建大型泵站"]


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


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("今年新发展茶园2万亩，无公害管理6万亩。", ["新发展茶园", "无公害管理"]),
        ("今年新建村道9公里，危桥改造6座。", ["新建村道", "危桥改造"]),
        ("今年新建保障房900套，棚户区改造300套。", ["新建保障房", "棚户区改造"]),
        ("今年新建公园3个，口袋公园5个。", ["新建公园", "新建口袋公园"]),
    ],
)
def test_what_is_tended_is_not_made_anew(text: str, indicators: list[str]) -> None:
    assert [indicator for _, indicator, _ in told(text)] == indicators


def test_whose_things_are_counted_shares_what_the_end_of_the_list_names() -> None:
    text = "今年推进林业局下属2家、商务局下属3家、水利局下属1家国有企业改制。"
    assert [one.indicator for one in targets(text)] == [
        "推进林业局下属国有企业改制",
        "推进商务局下属国有企业改制",
        "推进国有企业改制",
    ]


def test_the_fields_in_which_something_is_done_are_left_out_whole() -> None:
    (found,) = targets("今年力争在种业、医药、航天等方面突破核心技术60项以上。")
    assert found.indicator == "突破核心技术"


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


def test_several_places_alone_take_the_measure_of_the_place_before() -> None:
    text = "今年甲岭市公交分担率不低于55%，乙原市、丙川市及其他中小城市不低于30%。"
    assert [one.indicator for one in targets(text)] == [
        "甲岭市公交分担率", "乙原市、丙川市及其他中小城市公交分担率",
    ]  # fmt: skip


def test_a_part_names_neither_the_place_of_the_whole_nor_that_it_is_planned() -> None:
    found = targets("“十五五”期间，全市计划新增供水能力30万吨。其中，城区20万吨、乡镇10万吨。")
    assert [one.indicator for one in found][1:] == ["城区新增供水能力", "乡镇新增供水能力"]
