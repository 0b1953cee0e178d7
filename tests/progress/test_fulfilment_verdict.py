"""A promise is kept, missed or partly kept by its bound and the figure that was reported."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tracker.progress.fulfilment_verdict import judge
from tracker.records import Target


def of(value: str | None, comparator: str | None = "=", **more: Any) -> Target:
    given = {"doc": "a", "start": 0, "end": 1, "quote": "x", "kind": "quantity", "indicator": "x"}
    figure = {"value": Decimal(value) if value else None, "comparator": comparator, "measure": "level"}
    return Target.model_validate({**given, **figure, **more})


@pytest.mark.parametrize(
    ("promised", "comparator", "said", "outcome", "rule"),
    [
        ("5", "~", "4.75", "kept", "about"),
        ("5", "~", "4.7", "missed", "about"),
        ("5", "~", "5.4", "kept", "about"),
        ("90", ">=", "90", "kept", "at-least"),
        ("90", ">=", "89.9", "missed", "at-least"),
        ("5.5", "<=", "5.5", "kept", "at-most"),
        ("5.5", "<=", "5.6", "missed", "at-most"),
        ("8", "=", "9", "kept", "exact-or-more"),
        ("8", "=", "7", "missed", "exact-or-more"),
    ],
)
def test_bounds_are_inclusive_and_about_begins_five_percent_below(
    promised: str, comparator: str, said: str, outcome: str, rule: str
) -> None:
    verdict = judge(of(promised, comparator), of(said))
    assert (verdict.outcome, verdict.rule) == (outcome, rule)


def test_a_range_is_reached_from_its_lower_figure() -> None:
    promise = of("5", "between", value_high=Decimal(6))
    assert [judge(promise, of(v)).outcome for v in ("4.9", "5", "7")] == ["missed", "kept", "kept"]


@pytest.mark.parametrize(
    ("promised", "said", "outcome"),
    [("7140", "7100", "unclear"), ("8200", "7900", "missed"), ("9", "9", "kept")],
)
def test_more_than_a_round_figure_may_be_the_promised_one(promised: str, said: str, outcome: str) -> None:
    assert judge(of(promised, ">="), of(said, ">")).outcome == outcome


def test_of_a_harm_less_is_better() -> None:
    assert judge(of("30"), of("28"), less=True).outcome == "kept"
    assert judge(of("30"), of("33"), less=True).outcome == "missed"
    about = [judge(of("2", "~"), of(v), less=True).outcome for v in ("1.2", "2.1", "2.11")]
    assert about == ["kept", "kept", "missed"]


def test_judgements_without_a_figure_decide_by_what_they_say() -> None:
    promise = of("40")
    assert judge(promise, of("106"), tells="share").outcome == "kept"
    assert judge(promise, of("97"), tells="share").outcome == "missed"
    assert judge(promise, of(None), tells="reached").rule == "said-reached"
    assert judge(promise, of(None), tells="missed").outcome == "missed"
    assert judge(promise, of("100"), nearly=True).outcome == "partly"


def test_a_part_of_several_years_is_no_failure() -> None:
    assert judge(of("40"), of("9"), added=True).rule == "only-a-part"
    assert judge(of("40"), of("41"), added=True).outcome == "kept"
    assert judge(of("40"), of(None)).outcome == "unclear"
