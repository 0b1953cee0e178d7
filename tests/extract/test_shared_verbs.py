"""A verb over the items after it: how far it reaches, over money too, and where each has its own."""

from __future__ import annotations

import pytest
from extract_samples import targets, told


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
        ("今年充电站投运6座、续建2座。", [("6座", "充电站投运"), ("2座", "续建充电站")]),
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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("今年新建9条村道80公里。", [("9条", "新建村道"), ("80公里", "新建村道")]),
        (
            "今年续建环湖路等4个项目90公里，新开工3个项目80公里。",
            [
                ("4个", "续建环湖路等项目"),
                ("90公里", "续建环湖路等项目"),
                ("3个", "新开工项目"),
                ("80公里", "新开工项目"),
            ],
        ),
        ("今年新建水厂3座、管网80公里。", [("3座", "新建水厂"), ("80公里", "新建管网")]),
    ],
)
def test_a_verb_rules_over_the_length_of_what_was_counted(text: str, found: list[tuple[str, str]]) -> None:
    assert [(one.quote, one.indicator) for one in targets(text)] == found


@pytest.mark.parametrize("task", ["旧厕改造", "老旧管网更新", "水塘清淤"])
def test_what_is_renewed_is_not_made_new(task: str) -> None:
    assert [one.indicator for one in targets(f"今年新增绿地8亩，{task}9处。")] == ["新增绿地", task]


def test_what_is_new_as_well_takes_the_verb() -> None:
    assert [one.indicator for one in targets("今年新增绿地8亩，公园9处。")] == ["新增绿地", "新增公园"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("今年新改建农村公路90公里，危桥改造12座。", ["新改建农村公路", "危桥改造"]),
        ("今年整治撂荒地900亩，驿站改造30座。", ["整治撂荒地", "驿站改造"]),
        ("今年完成农田建设9万亩、危桥改造12座。", ["完成农田建设", "完成危桥改造"]),
        ("今年改造老旧驿站9座、老旧管网60公里。", ["改造老旧驿站", "改造老旧管网"]),
        ("今年创建森林村庄20个，四旁植树90万株。", ["创建森林村庄", "四旁植树"]),
        ("今年建成众创空间2家、市级孵化器5家。", ["建成众创空间", "建成市级孵化器"]),
    ],
)
def test_a_verb_that_makes_things_rules_over_no_task_behind_it(text: str, told: list[str]) -> None:
    assert [one.indicator for one in targets(text)] == told
