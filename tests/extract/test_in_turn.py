"""What is given out in turn to names and to events of the clause before, and what is counted twice."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from extract_samples import target, targets
from hypothesis import given, settings
from hypothesis import strategies as st

NAMES = st.lists(
    st.text(alphabet="岚峪泽苑璟湾", min_size=2, max_size=3), min_size=2, max_size=4, unique=True
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "今年推动陶瓷、家具、茶叶产业增效，产值分别达到90亿元、60亿元、30亿元。",
            ["陶瓷产值", "家具产值", "茶叶产值"],
        ),
        ("今年推进岚镇、峪镇扩容提质，镇区人口分别达到5万人和3万人。", ["岚镇镇区人口", "峪镇镇区人口"]),
        ("今年力争农业、文旅分别完成投资20亿元、8亿元。", ["农业投资", "文旅投资"]),
        ("到2028年，岚市城区人口达到40万人、峪市达到30万人。", ["岚市城区人口", "峪市城区人口"]),
        ("今年新建泵站9座，其中岚区5座、峪区4座。", ["新建泵站", "新建岚区泵站", "新建峪区泵站"]),
    ],
)  # fmt: skip
def test_figures_go_to_the_names_before_them(text: str, expected: list[str]) -> None:
    assert [one.indicator for one in targets(text)] == expected


@given(names=NAMES, values=st.lists(st.integers(11, 99), min_size=4, max_size=4, unique=True))
@settings(max_examples=25, deadline=None)
def test_as_many_names_as_figures_are_paired_in_order(names: list[str], values: list[int]) -> None:
    places = [name + "区" for name in names]
    figures = "、".join(f"{value}万人" for value in values[: len(places)])
    found = targets(f"今年推动{'、'.join(places)}扩容，人口分别达到{figures}。")
    assert [(one.indicator, int(one.value or 0)) for one in found] == [
        (place + "人口", value * 10000) for place, value in zip(places, values, strict=False)
    ]


def test_a_date_behind_its_own_subject_dates_no_event_of_another() -> None:
    found = targets("岚河水库将于2025年6月完工，峪河泵站扩建项目开工建设。")
    assert [(one.indicator, str(one.due)) for one in found] == [("岚河水库完工", "2025-06-30")]


def test_dates_given_out_in_turn_go_on_in_the_next_clause() -> None:
    found = targets(
        "到2026年和2030年，城乡居民健康达标率分别不低于90%和92%，锻炼人数占比达到37%及以上和40%及以上。"
    )
    assert [(one.indicator, one.quote, str(one.due)[:4]) for one in found] == [
        ("城乡居民健康达标率", "不低于90%", "2026"),
        ("城乡居民健康达标率", "92%", "2030"),
        ("锻炼人数占比", "37%及以上", "2026"),
        ("锻炼人数占比", "40%及以上", "2030"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "岚线、峪线分别于2025年6月、2026年10月通车。",
            [("岚线通车", "2025-06-30"), ("峪线通车", "2026-10-31")],
        ),
        (
            "2025年、2027年分别建成岚河、峪河大桥。",
            [("建成岚河大桥", "2025-12-31"), ("建成峪河大桥", "2027-12-31")],
        ),
        ("确保岚路6月通车、峪路年内通车。", [("岚路通车", "2024-06-30"), ("峪路通车", "2024-12-31")]),
    ],
)
def test_events_take_their_dates_in_turn(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.indicator, str(one.due)) for one in targets(text)] == expected


@pytest.mark.parametrize(
    ("text", "quotes", "indicator"),
    [
        ("今年新开工公租房12个3000套。", ["12个", "3000套"], "新开工公租房"),
        ("今年新建农村公路20条、110公里。", ["20条", "110公里"], "新建农村公路"),
    ],
)
def test_what_is_counted_twice_is_two_targets(text: str, quotes: list[str], indicator: str) -> None:
    assert [(one.quote, one.indicator) for one in targets(text)] == [(quote, indicator) for quote in quotes]


@pytest.mark.parametrize(
    ("text", "quote", "indicator", "measure"),
    [
        ("今年实施技改项目150个，年度完成投资80亿元。", "80亿元", "技改项目完成投资", "output"),
        ("今年建成区面积达到25平方公里。", "25平方公里", "建成区面积", "level"),
        ("今年公交与地铁30米内换乘比例提高到85%。", "85%", "公交与地铁30米内换乘比例", "level"),
        ("今年新增劳动力平均受教育年限达到13年。", "13年", "新增劳动力平均受教育年限", "level"),
        ("力争今年软件从业人员突破20万人。", "突破20万人", "软件从业人员", "level"),
        ("今年以办好12件民生实事为抓手，让群众满意。", "12件", "办好民生实事", "output"),
        ("今年完成1.2万户的征拆和安置任务。", "1.2万户", "完成征拆和安置任务", "output"),
        ("今年压茬推进总投资8亿元的12条道路建设。", "8亿元", "道路建设总投资", "level"),
        ("今年完成40条、总长度35公里的背街小巷改造。", "40条", "完成背街小巷改造", "output"),
        ("今年新建一所幼儿园。", "一所", "新建幼儿园", "output"),
        ("到2028年投资年均增长20%，累计完成40亿元。", "40亿元", "投资完成", "output"),
    ],
)  # fmt: skip
def test_indicators_and_measures_of_whole_sentences(
    text: str, quote: str, indicator: str, measure: str
) -> None:
    found = target(text, quote)
    assert (found.indicator, found.measure) == (indicator, measure)


@pytest.mark.parametrize(
    "text",
    [
        "今年提出了9个方面的任务。",
        "今年培育一批年营收超10亿元的链主企业。",
        "今年健全城乡一体、全覆盖的服务体系。",
        "今年建设一个示范区。",
    ],
)
def test_counts_of_lists_sizes_of_sorts_and_attributes_are_no_targets(text: str) -> None:
    assert not targets(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("到2026年，学习浙江“千万工程”经验，建成和美乡村20个。", None),
        ("到2026年，抓好腾格里至江西特高压工程，新增并网容量400万千瓦。", None),
        ("到2026年，实现巴丹吉林沙漠锁边合龙，完成治沙200万亩。", None),
        ("到2026年，在江海区新建泵站8座。", "江海区"),
    ],
)
def test_a_place_counts_only_where_it_sets_the_clause(text: str, place: str | None) -> None:
    assert targets(text)[-1].place == place


def test_shares_of_a_task_are_of_what_is_named_before_their_dates() -> None:
    found = targets("违建拆除于3月、6月底前分别完成全年任务的20%、50%以上。")
    assert [(one.indicator, str(one.due)) for one in found] == [
        ("违建拆除任务", "2024-03-31"),
        ("违建拆除任务", "2024-06-30"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "今年城乡居民人均可支配收入分别达到6.9万元、3.4万元，增长4.2%、5.3%。",
        "今年城乡居民人均可支配收入分别达到6.9万元、3.4万元，分别增长4.2%、5.3%。",
    ],
)
def test_as_many_changes_behind_are_of_the_same_two(text: str) -> None:
    assert [(one.indicator, str(one.value)) for one in targets(text)] == [
        ("城镇居民人均可支配收入", "69000"),
        ("农村居民人均可支配收入", "34000"),
        ("城镇居民人均可支配收入增长", "4.2"),
        ("农村居民人均可支配收入增长", "5.3"),
    ]


@pytest.mark.parametrize("mark", ["，", "；", "。"])
def test_the_same_list_is_given_out_again_for_a_later_year(mark: str) -> None:
    found = targets(f"到2025年，入园率、升学率分别达到90%、80%{mark}2027年分别达到95%、85%。")
    later = [(one.indicator, one.value) for one in found if str(one.due) == "2027-12-31"]
    assert later == [("入园率", Decimal(95)), ("升学率", Decimal(85))]


def test_a_list_is_given_out_again_only_to_as_many_and_only_from_the_sentence_before() -> None:
    first = "到2025年，入园率、升学率分别达到90%、80%。"
    fewer = targets(first + "2027年达到95%。")
    assert [one.indicator for one in fewer if one.value == 95] == ["升学率"]
    between = targets(first + "抓好校舍安全。2027年分别达到95%、85%。")
    assert "入园率" not in [one.indicator for one in between if one.value == 95]


def test_a_bound_rules_over_the_plain_figures_of_its_own_kind() -> None:
    found = targets("到2026年，入园率、升学率和受教育年限分别达到95%、65%以上和14年以上。")
    assert [one.comparator for one in found] == [">=", ">=", ">="]
    found = targets("到2026年，入园率、升学率和受教育年限分别达到95%以上、65%和14年。")
    assert [one.comparator for one in found] == [">=", "=", "="]


def test_a_level_goes_on_rising_in_the_next_clause() -> None:
    found = targets("到2025年列养率从2023年的73%增长到90%；到2026年，进一步增长到95%。")
    assert [(one.indicator, one.value) for one in found] == [("列养率", Decimal(90)), ("列养率", Decimal(95))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "到2026年，城区优良天数分别达到甲岭区240天、乙原区231天。",
            ["甲岭区城区优良天数", "乙原区城区优良天数"],
        ),
        ("到2026年，甲岭、乙原两县粮食产量分别达到甲岭9万吨、乙原7万吨。", ["甲岭粮食产量", "乙原粮食产量"]),
        ("到2026年底，覆盖率分别达到：甲岭县62%、乙原县58%。", ["甲岭县覆盖率", "乙原县覆盖率"]),
        ("2024年税收分别增长甲岭区8%、乙原区7%。", ["甲岭区税收增长", "乙原区税收增长"]),
        ("今年新建公厕分别为甲岭区8座、乙原区6座。", ["新建甲岭区公厕", "新建乙原区公厕"]),
        ("到2026年，小学、初中入学率分别达到99%、98%。", ["小学入学率", "初中入学率"]),
    ],
)
def test_one_measure_is_shared_out_over_names_before_the_amounts(text: str, told: list[str]) -> None:
    assert [one.indicator for one in targets(text)] == told


def test_names_in_turn_of_what_is_not_said_to_be_reached_stay_results() -> None:
    assert not targets("截至8月底，各区完成率分别为甲岭区62%、乙原区58%。")


def test_what_there_is_in_all_is_a_level_of_the_same_thing_within_the_stretch_that_opens_the_sentence() -> (
    None
):
    text = "2027年7月至12月，新增观赏点位30个，总计达60个；特色道路10条，总计达20条。"
    found = targets(f"芦湾县绿化方案\n二、任务\n{text}\n", issued_on=dt.date(2026, 1, 8))
    assert [(one.indicator, one.measure, str(one.due)) for one in found] == [
        ("新增观赏点位", "output", "2027-12-31"),
        ("观赏点位", "level", "2027-12-31"),
        ("特色道路", "output", "2027-12-31"),
        ("特色道路", "level", "2027-12-31"),
    ]
