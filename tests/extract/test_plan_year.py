"""What stands in a list or plan whose head names its year is promised, where nothing else says anything."""

from __future__ import annotations

import datetime as dt

from extract_samples import document, stance
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
