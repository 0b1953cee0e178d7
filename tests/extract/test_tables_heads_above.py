"""What stands above a table's columns: a unit in a title, and labels over several columns."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from table_samples import targets_of

ISSUED = dt.date(2026, 1, 20)


def _found(text: str, name: str = "a.txt") -> list[tuple[str, Decimal | None, str | None]]:
    return [(one.indicator, one.value, one.unit) for one in targets_of(text, name, ISSUED)]


@pytest.mark.parametrize("label", ["计划数量", "2026年计划"])
@pytest.mark.parametrize(
    "above",
    [
        "某场2026年养殖计划（单位：尾）\n制表日期：2026年1月9日",
        "某场2026年养殖计划\n单位：尾\n（职代会通过）",
    ],
)
def test_a_unit_in_the_title_counts_whatever_line_stands_below_it(above: str, label: str) -> None:
    text = f"{above}\n项目\t{label}\n鳜鱼\t5200\n其中：种鱼\t300\n"
    assert _found(text) == [("鳜鱼", Decimal(5200), "尾"), ("种鱼", Decimal(300), "尾")]


def test_the_office_that_filled_in_a_table_is_no_unit_of_measure() -> None:
    text = "某场2026年养殖计划\n填报单位：渔政站\n指标\t2026年目标\n放养面积（亩）\t5200\n放养率\t88%\n"
    assert _found(text) == [("放养面积", Decimal(5200), "亩"), ("放养率", Decimal(88), "%")]


ROWS = [
    "指标|2025年完成||2026年目标|",
    "|总量（亿元）|增幅（%）|总量（亿元）|增幅（%）",
    "水产品产值|7.2|3.1|8|5",
]


@pytest.mark.parametrize("amount", ["总量", "绝对值", "数值"])
@pytest.mark.parametrize("growth", ["增幅", "增速", "同比增长"])
def test_labels_over_several_columns_say_which_of_them_look_ahead(amount: str, growth: str) -> None:
    rows = [row.replace("|", "\t").replace("总量", amount).replace("增幅", growth) for row in ROWS]
    value, change = targets_of("某县2026年预期目标\n\n" + "\n".join(rows) + "\n", issued=ISSUED)
    assert (value.indicator, value.value, value.unit) == ("水产品产值", Decimal(800_000_000), "元")
    assert (change.indicator, change.value, change.every) == ("水产品产值增长", Decimal(5), None)
    assert change.measure == "increase"
    assert (value.baseline, change.baseline) == ("2025年7.2", "2025年3.1")


def test_a_table_of_two_years_gone_by_holds_no_goals() -> None:
    rows = [row.replace("|", "\t").replace("2026年目标", "2024年完成") for row in ROWS]
    assert not _found("某县水产情况\n\n" + "\n".join(rows) + "\n")


def test_a_row_with_an_empty_first_cell_is_no_second_row_of_labels() -> None:
    text = "某场2026年任务\n\n任务\t年度目标\t责任单位\n清塘\t12口\t渔政站\n\t30亩\t养殖队\n"
    assert ("清塘", Decimal(12), "口") in _found(text)


@pytest.mark.parametrize("gap", ["      ", "\u3000\u3000"])
def test_columns_that_wide_gaps_line_up_are_those_of_a_table(gap: str) -> None:
    rows = ["物资名称|单位|现有数量|2026年计划数量", "浮筒|个|90|300", "缆绳|条|45|60", "探照灯|盏|2|8"]
    text = "某港2026年物资计划\n\n" + "\n".join(row.replace("|", gap) for row in rows) + "\n"
    goals = [("浮筒", Decimal(300), "个"), ("缆绳", Decimal(60), "条"), ("探照灯", Decimal(8), "盏")]
    assert _found(text) == goals


def test_tasks_that_wide_gaps_line_up_keep_their_office_and_deadline() -> None:
    rows = ["任务|责任单位|目标|完成时限", "加固码头|港务所|3座|9月底前", "清淤航道|航道处|12公里|5月底前"]
    text = "某港2026年任务表\n\n" + "\n".join(row.replace("|", "     ") for row in rows) + "\n"
    wharf, channel = targets_of(text, issued=ISSUED)
    assert (wharf.indicator, wharf.lead_unit, wharf.due) == ("加固码头", "港务所", dt.date(2026, 9, 30))
    assert (channel.indicator, channel.lead_unit) == ("清淤航道", "航道处")


def test_names_that_wide_gaps_line_up_are_no_table() -> None:
    text = (
        "某港2026年值班安排\n\n王一      李二      周三\n赵四      吴五      郑六\n孙七      钱八      冯九\n"
    )
    assert not _found(text)
