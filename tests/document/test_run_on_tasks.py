"""Tables of tasks that run on in one line are taken apart into cells below their labels."""

from __future__ import annotations

import pytest

from tracker.document.run_on_tables import pieces

HEAD = "序号工作任务完成时限主要责任单位"
ROWS = "1、建成东岭水厂6月县水务局2、编制岸线规划12月县住建局县水务局3、关停老砖厂全年各乡镇人民政府"


def cells(line: str) -> list[str]:
    return [line[one.start : one.end] for one in pieces(line) if one.cell]


def test_each_row_has_its_task_its_deadline_and_its_units() -> None:
    assert cells(f"附件：任务分工表{HEAD}{ROWS}") == [
        "工作任务", "完成时限", "责任单位",
        "建成东岭水厂", "6月", "县水务局",
        "编制岸线规划", "12月", "县住建局县水务局",
        "关停老砖厂", "全年", "各乡镇人民政府",
    ]  # fmt: skip


def test_what_stands_before_the_table_stays_text() -> None:
    first, *_ = pieces(f"附件：任务分工表{HEAD}{ROWS}")
    assert first.cell is None
    assert (first.start, first.end) == (0, len("附件：任务分工表序号"))


@pytest.mark.parametrize(
    "line",
    [
        f"{HEAD}1、建成东岭水厂6月县水务局2、编制岸线规划12月县住建局",
        "请各单位按照完成时限抓好落实，1、建成水厂；2、编制规划；3、关停砖厂，6月县水务局汇总。",
    ],
)
def test_two_rows_or_a_sentence_are_no_table(line: str) -> None:
    assert cells(line) == []
