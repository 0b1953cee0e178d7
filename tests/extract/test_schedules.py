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
