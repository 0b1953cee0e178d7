"""`--jobs`: the same results in the same order however many processes read and however long each takes."""

from __future__ import annotations

import os
import random
import tempfile
import time
from collections.abc import Callable, Generator
from multiprocessing import active_children
from pathlib import Path
from typing import cast

import pytest
from ledger_samples import AS_OF, NO_BOOK, PLAN, opened, read_in, write_plan
from reading_samples import deaf, dying, lasting, noting, slowly

from tracker.errors import DocumentError
from tracker.records import Query
from tracker.services.ingest.file_reading import DocumentSource, Outcome, ReadingJob
from tracker.services.ingest.pool import LocalProcesses
from tracker.services.ingest.worker_processes import AHEAD, BATCH, SHORT_BATCHES, batches
from tracker.services.listing.agenda import agenda, as_json

pytestmark = pytest.mark.slow


def jobs_of(folder: Path) -> list[ReadingJob]:
    return [ReadingJob(DocumentSource(path.name, path)) for path in sorted(folder.glob("*.txt"))]


def until(met: Callable[[], bool]) -> None:
    """Wait for it, half a minute at most."""
    late = time.monotonic() + 30
    while not met():
        assert time.monotonic() < late
        time.sleep(0.02)


def runs(process: int) -> bool:
    """Whether it is there and not only waits to be taken notice of."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return process in [one.pid for one in active_children()]


def plans(folder: Path, count: int, more: str = "") -> Path:
    for number in range(count):
        write_plan(folder, PLAN.replace("3所", f"{number + 3}所") + more, f"{number:03}.txt")
    return folder


def test_the_list_is_the_same_with_one_two_and_four_processes_and_any_durations(tmp_path: Path) -> None:
    """Each document is long enough to travel alone, so that they come back out of turn."""
    waits = [0.15, 0.1, 0.05, *[0.0] * 9]
    told = []
    for jobs in (1, 2, 4):
        random.Random(jobs).shuffle(waits)
        for number, wait in enumerate(waits):
            text = PLAN.replace("3所", f"{number + 3}所") + f"等待{wait}秒\n" + "补" * 30_000
            write_plan(tmp_path / "in", text, f"{number:02}.txt")
        with opened(write_plan(tmp_path / f"{jobs}").parent) as ledger:
            results = read_in(ledger, tmp_path / "in", jobs=jobs, extract=slowly)
            told.append((results, as_json(agenda(ledger, Query(), as_of=AS_OF))))
    assert len(told[0][1]["targets"]) > 20
    assert told[0] == told[1] == told[2]


def test_few_documents_are_on_their_way_while_results_are_taken_slowly(tmp_path: Path) -> None:
    folder = plans(tmp_path / "in", 500)
    outcomes = LocalProcesses(2).read(jobs_of(folder), NO_BOOK, noting)
    next(outcomes)
    seen = -1
    while seen != (seen := len(list(folder.glob("*.read")))):
        time.sleep(0.3)
    assert seen <= 2 * AHEAD * SHORT_BATCHES * BATCH < 500
    assert len(list(outcomes)) == 499


def test_fewer_long_documents_are_on_their_way(tmp_path: Path) -> None:
    folder = plans(tmp_path / "in", 20, "补" * 30_000)
    outcomes = LocalProcesses(2).read(jobs_of(folder), NO_BOOK, noting)
    next(outcomes)
    seen = -1
    while seen != (seen := len(list(folder.glob("*.read")))):
        time.sleep(0.3)
    assert seen <= 2 * AHEAD < 20
    assert len(list(outcomes)) == 19


def test_a_document_that_ends_its_process_costs_no_other(tmp_path: Path) -> None:
    folder = plans(tmp_path / "in", 20)
    for number in (5, 17):
        write_plan(folder, "致命\n", f"{number:03}.txt")
    outcomes = list(LocalProcesses(2).read(jobs_of(folder), NO_BOOK, dying))
    failed = [number for number, outcome in enumerate(outcomes) if isinstance(outcome, DocumentError)]
    assert failed == [5, 17]
    assert "the process that read it was ended" in str(outcomes[5])
    names = [outcome[0].name for outcome in outcomes if isinstance(outcome, tuple)]
    assert names == [f"{number:03}.txt" for number in range(20) if number not in failed]


def test_the_interrupt_key_is_left_to_the_one_that_started_them(tmp_path: Path) -> None:
    outcomes = list(LocalProcesses(2).read(jobs_of(plans(tmp_path / "in", 2)), NO_BOOK, deaf))
    assert not [outcome for outcome in outcomes if isinstance(outcome, DocumentError)]


def test_who_is_not_waited_for_ends_at_once_and_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "temp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temp"))
    folder = plans(tmp_path / "in", 3, "补" * 30_000)  # long enough to travel alone
    outcomes = cast("Generator[Outcome]", LocalProcesses(2).read(jobs_of(folder), NO_BOOK, lasting))
    next(outcomes)
    until(lambda: len(list(folder.glob("00[12].[0-9]*"))) == 2)  # neither is ever done
    readers = {int(path.suffix[1:]) for path in folder.glob("*.[0-9]*")}
    assert len(readers) == 2 and list((tmp_path / "temp").iterdir())
    outcomes.close()
    until(lambda: not any(runs(reader) for reader in readers))
    assert not list((tmp_path / "temp").iterdir())


@pytest.mark.parametrize(
    ("sizes", "sent"),
    [
        ([1] * 20, [16, 4]),
        ([70_000, 1, 1, 70_000, 1], [1, 2, 1, 1]),
        ([30_000] * 5, [2, 2, 1]),
        ([1, None, 1, 1], [1, 1, 2]),  # None: standard input
        ([], []),
    ],
)
def test_short_documents_travel_together_and_long_ones_alone(
    sizes: list[int | None], sent: list[int]
) -> None:
    work = [
        ReadingJob(DocumentSource(f"{n}", None if size is None else Path(f"{n}")))
        for n, size in enumerate(sizes)
    ]
    lengths = dict(zip((job.source.name for job in work), sizes, strict=True))
    found = list(batches(work, lambda job: lengths[job.source.name] or 0))
    assert [len(batch) for batch in found] == sent
    assert [job for batch in found for job in batch] == work
