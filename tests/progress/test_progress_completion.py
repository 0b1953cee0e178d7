from __future__ import annotations

from typing import Any

import pytest
from progress_samples import D, target

from tracker.progress.completion import assess_figure, case_of

ABOUT = D("0.05")


@pytest.mark.parametrize(
    ("value", "fields", "case"),
    [
        (None, {}, "milestone"),
        ("8", {"comparator": ">="}, "share"),
        ("8", {"comparator": "<="}, "total"),
        ("6", {"measure": "increase", "unit": "%"}, "growth"),
        ("2", {"measure": "increase", "unit": "倍"}, "growth"),
        ("2", {"measure": "increase", "unit": "个百分点"}, "share"),
        ("3", {"measure": "increase", "unit": "%", "comparator": "<="}, "limit"),
        ("0", {"measure": "increase", "unit": "%", "comparator": "<"}, "limit"),
        ("13.5", {"measure": "decrease", "unit": "%"}, "share"),
        ("5", {"measure": "level", "unit": "%", "comparator": "<="}, "limit"),
        ("35", {"measure": "level", "unit": "微克/立方米", "comparator": "<="}, "limit"),
        ("24", {"measure": "level", "unit": "小时", "comparator": "<="}, "limit"),
        ("500", {"measure": "level", "unit": "吨", "comparator": "<="}, "total"),
        ("80", {"measure": "level", "unit": "%", "comparator": ">="}, "state"),
        ("80", {"measure": "level", "unit": "%", "comparator": ">=", "quote": "不低于80%"}, "floor"),
        ("80", {"measure": "level", "unit": "%", "indicator": "保持绿化率"}, "floor"),
        ("80", {"measure": "level", "unit": "%", "baseline": "60%"}, "path"),
        ("80", {"measure": "level", "unit": "%", "baseline": "2020年"}, "state"),
        ("80", {"measure": "level", "unit": "%", "baseline": "80%"}, "floor"),
        ("80", {"measure": "level", "unit": "%", "baseline": "85%", "comparator": ">="}, "floor"),
        ("30", {"measure": "level", "unit": "%", "baseline": "40%", "comparator": "<="}, "path"),
        ("30", {"measure": "level", "unit": "%", "baseline": "25%", "comparator": "<="}, "limit"),
        ("0", {"measure": "level", "unit": "户"}, "limit"),
        ("0", {"measure": "level", "unit": "户", "baseline": "20户"}, "path"),
        ("0", {}, "limit"),
    ],
)
def test_each_kind_of_target_falls_into_its_case(
    value: str | None, fields: dict[str, Any], case: str
) -> None:
    assert case_of(target(value, **fields)) == case


@pytest.mark.parametrize(
    ("fields", "actual", "met", "completion"),
    [
        ({}, "3", False, "0.3750"),
        ({}, "0", False, "0.0000"),
        ({}, "8", True, "1.0000"),
        ({}, "10.48", True, "1.3100"),
        ({"comparator": ">"}, "8", False, "1.0000"),
        ({"comparator": ">"}, "8.01", True, "1.0012"),
        ({"comparator": "~"}, "7.6", True, "0.9500"),
        ({"comparator": "~"}, "7.59", False, "0.9488"),
        ({"comparator": "between", "value_high": D(10)}, "8", True, "1.0000"),
        ({"measure": "decrease"}, "-1", False, "-0.1250"),
        ({"measure": "decrease"}, "4", False, "0.5000"),
        ({"measure": "level", "baseline": "4所"}, "6", False, "0.5000"),
        ({"measure": "level", "baseline": "4所"}, "3", False, "-0.2500"),
        ({"measure": "level", "baseline": "16所"}, "12", False, "0.5000"),
        ({"measure": "level", "baseline": "16所"}, "8", True, "1.0000"),
        ({"measure": "level", "baseline": "16所", "comparator": "<"}, "8", False, "1.0000"),
        (
            {"measure": "level", "baseline": "16所", "comparator": "between", "value_high": D(12)},
            "12",
            True,
            "1",
        ),
        ({"measure": "level"}, "6", False, "0.7500"),
        ({"measure": "level", "comparator": ">=", "quote": "不低于8所"}, "7", False, None),
        ({"measure": "increase", "unit": "%"}, "7.9", False, None),
        ({"comparator": "<="}, "9", False, None),
        ({"value": D(0)}, "0", True, None),
        ({"value": D(0)}, "1", False, None),
        ({"value": D(0), "comparator": ">="}, "0", True, None),
        ({"value": D(-2), "comparator": ">="}, "-3", False, None),
    ],
)
def test_a_figure_is_met_and_measured_as_its_case_says(
    fields: dict[str, Any], actual: str, met: bool, completion: str | None
) -> None:
    figure = assess_figure(target(**{"value": "8", **fields}), D(actual), ABOUT)
    assert figure.met is met
    assert figure.completion == (None if completion is None else D(completion))


def test_a_total_says_how_much_of_it_is_used() -> None:
    figure = assess_figure(target("500", unit="吨", comparator="<="), D(410), ABOUT)
    assert (figure.met, figure.used) == (True, D("0.82"))


def test_what_remains_is_negative_where_the_figure_has_to_fall() -> None:
    figure = assess_figure(target("30", measure="level", unit="%", baseline="40%"), D(36), ABOUT)
    assert figure.remaining == D(-6)


def test_a_milestone_is_never_met_by_a_figure() -> None:
    assert assess_figure(target(None), D(100), ABOUT).met is False
