from __future__ import annotations

import contextlib
import datetime as dt
from decimal import Decimal as D
from types import SimpleNamespace
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_samples import NO_BOOK, promises

from tracker import i18n
from tracker.errors import DateUnreadable, UsageError
from tracker.records import Document
from tracker.services.rules.rulebook_loading import load_book
from tracker.services.typed_figures import read_actual
from tracker.services.typed_input import read_date, read_quantity, read_start

TODAY = dt.date(2025, 3, 4)  # a Tuesday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025", "2025-12-31"),
        ("2025年", "2025-12-31"),
        ("2025年6月", "2025-06-30"),
        ("二〇二五年六月", "2025-06-30"),
        ("2025-06", "2025-06-30"),
        ("2025-06-30", "2025-06-30"),
        ("2025/6/30", "2025-06-30"),
        ("2025.6.30", "2025-06-30"),
        ("20250630", "2025-06-30"),
        ("２０２５年６月", "2025-06-30"),
        ("  2025 年 6 月 30 日 ", "2025-06-30"),
        ("6.30", "2025-06-30"),
        ("6/6", "2025-06-06"),
        ("6月30日", "2025-06-30"),
        ("6月底", "2025-06-30"),
        ("6月底前", "2025-06-30"),
        ("2025年6月30日前", "2025-06-29"),
        ("年底", "2025-12-31"),
        ("年内", "2025-12-31"),
        ("明年上半年", "2026-06-30"),
        ("三季度末", "2025-09-30"),
        ("十四五末", "2025-12-31"),
        ("“十四五”末", "2025-12-31"),
        ("十五五", "2030-12-31"),
        ("本月底", "2025-03-31"),
        ("下月10日", "2025-04-10"),
        ("下个月", "2025-04-30"),
        ("春节前", "2026-02-16"),
        ("端午节", "2025-05-31"),
        ("昨天", "2025-03-03"),
        ("今天", "2025-03-04"),
        ("明天", "2025-03-05"),
        ("后天", "2025-03-06"),
        ("周五", "2025-03-07"),
        ("周二", "2025-03-04"),
        ("周一", "2025-03-10"),
        ("本周一", "2025-03-03"),
        ("下周五", "2025-03-14"),
        ("下星期天", "2025-03-16"),
        ("三天后", "2025-03-07"),
        ("两周内", "2025-03-18"),
        ("3个月后", "2025-06-04"),
        ("半年后", "2025-09-04"),
        ("一年半后", "2026-09-04"),
        ("半个月后", "2025-03-19"),
        ("三年内", "2028-03-04"),
        ("Q3 2025", "2025-09-30"),
        ("2025q3", "2025-09-30"),
        ("H1", "2025-06-30"),
        ("end of year", "2025-12-31"),
        ("end of the month", "2025-03-31"),
        ("end of 2026", "2026-12-31"),
        ("end of June", "2025-06-30"),
        ("June", "2025-06-30"),
        ("June 2026", "2026-06-30"),
        ("30 June 2025", "2025-06-30"),
        ("06/30/2025", "2025-06-30"),
        ("tomorrow", "2025-03-05"),
        ("in 3 months", "2025-06-04"),
        ("in 2 weeks", "2025-03-18"),
    ],
)
def test_a_typed_date_is_read_as_an_office_means_it(text: str, day: str) -> None:
    assert read_date(text, today=TODAY).isoformat() == day


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "abc", "尽快", "近期", "5", "12", "12:30", "1700000000", "20251345", "99999999",
        "2025-02-30", "2025-13", "2025年2月30日", "4047年", "3000-01-01", "1900", "06/07/2025", "6.7",
        "2020年以来", "每年3月底", "2025年到底", "in 99999999 years", "99999年后", "x" * 500,
        "\x00", "Q5 2025",
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused_with_the_accepted_forms(text: str) -> None:
    with pytest.raises(DateUnreadable) as caught:
        read_date(text, today=TODAY)
    assert "2025-06-30" in caught.value.cure and "三季度末" in caught.value.cure
    assert len(str(caught.value)) < 120


NOVEMBER = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "due", "gone"),
    [
        ("6月底", "2027-06-30", "2026-06-30"),
        ("6月30日", "2026-06-30", "2026-06-30"),
        ("end of June", "2027-06-30", "2026-06-30"),
        ("30 June", "2027-06-30", "2026-06-30"),
        ("三季度末", "2026-09-30", "2026-09-30"),
        ("12月", "2026-12-31", "2025-12-31"),
        ("12.31", "2026-12-31", "2025-12-31"),
        ("四季度", "2026-12-31", "2025-12-31"),
        ("2027年6月", "2027-06-30", "2027-06-30"),
        ("下周五", "2026-11-27", "2026-11-27"),
        ("明年6月", "2027-06-30", "2027-06-30"),
        ("Dec", "2026-12-31", "2025-12-31"),
        ("tomorrow", "2026-11-23", "2026-11-23"),
        ("Sunday", "2026-11-29", "2026-11-29"),
        ("end of year", "2026-12-31", "2026-12-31"),
        ("next week", "2026-11-29", "2026-11-29"),
    ],
)
def test_a_month_without_its_year_is_the_next_one_of_a_deadline_and_the_last_one_of_a_figure(
    text: str, due: str, gone: str
) -> None:
    assert read_date(text, today=NOVEMBER) == dt.date.fromisoformat(due)
    assert read_date(text, today=NOVEMBER, past=True) == dt.date.fromisoformat(gone)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("三天前", "2026-11-19"),
        ("两周前", "2026-11-08"),
        ("一个月前", "2026-10-22"),
        ("两个半月前", "2026-09-07"),
        ("2年前", "2024-11-22"),
    ],
)
def test_a_day_some_time_ago_is_read(text: str, day: str) -> None:
    assert read_date(text, today=NOVEMBER) == dt.date.fromisoformat(day)


