"""What was read by the same program and rules is skipped; everything that could read differently is read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from ledger_samples import NOW, PLAN, counts, entries, opened, promises, read_in, write_plan

from tracker.records import IngestResult, Mark
from tracker.rulebook.model import Rulebook
from tracker.services.ingest.file_reading import Extract, Outcome, ReadingJob, read_one
from tracker.services.ingest.ingesting import dateless
from tracker.services.ledger.opening import Ledger
from tracker.services.targets.marking import mark
from tracker.services.targets.undo_and_redo import undo

OTHER = PLAN.replace("3所", "4所")


class Noting:
    """A pool in this process that notes what it is asked to read."""

    def __init__(self) -> None:
        self.read_names: list[str] = []

    def read(
        self, work: Iterable[ReadingJob], book: Rulebook, extract: Extract | None = None
    ) -> Iterator[Outcome]:
        for job in work:
            self.read_names.append(job.source.name)
            yield read_one(job, book, extract)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.txt", "b.txt", "c.txt"):
        write_plan(tmp_path / "plans", PLAN + f"本计划见{name}。\n", name)
    return tmp_path / "plans"


def resumed(ledger: Ledger, folder: Path, **options: Any) -> tuple[list[str], list[IngestResult]]:
    """What a run reads, and what it says."""
    pool = Noting()
    options.setdefault("reader", "one")
    results = read_in(ledger, folder, pool=pool, extract=promises, **options)
    return pool.read_names, results


def test_a_second_run_reads_nothing_and_says_the_same_as_a_second_reading(
    tmp_path: Path, folder: Path
) -> None:
    with opened(tmp_path) as ledger:
        assert resumed(ledger, folder)[0] == ["a.txt", "b.txt", "c.txt"]
        read, results = resumed(ledger, folder)
        assert read == []
        assert results == read_in(ledger, folder)
        assert counts(results) == [(0, 0, 3, 0)] * 3


def test_results_keep_their_order_and_progress_its_count(tmp_path: Path, folder: Path) -> None:
    seen: list[tuple[int, int, str]] = []
    with opened(tmp_path) as ledger:
        resumed(ledger, folder / "b.txt")
        read, results = resumed(ledger, folder, on_progress=lambda *told: seen.append(told))
        assert read == ["a.txt", "c.txt"]
        assert [one.doc for one in results] == ["a.txt", "b.txt", "c.txt"]
        assert seen == [(1, 3, "a.txt"), (2, 3, "b.txt"), (3, 3, "c.txt")]


@pytest.mark.parametrize(
    "options",
    [{"reader": "two"}, {"issued_on": dt.date(2025, 1, 2)}, {"issuer": "县政府", "reader": "one"}],
    ids=["other rules", "a date", "an issuer"],
)
def test_what_reads_differently_is_read_again(tmp_path: Path, folder: Path, options: dict[str, Any]) -> None:
    with opened(tmp_path) as ledger:
        resumed(ledger, folder)
        assert len(resumed(ledger, folder, **options)[0]) == 3


def test_a_changed_file_is_read_again(tmp_path: Path, folder: Path) -> None:
    with opened(tmp_path) as ledger:
        resumed(ledger, folder)
        write_plan(folder, OTHER, "b.txt")
        read, results = resumed(ledger, folder)
        assert read == ["b.txt"]
        assert counts(results) == [(0, 0, 3, 0), (0, 1, 2, 0), (0, 0, 3, 0)]


def test_what_an_undo_took_back_is_read_again(tmp_path: Path, folder: Path) -> None:
    with opened(tmp_path) as ledger:
        resumed(ledger, folder)
        undo(ledger, now=NOW)
        assert len(resumed(ledger, folder)[0]) == 3
        write_plan(folder, OTHER, "b.txt")
        resumed(ledger, folder)
        undo(ledger, now=NOW)
        assert resumed(ledger, folder)[0] == ["b.txt"], "the ledger holds the first wording again"


def test_what_was_read_by_other_rules_and_taken_back_is_read_by_them_again(
    tmp_path: Path, folder: Path
) -> None:
    with opened(tmp_path) as ledger:
        resumed(ledger, folder)
        read_in(ledger, folder, pool=Noting(), reader="two", extract=lambda *_given: [])
        undo(ledger, now=NOW)
        assert len(resumed(ledger, folder, reader="two")[0]) == 3


def test_what_other_rules_read_since_is_read_again(tmp_path: Path, folder: Path) -> None:
    with opened(tmp_path) as ledger:
        resumed(ledger, folder)
        read_in(ledger, folder / "b.txt", extract=lambda *_given: [])
        assert resumed(ledger, folder)[0] == ["b.txt"]


def test_what_another_reader_read_since_is_read_again(tmp_path: Path, folder: Path) -> None:
    with opened(tmp_path) as ledger:
        resumed(ledger, folder)
        write_plan(folder, OTHER, "b.txt")
        read_in(ledger, folder)
        assert resumed(ledger, folder)[0] == ["b.txt"]


def test_marks_do_not_make_a_document_be_read_again(tmp_path: Path, folder: Path) -> None:
    with opened(tmp_path) as ledger:
        resumed(ledger, folder)
        mark(ledger, [next(iter(entries(ledger).values())).id], Mark(status="done"), now=NOW)
        assert resumed(ledger, folder)[0] == []


def test_a_dry_run_says_what_is_skipped_as_unchanged(tmp_path: Path, folder: Path) -> None:
    with opened(tmp_path) as ledger:
        resumed(ledger, folder)
        read, results = resumed(ledger, folder, dry_run=True)
        assert read == [] and all(one.dry_run and one.unchanged == 3 for one in results)


def test_only_documents_without_a_date_that_miss_it_are_named(tmp_path: Path) -> None:
    write_plan(tmp_path, "2025年计划\n今年新建3所幼儿园。\n长期看护2座水塔。\n", "dated.txt")
    write_plan(tmp_path, "工作计划\n长期看护2座水塔。\n", "undated.txt")
    write_plan(tmp_path, "工作计划\n今年新建3所幼儿园。\n", "due.txt")
    with opened(tmp_path) as ledger:
        results = read_in(ledger, tmp_path / "dated.txt", tmp_path / "undated.txt", tmp_path / "due.txt")
        with ledger.read() as reading:
            undated = [one.name for one in reading.documents() if one.issued_on is None]
        assert "undated.txt" in undated and "due.txt" in undated
        assert dateless(ledger, results) == [name for name in ("dated.txt", "undated.txt") if name in undated]
        assert dateless(ledger, results[2:]) == []
