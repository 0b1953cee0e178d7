"""In the last days of a year, what is said of that year is looked back on, unless its words look ahead."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import book, document, stance

from tracker.extract import extract

LATE = dt.date(2026, 12, 24)


@pytest.mark.parametrize("text", ["预计全年新建泵站8座。", "2026年，全县新建泵站8座。"])
def test_an_estimate_of_the_year_that_ends_is_a_result(text: str) -> None:
    assert stance(text, "8座", LATE) == "result"
    assert stance(text, "8座", dt.date(2026, 6, 1)) == "target"


def test_the_year_of_issue_is_planned_where_a_plan_of_several_years_begins_with_it() -> None:
    period = {"period_start": dt.date(2026, 1, 1), "period_end": dt.date(2028, 12, 31)}
    text = "2026年，全县新建泵站8座。"
    (target,) = extract(document(text, LATE, title="泵站三年行动方案", **period), book())
    assert target.due == dt.date(2026, 12, 31)


@pytest.mark.parametrize("text", ["全年将新建泵站8座。", "年底前新建泵站8座。", "2027年，新建泵站8座。"])
def test_what_is_yet_to_be_done_is_promised(text: str) -> None:
    assert stance(text, "8座", LATE) == "target"


def test_under_a_headline_of_the_next_year_the_year_that_ends_is_looked_back_on() -> None:
    told_of = "某局数据显示，2026年预计修路35公里。沿江新建泵站8座。"
    text = f"2027年将新建泵站20座\n{told_of}\n2027年还将改造泵站6座。\n"
    assert [one.quote for one in extract(document(text, LATE), book())] == ["20座", "6座"]
    told = text.replace("某局数据显示，2026年预计", "全县")
    assert [one.quote for one in extract(document(told, LATE), book())] == ["20座", "8座", "6座"]
