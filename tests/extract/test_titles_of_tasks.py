"""Tasks that stand in the brackets of titles, one after the other, are read; the names of papers are not."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import document
from test_promises import promises

ISSUED = dt.date(2026, 3, 1)
YEAR = {"period_start": dt.date(2026, 1, 1), "period_end": dt.date(2026, 12, 31)}


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "包括《新建泵站8座》《改造桥梁3座，惠及群众600人》《帮扶困难家庭》3个方案。",
            ["8座", "3座", "600人"],
        ),
        ("包括《新建泵站8座》、《改造桥梁3座》和《新增园位300个以上》方案。", ["8座", "3座", "300个以上"]),
        ("包括《惠企30条》《便民20条》《文旅10条》。", []),
        ("印发《新建泵站8座实施方案》《改造桥梁3座实施方案》。", []),
        ("出台《养老服务规划》《托育服务方案》《新建泵站8座》等文件。", []),
        ("宣讲《防汛条例》《供水办法》《2025年建成泵站名录》。", []),
    ],
)
def test_only_titles_that_mostly_count_things_are_tasks(text: str, quotes: list[str]) -> None:
    found = promises(document(text, ISSUED, **YEAR), promises_only=True)
    assert [text[one.start : one.end] for one in found] == quotes
