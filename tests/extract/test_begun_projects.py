"""What projects cost is not due on the day they are begun; a sum of the year is of its year."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import target

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
