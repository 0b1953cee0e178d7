"""Rows of a table of bars that run on in one line."""

from __future__ import annotations

import pytest

from tracker.document.run_on_bars import rows_run_on


def _rows(line: str) -> list[str]:
    return [line[start:end].strip() for start, end in rows_run_on(line)]


def test_an_empty_cell_parts_two_rows() -> None:
    line = "| 县 | 造林 |  | 东湾县 | 8 |  | 西岭市 |  |  |"
    assert _rows(line) == ["县 | 造林 |", "东湾县 | 8 |", "西岭市 |  |"]


def test_the_last_row_may_be_cut_off() -> None:
    assert _rows("| 县 | 造林 |  | 东湾县 | 8 |  | 西岭市 | 7 |  | 南溪县 |")[-1].startswith("南溪县")


@pytest.mark.parametrize(
    "line",
    [
        "| 县 | 造林 | 合计 | 15 | 东湾县 | 8 | 西岭市 | 7 |",  # nothing parts the rows
        "| 2020 | 15 |  | 2021 | 16 |  | 2022 | 17 |  |",  # no labels
        "| 首页 | 新闻 |  | 公开 | 服务 |  |",  # too few
        "全县造林15万亩。",
    ],
)
def test_other_lines_hold_no_rows(line: str) -> None:
    assert rows_run_on(line) == []
