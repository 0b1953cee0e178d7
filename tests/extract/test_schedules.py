"""Steps of one schedule are of one year, and what a table's column is called says what its rows are."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import targets

_JULY = dt.date(2023, 7, 14)


def _due(text: str) -> list[tuple[str, str | None]]:
    return [(one.quote, one.due.isoformat() if one.due else None) for one in targets(text, _JULY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3月底前新建泵站2座；9月底前新建泵站7座。", [("7座", "2023-09-30")]),
        (
            "4月底前新建泵站2座；6月底前新建泵站3座；11月底前新建泵站9座。",
            [("9座", "2023-11-30")],
        ),
        ("3月底前新建泵站2座。", [("2座", "2024-03-31")]),
        ("9月底前新建泵站7座，3月底前新建小学2所。", [("7座", "2023-09-30"), ("2所", "2024-03-31")]),
    ],
)
def test_an_earlier_month_is_over_where_a_later_one_follows(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert [one for one in _due(text) if one in expected] == expected
    assert len(_due(text)) <= len(expected)


@pytest.mark.parametrize(("label", "found"), [("实事项目", 1), ("民生实事", 1), ("工作内容", 0)])
def test_a_column_of_a_yearly_list_promises_its_rows(label: str, found: int) -> None:
    table = f"索引号 | 000 |\n序号 | {label} | 责任单位 |\n1 | 建成公办幼儿园7所。 | 教育局 |\n"
    assert len(targets(table, _JULY)) == found


@pytest.mark.parametrize(
    ("row", "due"),
    [
        ("新建泵站8座； | 9月 | 水务局 | |", "2023-09-30"),
        ("新建泵站8座； | 2023.10 | 水务局 | |", "2023-10-31"),
        ("2.泵站项目 | 新建泵站8座； | 8月 | 水务局 |", "2023-08-31"),
        ("新建泵站8座； | 水务局 | |", "2023-11-30"),  # merged with the deadline above
    ],
)
def test_a_row_under_a_merged_first_cell_keeps_its_deadline(row: str, due: str) -> None:
    head = "2023年民生实事登记表\n项目名称 | 工作任务 | 计划完成时间 | 牵头单位 |\n"
    table = f"{head}1.公园项目 | 新建公园2处； | 11月 | 建设局 |\n{row}\n"
    found = targets(table, _JULY, period_start=dt.date(2023, 1, 1), period_end=dt.date(2023, 12, 31))
    assert [one.due.isoformat() for one in found if one.quote == "8座" and one.due] == [due]


@pytest.mark.parametrize(
    "head", ["（三）验收阶段（2027年10月—12月）。", "第三步（2027年10月至2027年12月）："]
)
def test_the_months_of_a_stage_are_of_the_year_in_its_head(head: str) -> None:
    text = f"芦湾区水系整治方案\n四、实施步骤\n{head}11月底前完成自验，12月底前通过省级验收。\n"
    found = targets(text, issued_on=dt.date(2025, 9, 12))
    assert [str(one.due) for one in found] == ["2027-11-30", "2027-12-31"]
