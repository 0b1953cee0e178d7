"""Tables of what is done: the tasks in them are promised, what the columns of progress say is not."""

from __future__ import annotations

import datetime as dt

import pytest
from table_samples import targets_of

ISSUED = dt.date(2026, 10, 8)
END = dt.date(2026, 12, 31)
TITLE = "某区2026年民生实事项目\n"


def _said(text: str) -> list[tuple[str, dt.date | None]]:
    return [(one.quote, one.due) for one in targets_of(text, issued=ISSUED)]


@pytest.mark.parametrize(
    "table",
    [
        "序号 | 项目内容 | 当前进度 |\n1 | 新建泵站8座。 | 已建成3座，完成率40% |",
        "| 序号 | 项目内容 | 进展情况 |\n| 1 | 新建泵站8座。 | 一季度，水质达标3座，占40% |",
        "序号\t项目内容\t年度完成情况\t完成成效\n1\t新建泵站8座。\t新增泵站9座\t达到110%",
        "项目名称 | 完成情况 | 占年度计划\n新建泵站8座 | 3 | 37%",
    ],
)
def test_only_the_task_is_read_beside_a_column_of_progress(table: str) -> None:
    assert _said(TITLE + table + "\n") == [("8座", END)]


def test_steps_of_a_schedule_are_read() -> None:
    row = "1 | 新建泵站。 | 11月底前，完成招标。 | ①10月2日，完成设计。 |"
    table = f"序号 | 工作事项 | 进度安排 | 进展情况 |\n{row}"
    assert [due for _, due in _said(TITLE + table + "\n")] == [dt.date(2026, 11, 30)]


def test_the_year_over_a_column_of_goals_is_its_deadline() -> None:
    table = (
        "事项名称 | 2026年度任务目标 | 1-9月份工作完成情况 |\n泵站改造 | 完成8座泵站改造。 | 改造3座泵站。 |"
    )
    assert _said("某区便民事项\n" + table + "\n") == [("8座", END)]


def test_a_table_without_task_or_progress_is_read_as_before() -> None:
    assert _said("某区泵站\n名称 | 备注 |\n东泵站 | 有水泵8台。 |\n") == []


@pytest.mark.parametrize(
    ("cell", "read"), [("60%（东泵站偏慢）", 0), ("年底前达标率达到60%（东泵站偏慢）", 1)]
)
def test_a_share_alone_with_an_aside_says_how_far_it_is(cell: str, read: int) -> None:
    assert len(_said(f"{TITLE}\n{cell}\n")) == read


LABELS = ["序号", "责任单位", "实施内容", "协同单位", "最新进度(8月24日)", "是否 达序时"]
ROWS = [
    [
        "7",
        "水利站",
        "新建泵站不少于2座，改造水闸3座。",
        "财政所",
        "新建泵站:新增东泵站1座，改造水闸5座。",
        "是",
    ],
    ["8", "建设站", "新建步道9公里。", "农办", "新建步道4公里，新增路灯60盏。", "否"],
]


@pytest.mark.parametrize("rows", [ROWS[:1], ROWS])
@pytest.mark.parametrize("bar", ["", " |"])
def test_cells_of_progress_on_lines_of_their_own_are_not_read(rows: list[list[str]], bar: str) -> None:
    text = "\n".join(cell + bar for cell in [*LABELS, *(cell for row in rows for cell in row)])
    expected = ["不少于2座", "3座", "9公里"][: 2 if len(rows) == 1 else 3]
    assert [quote for quote, _ in _said(f"{TITLE}{text}\n")] == expected


def test_the_only_row_may_have_empty_cells() -> None:
    labels = [*LABELS, "未达序时原因"]
    text = "\n".join([*labels, *ROWS[0]])
    assert [quote for quote, _ in _said(f"{TITLE}{text}\n")] == ["不少于2座", "3座"]
