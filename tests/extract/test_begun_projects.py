"""What projects cost is not due on the day they are begun; a sum of the year is of its year."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import target, targets

ISSUED = dt.date(2026, 3, 5)
END = dt.date(2026, 12, 31)


@pytest.mark.parametrize(
    "text",
    [
        "3月份，总投资2亿元的码头项目将开工。",
        "2026年全县第二批开工项目9个，总投资2亿元。",
        "2026年全县第二批重大项目将开工。其中，工业项目3个，总投资2亿元。",
        "2026年全县第二批重大项目开工\n这些项目计划总投资2亿元。",
        "全县第三季度重大项目集中开工\n其中，码头项目计划总投资2亿元。",
        "全县今年3月份重点项目集中动工\n其中，码头项目计划总投资2亿元。",
    ],
)
def test_what_a_project_costs_is_not_due_when_it_is_begun(text: str) -> None:
    assert target(text, "2亿元", ISSUED).due is None


def test_it_is_due_when_it_is_to_be_done() -> None:
    assert target("到2026年底，码头项目总投资达到2亿元。", "2亿元", ISSUED).due == END


def test_a_sum_of_the_year_is_due_at_its_end() -> None:
    found = target("本次开工的码头项目，总投资9亿元，年度投资2亿元。", "2亿元", ISSUED)
    assert (found.due, found.measure) == (END, "output")


@pytest.mark.parametrize("date", ["两年后", "两年内", "2028年6月"])
def test_what_is_done_later_does_not_date_the_beginning_before_it(date: str) -> None:
    found = targets(f"岚湖隧道项目正式动工，{date}将建成通车。", ISSUED)
    assert [one.indicator for one in found] == ["岚湖隧道项目建成通车"]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("近日，岚湖医院二期工程开工，工程计划总投资6亿元，2028年建成。", "岚湖医院二期工程总投资"),
        ("近日，岚湖隧道项目开工，计划2028年建成。该隧道总长6公里。", "岚湖隧道项目总长"),
        ("今年实施岚湖加固工程，工程占地面积6亩。", "岚湖加固工程占地面积"),
        ("今年建设岚湖大桥，该桥全长6公里。", "岚湖大桥全长"),
        ("今年岚湖水利工程总投资6亿元。", "岚湖水利工程总投资"),
    ],
)
def test_the_works_before_are_whose_sum_and_size_are_told(text: str, indicator: str) -> None:
    assert indicator in [one.indicator for one in targets(text, ISSUED) if one.value]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("近日，岚湖水厂项目开工，该项目力争年底完成管网工程，2027年6月建成供水。", "岚湖水厂项目建成供水"),
        ("近日，岚湖水厂项目开工。项目将于年底完成管网铺设工程，2027年6月投产。", "岚湖水厂项目投产"),
        ("近日，岚湖水厂项目开工，其中东区泵站2027年6月投产。", "东区泵站投产"),
    ],
)
def test_a_step_of_the_works_is_not_what_is_done_with_them(text: str, indicator: str) -> None:
    assert targets(text, ISSUED)[-1].indicator == indicator


@pytest.mark.parametrize("said", ["一期兴建泵房约9平方米", "首期建设标准泵房9平方米"])
def test_stages_of_what_is_built_are_planned(said: str) -> None:
    assert [one.value for one in targets(f"岚湖水厂项目分两期建设，{said}。", ISSUED)] == [9]


@pytest.mark.parametrize("said", ["一期建设泵房9平方米，现有员工8人", "一期建成泵房9平方米，2019年建成"])
def test_stages_that_were_built_are_no_promises(said: str) -> None:
    assert targets(f"岚湖水厂分两期建设，{said}。", ISSUED) == []


def test_how_works_go_on_names_no_works() -> None:
    (found,) = targets("计划改造水渠9条，不得影响工程进度。项目总投资8亿元。", ISSUED)[-1:]
    assert "影响" not in found.indicator


def test_how_far_a_project_is_stays_outside_its_name() -> None:
    text = "总投资8亿元的岚湖电池项目已完成主体施工，预计2027年6月投产，达产后年产值9亿元。"
    assert "岚湖电池项目年产值" in [one.indicator for one in targets(text, ISSUED)]
