"""Tables with indicators side by side and their goals in a row below them."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import targets
from table_samples import flat, rows_of, sheet, targets_of, word

ROWS = [
    ["主要指标", "步道长度", "场馆开放率", "健身指导员比例"],
    ["2025年目标值", "80公里", "95%", "2.5‰"],
    ["属性", "预期性", "约束性", "预期性"],
]
READ = [
    ("步道长度", 80, "公里", "expected"),
    ("场馆开放率", 95, "%", "binding"),
    ("健身指导员比例", 2.5, "‰", "expected"),
]
FIELDS = ("indicator", "value", "unit", "nature")


@pytest.mark.parametrize("name", ["plan.txt", "plan.md", "plan.docx", "plan.xlsx"])
def test_each_indicator_has_the_goal_below_it(name: str) -> None:
    made: dict[str, str | bytes] = {
        "plan.txt": flat(*map("\t".join, ROWS)),
        "plan.md": flat(*(f"| {' | '.join(row)} |" for row in (ROWS[0], ["---"] * 4, *ROWS[1:]))),
        "plan.docx": word(ROWS),
        "plan.xlsx": sheet(ROWS),
    }
    found = targets_of(made[name], name)
    assert rows_of(found, *FIELDS) == READ
    assert {one.due for one in found} == {dt.date(2025, 12, 31)}


def test_a_label_above_its_cells_labels_them() -> None:
    lines = [line for label, *cells in ROWS for line in (f"{label} |", " | ".join(cells) + " |")]
    assert rows_of(targets_of(flat(*lines)), *FIELDS) == READ


def test_units_stand_in_a_row_and_years_below_each_other() -> None:
    rows = ["指标\t步道长度\t场馆数", "单位\t公里\t座", "2023年\t60\t4", "2025年\t80\t6"]
    found = targets_of(flat(*rows))
    assert rows_of(found, "indicator", "value", "unit", "due") == [
        ("步道长度", 60, "公里", dt.date(2023, 12, 31)),
        ("场馆数", 4, "座", dt.date(2023, 12, 31)),
        ("步道长度", 80, "公里", dt.date(2025, 12, 31)),
        ("场馆数", 6, "座", dt.date(2025, 12, 31)),
    ]


def test_a_year_gone_makes_no_goal() -> None:
    rows = ["指标\t步道长度\t场馆数", "2020年\t60公里\t4座", "2025年\t80公里\t6座"]
    found = targets_of(flat(*rows))
    assert rows_of(found, "indicator", "value", "baseline") == [
        ("步道长度", 80, "2020年60公里"),
        ("场馆数", 6, "2020年4座"),
    ]


def test_an_upright_table_stays_one() -> None:
    rows = ["指标\t2020年\t2025年目标值", "步道长度\t60公里\t80公里", "场馆数\t4座\t6座"]
    assert rows_of(targets_of(flat(*rows)), "indicator", "value") == [("步道长度", 80), ("场馆数", 6)]


def test_places_below_the_indicators_have_a_goal_each_for_every_year() -> None:
    rows = [
        "具体目标如下：",
        "时间（年）\t具 体 目 标\t",
        "\t校园操场达标率（%）\t社区健身点覆盖率（%）",
        "\t全市\t岚江区\t峪水县\t全市",
        "2023\t60%\t70%\t50%\t-",
        "2025\t80%\t90%\t75%\t45%",
    ]
    found = targets_of(flat(*rows))
    assert rows_of(found, "place", "indicator", "value", "due") == [
        (None, "校园操场达标率", 60, dt.date(2023, 12, 31)),
        ("岚江区", "校园操场达标率", 70, dt.date(2023, 12, 31)),
        ("峪水县", "校园操场达标率", 50, dt.date(2023, 12, 31)),
        (None, "校园操场达标率", 80, dt.date(2025, 12, 31)),
        ("岚江区", "校园操场达标率", 90, dt.date(2025, 12, 31)),
        ("峪水县", "校园操场达标率", 75, dt.date(2025, 12, 31)),
        (None, "社区健身点覆盖率", 45, dt.date(2025, 12, 31)),
    ]


_BY_YEAR = (
    "表1 绿地建设计划表\n\n"
    "年份\t片区\t新建绿地（公顷）\t绿化覆盖率\n"
    "2023年\t北岭\t7\t31%\n"
    "2024年\t东岭\t8\t35%\n"
    "2025年\t西岭\t9\t38%\n"
    "\t南岭\t4\t\n"
)


def test_rows_of_years_that_name_places_are_due_with_their_year_and_those_of_past_years_are_none() -> None:
    found = targets(f"绿地实施方案\n\n{_BY_YEAR}")
    assert [(one.indicator, str(one.value), one.unit, str(one.due)) for one in found] == [
        ("东岭新建绿地", "8", "公顷", "2024-12-31"),
        ("东岭绿化覆盖率", "35", "%", "2024-12-31"),
        ("西岭新建绿地", "9", "公顷", "2025-12-31"),
        ("西岭绿化覆盖率", "38", "%", "2025-12-31"),
        ("南岭新建绿地", "4", "公顷", "2025-12-31"),
    ]


def test_rows_of_years_that_name_places_tell_results_where_nothing_plans_them() -> None:
    told = _BY_YEAR.replace("计划", "情况").replace("新建绿地", "公园面积").replace("绿化", "植被")
    assert not targets(f"公报\n\n{told}")
