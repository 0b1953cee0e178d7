"""Names that share one figure are named alone, and units that measure the same have a size."""

from __future__ import annotations

from decimal import Decimal

from tracker.chinese.joined_names import named_together
from tracker.chinese.measure_sizes import unit_size


def test_each_of_the_joined_names_is_named_alone() -> None:
    assert {"茶叶", "竹编", "渔业投资", "茶叶投资", "竹编投资"} <= set(named_together("茶叶、竹编和渔业投资"))


def test_one_name_or_names_with_a_figure_each_are_not_joined() -> None:
    assert named_together("茶叶投资") == ()
    assert named_together("茶叶、竹编投资分别增长") == ()


def test_units_of_one_measure_have_a_size_and_others_none() -> None:
    (area, mu), (same, hectare) = unit_size("亩") or ("", Decimal(0)), unit_size("公顷") or ("", Decimal(0))
    assert area == same and hectare / mu == Decimal(15)
    assert unit_size("座") is None and unit_size(None) is None
