"""Results in later documents are offered for the targets that they belong to; people decide."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

import pytest
from server_harness import OpenIn
from suggestion_economy import YEAR
from suggestion_pair import Pair
from suggestion_pairs import FRESH, TUNED
from suggestion_people import SCHOOLS

from tracker.errors import NothingFound, UsageError
from tracker.records import Mark, Query
from tracker.rulebook.model import Rulebook
from tracker.services.ingest.ingesting import ingest
from tracker.services.ledger.opening import Ledger
from tracker.services.listing.agenda import agenda
from tracker.services.results import suggestions as suggesting
from tracker.services.results.suggestion import Suggestion
from tracker.services.results.suggestions import suggestions
from tracker.services.rules.rule_files import load_book
from tracker.services.targets.change_log import log
from tracker.services.targets.marking import mark
from tracker.services.targets.reviewing import review
from tracker.services.targets.undo_and_redo import undo

NOW = dt.datetime(2026, 1, 5, 9, tzinfo=dt.UTC)


@lru_cache(maxsize=1)
def book() -> Rulebook:
    return load_book()


def filled(open_in: OpenIn, folder: Path, pair: Pair) -> Ledger:
    folder.mkdir(exist_ok=True)
    names = ["plan.txt", "report0.txt", "report1.txt"]
    for name, text in zip(names, (pair.plan, *pair.reports), strict=True):
        (folder / name).write_text(text, encoding="utf-8")
    ledger = open_in(folder, now=NOW)
    ingest(ledger, [str(folder / name) for name in names], book=book(), now=NOW)
    return ledger


@pytest.fixture
def schools(open_in: OpenIn, tmp_path: Path) -> Iterator[Ledger]:
    with filled(open_in, tmp_path, SCHOOLS) as ledger:
        yield ledger


def results(ledger: Ledger) -> list[Suggestion]:
    return [one for one in suggestions(ledger) if one.kind == "result"]


def quoted(ledger: Ledger) -> dict[str, str]:
    """The quote of each target by its id, with the number of its report in front."""
    with ledger.read() as reading:
        found = {entry.id: entry.target for entry in reading.entries(Query())}
    return {key: t.quote if t.doc == "plan.txt" else f"{t.doc[6]}/{t.quote}" for key, t in found.items()}


def offered(ledger: Ledger) -> set[tuple[str, int, Decimal | None]]:
    quotes = quoted(ledger)
    return {(quotes[one.target], int(one.said.doc[6]), one.value) for one in results(ledger)}


def test_nine_in_ten_offers_are_right_and_six_in_ten_results_are_offered(
    open_in: OpenIn, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = right = wanted = 0
    for pair in (*TUNED, *FRESH):
        with filled(open_in, tmp_path / pair.name, pair) as ledger:
            found = offered(ledger)
        made, right, wanted = made + len(found), right + len(found & pair.matches), wanted + len(pair.matches)
    with capsys.disabled():
        print(f" [{right} of {made} offers right, {right} of {wanted} results offered] ", end="")
    assert right / made >= 0.9
    assert right / wanted >= 0.6


def test_a_years_output_of_a_longer_plan_comes_on_top_and_a_rate_is_the_rate(schools: Ledger) -> None:
    quotes = quoted(schools)
    said = {(quotes[one.target], one.as_of): (one.way, one.value) for one in results(schools)}
    assert said["8所以上", dt.date(2022, 12, 31)] == ("add", Decimal(2))
    assert said["8所以上", dt.date(2023, 12, 31)] == ("add", Decimal(3))
    assert said["90%以上", dt.date(2023, 12, 31)] == ("value", Decimal("88.9"))


def test_figures_of_a_plan_of_one_year_are_totals(open_in: OpenIn, tmp_path: Path) -> None:
    with filled(open_in, tmp_path, YEAR) as ledger:
        ways = {(one.way, one.as_of) for one in results(ledger)}
    assert ways == {("value", dt.date(2024, 6, 30)), ("value", dt.date(2024, 12, 31))}


def test_nothing_is_recorded_before_people_take_it(schools: Ledger) -> None:
    assert results(schools)
    with schools.read() as reading:
        assert not any(entry.events for entry in reading.entries(Query()))
    assert {change.kind for change in log(schools)} == {"ingest"}


def test_what_is_taken_becomes_an_event_with_its_words_and_source_and_one_undo(schools: Ledger) -> None:
    quotes = quoted(schools)
    wanted = [one for one in results(schools) if quotes[one.target] == "8所以上"]
    (entry,) = suggesting.accept(schools, [one.id for one in wanted], now=NOW, by="clerk")
    assert [event.value for event in entry.events] == [Decimal(2), Decimal(5)], "3 more on top of 2"
    first = entry.events[0]
    assert (first.data_as_of, first.by) == (dt.date(2022, 12, 31), "clerk")
    assert "建成幼儿园2所" in first.note and first.evidence.startswith("report0.txt · ")
    assert entry.status == "in_progress"
    left = {one.id for one in suggestions(schools)}
    assert not left & {one.id for one in wanted}
    undo(schools, now=NOW)
    assert {one.id for one in suggestions(schools)} == left | {one.id for one in wanted}
    with schools.read() as reading:
        assert not any(e.events for e in reading.entries(Query()))


def test_what_is_left_is_not_offered_again_after_the_report_is_read_again(
    schools: Ledger, tmp_path: Path
) -> None:
    one = results(schools)[0]
    suggesting.reject(schools, [one.id], now=NOW, reason="counted twice")
    assert "counted twice" in log(schools)[0].words
    report = tmp_path / "report0.txt"
    report.write_text(report.read_text(encoding="utf-8") + "\n附注：数据为快报数。\n", encoding="utf-8")
    ingest(schools, [str(report)], book=book(), now=NOW)
    assert one.id not in {other.id for other in suggestions(schools)}


def test_what_people_have_marked_themselves_is_not_offered(schools: Ledger) -> None:
    quotes = quoted(schools)
    one = next(s for s in results(schools) if quotes[s.target] == "90%以上" and s.said.doc == "report0.txt")
    mark(schools, [one.target], Mark(value=Decimal("86.50"), on=one.as_of), now=NOW)
    assert one.id not in {other.id for other in suggestions(schools)}


@pytest.mark.parametrize("state", ["rejected", "done", "dropped"])
def test_a_target_that_is_closed_gets_no_offers(schools: Ledger, state: str) -> None:
    target_id = results(schools)[0].target
    if state == "rejected":
        review(schools, [target_id], "rejected", now=NOW)
    else:
        mark(schools, [target_id], Mark.model_validate({"status": state}), now=NOW)
    assert target_id not in {one.target for one in results(schools)}


def test_undoing_the_reading_of_a_report_takes_its_offers_along(open_in: OpenIn, tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(SCHOOLS.plan, encoding="utf-8")
    (tmp_path / "report.txt").write_text(SCHOOLS.reports[0], encoding="utf-8")
    with open_in(tmp_path, now=NOW) as ledger:
        ingest(ledger, [str(tmp_path / "report.txt")], book=book(), now=NOW)
        ingest(ledger, [str(tmp_path / "plan.txt")], book=book(), now=NOW)
        assert results(ledger), "the order of reading does not matter"
        undo(ledger, now=NOW)
        undo(ledger, now=NOW)
        assert suggestions(ledger) == []


def test_an_id_that_no_suggestion_has_changes_nothing(schools: Ledger) -> None:
    known = results(schools)[0].id
    with pytest.raises(NothingFound, match="no suggestion has the id"):
        suggesting.accept(schools, [known, "zzzzzz"], now=NOW)
    letters = [one.id[0] for one in suggestions(schools)]
    shared = next(letter for letter in letters if letters.count(letter) > 1)
    with pytest.raises(UsageError, match="fits several suggestions"):
        suggesting.reject(schools, [shared], now=NOW)
    assert {change.kind for change in log(schools)} == {"ingest"}


def test_targets_of_two_documents_that_sound_alike_are_offered_as_one(
    open_in: OpenIn, tmp_path: Path
) -> None:
    for name, text in {
        "plan.txt": "栗山区教育规划\n栗山区人民政府\n2023年3月1日\n\n到2025年，新建幼儿园8所。\n",
        "report.txt": "栗山区2024年政府工作报告\n2024年1月9日\n\n到2025年，新建幼儿园10所。\n",
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    with open_in(tmp_path, now=NOW) as ledger:
        ingest(ledger, [str(tmp_path / "plan.txt"), str(tmp_path / "report.txt")], book=book(), now=NOW)
        (one,) = suggestions(ledger)
        assert (one.kind, one.differs) == ("same", ("value",))
        suggesting.accept(ledger, [one.id], now=NOW)
        (row,) = agenda(ledger, Query(), as_of=NOW.date()).rows
        assert row.entry.id == one.target and row.entry.target.value == 8
        assert suggestions(ledger) == []
