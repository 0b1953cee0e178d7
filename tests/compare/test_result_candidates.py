"""However many documents of a place promise the same, a result is compared with few, its own first."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from tracker.compare.candidates import MOST, CandidateIndex
from tracker.compare.indicator_likeness import IndicatorTerms
from tracker.compare.outcome_records import DocumentFacts, OpenTarget, ReportedResult
from tracker.compare.result_matching import ResultMatcher
from tracker.records import SectionPeriod, Target
from tracker.services.rules.rule_files import load_book

PLACE = "枫林县"
OFFICES = 300


@lru_cache(maxsize=1)
def terms() -> IndicatorTerms:
    return IndicatorTerms(load_book())


def facts(office: int, year: int) -> DocumentFacts:
    issued = dt.date(year, 1, 10)
    return DocumentFacts(PLACE, issued, dt.date(year, 1, 1), dt.date(year, 12, 31), f"枫林县第{office}局")


def figure(doc: str, indicator: str, value: int, **more: object) -> Target:
    given = {
        "doc": doc, "start": 0, "end": 3, "quote": f"{value}座", "kind": "quantity", "indicator": indicator,
        "value": Decimal(value), "unit": "座", "comparator": "=", "measure": "output",
    }  # fmt: skip
    return Target.model_validate({**given, **more})


def promise(office: int, indicator: str) -> OpenTarget:
    target = figure(f"plan{office}.txt", indicator, 12)
    return OpenTarget(f"{office}-{indicator}", target, facts(office, 2024), dt.date(2024, 12, 31))


def result(office: int, indicator: str) -> ReportedResult:
    target = figure(f"report{office}.txt", indicator, 13, stance="result")
    period = SectionPeriod(first=2024, last=2024, basis="words")
    return ReportedResult(target, facts(office, 2025), period=period, figure="flow")


def test_a_result_is_compared_with_a_limited_number_of_targets_and_its_own_office_comes_first() -> None:
    goals = [promise(office, "新建泵站") for office in range(OFFICES)]
    keys = [[terms().key(goal.target.indicator)] for goal in goals]
    index = CandidateIndex(goals, keys, terms())
    said = result(3, "泵站建成投用")
    near = index.near(said, [terms().key(said.target.indicator)])
    assert len(near) == MOST and 3 in near and OFFICES - 1 in near


def test_documents_without_an_issuer_fill_the_limit_too() -> None:
    goals = [promise(office, "新建泵站") for office in range(OFFICES)]
    goals = [replace(goal, source=replace(goal.source, issuer="")) for goal in goals]
    keys = [[terms().key(goal.target.indicator)] for goal in goals]
    said = result(3, "泵站建成投用")
    near = CandidateIndex(goals, keys, terms()).near(said, [terms().key(said.target.indicator)])
    assert len(near) == MOST


def test_a_result_is_offered_for_the_promises_of_few_documents() -> None:
    matcher = ResultMatcher([promise(office, "新建泵站") for office in range(OFFICES)], terms())
    offered = [one.goal.target.doc for one in matcher.match([result(3, "泵站建成投用")])]
    assert len(offered) == 10 and "plan3.txt" in offered


def test_words_that_all_of_them_hold_do_not_hide_the_one_that_shares_a_rare_one() -> None:
    goals = [promise(office, "新建排涝泵站") for office in range(OFFICES)]
    goals.append(promise(900, "新建柳溪排涝泵站"))
    matched = ResultMatcher(goals, terms()).match([result(900, "柳溪排涝泵站建成投用")])
    assert "plan900.txt" in {one.goal.target.doc for one in matched}
