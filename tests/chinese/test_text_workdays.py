"""Workdays with 调休, and an honest word where no calendar of holidays is known."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.chinese import workdays
from tracker.chinese.dates.mentions import scan
from tracker.language.dates import Anchor

pytest.importorskip("chinese_calendar", reason="the extra workdays is not installed")

ISSUED = dt.date(2025, 9, 26)  # a Friday; Sunday the 28th is worked, 1 to 8 October are holidays
_DAYS = st.dates(dt.date(2010, 1, 1), dt.date(2040, 12, 31))


def test_weekends_that_are_worked_count_and_holidays_do_not() -> None:
    assert workdays.is_workday(dt.date(2025, 9, 28)) == (True, True)
    assert workdays.is_workday(dt.date(2025, 10, 8)) == (False, True)
    over = workdays.after(ISSUED, 5)
    assert (over.last, over.plain) == (dt.date(2025, 10, 10), False), "28, 29, 30 September, 9, 10 October"


def test_beyond_the_last_known_year_weekdays_are_counted_and_it_says_so() -> None:
    years = workdays.known_years()
    assert years is not None
    eve = dt.date(years[1], 12, 31)
    assert workdays.between(eve, eve + dt.timedelta(days=7)).plain
    assert workdays.between(eve, eve + dt.timedelta(days=7)).days == 5
    assert not workdays.between(eve - dt.timedelta(days=7), eve).plain


def test_without_the_package_weekdays_are_counted_and_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workdays, "_calendar", lambda: None)
    over = workdays.after(ISSUED, 5)
    assert (over.last, over.plain) == (dt.date(2025, 10, 3), True)
    assert workdays.known_years() is None


@given(_DAYS, st.integers(0, 60))
def test_counting_forth_and_back_agree(day: dt.date, number: int) -> None:
    over = workdays.after(day, number)
    back = workdays.between(day, over.last)
    assert back.days == number and back.plain == over.plain
    assert workdays.between(over.last, day).days == 0


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("自本通知印发之日起5个工作日内完成排查", dt.date(2025, 10, 10)),
        ("方案发布后三个工作日内报送名单", dt.date(2025, 9, 30)),
    ],
)
def test_workdays_from_the_documents_own_date_are_a_due_date(words: str, last: dt.date) -> None:
    (found,) = scan(words, Anchor(issued_on=ISSUED))
    assert (found.last, found.precision) == (last, "day")


@pytest.mark.parametrize("words", ["应在5个工作日内办结", "自收到申请之日起3个工作日内答复"])
def test_a_promise_of_speed_is_no_date(words: str) -> None:
    assert scan(words, Anchor(issued_on=ISSUED)) == []
