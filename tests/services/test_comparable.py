"""What cannot get a suggestion is left out before it is read and compared; what can, is not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from pathlib import Path

import pytest
from server_harness import OpenIn
from suggestion_people import SCHOOLS

from tracker.compare.indicator_likeness import IndicatorTerms
from tracker.compare.result_matching import ResultMatcher
from tracker.services.ingest.ingesting import ingest
from tracker.services.results import suggestions as suggesting
from tracker.services.results.comparable import comparable, open_targets, years_told
from tracker.services.results.reported import reports_of
from tracker.services.rules.rule_files import load_book
from tracker.store.read.links import standing
from tracker.store.read.reported_results import document_heads, reporting_documents
from tracker.store.read.snapshot import Reading
from tracker.store.rows import DocumentHead, TargetOfDocument

NOW = dt.datetime(2026, 1, 5, 9, tzinfo=dt.UTC)


def head(name: str, place: str) -> DocumentHead:
    return DocumentHead(name, name, "", place, dt.date(2025, 1, 5), None, None)


def test_documents_alone_at_their_place_and_those_of_an_unknown_one_are_left_out() -> None:
    heads = {1: head("a", "东岭县"), 2: head("b", "东岭县"), 3: head("c", "西河区"), 4: head("d", "")}
    assert set(comparable(heads)) == {1, 2}


def test_one_place_by_its_long_and_its_short_name_is_compared() -> None:
    heads = {1: head("a", "安徽省宣城市"), 2: head("b", "宣城市")}
    assert set(comparable(heads)) == {1, 2}


def test_the_same_is_matched_as_without_leaving_anything_out(open_in: OpenIn, tmp_path: Path) -> None:
    for name, text in (("plan.txt", SCHOOLS.plan), ("report.txt", SCHOOLS.reports[0])):
        (tmp_path / name).write_text(text, encoding="utf-8")
    book = load_book()
    with open_in(tmp_path, now=NOW) as ledger:
        ingest(ledger, [str(tmp_path / "plan.txt"), str(tmp_path / "report.txt")], book=book, now=NOW)
        with ledger.read() as reading:
            facts = comparable(document_heads(reading))
            reports = [report for one in reporting_documents(reading, facts) for report in reports_of(one)]
            years = years_told(reports)
            every = {place: set(range(2000, 2050)) for place in years}
            goals = open_targets(reading, standing(reading, facts), facts, years)
            all_goals = open_targets(reading, standing(reading), facts, every)
    terms = IndicatorTerms(book)
    few = ResultMatcher(goals, terms, years).match(reports)
    most = ResultMatcher(all_goals, terms).match(reports)
    assert [(one.goal.id, one.score) for one in few] == [(one.goal.id, one.score) for one in most] != []


def test_a_ledger_of_places_that_have_one_document_each_reads_no_target_for_suggestions(
    open_in: OpenIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plan.txt").write_text(SCHOOLS.plan, encoding="utf-8")
    read: list[int] = []

    def targets(reading: Reading, documents: Collection[int] | None = None) -> list[TargetOfDocument]:
        found = standing(reading, documents)
        read.append(len(found))
        return found

    monkeypatch.setattr(suggesting, "standing", targets)
    with open_in(tmp_path, now=NOW) as ledger:
        ingest(ledger, [str(tmp_path / "plan.txt")], book=load_book(), now=NOW)
        assert suggesting.suggestions(ledger) == []
    assert read == [0]
