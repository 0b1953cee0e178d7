"""Tables that tell how things went: figures with their change against the time before, no goals."""

from __future__ import annotations

import datetime as dt

import pytest
from table_samples import targets_of

ISSUED = dt.date(2025, 12, 28)


def _said(title: str, *rows: str) -> list[tuple[str, str, str | None]]:
    text = "\n".join([title, "", *(row.replace("|", "\t") for row in rows)]) + "\n"
    return [(one.indicator, one.quote, one.every) for one in targets_of(text, issued=ISSUED)]


@pytest.mark.parametrize(
    "labels",
    [
        "2025年|同比增长（%）", "2025年|同比增长", "2025年|比上年增长（%）", "全年|同比±%",
        "2025年|较上年增减（%）", "2025年|完成年度计划（%）|同比增长（%）",
    ],
)  # fmt: skip
def test_figures_with_their_change_are_results(labels: str) -> None:
    values = "|".join(["48.6", "5.1", "97"][: labels.count("|") + 1])
    rows = (f"指标|单位|{labels}", f"夜间消费额|亿元|{values}", f"观影人次|万人次|{values}")
    assert _said("某市2025年消费运行情况", *rows) == []


@pytest.mark.parametrize(
    ("title", "label"), [("某市2026年消费预期", "2026年目标"), ("某市2026年消费计划", "2026年")]
)
def test_a_change_beside_what_is_aimed_at_is_a_goal_of_its_own(title: str, label: str) -> None:
    rows = (f"指标|单位|{label}|同比增长（%）", "夜间消费额|亿元|52|7")
    assert _said(title, *rows) == [("夜间消费额", "52", None), ("夜间消费额增长", "7", None)]
