"""Line ends inside a cell: they part tasks, and go on with words."""

from __future__ import annotations

import pytest

from tracker.document.formats.base.cell_text import cell_text
from tracker.document.reader import read

TASKS = "加宽车行道3.4公里；移栽香樟260株"


@pytest.mark.parametrize(
    ("cell", "made"),
    [
        ("加宽车行道3.4公里\n移栽香樟260株", TASKS),
        ("加宽车行道3.4公里\n\n  移栽香樟260株 ", TASKS),
        ("1.加宽车行道\n2.移栽香樟", "1.加宽车行道；2.移栽香樟"),
        ("①加宽车行道\n②移栽香樟", "①加宽车行道；②移栽香樟"),
        ("加宽车行道3.4公里。\n移栽香樟260株。", "加宽车行道3.4公里。 移栽香樟260株。"),
        ("加宽车\n行道3.4公里", "加宽车 行道3.4公里"),
        ("移栽香樟\n260株", "移栽香樟 260株"),
        ("移栽香樟260株\n以上", "移栽香樟260株 以上"),
        ("达标率\n（%）", "达标率 （%）"),
        ("2026年\n目标值", "2026年 目标值"),
        ("责任\n单位", "责任 单位"),
    ],
)
def test_a_line_of_a_cell_that_is_a_task_is_parted_from_the_one_before(cell: str, made: str) -> None:
    assert cell_text(cell) == made


_PAGE = "<table><tr><th>任务</th><th>时限</th></tr><tr><td>{}</td><td>8月底</td></tr></table>"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.csv", '任务,时限\n"加宽车行道3.4公里\n移栽香樟260株",8月底\n'),
        ("a.html", _PAGE.format("加宽车行道3.4公里<br>移栽香樟260株")),
        ("a.html", _PAGE.format("<p>加宽车行道3.4公里</p><p>移栽香樟260株</p>")),
    ],
)  # fmt: skip
def test_cells_of_several_tasks_are_read_alike_in_all_formats(name: str, text: str) -> None:
    assert f"{TASKS}\t8月底" in read(text.encode(), name=name).text


def test_in_markdown_a_break_between_tasks_keeps_every_other_character_in_its_place() -> None:
    row = "| 加宽车行道3.4公里<br>移栽香樟260株 | 8月<br>底 |"
    text = read(f"| 任务 | 时限 |\n|---|---|\n{row}\n".encode(), name="a.md").text
    assert "| 加宽车行道3.4公里；   移栽香樟260株 | 8月    底 |" in text


def test_words_that_a_page_only_wraps_stay_together() -> None:
    text = read(_PAGE.format("森林<br>覆盖率").encode(), name="a.html").text
    assert "森林覆盖率\t8月底" in text