def test_before_a_month_is_a_deadline_and_not_so_many_months_ago() -> None:
    assert read_date("6月前", today=NOVEMBER) == dt.date(2027, 5, 31)
    assert read_date("2027年前", today=NOVEMBER) == dt.date(2026, 12, 31)


@given(
    st.dates(dt.date(1950, 1, 1), dt.date(2149, 12, 31)),
    st.sampled_from(["%Y-%m-%d", "%Y%m%d", "%Y/%m/%d", "%Y年%m月%d日"]),
)
def test_every_day_reads_back_from_each_of_its_forms(day: dt.date, form: str) -> None:
    assert read_date(day.strftime(form), today=TODAY) == day


@settings(max_examples=60)
@given(
    st.text(max_size=12) | st.text("0123456789年月日周季度底前后内十四五-/. 天半个", max_size=10),
    st.sampled_from([TODAY, dt.date.min, dt.date.max, dt.date(2024, 2, 29)]),
)
def test_any_text_is_a_plausible_date_or_a_refusal(text: str, today: dt.date) -> None:
    try:
        found = read_date(text, today=today)
    except DateUnreadable:
        return
    assert 1949 <= found.year <= 2150


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("8", "8"),
        ("０.５", "0.5"),
        ("-3.5", "-3.5"),
        ("+4", "4"),
        ("1,500", "1500"),
        ("1 500", "1500"),
        ("1.2万", "12000"),
        ("3亿元", "300000000"),
        ("12 所", "12"),
        ("12微克/立方米", "12"),
        ("三百", "300"),
        ("一千二百", "1200"),
        ("85%", "85"),
        ("-12%", "-12"),
        ("百分之九十五", "95"),
        ("八成", "80"),
        ("三分之二", "66.6667"),
        ("0", "0"),
    ],
)
def test_a_typed_number_is_read(text: str, number: str) -> None:
    assert read_quantity(text)[0] == D(number)


def test_the_unit_that_was_typed_is_told() -> None:
    assert read_quantity("12 所") == (D(12), "所")
    assert read_quantity("3亿元") == (D(300_000_000), "元")
    assert read_quantity("85%") == (D(85), "%")
    assert read_quantity("1.2万") == (D(12_000), "")


@pytest.mark.parametrize(
    "text", ["", "abc", "nan", "inf", "1e5", "1,50", "3.5.2", "12%%", "9" * 70, "八九十个人来了吗好"]
)
def test_what_is_no_number_is_refused_with_the_accepted_forms(text: str) -> None:
    with pytest.raises(UsageError) as caught:
        read_quantity(text)
    assert "1.2万" in caught.value.cure and len(str(caught.value)) < 120


@given(st.decimals(-(10**9), 10**9, places=2))
def test_every_plain_number_reads_back(number: D) -> None:
    assert read_quantity(f"{number:f}")[0] == number
    assert read_quantity(f"{number:,f}")[0] == number


@given(st.text(max_size=40))
def test_any_text_is_a_number_or_a_refusal(text: str) -> None:
    with contextlib.suppress(UsageError):
        assert read_quantity(text)[0].is_finite()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-12", "2026-12-01"),
        ("2026年12月", "2026-12-01"),
        ("12月", "2025-12-01"),
        ("2026", "2026-01-01"),
        ("2026年", "2026-01-01"),
        ("明年", "2026-01-01"),
        ("2026年三季度", "2026-07-01"),
        ("Q3", "2025-07-01"),
        ("明年上半年", "2026-01-01"),
        ("下半年", "2025-07-01"),
        ("June", "2025-06-01"),
        ("June 2026", "2026-06-01"),
        ("2026-12-15", "2026-12-15"),
        ("6月底", "2025-06-30"),
        ("年底", "2025-12-31"),
        ("6.30", "2025-06-30"),
    ],
)
def test_from_a_period_on_is_from_its_first_day_on(text: str, day: str) -> None:
    assert read_start(text, today=TODAY) == dt.date.fromisoformat(day)


@pytest.mark.parametrize(
    ("typed", "value", "figure"),
    [
        ("612.5", 80_000_000_000, 61_250_000_000),
        ("61,250", 80_000_000_000, 6_125_000_000_000),
        ("612.5亿", 80_000_000_000, 61_250_000_000),
        ("61250000000元", 80_000_000_000, 61_250_000_000),
        ("58", 1_000_000, 580_000),
        ("58", 300, 58),
        ("-3", 20_000, -30_000),
        ("13000", 12_000, 13_000),
        ("1,300", 12_000, 1_300),
        ("90", 12_000, 900_000),
        ("61,250,000,000", 80_000_000_000, 61_250_000_000),
    ],
)
def test_a_bare_figure_counts_in_what_its_target_is_shown_in(typed: str, value: int, figure: int) -> None:
    i18n.use("zh")
    target = promises(cast(Document, SimpleNamespace(name="a", text="2025年前新建3所小学")), NO_BOOK)[0]
    target = target.model_copy(update={"value": D(value), "unit": "元"})
    assert read_actual(typed, target, load_book).value == figure
