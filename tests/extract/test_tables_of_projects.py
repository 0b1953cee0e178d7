"""Tables of projects: what is built, in words, beside the money that is planned for it."""

from __future__ import annotations

import datetime as dt

import pytest
from table_samples import targets_of

ISSUED = dt.date(2026, 1, 20)
END = dt.date(2026, 12, 31)


def _said(
    title: str, *rows: str, issued: dt.date = ISSUED
) -> set[tuple[str, str, dt.date | None, str | None]]:
    text = "\n".join([title, "", *(row.replace("|", "\t") for row in rows)]) + "\n"
    return {(one.indicator, one.quote, one.due, one.lead_unit) for one in targets_of(text, issued=issued)}


@pytest.mark.parametrize("label", ["建设内容", "主要建设内容", "实施内容"])
@pytest.mark.parametrize("more", ["", "，配套绿化工程一并实施，道路同步整修"])
def test_the_content_of_a_project_and_its_money_are_goals_side_by_side(label: str, more: str) -> None:
    found = _said(
        "某市2026年重点项目清单", f"项目名称|{label}|2026年计划投资（万元）|责任单位|完成时限",
        f"滨江栈道|铺设栈道3.8公里，新建驿站6座{more}|4700|园林局|10月底",
    )  # fmt: skip
    due = dt.date(2026, 10, 31)
    assert found == {
        ("铺设栈道", "3.8公里", due, "园林局"),
        ("新建驿站", "6座", due, "园林局"),
        ("滨江栈道计划投资", "4700", due, "园林局"),
    }


def test_several_figures_of_a_project_have_their_own_names_beside_a_column_of_words() -> None:
    found = _said(
        "某市2026年重点项目清单", "项目名称|建设内容|总投资（亿元）|年度计划投资（亿元）|牵头单位",
        "滨江栈道|铺设栈道3.8公里，新建驿站6座，购置巡逻船2艘|1.9|0.6|园林局",
    )  # fmt: skip
    assert {name for name, *_ in found} == {
        "铺设栈道", "新建驿站", "购置巡逻船", "滨江栈道总投资", "滨江栈道年度计划投资",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("某市2025年重点项目完成情况", "2025年完成投资（万元）"),  # told of
        ("某市在建工程", "总投资（万元）"),  # nothing says that it is planned
    ],
)
def test_what_projects_have_cost_or_are_is_no_goal(title: str, label: str) -> None:
    rows = (f"项目名称|建设内容|{label}", "滨江栈道|铺设栈道3.8公里|4700")
    assert _said(title, *rows, issued=dt.date(2026, 2, 1)) == set()


@pytest.mark.parametrize("label", ["建设地点", "所在乡镇", "地点"])
@pytest.mark.parametrize(
    "rest",
    [
        ("2026年计划投资（万元）", "900"),
        ("建设内容|完成时限", "新建冷库3座|10月底前"),
        ("年度目标|完成时限", "3座|10月底前"),
    ],
)
def test_the_column_of_sites_says_where_a_project_is(label: str, rest: tuple[str, str]) -> None:
    rows = [f"项目名称|{label}|{rest[0]}|责任单位", f"北塘冷库|沙湾镇|{rest[1]}|农业局"]
    text = "某县2026年重点项目计划\n\n" + "\n".join(row.replace("|", "\t") for row in rows) + "\n"
    (one,) = targets_of(text, issued=dt.date(2026, 1, 20))
    assert (one.place, one.lead_unit) == ("沙湾镇", "农业局")
    (other,) = targets_of(text.replace("沙湾镇", "站前路以北、铁路以西"), issued=dt.date(2026, 1, 20))
    assert other.place is None


@pytest.mark.parametrize("verb", ["出版", "编辑出版", "编纂出版"])
def test_a_book_that_a_row_of_tasks_brings_out_is_an_event(verb: str) -> None:
    text = f"某县2026年重点工作\n\n任务\t责任科室\t完成时间\n{verb}渔业志\t史志办\t10月底前\n"
    (book,) = targets_of(text, issued=ISSUED)
    assert (book.measure, book.due, book.lead_unit) == ("milestone", dt.date(2026, 10, 31), "史志办")


@pytest.mark.parametrize("unit", ["", "（亿元）"])
@pytest.mark.parametrize("label", ["建设规模及内容", "建设内容及规模", "建设规模"])
def test_a_project_owns_its_sums_and_what_is_built_and_the_year_dates_what_is_spent_in_it(
    label: str, unit: str
) -> None:
    sums = ("1.8", "0.9") if unit else ("1.8亿元", "0.9亿元")
    rows = [
        f"序号|项目名称|{label}|总投资{unit}|2026年计划投资{unit}|计划竣工时间",
        f"1|北湾康养楼|建筑面积2.2万平方米，床位30张|{sums[0]}|{sums[1]}|2027年6月",
    ]
    text = "北湾县2026年重点项目计划表\n\n" + "\n".join(row.replace("|", "\t") for row in rows) + "\n"
    found = targets_of(text, issued=dt.date(2026, 1, 20))
    assert [(one.indicator, int(one.value or 0), str(one.due)) for one in found] == [
        ("北湾康养楼建筑面积", 22_000, "2027-06-30"),
        ("北湾康养楼床位", 30, "2027-06-30"),
        ("北湾康养楼总投资", 180_000_000, "2027-06-30"),
        ("北湾康养楼计划投资", 90_000_000, "2026-12-31"),
    ]
