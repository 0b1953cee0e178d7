"""Outcomes come back in order and few documents are on their way, whichever worker is quicker."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from cluster_samples import limited as limited
from ledger_samples import NO_BOOK, promises

from tracker.errors import TrackerError
from tracker.services.ingest.cluster import window
from tracker.services.ingest.cluster.program_versions import difference, fingerprint, program
from tracker.services.ingest.cluster.window import DEPTH, SlidingWindow
from tracker.services.ingest.cluster.worker import ReadReply, ReadRequest, answer_request, packed
from tracker.services.ingest.file_reading import DocumentSource, ReadingJob

pytestmark = pytest.mark.usefixtures("limited")
LOST = ReadReply("other")
RULES = packed(NO_BOOK, promises)


@dataclass(eq=False)
class Sent:
    """An order, and the answer once somebody came to it."""

    order: ReadRequest
    answer: ReadReply | None = None


class Hasty:
    """Workers that come to their orders as luck has it."""

    program = fingerprint(program())

    def __init__(self, seed: int, *, blind: bool = False) -> None:
        self._chance = random.Random(seed)
        self._blind = blind
        self.out: list[Sent] = []
        self.most = self.most_bytes = 0

    def send(self, order: ReadRequest) -> Any:
        self.out.append(Sent(order))
        self.most = max(self.most, len(self.out))
        self.most_bytes = max(self.most_bytes, sum(len(one.order.data or b"") for one in self.out))
        return self.out[-1]

    def wait(self, future: Any) -> None:
        while not self.done(future):
            one = self._chance.choice([one for one in self.out if one.answer is None])
            unseen = self._blind and one.order.data is None
            one.answer = ReadReply("unseen") if unseen else answer_request(one.order, RULES)

    def done(self, future: Any) -> bool:
        return future.answer is not None

    def gather(self, futures: list[Any]) -> list[ReadReply | None]:
        for one in futures:
            self.out.remove(one)
        return [one.answer for one in futures]

    def capacity(self) -> int:
        return 1

    def refuse(self, answer: ReadReply) -> Exception:
        return AssertionError(answer)


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> list[ReadingJob]:
    folder = tmp_path_factory.mktemp("plans")
    for n in range(100):
        (folder / f"{n:03}.txt").write_text(f"今年新建{n + 1}所幼儿园。", encoding="utf-8")
    return [ReadingJob(DocumentSource(path.name, path)) for path in sorted(folder.iterdir())]


def names(workers: Hasty, work: list[ReadingJob]) -> Iterator[str]:
    for outcome in SlidingWindow(workers, NO_BOOK, promises).read(work):
        assert not isinstance(outcome, TrackerError)
        yield outcome[0].name


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("blind", [False, True])
def test_outcomes_are_in_order_and_only_so_many_documents_are_out(
    work: list[ReadingJob], seed: int, blind: bool
) -> None:
    workers = Hasty(seed, blind=blind)
    assert list(names(workers, work)) == [job.source.name for job in work]
    assert workers.most == DEPTH and not workers.out


class Lossy(Hasty):
    """Workers that may be ended: what they had begun is lost."""

    def end_all(self) -> None:
        for one in self.out:
            one.answer = one.answer or LOST

    def gather(self, futures: list[Any]) -> list[ReadReply | None]:
        return [None if answer is LOST else answer for answer in super().gather(futures)]


class Mortal(Lossy):
    """Workers that are all ended by some documents, with whatever else they had begun."""

    def wait(self, future: Any) -> None:
        if any(one.order.job.source.name in ("005.txt", "034.txt") for one in self.out if one.answer is None):
            self.end_all()
        super().wait(future)


def test_only_what_ends_its_worker_alone_is_given_up(work: list[ReadingJob]) -> None:
    workers = Mortal(3)
    outcomes = list(SlidingWindow(workers, NO_BOOK, promises).read(work))
    failed = [
        job.source.name for job, one in zip(work, outcomes, strict=True) if isinstance(one, TrackerError)
    ]
    assert failed == ["005.txt", "034.txt"]


class Killed(Lossy):
    """Workers that are all ended, by something else, the first `times` that they are waited for."""

    def __init__(self, seed: int, times: int) -> None:
        super().__init__(seed)
        self._times = times

    def wait(self, future: Any) -> None:
        if self._times:
            self._times -= 1
            self.end_all()
        super().wait(future)


@pytest.mark.parametrize(("times", "given_up"), [(1, []), (2, []), (3, ["000.txt"])])
def test_a_document_whose_worker_is_killed_while_it_is_tried_alone_is_tried_again(
    work: list[ReadingJob], times: int, given_up: list[str]
) -> None:
    outcomes = list(SlidingWindow(Killed(3, times), NO_BOOK, promises).read(work))
    failed = [
        job.source.name for job, one in zip(work, outcomes, strict=True) if isinstance(one, TrackerError)
    ]
    assert failed == given_up


def test_no_more_is_asked_for_than_can_be_sent(work: list[ReadingJob]) -> None:
    asked: list[ReadingJob] = []

    def coming() -> Iterator[ReadingJob]:
        for job in work:
            asked.append(job)
            yield job

    reading = SlidingWindow(Hasty(1), NO_BOOK, promises).read(coming())
    next(reading)
    assert len(asked) <= DEPTH + 1


def test_what_is_sent_along_keeps_within_a_budget_of_bytes(
    work: list[ReadingJob], monkeypatch: pytest.MonkeyPatch
) -> None:
    size = work[0].source.path.stat().st_size if work[0].source.path else 0
    monkeypatch.setattr(window, "BUDGET", 3 * size)
    workers = Hasty(1, blind=True)
    assert len(list(names(workers, work))) == 100
    assert 0 < workers.most_bytes <= 4 * size + 4


def test_a_file_that_changed_since_it_was_listed_is_sent_along(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("今年新建3所幼儿园。", encoding="utf-8")
    order = ReadRequest(ReadingJob(DocumentSource("a.txt", path)), (1, 1), Hasty.program, "en")
    assert answer_request(order, RULES) == ReadReply("unseen")


def test_a_difference_is_told_by_the_first_thing_that_differs() -> None:
    here = program()
    assert difference(here, program()) is None
    assert difference(here, {**here, "lxml": ""}) == ("lxml", "–", here["lxml"])
    assert difference(here, {**here, "code": "0"}) == (
        "tracker",
        f"{here['tracker']}+0",
        f"{here['tracker']}+{here['code']}",
    )
    assert fingerprint(here) != fingerprint({**here, "code": "0"})
