"""Whole documents to targets: fields of the contract, sections, baselines, prints, and exact quotes."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from extract_samples import PIECES, book, document, read, stance, target, targets
from hypothesis import given
from hypothesis import strategies as st

from tracker.extract import candidates, extract
from tracker.extract.pipeline import engine_of
from tracker.rulebook.model import Rulebook

REPORT = """海源镇2024年政府工作报告
（2024年1月15日）

一、2023年工作回顾
过去一年，全镇新建泵站6座，自来水普及率达到93%。
二、2024年工作安排
主要预期目标是：自来水普及率达到95%以上，居民收入增长6%左右。
（一）水务。新建泵站8座，改造管网12公里。年底前，东港水厂投入使用。
（二）教育。新建幼儿园2所，新增学位600个。
"""


def test_a_work_report_gives_its_forward_part_only() -> None:
    found = targets(REPORT, dt.date(2024, 1, 15))
    numbers = [one.quote for one in found if one.kind == "quantity"]
    assert numbers == ["95%以上", "6%左右", "8座", "12公里", "2所", "600个"]
    (event,) = (one for one in found if one.kind == "milestone")
    assert event.quote.endswith("投入使用")
    assert {one.due for one in found} == {dt.date(2024, 12, 31)}


def test_the_review_part_is_kept_as_results_when_asked_for() -> None:
    found = {one.quote: one.stance for one in read(REPORT, dt.date(2024, 1, 15))}
    assert (found["6座"], found["93%"]) == ("result", "result")


def test_targets_are_candidates_of_stance_target() -> None:
    everything = candidates(document(REPORT), book())
    assert [one for one in everything if one.stance == "target"] == targets(REPORT)


def test_the_quote_is_the_document_as_it_stands() -> None:
    text = "到2026年，全镇统筹城乡供水一体化发展，新建和改造提升泵站 １ ２ 座\n以上，总投资约 1,500 万元。"
    found = targets(text)
    assert [(text[one.start : one.end], f"{one.value:f}") for one in found] == [
        ("１ ２ 座\n以上", "12"),
        ("约 1,500 万元", "15000000"),
    ]
    assert all(one.quote == text[one.start : one.end] for one in found)


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("到2026年，新建泵站不少于3座。", "不少于3座", {"value": 3, "comparator": ">=", "measure": "output"}),
        ("到2026年，新建8所以上幼儿园。", "8所以上", {"value": 8, "comparator": ">=", "unit": "所"}),
        ("到2026年，改造管网约33公里。", "约33公里", {"value": 33, "comparator": "~", "unit": "公里"}),
        ("到2026年，普及率达到95%以上。", "95%以上", {"value": 95, "measure": "level"}),
        ("到2026年，普及率由60%提高到70%。", "70%", {"value": 70, "measure": "level", "baseline": "由60%"}),
        ("到2026年，能耗强度比2020年下降13.5%。", "13.5%", {"measure": "decrease", "baseline": "比2020年"}),
        ("今年全镇生产总值增长6%左右。", "6%左右", {"measure": "increase", "comparator": "~"}),
        ("今年普及率提高2个百分点。", "2个百分点", {"measure": "increase", "unit": "个百分点"}),
        ("今年失业率控制在5.5%以内。", "5.5%以内", {"measure": "level", "comparator": "<="}),
        ("今年居民消费价格涨幅控制在3%左右。", "3%左右", {"measure": "increase"}),
        ("今年完成水利投资12亿元。", "12亿元", {"value": 1_200_000_000, "unit": "元", "measure": "output"}),
        ("今年安排资金3000万元。", "3000万元", {"value": 30_000_000, "measure": "output"}),
        ("项目计划总投资8亿元。", "8亿元", {"measure": "level"}),
        ("项目将年产2万台电机。", "2万台", {"value": 20_000, "measure": "level", "every": "year"}),
        ("项目将年产电机2万台。", "2万台", {"value": 20_000, "measure": "level", "every": "year"}),
        ("将每年培训水工1000人次。", "1000人次", {"every": "year", "measure": "output"}),
        ("将每月巡河4次。", "4次", {"every": "month"}),
        ("今年起每年培训水工1000人次。", "1000人次", {"every": "year"}),
        ("预计年均增收400万元至500万元。", "400万元至500万元", {"value_high": 5_000_000, "every": "year"}),
        ("到2030年，数字经济规模翻一番。", "翻一番", {"value": 2, "unit": "倍"}),
        ("年底前快递服务站全覆盖。", "全覆盖", {"value": 100, "unit": "%"}),
        ("到2026年，零就业家庭动态清零。", "动态清零", {"value": 0, "unit": "户"}),
        ("到2026年，煤炭消费负增长。", "负增长", {"value": 0, "comparator": "<", "unit": "%"}),
        ("力争税收两位数增长。", "两位数", {"value": 10, "comparator": ">=", "unit": "%"}),
        ("到2026年，城乡居民收入比降至2.1:1。", "2.1:1", {"value": Decimal("2.1"), "unit": "∶1"}),
        ("到2026年，每10万人拥有体育场馆45个。", "45个", {"value": 45}),
        ("到2026年，每村至少配备1名医生。", "1名", {"value": 1, "comparator": ">="}),
        ("窗口应当在24小时内办结。", "24小时内", {"value": 24, "comparator": "<=", "unit": "小时"}),
        ("年底前所有自然村通硬化路。", "所有自然村通硬化路", {"value": 100, "unit": "%"}),
        ("到2026年，建成亿吨级港口。", "亿吨级", {"value": 100_000_000, "unit": "吨"}),
        ("项目建成后将惠及300多户。", "300多户", {"value": 300, "comparator": ">", "unit": "户"}),
    ],
)  # fmt: skip
def test_the_fields_of_the_contract(text: str, quote: str, expected: dict[str, Any]) -> None:
    found = target(text, quote)
    assert {name: getattr(found, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("该泵站预计2025年竣工。", dt.date(2025, 12, 31)),
        ("2025年老旧小区改造基本完成。", dt.date(2025, 12, 31)),
        ("东港水厂春节前正式投产。", dt.date(2024, 2, 9)),
        ("年内滨河路改造全部完工。", dt.date(2024, 12, 31)),
        ("上半年东港码头投入使用。", dt.date(2024, 6, 30)),
    ],
)
def test_an_event_with_a_date_is_a_milestone(text: str, due: dt.date) -> None:
    (found,) = targets(text)
    assert (found.kind, found.measure, found.due, found.value, found.unit) == (
        "milestone",
        "milestone",
        due,
        None,
        None,
    )


@pytest.mark.parametrize(
    "text",
    [
        "东港码头将尽快投入使用。",
        "普及率达到全国平均水平。",
        "今年水务工作取得重大突破。",
        "今年群众满意度明显提升。",
        "到2026年基本实现农业农村现代化。",
        "2023年东港码头投入使用。",
    ],
)
def test_what_nobody_can_check_is_no_milestone(text: str) -> None:
    assert targets(text) == []


def test_an_event_takes_no_words_of_another_date_for_its_subject() -> None:
    found = targets("2025年老旧小区改造基本完成。上半年正式投产。")
    assert not any("2025" in one.indicator for one in found)


def test_a_list_of_projects_with_one_event_is_one_milestone() -> None:
    found = targets("年内推动东港水厂、西港泵站、北港码头等项目投产。")
    assert [one.kind for one in found] == ["milestone"]


def test_two_prints_of_a_promise_are_one_target_with_two_places() -> None:
    text = "到2026年，新建泵站8座。\n\n附件\n到2026年，新建泵站8座。\n"
    (found,) = targets(text)
    assert [text[start:end] for start, end in found.spans] == ["8座", "8座"]
    assert found.spans[0] == (found.start, found.end)


@pytest.mark.parametrize(
    "other",
    [
        "到2027年，新建泵站8座。",
        "到2026年，新建泵站9座。",
        "到2026年，新建水厂8座。",
        "到2026年，新建泵站8座以上。",
    ],
)
def test_another_date_number_bound_or_thing_is_another_target(other: str) -> None:
    assert len(targets(f"到2026年，新建泵站8座。\n{other}")) == 2


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("到2026年，由水务局负责新建泵站8座。", "lead_unit", "水务局"),
        ("到2026年，新建泵站8座。（责任单位：水务局）", "lead_unit", "水务局"),
        ("到2026年，新建泵站8座（水务局牵头）。", "lead_unit", "水务局"),
        ("到2026年，东港区新建泵站8座。", "place", "东港区"),
        ("到2026年，新建幼儿园8所。", "topic", "教育"),
    ],
)
def test_who_answers_where_and_what_field_it_is(text: str, field: str, value: str) -> None:
    (found,) = targets(text)
    assert getattr(found, field) == value


def test_a_doubtful_reading_is_less_sure_than_a_plain_one() -> None:
    plain = target("到2026年，新建泵站8座。", "8座")
    doubtful = target("力争全镇8座泵站。", "8座")
    assert 0 <= doubtful.confidence < plain.confidence <= 1


def test_a_baseline_is_no_target_of_its_own() -> None:
    assert [one.quote for one in targets("到2026年，普及率由60%提高到70%。")] == ["70%"]


def test_the_size_of_what_is_counted_is_no_target() -> None:
    assert stance("今年引进6个5亿元以上项目。", "5亿元以上") != "target"
    assert stance("计划建设5栋16层住宅。", "16层") == "nothing"


def test_an_empty_or_wordless_document_has_no_targets() -> None:
    assert [targets(text) for text in ("", "\n\n", "。。。", "8", "：")] == [[]] * 5


def test_the_engine_of_a_book_is_made_once_and_anew_for_another() -> None:
    assert engine_of(book()) is engine_of(book())
    other = Rulebook(lexicons=book().lexicons, rules=book().rules[:3], version="other")
    assert engine_of(other) is not engine_of(book())


def test_a_book_without_rules_reads_nothing() -> None:
    assert extract(document(REPORT), Rulebook()) == ()


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_whatever_the_text_quotes_are_exact_and_fields_agree(text: str) -> None:
    found = read(text)
    for one in found:
        assert one.quote == text[one.start : one.end]
        assert one.quote.strip() == one.quote != ""
        assert all(0 <= start < end <= len(text) for start, end in one.spans)
        assert (one.kind == "milestone") == (one.value is None) == (one.measure == "milestone")
        assert (one.value_high is not None) == (one.comparator == "between")
        assert one.indicator


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_a_document_is_read_the_same_each_time(text: str) -> None:
    assert read(text) == read(text)


def test_each_of_several_places_gets_its_number_and_what_is_no_place_gets_none() -> None:
    found = read("东岭镇、西河镇各新建泵站2座。")
    assert [(one.place, one.indicator) for one in found] == [
        ("东岭镇", "东岭镇新建泵站"),
        ("西河镇", "西河镇新建泵站"),
    ]
    for text, each in (
        ("指导城区、乡镇各新建泵站2座。", ""),
        ("全县各镇、各村各新建泵站2座。", "各镇、各村"),
    ):
        (one,) = read(text)
        assert (one.place, one.indicator) == (None, f"{each}新建泵站")


def test_the_count_of_what_another_number_measures_is_no_target() -> None:
    found = targets("到2028年，全市6个县区GDP突破90亿元。")
    assert [one.quote for one in found] == ["突破90亿元"]


def test_a_number_behind_a_date_alone_goes_on_from_the_sentence_before() -> None:
    found = targets("上半年：新建候车亭30座；全年：70座。")
    assert [(one.indicator, one.quote) for one in found] == [("新建候车亭", "30座"), ("新建候车亭", "70座")]
    assert targets("全年：70座。") == []
