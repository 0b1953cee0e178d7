"""A figure typed with its bound is read by the words of the rules; a plain one has none."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from tracker.errors import UsageError
from tracker.rulebook.model import Rulebook
from tracker.services.rules.rulebook_loading import load_book
from tracker.services.targets.entering import due_in_words
from tracker.services.typed_bounds import read_bounded


@pytest.fixture(scope="module")
def book() -> Rulebook:
    return load_book()


@pytest.mark.parametrize(
    ("text", "value", "unit", "bound"),
    [
        ("超360亿", 36_000_000_000, "", ">"),
        ("超过360亿千瓦时", 36_000_000_000, "千瓦时", ">"),
        ("不低于60%", 60, "%", ">="),
        ("60%以上", 60, "%", ">="),
        ("不超过5%", 5, "%", "<="),
        ("约3万", 30_000, "", "~"),
        ("12所", 12, "所", ""),
    ],
)
def test_number_unit_and_bound(book: Rulebook, text: str, value: int, unit: str, bound: str) -> None:
    assert read_bounded(text, book) == (Decimal(value), unit, bound)


def test_a_bound_without_a_number_is_no_figure(book: Rulebook) -> None:
    with pytest.raises(UsageError):
        read_bounded("超", book)


@pytest.mark.parametrize(
    ("words", "due", "named"),
    [
        ("12月15日前，新建幼儿园12所", dt.date(2026, 12, 14), "12月15日前"),
        ("12月底前，新建幼儿园12所", dt.date(2026, 12, 31), ""),
        ("12月15日，新建幼儿园12所", dt.date(2026, 12, 15), ""),
    ],
)
def test_a_day_that_is_not_counted_is_told(words: str, due: dt.date, named: str) -> None:
    told = due_in_words(words, due, dt.date(2026, 11, 30))
    assert told == (f"{named} → {due.isoformat()}, the day itself not counted" if named else "")
