"""Counts of what is there already, of a meeting's decisions and of a list itself are no promises."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import stance, targets

ISSUED = dt.date(2026, 3, 5)
YEAR = {"period_start": dt.date(2026, 1, 1), "period_end": dt.date(2026, 12, 31)}


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("充分发挥6个县级、9个镇级粮食储备基地的保供作用。", "6个"),
        ("充分发挥6个县级、9个镇级粮食储备基地的保供作用。", "9个"),
        ("会议最终票决产生9个项目。", "9个"),
        ("全市20项民心工程涉及60个子项。", "20项"),
    ],
)
def test_such_counts_are_not_promised(text: str, quote: str) -> None:
    assert stance(text, quote, ISSUED, **YEAR) != "target"


def test_what_is_built_to_play_its_part_is_promised() -> None:
    assert stance("发挥保供作用，新建粮食储备基地9个。", "9个", ISSUED, **YEAR) == "target"


@pytest.mark.parametrize(
    "text",
    [
        "今年为民办实事项目包括10个方面34项。",
        "今年三大方面共15项重点任务。",
        "2025年民生实事\n区城管局负责10个子项任务。",
        "2025年民生实事项目征求意见\n请查看38个项目具体内容。",
        "拟列入2025年为民办实事项目清单共38件。",
    ],
)
def test_how_long_the_list_itself_is_is_no_target(text: str) -> None:
    assert targets(text) == []


@pytest.mark.parametrize("text", ["今年在就业方面新增岗位300个。", "今年完成12个民生项目改造。"])
def test_what_is_made_in_a_field_is_a_target(text: str) -> None:
    assert len(targets(text)) == 1
