"""Cells that are merged with those above and left empty: first ones, and units and deadlines."""

from __future__ import annotations

import datetime as dt

import pytest
from table_samples import targets_of

ISSUED = dt.date(2026, 1, 20)
ROWS = [
    "| 类别 | 任务 | 目标值 | 责任单位 | 时限 |",
    "|---|---|---|---|---|",
    "| 渔港 | 加固码头 | 320米 | 渔港站 | 8月底 |",
    "|  | 更换缆桩 | 45个 |  |  |",
    "|| 清淤港池 | 2.1万立方米 |  | 11月底 |",
    "| 养殖 | 改造网箱 | 260口 | 养殖站 | 9月底 |",
    "|  | 投放苗种 | 30万尾 | — | 10月底 |",
]


@pytest.mark.parametrize("frame", ["|", ""])
def test_an_empty_first_cell_leaves_the_others_under_their_labels(frame: str) -> None:
    rows = ROWS if frame else [row.replace("||", "|  |").strip("|").replace("|", "\t") for row in ROWS]
    rows = rows if frame else [row for row in rows if "---" not in row]
    found = targets_of("# 某镇2026年渔业任务表\n\n" + "\n".join(rows) + "\n", name="a.md", issued=ISSUED)
    assert [(one.indicator, one.lead_unit, one.due and one.due.month) for one in found] == [
        ("加固码头", "渔港站", 8),
        ("更换缆桩", "渔港站", 8),
        ("清淤港池", "渔港站", 11),
        ("改造网箱", "养殖站", 9),
        ("投放苗种", None, 10),
    ]


def test_what_a_page_hides_is_in_none_of_its_tables() -> None:
    page = (
        "<h1>某镇2026年渔业任务</h1><table><tr><th>任务</th><th>目标</th><th>时限</th></tr>"
        "<tr><td>加固码头</td><td>320米</td><td>8月底</td></tr>"
        "<tr style='display:none'><td>新建冷库</td><td>9座</td><td>8月底</td></tr>"
        "<tr><td>更换缆桩</td><td>45个</td><td>9月底</td></tr></table>"
    )
    assert [one.quote for one in targets_of(page, name="a.html", issued=ISSUED)] == ["320米", "45个"]
