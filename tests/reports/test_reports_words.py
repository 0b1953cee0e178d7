from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal as D
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_samples import target
from rich.cells import cell_len

from tracker import i18n
from tracker.chinese import shown_numbers
from tracker.records import (
    Comparator,
    DueBasis,
    DuePrecision,
    Every,
    Light,
    Measure,
    Pace,
    Review,
    Stance,
    Status,
    Verdict,
)
from tracker.reports.wording import codes as words
from tracker.reports.wording import numbers_and_dates
from tracker.reports.wording.quoted_passages import document_name


@pytest.mark.parametrize(
    ("word", "codes"),
    [
        (words.verdict_word, Verdict),
        (words.light_word, Light),
        (words.light_mark, Light),
        (words.status_word, Status),
        (words.review_word, Review),
        (words.measure_word, Measure),
        (words.comparator_word, Comparator),
        (words.every_word, Every),
        (words.basis_word, DueBasis),
        (words.stance_word, Stance),
    ],
)
def test_every_code_has_a_word_of_its_own(word: Callable[[Any], str], codes: Any) -> None:
    found = [word(code) for code in get_args(codes)]
    assert all(found) and len(set(found)) == len(found)


def test_every_field_that_is_corrected_and_every_code_in_one_has_a_word() -> None:
    from tracker.target_fields import CHOICES

    assert set(words.CODES) == set(CHOICES)
    assert all(set(words.CODES[name]) == set(codes) - {""} for name, codes in CHOICES.items())
    assert words.field_word("lead_unit") == "lead unit" and words.value_word("nature", "binding") == "binding"
    assert words.value_word("due", None) == words.value_word("baseline", "") == "—"
    assert words.value_word("value", D("8.50")) == "8.50"
    assert (
        words.value_word("every", "week") == "every week" and words.value_word("baseline", "week") == "week"
    )


def test_what_a_month_has_to_bring_is_said_in_points_for_a_share_and_as_a_fall_where_it_falls() -> None:
    def needed(value: str, unit: str) -> str:
        return numbers_and_dates.format_needed(
            Pace(verdict="behind", light="yellow", needed_per_month=D(value)), unit
        )

    assert needed("0.333", "%") == "needs 0.33 percentage points a month"
    assert needed("1.5", "所") == "needs 1.5 所 a month"
    assert needed("-2.25", "微克/立方米") == "has to fall by 2.25 微克/立方米 a month"


@pytest.mark.parametrize(("left", "said"), [("5", "5 吨 left"), ("0", "0 吨 left"), ("-1", "1 吨 too much")])
def test_headroom_is_what_is_left_of_a_ceiling(left: str, said: str) -> None:
    pace = Pace(verdict="behind", light="yellow", headroom=D(left))
    assert numbers_and_dates.format_headroom(pace, "吨") == said
    assert numbers_and_dates.format_headroom(Pace(verdict="behind", light="yellow"), "吨") == ""


def test_marks_are_one_cell_wide() -> None:
    assert {cell_len(words.light_mark(light)) for light in get_args(Light)} == {1}


def test_no_reason_is_empty_and_not_the_header_of_the_catalog() -> None:
    assert words.reason_word("") == ""
    assert words.comparator_word(None) == words.every_word(None) == ""


@pytest.mark.parametrize(
    ("value", "chinese", "english"),
    [
        ("0", "0", "0"),
        ("-0.5", "-0.5", "-0.5"),
        ("1500", "1,500", "1,500"),
        ("12000", "1.2万", "12,000"),
        ("12345", "12,345", "12,345"),
        ("500000000", "5亿", "500,000,000"),
        ("-20000", "-2万", "-20,000"),
        ("2800000000000000", "2,800万亿", "2,800 tn"),
        ("1250000000", "12.5亿", "1.25 bn"),
        ("1234567890", "1,234,567,890", "1,234,567,890"),
        ("1E+5", "10万", "100,000"),
        ("80.50", "80.5", "80.5"),
        ("1E+40", "1e+40", "1e+40"),
    ],
)
def test_numbers_read_as_people_write_them(value: str, chinese: str, english: str) -> None:
    assert shown_numbers.format_number(D(value)) == english
    i18n.use("zh")
    assert shown_numbers.format_number(D(value)) == chinese


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"value": "8", "comparator": ">="}, "≥ 8 所"),
        ({"value": "8", "comparator": "<"}, "< 8 所"),
        ({"value": "80", "unit": "%"}, "80%"),
        ({"value": "2.1", "unit": "∶1"}, "2.1∶1"),
        ({"value": "1500", "unit": "张", "comparator": "~"}, "about 1,500 张"),
        ({"value": "15", "value_high": D(20), "comparator": "between", "unit": "个"}, "15–20 个"),
        ({"value": "1000", "unit": "人次", "every": "year"}, "1,000 人次 a year"),
        ({"value": None}, "—"),
    ],
)
def test_a_value_carries_bound_unit_and_period(fields: dict[str, Any], text: str) -> None:
    value = fields.pop("value")
    assert numbers_and_dates.format_value(target(value, "q", "i", **fields)) == text


