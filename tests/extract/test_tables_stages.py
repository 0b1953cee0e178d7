"""A row with a cell of stages is due with them; a cell of several deadlines gives each part its own."""

from __future__ import annotations

import datetime as dt

import pytest
from table_samples import targets_of

ISSUED = dt.date(2026, 2, 1)
HEAD = "某县2026年民生实事实施计划\n\n序号 | 实事项目 | 实施计划 | 责任单位\n"


def _dues(text: str) -> dict[str, str]:
    return {one.quote: str(one.due) for one in targets_of(text, issued=ISSUED) if one.kind == "quantity"}


def test_a_goal_is_due_with_the_last_stage_of_its_row() -> None:
    stages = "1.4月底前主体完工。2.8月底前东校区交付。3.11月底前西校区交付。"
    found = _dues(f"{HEAD}1 | 新建学校7所，新增学位6800个。 | {stages} | 教育局\n")
    assert found == {"7所": "2026-11-30", "6800个": "2026-11-30"}


def test_a_goal_that_a_stage_counts_is_due_with_that_stage() -> None:
    stages = "3月底前建成2家；9月底前建成7家；11月底前完成筛查工作。"
    found = _dues(f"{HEAD}1 | 新建驿站7家，开展筛查1万例以上。 | {stages} | 卫健局\n")
    assert (found["7家"], found["1万例以上"]) == ("2026-09-30", "2026-11-30")


@pytest.mark.parametrize("steps", ["11月底前全部交付。", "精心组织，加快推进。"])
def test_one_date_makes_no_stages(steps: str) -> None:
    assert _dues(f"{HEAD}1 | 新建学校7所。 | {steps} | 教育局\n")["7所"] == "2026-12-31"


def test_a_row_with_a_deadline_keeps_it() -> None:
    head = HEAD.replace("责任单位", "完成时限 | 责任单位")
    row = "1 | 新建学校7所。 | 4月底前主体完工；8月底前交付。 | 10月 | 教育局\n"
    assert _dues(head + row)["7所"] == "2026-10-31"


@pytest.mark.parametrize(
    "tasks",
    ["新建学校7所，改造校舍12栋；新建泳池3座。", "1.新建学校7所，改造校舍12栋。2.新建泳池3座。"],
    ids=["parted by semicolons", "numbered"],
)
@pytest.mark.parametrize("mark", ["1.{}2.{}", "1.{} 2.{}", "（1）{}；（2）{}"])
def test_several_numbered_deadlines_go_to_the_parts_of_the_task_in_turn(tasks: str, mark: str) -> None:
    head = HEAD.replace("实施计划 |", "完成时限 |")
    found = _dues(f"{head}1 | {tasks} | {mark.format('2026年8月', '2026年10月')} | 教育局\n")
    assert found == {"7所": "2026-08-31", "12栋": "2026-08-31", "3座": "2026-10-31"}


def test_the_last_of_several_deadlines_is_that_of_a_task_in_one_part() -> None:
    head = HEAD.replace("实施计划 |", "完成时限 |")
    assert _dues(f"{head}1 | 新建学校7所。 | 1.2026年8月 2.2026年10月 | 教育局\n")["7所"] == "2026-10-31"
