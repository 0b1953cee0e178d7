"""A table that gives out figures to places may be copied with a cell a line, with a bar behind each cell."""

from __future__ import annotations

import datetime as dt

import pytest
from table_samples import rows_of, targets_of

_TITLE = "某县2022年绿化任务分解表"
_ISSUED = dt.date(2022, 1, 5)
_EXPECTED = [
    (None, "造林", 1200, "亩"), (None, "管护", 80, "公里"),
    ("东湾镇", "造林", 700, "亩"), ("东湾镇", "管护", 50, "公里"),
    ("西岭乡", "造林", 500, "亩"), ("西岭乡", "管护", 30, "公里"),
]  # fmt: skip
_BODY = ("合 计", "1200", "80", "东湾镇", "700", "50", "西岭乡", "500", "30")


def lines(*cells: str, behind: str = "") -> str:
    return "\n".join([_TITLE, *(cell + behind for cell in cells)]) + "\n"


@pytest.mark.parametrize("behind", ["", " |"])
@pytest.mark.parametrize("label", ["乡镇", "考核单位", "单位"])
@pytest.mark.parametrize("below", [(), ("本年任务", "本年任务"), ("年度目标", "年度目标")])
def test_cells_on_lines_are_a_table(behind: str, label: str, below: tuple[str, ...]) -> None:
    text = lines(label, "造林（亩）", "管护（公里）", *below, *_BODY, behind=behind)
    found = targets_of(text, issued=_ISSUED)
    assert rows_of(found, "place", "indicator", "value", "unit") == _EXPECTED
    assert {one.due for one in found} == {dt.date(2022, 12, 31)}


def test_a_part_below_a_label_has_a_column_of_its_own() -> None:
    text = lines(
        "单位", "造林（亩）", "管护（公里）", "备 注 | |", "本年任务", "其中：竹林", "本年任务", "| |",
        "合计", "1200", "300", "80", "|", "东湾镇", "700", "200", "50", "|", behind=" |",
    )  # fmt: skip
    found = targets_of(text, issued=_ISSUED)
    assert rows_of(found, "place", "indicator", "value") == [
        (None, "造林", 1200), (None, "造林其中竹林", 300), (None, "管护", 80),
        ("东湾镇", "造林", 700), ("东湾镇", "造林其中竹林", 200), ("东湾镇", "管护", 50),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "某市年鉴\n地区\n人口（万人）\n户数（万户）\n城东区\n4\n2\n城西区\n5\n3\n",  # nothing is to come
        lines("乡镇", "造林（亩）", "管护（公里）", "东湾镇", "700", "西岭乡", "500"),  # cells are missing
        lines("乡镇", "造林", "管护", "东湾镇", "700", "50", "西岭乡", "500", "30"),  # nothing is measured
    ],
)
def test_other_lines_are_no_such_table(text: str) -> None:
    assert targets_of(text, issued=_ISSUED) == []


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["合计\t9\t5", "东湾区\t5\t3", "西岭区\t4\t2"], [None, "东湾区", "西岭区"]),
        (["东湾区\t5\t3", "西岭区\t4\t2", "合计\t9\t5"], ["东湾区", "西岭区"]),  # only adds up
        (["东湾区\t5\t3", "西岭区\t4\t2", "合计\t12\t6"], ["东湾区", "西岭区", None]),
    ],
)
def test_the_row_of_the_sum_is_a_row_where_it_says_more_than_the_others(
    rows: list[str], expected: list[str | None]
) -> None:
    text = "\n".join(["某市2022年绿化任务分解表", "县区\t绿道（公里）\t公园（座）", *rows]) + "\n"
    found = [place for (place,) in rows_of(targets_of(text, issued=_ISSUED), "place")]
    assert found == [place for place in expected for _ in range(2)]


def _run_on(*rows: tuple[str, ...]) -> str:
    """All rows in one line, with an empty cell between two of them."""
    return f"| {' |  | '.join(' | '.join(row) for row in rows)} |  |\n"


def test_rows_that_run_on_in_one_line_are_a_table_with_the_units_of_its_caption() -> None:
    rows = _run_on(
        ("县（市、区）", "总面积", "新增四旁植树"),
        ("合 计", "15.5", "900"),
        ("东湾县", "8.5", "500"),
        ("西岭市", "", "400"),
    )
    found = targets_of(f"某市2022年造林任务分解表\n单位：万亩、万株\n{rows}", issued=_ISSUED)
    assert rows_of(found, "place", "indicator", "value", "unit") == [
        (None, "造林总面积", 155_000, "亩"),
        (None, "新增四旁植树", 9_000_000, "株"),
        ("东湾县", "造林总面积", 85_000, "亩"),
        ("东湾县", "新增四旁植树", 5_000_000, "株"),
        ("西岭市", "新增四旁植树", 4_000_000, "株"),
    ]


def test_places_side_by_side_have_the_figures_behind_each_name() -> None:
    cells = (
        "目标类别", "考核项目", "全县", "东湾镇", "西岭乡", "经开区", "分值", "考核单位",
        "造林指标", "造林面积（亩）", "1200", "700", "500", "0", "15", "县林业局",
        "封育面积（亩）", "90", "40", "30", "20",
    )  # fmt: skip
    found = targets_of(lines(*cells), issued=_ISSUED)
    assert rows_of(found, "place", "indicator", "value", "unit") == [
        (None, "造林面积", 1200, "亩"),
        ("东湾镇", "造林面积", 700, "亩"),
        ("西岭乡", "造林面积", 500, "亩"),
        ("经开区", "造林面积", 0, "亩"),
        (None, "封育面积", 90, "亩"),
        ("东湾镇", "封育面积", 40, "亩"),
        ("西岭乡", "封育面积", 30, "亩"),
        ("经开区", "封育面积", 20, "亩"),
    ]


def test_a_list_of_places_without_figures_is_no_table() -> None:
    assert not targets_of("通知\n\n主送\n\n东湾镇\n\n西岭乡\n\n经开区\n\n县林业局\n", issued=_ISSUED)
