"""A figure is read the same wherever it is typed: with its unit, its bound by the rules, its upper end."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from tracker import i18n
from tracker.errors import UsageError
from tracker.records import Target
from tracker.rulebook.model import Rulebook
from tracker.services.rules.rulebook_loading import load_book
from tracker.services.targets.entering import due_in_words
from tracker.services.typed_figures import TypedFigure, read_actual, read_typed
from tracker.services.typed_input import read_quantity


def no_rules() -> Rulebook:
    """Loading the rules would take a moment."""
    raise AssertionError("the rules were asked for")


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
        ("12所左右", 12, "所", "~"),
        ("12 所 左右", 12, "所", "~"),
        ("1.2万套以上", 12_000, "套", ">="),
        ("3亿元以内", 300_000_000, "元", "<="),
        ("60%以上", 60, "%", ">="),
        ("约12所左右", 12, "所", "~"),
    ],
)
def test_number_unit_and_bound(book: Rulebook, text: str, value: int, unit: str, bound: str) -> None:
    read = read_typed(text, lambda: book)
    assert (read.value, read.unit, read.bound, read.high) == (Decimal(value), unit, bound, None)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("3-5所", 3, 5, "所"),
        ("3所至5所", 3, 5, "所"),
        ("400万–500万元", 4_000_000, 5_000_000, "元"),
        ("3~5万", 30_000, 50_000, ""),
        ("8000到1.2万套", 8_000, 12_000, "套"),
        ("3%—5%", 3, 5, "%"),
        ("约3-5所", 3, 5, "所"),
    ],
)
def test_a_range_has_both_its_ends(book: Rulebook, text: str, low: int, high: int, unit: str) -> None:
    read = read_typed(text, lambda: book)
    assert (read.value, read.high, read.unit, read.bound) == (Decimal(low), Decimal(high), unit, "between")


@pytest.mark.parametrize("text", ["5-3所", "3所-5公里", "3-", "3-5-7"])
def test_what_is_no_range_is_refused(book: Rulebook, text: str) -> None:
    with pytest.raises(UsageError):
        read_typed(text, lambda: book)


@pytest.mark.parametrize("text", ["12", "-3.5", "1,500", "1.2万", "85%", "三百"])
def test_rules_are_not_loaded_for_a_number_alone(text: str) -> None:
    assert read_typed(text, no_rules) == TypedFigure(*read_quantity(text), bare=text[-1].isdigit())


@pytest.fixture
def schools() -> Target:
    said = {"kind": "quantity", "measure": "output", "value": Decimal(12), "unit": "所"}
    where = {"doc": "a.txt", "start": 0, "end": 1, "spans": ((0, 1),), "quote": "x", "rule": "r"}
    when = {"due": None, "due_precision": "none", "due_basis": "none"}
    return Target.model_validate({"indicator": "幼儿园", "comparator": "=", **said, **where, **when})


def test_what_was_reached_is_read_with_its_bound_in_the_unit_of_the_target(
    book: Rulebook, schools: Target
) -> None:
    assert read_actual("12所", schools, no_rules).value == 12
    assert read_actual("12所左右", schools, lambda: book)[:3] == (Decimal(12), "所", "~")
    with pytest.raises(UsageError, match="is a range"):
        read_actual("3-5所", schools, lambda: book)
    with pytest.raises(UsageError, match="counted in 所"):
        read_actual("12公里左右", schools, lambda: book)


def test_a_bare_figure_with_a_bound_counts_as_the_target_is_shown(book: Rulebook, schools: Target) -> None:
    i18n.use("zh")
    large = schools.model_copy(update={"value": Decimal(80_000_000_000), "unit": "元"})
    assert read_actual("约612.5", large, lambda: book).value == 61_250_000_000


def test_a_bound_without_a_number_is_no_figure(book: Rulebook) -> None:
    with pytest.raises(UsageError):
        read_typed("超", lambda: book)


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


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("4.5‰", "‰", "4.5"),
        ("千分之四点五", "‰", "4.5"),
        ("0.45%", "‰", "4.5"),
        ("4.5", "‰", "4.5"),
        ("4.5‰", "%", "0.45"),
        ("-2‰", "%", "-0.2"),
    ],
)
def test_a_share_counts_in_percent_or_in_thousandths_as_its_target_does(
    text: str, unit: str, value: str
) -> None:
    goal = Target(
        doc="a", start=0, end=1, quote="5", kind="quantity", indicator="增长率", measure="level", rule="r",
        value=Decimal(5), unit=unit, comparator="<=",
    )  # fmt: skip
    assert read_actual(text, goal, no_rules).value == Decimal(value)
