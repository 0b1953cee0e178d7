"""The year or period of a text without a title, by the name of its file and what it begins with."""

from __future__ import annotations

import pytest
from head_samples import BODY, DAY, years_of

from tracker.chinese.head import read_head


def test_half_a_draft_of_the_yearly_plan_without_a_title_is_of_its_year() -> None:
    text = f"(上接第3版)\n(六)做强县域经济。\n{BODY}"
    assert years_of(text, f"{DAY}_某省计划草案报告.txt") == (2023, 2023)
    assert years_of(text, f"{DAY}_某省调研报告.txt") is None


@pytest.mark.parametrize(
    ("name", "years"),
    [
        ("某市水利十四五规划节选", (2021, 2025)),
        ("某市水利十四五规划（摘录）", (2021, 2025)),
        ("某县旅游工作计划", (2023, 2023)),
        ("某县今后五年目标", (2023, 2027)),
        ("某县民生实事项目节选", (2023, 2023)),
        ("某县二十项民心工程（2）", (2023, 2023)),
        ("某市实事任务", (2023, 2023)),
        ("某县水利规划", None),
        ("某县调研", None),
        ("某县今后五年看点", None),
    ],
)
def test_a_file_is_called_after_the_paper_in_it(name: str, years: tuple[int, int] | None) -> None:
    assert years_of(f"(二)做强水利。\n{BODY}", f"{DAY}_{name}.txt") == years


@pytest.mark.parametrize(
    "opening", ["2023年是“十四五”规划的关键一年。", "2023年，是撤县设区的开局之年，要再接再厉。"]
)
def test_a_plan_that_begins_with_its_year_is_of_it(opening: str) -> None:
    assert years_of(f"{opening}\n{BODY}", f"{DAY}_某区产业发展行动.txt") == (2023, 2023)
    assert years_of(f"{opening}\n{BODY}", f"{DAY}_某区企业见闻.txt") is None


def test_the_opening_of_a_paper_names_it_with_its_year() -> None:
    text = "某镇2023年农业生产指导性计划为稳住面积，现通知如下：\n" + BODY
    assert years_of(text, f"{DAY}_某镇农业生产指导性计划.txt") == (2023, 2023)
    assert years_of(text.replace("2023", "2019"), f"{DAY}_某镇农业生产指导性计划.txt") is None


def test_the_goals_of_a_plan_begin_with_their_year() -> None:
    text = "一、主要目标\n2023年，全市空气质量优良率保持在90%以上。\n"
    assert years_of(text, f"{DAY}_某市大气污染防治任务.txt") == (2023, 2023)
    assert years_of(text, f"{DAY}_某市大气见闻.txt") is None


@pytest.mark.parametrize(
    ("plan", "day", "years"),
    [
        ("“十四五”", "2023-02-09", (2021, 2025)),
        ("十四五", "2020-12-01", (2021, 2025)),
        ("“十三五”末", "2020-12-01", None),
        ("“十二五”", "2023-02-09", None),
    ],
)
def test_a_plan_without_years_is_of_the_five_year_plan_that_its_text_names(
    plan: str, day: str, years: tuple[int, int] | None
) -> None:
    head = read_head(f"三、{plan}安全生产主要任务\n{BODY}", f"{day}_某市安全生产规划.txt")
    period = (head.period_start.year, head.period_end.year) if head.period_start and head.period_end else None
    assert period == years
