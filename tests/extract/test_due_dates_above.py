"""Due dates from above a sentence: from headings, lead-ins and the period of the plan."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from extract_samples import due, read, targets


@pytest.mark.parametrize("heading", ["二、2026年工作安排", "2026年重点工作", "（一）2026年主要目标"])
def test_a_heading_with_a_year_rules_over_its_section(heading: str) -> None:
    assert due(f"{heading}\n新建泵站8座。\n改造水厂3座。", "3座") == ("2026-12-31", "inherited")


def test_a_lead_in_with_a_year_rules_over_its_items() -> None:
    assert due("2026年的主要目标是：\n——新建泵站8座；\n——改造水厂3座。", "3座") == ("2026-12-31", "inherited")


def test_a_lead_in_with_a_year_rules_over_its_numbered_items() -> None:
    assert due("2026年的主要目标是：\n1. 新建泵站8座。\n2. 改造水厂3座。", "3座") == (
        "2026-12-31",
        "inherited",
    )


def test_this_year_in_a_heading_counts_from_the_document() -> None:
    assert due("二、今年主要预期目标\n新建泵站8座。") == ("2024-12-31", "inherited")


def test_a_heading_of_a_past_year_sets_nothing() -> None:
    found = [t for t in read("一、2022年工作回顾\n将新建泵站8座。") if t.quote == "8座"]
    assert [t.due for t in found] == [None]


def test_the_period_of_a_plan_is_the_due_date_of_what_has_no_other() -> None:
    period: dict[str, Any] = {"period_start": dt.date(2021, 1, 1), "period_end": dt.date(2025, 12, 31)}
    assert due("力争新建泵站8座。", **period) == ("2025-12-31", "document")
    assert due("到2023年底新建泵站8座。", issued_on=dt.date(2022, 1, 5), **period) == (
        "2023-12-31",
        "explicit",
    )


def test_the_year_of_a_report_is_the_due_date_of_its_forward_part() -> None:
    year: dict[str, Any] = {"period_start": dt.date(2024, 1, 1), "period_end": dt.date(2024, 12, 31)}
    assert due("二、重点工作\n新建泵站8座。", **year) == ("2024-12-31", "document")


def test_a_period_that_is_over_sets_nothing() -> None:
    period: dict[str, Any] = {"period_start": dt.date(2016, 1, 1), "period_end": dt.date(2020, 12, 31)}
    assert due("力争新建泵站8座。", **period) == ("none", "none")


@pytest.mark.parametrize("mark", ["——", "- ", "（1）", "1.", "①", "●"])
@pytest.mark.parametrize(
    "lead", ["到2026年，供水格局基本成形。", "到2026年，主要目标如下", "（二）目标。到2026年，供水成网："]
)
def test_a_paragraph_that_opens_with_a_date_rules_over_the_items_after_it(lead: str, mark: str) -> None:
    text = f"{lead}\n{mark}供水。新建泵站8座。"
    assert due(text) == ("2026-12-31", "inherited")


@pytest.mark.parametrize(
    "text",
    [
        "到2026年，供水成网。\n各镇要抓好落实。\n——新建泵站8座。",
        "到2026年，供水成网。\n（三）要求\n——新建泵站8座。",
        "到2025年，供水成网。到2030年，全域畅通。\n——新建泵站8座。",  # nobody knows by which
        "到2020年，供水成网。\n——新建泵站8座。",
    ],
)
def test_the_items_end_with_what_is_none_of_them(text: str) -> None:
    assert [found.due for found in read(text) if found.quote == "8座"] == [None]


MIXED = "二、“十五五”时期主要目标和2024年重点工作\n"


def test_under_a_heading_of_a_plan_and_a_year_the_plan_comes_first() -> None:
    assert due(f"{MIXED}纲要提出五年新建泵站8座。") == ("2030-12-31", "inherited")


@pytest.mark.parametrize(
    "opening", ["今年是开局之年。", "2024年，要迈好第一步。", "做好今年工作，要稳字当头。"]
)
def test_the_year_takes_over_from_the_paragraph_that_speaks_of_it(opening: str) -> None:
    text = f"{MIXED}纲要提出五年新建水厂9座。\n{opening}\n（一）抓好供水。新建泵站8座。"
    assert due(text) == ("2024-12-31", "inherited")


@pytest.mark.parametrize("begins", ["开好局、起好步", "良好开局", "开门红"])
def test_a_headline_on_how_a_plan_begins_is_about_its_first_year(begins: str) -> None:
    text = f"三、同心协力，实现“十四五”{begins}\n新建泵站8座。"
    assert [found.due for found in read(text) if found.quote == "8座"] != [dt.date(2025, 12, 31)]


def test_the_plan_named_again_rules_over_its_own_paragraph_only() -> None:
    text = f"{MIXED}今年是开局之年。\n谋划水网。“十五五”时期，新建水厂9座。\n抓好供水。新建泵站8座。"
    assert due(text, "9座")[0] == "2030-12-31"
    assert due(text)[0] == "2024-12-31"


def test_a_list_that_is_drawn_up_each_year_is_of_the_year_of_issue() -> None:
    text = "会议票决产生10件民生实事项目，将新建泵站8座。"
    assert [target.due for target in targets(text, dt.date(2024, 2, 1))] == [dt.date(2024, 12, 31)]
    assert [target.due for target in targets(text, dt.date(2024, 12, 1))] == [None]  # maybe of the next year
    plain = "会议要求，将新建泵站8座。"
    assert [target.due for target in targets(plain, dt.date(2024, 2, 1))] == [None]


def test_before_the_period_of_a_plan_without_a_date_lies_the_past() -> None:
    period: dict[str, Any] = {"period_start": dt.date(2021, 1, 1), "period_end": dt.date(2025, 12, 31)}
    text = "“十三五”期间，供水成网。\n——供水。新建泵站8座。"
    assert [found.due for found in read(text, None, **period)] != [dt.date(2020, 12, 31)]


@pytest.mark.parametrize(
    ("issued", "found"), [(dt.date(2025, 12, 12), []), (dt.date(2024, 12, 12), [dt.date(2025, 12, 31)])]
)
def test_in_its_last_weeks_a_plans_period_is_looked_back_on(issued: dt.date, found: list[dt.date]) -> None:
    assert [target.due for target in targets("“十四五”期间，供水普及率达到94%。", issued)] == found


def test_the_body_of_a_headlined_item_stands_under_the_date_that_leads_in_the_list() -> None:
    text = "到2027年，主要目标如下。\n——供水更加可靠。\n新建泵站8座。\n——出行更加便利。\n改造桥梁3座。"
    period: dict[str, Any] = {"period_start": dt.date(2023, 1, 1), "period_end": dt.date(2027, 12, 31)}
    found = [due(text, quote, **period) for quote in ("8座", "3座")]
    assert found == [("2027-12-31", "inherited")] * 2


def test_the_headline_of_a_list_of_the_year_rules_over_its_sections() -> None:
    text = "一、其他工作\n改造桥梁3座。\n2024年10件惠民实事\n一、供水\n新建泵站8座。\n二、出行\n新开公交5条。"
    assert due(text, "5条") == ("2024-12-31", "inherited")


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        ("水网更加通畅。\n其中包括，", "2026-12-31"),
        ("新建码头2座；\n", "2026-12-31"),
        ("新建码头2座。\n", None),
    ],
)
def test_a_paragraph_that_goes_on_keeps_the_date_of_the_one_before(
    between: str, expected: str | None
) -> None:
    found = [one for one in read(f"到2026年，{between}新建泵站8座。") if one.quote == "8座"]
    assert [str(one.due) if one.due else None for one in found] == [expected]


@pytest.mark.parametrize(
    "heading",
    ["明年开工！泵站列入计划", "今年修路明年建站", "2027年水利产值", "2027年水利产值超过5亿元"],
)
def test_a_headline_that_states_one_thing_rules_over_no_other(heading: str) -> None:
    year: dict[str, Any] = {"period_start": dt.date(2024, 1, 1), "period_end": dt.date(2024, 12, 31)}
    assert due(f"{heading}\n将新建泵站8座。", **year) == ("2024-12-31", "document")


def test_a_headline_of_what_a_later_year_plans_rules() -> None:
    year: dict[str, Any] = {"period_start": dt.date(2024, 1, 1), "period_end": dt.date(2024, 12, 31)}
    assert due("2027年水利目标\n将新建泵站8座。", **year) == ("2027-12-31", "inherited")


def test_the_whole_year_is_no_year_of_a_plan_of_several() -> None:
    period: dict[str, Any] = {"period_start": dt.date(2021, 1, 1), "period_end": dt.date(2025, 12, 31)}
    assert due("力争全年新建泵站8座。", **period) == ("2025-12-31", "document")


def test_the_whole_year_behind_a_year_is_that_one() -> None:
    period: dict[str, Any] = {"period_start": dt.date(2021, 1, 1), "period_end": dt.date(2025, 12, 31)}
    (target,) = read("2024年，全年新建泵站8座。", **period)
    assert (target.stance, target.due) == ("target", dt.date(2024, 12, 31))


def test_a_yearly_growth_takes_the_years_that_its_paragraph_names() -> None:
    year: dict[str, Any] = {"period_start": dt.date(2024, 1, 1), "period_end": dt.date(2024, 12, 31)}
    text = "今后五年的蓝图是：新建泵站80座；居民收入年均增长8%。"
    assert due(text, "8%", **year)[0] == "2028-12-31"


def test_a_bracket_with_a_deadline_alone_dates_the_item_before_it() -> None:
    text = "新建泵站8座（2025年底前完成），改造水厂3座（计划2024年9月底前完成）。"
    assert due(text, "8座") == ("2025-12-31", "inherited")
    assert due(text, "3座") == ("2024-09-30", "inherited")


def test_a_yearly_sum_to_be_reached_is_of_the_year_of_issue() -> None:
    assert due("此次开工泵站68座，总投资300亿元，年度投资目标119亿元。", "119亿元") == (
        "2024-12-31",
        "document",
    )


def test_the_headline_of_a_ceremony_at_which_works_begin_dates_nothing() -> None:
    assert due("2024年第二季度重大项目开工现场\n将新建泵站8座。") == ("none", "none")


@pytest.mark.parametrize("lead", ["力争全年粮食产量增长5%", "确保今年粮食稳产"])
def test_the_year_of_a_goal_rules_over_the_items_that_say_so_behind_it(lead: str) -> None:
    first = "一是修渠。力争新建泵站8座，各镇要管好沿线的水闸、水渠和水塘，各村要管好自家门前的沟渠。"
    text = f"云岭区{lead}，农民稳步增收。\n{first}\n二是供水。力争改造水厂3座。"
    assert due(text) == due(text, "3座") == ("2024-12-31", "inherited")
    assert due(text.replace("二是", "另外，"), "3座") == ("none", "none")


def test_the_date_told_of_one_place_ends_where_the_news_turns_to_another() -> None:
    told = "在东镇，引水渠预计今年通水。{}将新建泵站8座。"
    assert due(told.format("在西镇，水库")) == ("none", "none")
    assert due(told.format("在西镇，围堰合龙。水库")) == ("none", "none")
    assert due(told.format("在此基础上，全区")) == ("2024-12-31", "inherited")
    assert due("今年，全区大兴水利。在西镇，将新建泵站8座。") == ("2024-12-31", "inherited")


OF_YEAR = "今年确保修渠30公里。\n{}新建泵站8座。\n全年力争改造水厂3座。"


def test_a_goal_in_a_paper_that_names_only_the_year_of_issue_is_of_that_year() -> None:
    assert due(OF_YEAR.format("力争")) == ("2024-12-31", "document")


@pytest.mark.parametrize("text", [OF_YEAR.format("将"), OF_YEAR.format("力争") + "到2026年全域通水。"])
def test_not_what_is_no_goal_nor_where_another_year_is_named(text: str) -> None:
    assert due(text) == ("none", "none")


def test_one_paragraph_with_the_year_says_little_of_the_paper() -> None:
    assert due("今年确保修渠30公里，全年力争改造水厂3座。\n力争新建泵站8座。") == ("none", "none")


def test_this_year_and_the_next_rule_over_no_sentence_but_their_own() -> None:
    text = "二、2024年工作安排\n今明两年新建泵站50座，改造水厂3座。安排水利资金20亿元。"
    assert due(text, "3座") == ("2025-12-31", "inherited")
    assert due(text, "20亿元") == ("2024-12-31", "inherited")


@pytest.mark.parametrize(
    "line",
    [
        "水利任务（2024年3月5日）",
        "（2024年3月5日）",
        "水利任务（2024年3月5日县政府常务会议通过）",
    ],
)
def test_the_day_on_which_something_was_issued_is_no_due_date(line: str) -> None:
    found = targets(f"{line}\n\n计划新建泵站6座，改造闸门12座。")
    assert [str(one.due) for one in found] == ["None", "None"]


@pytest.mark.parametrize(
    "line",
    [
        "第一阶段（2024年3月5日）",
        "水利任务（2024年3月5日前）",
        "完成期限（2024年3月5日）",
        "组织验收（3月5日）",
        "3月5日",
    ],
)
def test_the_day_on_which_a_stage_ends_is_one(line: str) -> None:
    found = targets(f"{line}\n\n计划新建泵站6座，改造闸门12座。")
    assert {one.due.month for one in found if one.due} == {3}


def test_the_day_on_which_a_page_was_put_there_rules_over_nothing() -> None:
    (found,) = targets("某县泵站要闻\n来源：某网  时间：2024年3月4日\n计划新建泵站8座。\n")
    assert found.due is None


@pytest.mark.parametrize(
    "stamp", ["（2026年2月）", "2026年2月公布", "2026年2月9日印发", "进度表（截至2026年6月30日）"]
)
def test_a_line_that_tells_when_a_paper_was_issued_rules_over_nothing(stamp: str) -> None:
    """What stands below goes by the year of the plan."""
    period = {"period_start": dt.date(2026, 1, 1), "period_end": dt.date(2026, 12, 31)}
    found = targets(f"{stamp}\n新建泵站8座。\n", dt.date(2026, 2, 9), **period)
    assert [str(one.due) for one in found] == ["2026-12-31"]


@pytest.mark.parametrize("aim", ["力争到2028年", "争取“十五五”末", "确保2028年"])
def test_a_later_year_aimed_at_among_the_tasks_of_a_year_is_of_its_sentence_alone(aim: str) -> None:
    text = f"二、2026年重点工作\n扩大招商。{aim}，茶叶产值翻番。新建泵站8座。"
    assert due(text, "8座") == ("2026-12-31", "inherited")


def test_a_later_year_that_opens_its_sentence_rules_on() -> None:
    text = "二、2026年重点工作\n扩大招商。到2028年，茶叶产值翻番。新建泵站8座。"
    assert due(text, "8座") == ("2028-12-31", "inherited")
    text = "二、2026年重点工作\n力争到2028年，茶叶产值翻番。新建泵站8座。"
    assert due(text, "8座") == ("2028-12-31", "inherited")
