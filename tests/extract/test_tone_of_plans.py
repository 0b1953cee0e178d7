"""A paragraph that calls for work in clause after clause plans it for the year that runs."""

from __future__ import annotations

import datetime as dt

from extract_samples import targets

APRIL = dt.date(2026, 4, 20)
TITLE = "本报讯员走进南湾园区\n"
CALLS = "加快补齐短板。完善路网配套，推动企业上云，"


def _found(text: str, issued: dt.date = APRIL) -> list[tuple[str, dt.date | None]]:
    return [(one.quote, one.due) for one in targets(TITLE + text, issued)]


def test_what_its_verbs_make_is_due_in_the_year_of_issue() -> None:
    assert _found(CALLS + "新建标准厂房8栋。") == [("8栋", dt.date(2026, 12, 31))]


def test_two_such_clauses_are_too_few() -> None:
    assert _found("加快补齐短板，完善路网配套。园区新建标准厂房8栋。") == []


def test_a_paragraph_that_tells_a_result_plans_nothing() -> None:
    assert _found("目前，园区运行平稳。" + CALLS + "新建标准厂房8栋。") == []


def test_a_number_that_no_verb_makes_is_not_planned_by_the_tone_alone() -> None:
    assert _found(CALLS + "园区标准厂房8栋。") == []


def test_in_the_last_days_of_a_year_such_a_paragraph_looks_back_on_it() -> None:
    assert _found(CALLS + "新建标准厂房8栋。", dt.date(2026, 12, 24)) == []
