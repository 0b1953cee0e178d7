"""Headings and titles decide what stands under them: a review reports, a plan promises."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import book, read, stance

from tracker.document.outline import Heading
from tracker.extract.stance.cues import CueMatcher, Verdict

REVIEW = "一、2023年工作回顾\n新建泵站8座。入学率达到96%。\n"


AHEAD = "二、2024年工作安排\n新建水厂3座。普及率达到98%。\n"


def test_a_review_section_reports_and_a_plan_section_promises() -> None:
    text = REVIEW + AHEAD
    assert [stance(text, quote) for quote in ("8座", "96%", "3座", "98%")] == [
        "result",
        "result",
        "target",
        "target",
    ]


@pytest.mark.parametrize(
    "heading",
    ["一、工作回顾", "（一）发展基础", "一、过去五年的主要成就", "一、2023年工作总结", "一、发展现状"],
)
def test_review_headings(heading: str) -> None:
    assert stance(f"{heading}\n新建泵站8座。", "8座") == "result"


@pytest.mark.parametrize(
    "heading",
    [
        "二、2024年工作安排",
        "二、主要目标",
        "二、重点任务",
        "二、今后五年的发展目标",
        "二、下一步工作打算",
        "（二）保障措施",
    ],
)
def test_forward_headings(heading: str) -> None:
    assert stance(f"{heading}\n新建泵站8座。", "8座") == "target"


def test_the_inner_heading_rules_over_the_outer_one() -> None:
    text = "一、工作回顾\n（一）下一步打算\n新建泵站8座。\n"
    assert stance(text, "8座") == "target"


def test_a_result_within_a_plan_section_stays_a_result() -> None:
    text = "二、2024年工作安排\n去年已建成泵站8座，今年新建水厂3座。"
    assert (stance(text, "8座"), stance(text, "3座")) == ("result", "target")


def test_a_promise_within_a_review_section_stays_a_promise() -> None:
    text = "一、工作回顾\n去年新建泵站8座。到2026年，将再建水厂3座。"
    assert (stance(text, "8座"), stance(text, "3座")) == ("result", "target")


def test_the_title_decides_where_no_heading_does() -> None:
    assert stance("新建泵站8座。", "8座", title="海源镇水务发展规划") == "target"
    assert stance("新建泵站8座。", "8座") == "background"


def test_regulations_set_no_targets_by_their_title() -> None:
    assert stance("泵站配备值守人员2名。", "2名", title="海源镇泵站管理办法") == "background"


def test_the_section_of_nested_headings_is_asked_from_the_inside() -> None:
    stances = CueMatcher(book())
    review = Heading(3, 0, 1, "一、工作回顾")
    plan = Heading(4, 0, 1, "（一）下一步打算")
    plain = Heading(5, 0, 1, "1. 水务")
    assert _stance(stances.section((review, plan, plain), "")) == "target"
    assert _stance(stances.section((review, plain), "")) == "result"
    assert stances.section((plain,), "") is None


def _stance(verdict: Verdict | None) -> str:
    return verdict.stance if verdict else ""


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("栗山区2025年工作计划", "target"),
        ("栗山区2025年重点项目计划表", "target"),
        ("2025年十件实事", "target"),
        ("关于加快养老服务发展的意见", "target"),
        ("栗山区2024年工作计划完成情况", "result"),
        ("栗山区公共租赁住房管理办法", "background"),
        ("栗山区的学校", "background"),
        ("关于2024年计划执行情况与2025年计划草案的报告", "target"),
        ("关于表彰2024年度先进集体的决定", "background"),
        ("对某件提案的意见", "background"),
    ],
)
def test_the_title_decides_on_bare_sentences(title: str, expected: str) -> None:
    (found,) = read(f"{title}\n\n一、学校\n\n新建幼儿园8所。\n", title=title)
    assert found.stance == expected


def test_news_of_a_work_report_follows_no_order_of_its_parts() -> None:
    text = "镇长某某代表镇政府向大会作政府工作报告。\n报告提出，今年新建泵站8座，帮助特殊困难老年人20户。\n"
    assert stance(text, "8座") == "target"


def test_a_title_of_progress_tells_what_is_done_so_far() -> None:
    text = "某县便民桥工程进展顺利\n某桥预计11月底完工；建成便民桥8座，其中石桥3座。\n"
    assert stance(text, "8座", dt.date(2026, 8, 1)) == "result"
    assert stance(text.replace("进展顺利", "将要开工"), "8座", dt.date(2026, 8, 1)) == "target"


@pytest.mark.parametrize(
    ("text", "in_plan", "expected"),
    [
        ("为困难群众服务，为300户老人家庭安装报警器。", True, "target"),
        ("为困难群众服务，为全县300户老人家庭安装报警器。", True, "target"),
        ("为困难群众服务，为300户老人家庭安装了报警器。", True, "result"),
        ("为困难群众服务，为300户老人家庭安装报警器。", False, "background"),
        ("志愿者进社区，为300户老人家庭理发。", False, "background"),
    ],
)
def test_what_is_done_for_so_many_people_is_promised_in_a_plan(
    text: str, in_plan: bool, expected: str
) -> None:
    year = {"period_start": dt.date(2024, 1, 1), "period_end": dt.date(2024, 12, 31)} if in_plan else {}
    assert stance(text, text[text.index("300") :][:4], **year) == expected
