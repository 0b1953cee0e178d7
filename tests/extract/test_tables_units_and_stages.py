"""Tables with a column of units, of quantities, of quarters, or with the years as their rows."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from extract_samples import targets
from table_samples import targets_of

ISSUED = dt.date(2026, 1, 20)
END = dt.date(2026, 12, 31)

Said = list[tuple[str, Decimal | None, str | None, dt.date | None]]


def _said(text: str, issued: dt.date = ISSUED) -> Said:
    found = targets_of(text, issued=issued)
    return [(one.indicator, one.value, one.unit, one.due) for one in found]


def _table(title: str, *rows: str) -> str:
    return "\n".join([title, "", *(row.replace("|", "\t") for row in rows)]) + "\n"


@pytest.mark.parametrize(
    "rows",
    [
        ["工作任务|年度目标|单位|责任单位", "疏浚航道|9.5|公里|航道局"],
        ["工作任务|单位|数量|责任单位", "疏浚航道|公里|9.5|航道局"],
        ["工作任务|数量（公里）|责任单位", "疏浚航道|9.5|航道局"],
        ["工作任务|任务量|责任单位", "疏浚航道|9.5公里|航道局"],
        ["内容|计量单位|计划数", "疏浚航道|公里|9.5"],
        ["序号|建设内容|数量|单位|备注", "1|疏浚航道|9.5|公里|新建"],
    ],
)
def test_the_unit_of_a_goal_stands_in_a_column_of_its_own(rows: list[str]) -> None:
    text = _table("某港2026年航道养护任务表", *rows)
    assert _said(text) == [("疏浚航道", Decimal("9.5"), "公里", END)]


@pytest.mark.parametrize(
    "rows",
    [
        ["工作任务|数量|责任单位", "航道养护|3|航道局"],  # of what
        ["检查内容|单位|检查时间", "航标|第一航标站|3月"],  # an office
        ["品名|规格|数量|单位|单价", "航标灯|中号|30|盏|800"],  # a list of prices
    ],
)
def test_a_figure_without_a_unit_and_lists_of_goods_set_no_goals(rows: list[str]) -> None:
    assert _said(_table("某港2026年航道养护任务表", *rows)) == []


def test_quantities_are_goals_only_where_something_says_that_they_are_to_come() -> None:
    rows = ["内容|数量|单位", "泊位|12|个", "航标|80|座"]
    assert _said(_table("某港概况", *rows)) == []
    assert len(_said(_table("某港2026年建设任务", *rows))) == 2


def test_tables_under_headings_of_years_are_due_with_their_own() -> None:
    table = "\n\n| 内容 | 数量 | 单位 |\n|---|---|---|\n| 新建泊位 | 2 | 个 |\n"
    text = f"# 某港建设方案（2026—2027年）\n\n## 2026年任务{table}\n## 2027年任务{table}"
    assert [one.due for one in targets_of(text, name="a.md", issued=ISSUED)] == [END, dt.date(2027, 12, 31)]


@pytest.mark.parametrize(
    "labels",
    ["一季度|上半年|前三季度|全年", "第1季度|前二季度|前3季度|全年度", "一季度末|上半年|前三季度|年度"],
)
def test_stages_of_the_year_and_the_whole_of_it_are_goals_each_with_its_last_day(labels: str) -> None:
    text = _table("某港2026年吞吐量安排", f"指标|单位|{labels}", "新增泊位|个|1|3|4|6")
    dues = [dt.date(2026, 3, 31), dt.date(2026, 6, 30), dt.date(2026, 9, 30), END]
    values = [Decimal(value) for value in (1, 3, 4, 6)]
    assert [(value, due) for _, value, _, due in _said(text)] == list(zip(values, dues, strict=True))


def test_stages_that_were_over_are_no_goals() -> None:
    text = _table("某港2026年指标情况", "指标|单位|前三季度|全年目标", "新增泊位|个|4|6")
    assert _said(text, dt.date(2026, 10, 12)) == [("新增泊位", Decimal(6), "个", END)]


@pytest.mark.parametrize("named", ["项目", "工程名称", "项目名称"])
@pytest.mark.parametrize("lead", ["", "|责任单位"])
def test_what_words_under_a_quarter_count_is_due_with_it(named: str, lead: str) -> None:
    text = _table(
        "某港2026年工程进度安排", f"{named}|二季度|三季度|四季度{lead}",
        f"东防波堤|抛石4万立方米|主体合龙|安装护栏700米{lead.replace('责任单位', '航道局')}",
    )  # fmt: skip
    assert sorted(_said(text), key=lambda one: str(one[3])) == [
        ("抛石", Decimal(40000), "立方米", dt.date(2026, 6, 30)),
        ("东防波堤主体合龙", None, None, dt.date(2026, 9, 30)),
        ("安装护栏", Decimal(700), "米", END),
    ]


@pytest.mark.parametrize(
    ("label", "first", "second"),
    [("年度", "2026年", "2027年"), ("年份", "2026", "2027"), ("年度", "2026年度", "2027年度")],
)
def test_years_that_are_rows_are_due_with_their_ends(label: str, first: str, second: str) -> None:
    text = _table(
        "某港浮标更新计划", f"{label}|更换浮标（座）|检修岸标（座）", f"{first}|18|3", f"{second}|22|4"
    )
    assert _said(text) == [
        ("更换浮标", Decimal(18), "座", END), ("检修岸标", Decimal(3), "座", END),
        ("更换浮标", Decimal(22), "座", dt.date(2027, 12, 31)),
        ("检修岸标", Decimal(4), "座", dt.date(2027, 12, 31)),
    ]  # fmt: skip


def test_years_that_tell_how_it_was_are_no_goals() -> None:
    rows = ["年份|吞吐量（万吨）|泊位（个）", "2024年|300|12", "2025年|340|12"]
    assert _said(_table("某港建设计划", *rows)) == []
    assert _said(_table("某港统计", *rows), dt.date(2023, 1, 1)) == []


def test_how_much_is_worked_on_is_made() -> None:
    rows = "老旧住房修缮面积\t万平方米\t90\n绿化覆盖面积\t万平方米\t70\n"
    text = f"某区更新规划指标\n指标\t单位\t2029年目标\n{rows}"
    measures = {one.indicator: one.measure for one in targets(text)}
    assert measures == {"老旧住房修缮面积": "output", "绿化覆盖面积": "level"}
