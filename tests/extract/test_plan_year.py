"""What stands in a list or plan whose head names its year is promised, where nothing else says anything."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import document, stance, targets
from test_promises import promises

ITEM = "新建泵站8座。"
YEAR = {"period_start": dt.date(2026, 1, 1), "period_end": dt.date(2026, 12, 31)}
ISSUED = dt.date(2026, 1, 9)


def test_an_item_of_a_list_of_the_year_is_promised() -> None:
    assert stance(ITEM, "8座", ISSUED, **YEAR) == "target"


def test_without_a_list_nothing_promises_it() -> None:
    assert stance(ITEM, "8座", ISSUED) != "target"


def test_a_list_of_a_year_that_is_over_promises_nothing() -> None:
    assert stance(ITEM, "8座", dt.date(2027, 1, 9), **YEAR) != "target"


def test_any_word_of_a_result_is_stronger() -> None:
    assert stance("已建成泵站8座。", "8座", ISSUED, **YEAR) == "result"


def test_such_a_paragraph_is_not_passed_over() -> None:
    assert promises(document(ITEM, ISSUED, **YEAR), promises_only=True)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("主要目标是：到2030年，粮食产量达到9万吨；税收年均增长9%。", "2030-12-31"),
        ("主要目标是：到2028年，粮食产量达到9万吨；税收年均增长9%。", "2031-12-31"),
        ("主要目标是：粮食产量达到9万吨；税收年均增长9%。", "2031-12-31"),
    ],
)
def test_a_growth_of_years_ends_with_those_that_the_paragraph_names(text: str, due: str) -> None:
    """Five years from a day of December end a year after those of the plan that the paragraph is about."""
    years = {"period_start": dt.date(2026, 12, 3), "period_end": dt.date(2031, 12, 31)}
    assert str(targets(text, dt.date(2026, 12, 3), **years)[-1].due) == due
