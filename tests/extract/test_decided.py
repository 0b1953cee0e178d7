"""What may be answered in two ways is answered in one: the table in docs/quality.md."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from extract_samples import target

YEAR: dict[str, Any] = {
    "title": "2024年工作计划",
    "period_start": dt.date(2024, 1, 1),
    "period_end": dt.date(2024, 12, 31),
}


@pytest.mark.parametrize(
    ("text", "quote", "due"),
    [
        ("汛期前，新建泵站3座。", "3座", "2024-12-31"),
        ("开学前，改造食堂3座。", "3座", "2024-12-31"),
        ("第31周前，改造食堂3座。", "3座", "2024-12-31"),
        ("2030年代，建成水厂3座。", "3座", "2039-12-31"),
        ("到本世纪三十年代初，建成水厂3座。", "3座", "2033-12-31"),
        ("力争当年开工、次年建成3座泵站。", "3座", "2025-12-31"),
    ],
)
def test_dates(text: str, quote: str, due: str) -> None:
    found = target(text, quote, **YEAR)
    assert found.due and found.due.isoformat() == due


@pytest.mark.parametrize(
    ("text", "quote", "value", "high", "comparator", "unit"),
    [
        ("年内引进十几个团队。", "十几个", 10, None, ">", "个"),
        ("年内引进百余家企业。", "百余家", 100, None, ">", "家"),
        ("年内带动上万人就业。", "上万人", 10000, None, ">=", "人"),
        ("年内新建公园两到三个。", "两到三个", 2, 3, "between", "个"),
        ("今年产值增长10个点。", "10个点", 10, None, "=", "个百分点"),
        ("今年图书流转万册次以上。", "万册次以上", 10000, None, ">=", "册次"),
    ],
)
def test_numbers(text: str, quote: str, value: int, high: int | None, comparator: str, unit: str) -> None:
    found = target(text, quote, **YEAR)
    assert (found.value, found.value_high) == (Decimal(value), None if high is None else Decimal(high))
    assert (found.comparator, found.unit) == (comparator, unit)


def test_the_verb_behind_the_last_date_is_that_of_the_number() -> None:
    assert target("力争当年开工、次年建成3座泵站。", "3座", **YEAR).indicator == "建成泵站"


def test_two_weeks_are_no_period() -> None:
    assert target("每两周召开1次调度会。", "1次", **YEAR).every is None
