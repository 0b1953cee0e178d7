"""Numbers in names of actions and of offices; how often a figure recurs by what it is compared with."""

from __future__ import annotations

import pytest
from extract_samples import target, targets


def test_names_that_a_quoted_count_sums_up_promise_nothing() -> None:
    found = targets("今年实施渠系贯通、茶园千亿连片、海棠百亿牵手“三大行动”，新建泵站8座。")
    assert [one.quote for one in found] == ["8座"]
    assert [one.quote for one in targets("今年实施新建泵站8座、改造水厂3座“两大工程”。")] == ["8座", "3座"]


def test_digits_one_by_one_name_a_place_and_count_none() -> None:
    assert targets("今年改造六四六处家属院。") == []
    assert target("今年改造四十六处家属院。", "四十六处").value == 46


@pytest.mark.parametrize(("period", "every"), [("每人每月", "month"), ("每年", "year"), ("", None)])
def test_a_figure_raised_from_so_much_a_month_recurs_each_month(period: str, every: str | None) -> None:
    found = target(f"今年最低工资从{period}90元提高到120元。", "120元")
    assert (found.every, found.baseline) == (every, f"从{period}90元")


def test_what_is_kept_with_others_is_a_level() -> None:
    found = targets("今年保持3万名渔民和2000名船工稳定就业，新建泵站8座。")
    assert [one.measure for one in found] == ["level", "level", "output"]