@pytest.mark.parametrize(
    ("value", "chinese", "english"),
    [
        ("33.3333", "≥ 三分之一", "≥ 1/3"),
        ("66.6667", "≥ 三分之二", "≥ 2/3"),
        ("33.3", "≥ 33.3%", "≥ 33.3%"),
        ("50", "≥ 50%", "≥ 50%"),
    ],
)
def test_a_share_in_thirds_stays_one(value: str, chinese: str, english: str) -> None:
    share = target(value, "q", "i", unit="%", comparator=">=")
    assert numbers_and_dates.format_value(share) == english
    i18n.use("zh")
    assert numbers_and_dates.format_value(share) == chinese


def test_a_range_of_money_in_chinese() -> None:
    i18n.use("zh")
    money = target("4000000", "q", "i", value_high=D(5000000), comparator="between", unit="元")
    assert numbers_and_dates.format_value(money) == "400万–500万元"


@pytest.mark.parametrize(
    ("day", "precision", "chinese", "english"),
    [
        ("2025-12-31", "year", "2025年", "2025"),
        ("2025-12-31", "period", "2025年", "2025"),
        ("2025-06-30", "half", "2025年上半年", "2025 H1"),
        ("2025-09-30", "quarter", "2025年三季度", "2025 Q3"),
        ("2025-06-30", "month", "2025年6月", "2025-06"),
        ("2025-06-30", "day", "2025-06-30", "2025-06-30"),
        ("2025-06-29", "month", "2025-06-29", "2025-06-29"),
        ("2025-06-30", "year", "2025-06-30", "2025-06-30"),
    ],
)
def test_a_due_date_is_as_exact_as_it_was_said(
    day: str, precision: DuePrecision, chinese: str, english: str
) -> None:
    due = dt.date.fromisoformat(day)
    assert numbers_and_dates.format_due(due, precision) == english
    i18n.use("zh")
    assert numbers_and_dates.format_due(due, precision) == chinese


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_any_number_can_be_written(value: D) -> None:
    for language in i18n.LANGUAGES:
        i18n.use(language)
        assert shown_numbers.format_number(value)
    assert D(shown_numbers.plain_number(value)) == value or abs(value.adjusted()) > 24
    numbers_and_dates.format_points(value)
    numbers_and_dates.format_share(value)


@pytest.mark.parametrize(
    ("needed", "said"),
    [
        ("76093800123", "760.94亿元"),
        ("12345.678", "1.23万元"),
        ("3.456", "3.46 元"),
        ("1.5E+40", "1.5e+40 元"),
    ],
)
def test_what_is_needed_is_rounded_in_the_multiple_that_it_is_said_in(needed: str, said: str) -> None:
    i18n.use("zh")
    pace = Pace(verdict="behind", light="yellow", needed_per_month=D(needed))
    assert said in numbers_and_dates.format_needed(pace, "元")


def test_a_document_of_which_only_the_year_is_known_shows_no_day() -> None:
    year, day = dt.date(2024, 1, 1), dt.date(2024, 1, 2)
    i18n.use("zh")
    assert document_name("工作报告", "", year) == "《工作报告》（2024年）"
    assert document_name("工作报告", "", day) == "《工作报告》（2024年1月2日）"
    i18n.use("en")
    assert document_name("工作报告", "", year) == "工作报告 (2024)"
    assert document_name("工作报告", "", day) == "工作报告 (2024-01-02)"


@pytest.mark.parametrize(
    ("day", "said"),
    [(None, ""), (dt.date(2024, 1, 1), "2024"), (dt.date(2024, 1, 2), "2024-01-02")],
)
def test_the_day_of_a_document_is_said_as_far_as_it_is_known(day: dt.date | None, said: str) -> None:
    assert numbers_and_dates.issue_day(day) == said
