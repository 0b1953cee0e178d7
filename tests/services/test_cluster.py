"""Documents read on a cluster of real processes: each once, in order, whatever becomes of the workers."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from cluster_samples import COUNT, EMPTY, NOW, read_in, told, write_plans
from cluster_samples import limited as limited
from cluster_tasks import DIED, blind, die_at_second_reading, die_of_deadly, die_once, pretend

import tracker
from tracker.errors import ClusterError, DocumentError, TrackerError
from tracker.rulebook.model import Rulebook
from tracker.services.ingest import storing
from tracker.services.ingest.cluster import Cluster, connect, worker
from tracker.services.ingest.file_reading import DocumentSource, ReadingJob
from tracker.services.ingest.ingesting import ingest
from tracker.services.ledger.opening import open_ledger
from tracker.services.rules.rule_files import load_book

if TYPE_CHECKING:
    from server_harness import NewLedger

pytestmark = [
    pytest.mark.slow,
    pytest.mark.usefixtures("limited"),
    pytest.mark.skipif(
        find_spec("distributed") is None, reason="distributed is not installed: pip install '.[dev]'"
    ),
]
_TRIALS = 3  # with fresh workers
MANY = 4  # documents in a transaction here


class LocalWorkers:
    """A scheduler with two worker processes, begun anew where those that a test has ended do not come back.

    A document whose worker is ended is not begun again by the scheduler: what follows is all our own doing.
    """

    def __init__(self) -> None:
        self._running: Any = None

    def address(self) -> str:
        """Where the scheduler is reached; both of its workers are there."""
        if self._running is not None:
            try:
                self._running.wait_for_workers(2, timeout=10)
            except TimeoutError:
                self.close()
        if self._running is None:
            self._running = self._start()
        return str(self._running.scheduler_address)

    def close(self) -> None:
        """End the scheduler and its workers."""
        if self._running is not None:
            self._running.close()
            self._running = None

    def _start(self) -> Any:
        import dask
        from distributed import LocalCluster

        with dask.config.set({"distributed.scheduler.allowed-failures": 0}):
            return LocalCluster(
                n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs="CRITICAL"
            )


@pytest.fixture(scope="module")
def local_workers() -> Iterator[LocalWorkers]:
    workers = LocalWorkers()
    yield workers
    workers.close()


@pytest.fixture
def scheduler(local_workers: LocalWorkers) -> str:
    return local_workers.address()


@pytest.fixture(scope="module")
def book() -> Rulebook:
    return load_book()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_plans(tmp_path_factory.mktemp("plans"))


@pytest.fixture(scope="module")
def plain(folder: Path, book: Rulebook, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What one process makes of the folder: the results, and what the ledger tells."""
    with open_ledger(str(tmp_path_factory.mktemp("plain") / "ledger.db"), now=NOW) as ledger:
        return ingest(ledger, [str(folder)], book=book, now=NOW), told(ledger)


@pytest.fixture(autouse=True)
def _often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storing, "DOCUMENTS_AT_ONCE", MANY)


@pytest.fixture
def cluster(scheduler: str) -> Iterator[Cluster]:
    with connect(scheduler, worker_timeout=120) as reached:  # on a busy machine workers come back slowly
        yield reached


def on_workers(cluster: Cluster, task: Any, *words: Any, only: int | None = None) -> dict[str, Any]:
    """What `task` gives on the workers, or on one of them."""
    client = cluster._client
    workers = sorted(client.nthreads())[:only]
    answers: dict[str, Any] = client.run(task, *words, workers=workers)
    return answers


def test_a_killed_worker_costs_no_document_and_none_is_stored_twice(
    new_postgres: NewLedger, folder: Path, book: Rulebook, cluster: Cluster, plain: Any
) -> None:
    before = on_workers(cluster, os.getpid)
    killed: list[int] = []

    def kill(done: int, _total: int, _name: str) -> None:
        # Once, and with whatever it reads: a document that was lost before and is tried alone is tried again.
        if done < MANY or killed:
            return
        for pid in sorted(before.values()):
            with contextlib.suppress(ProcessLookupError):  # it was the one that its document has ended
                os.kill(pid, signal.SIGKILL)
                killed.append(pid)
                return

    with open_ledger(new_postgres(), now=NOW) as ledger:
        results = read_in(ledger, folder, book, cluster, on_progress=kill, extract=die_once)
        assert killed and (folder / DIED).exists(), "no worker was ended on the way"
        assert results == plain[0]
        assert told(ledger) == plain[1]
        assert [result.error != "" for result in results].count(True) == 1


def test_a_document_that_ends_its_worker_is_told_and_its_neighbours_are_read(
    book: Rulebook, cluster: Cluster, tmp_path: Path
) -> None:
    for name in ("a", "b", "deadly", "c", "d", "e"):
        (tmp_path / f"{name}.txt").write_text(f"到2029年，新建{name}码头3座。", encoding="utf-8")
    work = [ReadingJob(DocumentSource(path.name, path)) for path in sorted(tmp_path.iterdir())]
    outcomes = list(cluster.read(work, book, die_of_deadly))
    assert [isinstance(one, TrackerError) for one in outcomes] == [False] * 4 + [True, False]
    assert "every worker that began it was ended" in str(outcomes[4])


def test_replies_that_were_lost_with_their_workers_are_read_again(
    book: Rulebook, local_workers: LocalWorkers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outcomes: list[Any] = []
    for trial in range(_TRIALS):
        folder = tmp_path / str(trial)
        folder.mkdir()
        with (
            contextlib.suppress(ClusterError),
            connect(local_workers.address(), worker_timeout=40) as cluster,
        ):
            outcomes = _read_with_lost_replies(cluster, book, folder, monkeypatch)
            break  # else the nannies gave up on their workers, as they do on a busy machine
    assert (folder / DIED).exists(), "its reply was not lost"
    assert [isinstance(one, TrackerError) for one in outcomes] == [False] * 4


def _read_with_lost_replies(
    cluster: Cluster, book: Rulebook, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> list[Any]:
    """What is read of four documents where the workers that hold replies are ended before we ask for them."""
    for name in ("a", "deadly", "b", "c"):
        (folder / f"{name}.txt").write_text(f"到2029年，新建{name}码头3座。", encoding="utf-8")
    work = [ReadingJob(DocumentSource(path.name, path)) for path in sorted(folder.iterdir())]
    holders, gather = on_workers(cluster, os.getpid), cluster.gather

    def end_holders_first(futures: list[Any]) -> list[Any]:
        if (folder / ".read").exists() and holders:
            for future in futures:
                cluster.wait(future)
            for pid in holders.values():
                os.kill(pid, signal.SIGKILL)
            holders.clear()
        return gather(futures)

    monkeypatch.setattr(cluster, "gather", end_holders_first)
    return list(cluster.read(work, book, die_at_second_reading))


def _coordinate_until_killed(scheduler: str, url: str, folder: Path) -> None:
    def end(done: int, _total: int, _name: str) -> None:
        if done >= 8:
            os.kill(os.getpid(), signal.SIGKILL)

    storing.DOCUMENTS_AT_ONCE = MANY
    with connect(scheduler) as pool, open_ledger(url, now=NOW) as ledger:
        read_in(ledger, folder, load_book(), pool, on_progress=end)


def test_after_a_killed_coordinator_the_same_command_reads_only_the_rest(
    new_ledger: NewLedger, folder: Path, book: Rulebook, cluster: Cluster, plain: Any
) -> None:
    url = new_ledger()
    process = multiprocessing.get_context("spawn").Process(
        target=_coordinate_until_killed, args=(cluster.address, url, folder)
    )
    process.start()
    process.join(60)
    assert process.exitcode == -signal.SIGKILL
    with open_ledger(url, now=NOW) as ledger:
        with ledger.read() as reading:
            stored = len(reading.documents())
        assert 0 < stored < COUNT - 1
        sent = noting(cluster)
        assert [one.doc for one in read_in(ledger, folder, book, cluster)] == [one.doc for one in plain[0]]
        assert len(sent) == COUNT - stored
        assert told(ledger) == plain[1]
        sent.clear()
        results = read_in(ledger, folder, book, cluster)
        assert [Path(name).name for name in sent] == [EMPTY], "what could not be read is tried again"
        assert [(one.new, one.changed, one.gone) for one in results] == [(0, 0, 0)] * COUNT
        assert [one.unchanged for one in results] == [one.new for one in plain[0]]
        assert told(ledger) == plain[1]


def noting(cluster: Cluster) -> list[str]:
    """Paths of the documents that are sent to workers from now on."""
    sent: list[str] = []
    send = cluster.send

    def note(request: worker.ReadRequest) -> Any:
        sent.append(str(request.job.source.path))
        return send(request)

    cluster.send = note  # type: ignore[method-assign]
    return sent


def test_a_run_stopped_by_the_keyboard_leaves_whole_documents(
    new_sqlite: NewLedger, folder: Path, book: Rulebook, scheduler: str, plain: Any
) -> None:
    def stop(done: int, _total: int, _name: str) -> None:
        if done == 5:
            raise KeyboardInterrupt

    with open_ledger(new_sqlite(), now=NOW) as ledger:
        with pytest.raises(KeyboardInterrupt), connect(scheduler) as pool:
            read_in(ledger, folder, book, pool, on_progress=stop)
        _listed, _log, documents = told(ledger)
        assert documents and set(documents) < set(plain[1][2])


def test_files_that_workers_do_not_see_are_sent_to_them(
    new_sqlite: NewLedger, folder: Path, book: Rulebook, cluster: Cluster, plain: Any
) -> None:
    on_workers(cluster, blind, True)
    try:
        with open_ledger(new_sqlite(), now=NOW) as ledger:
            assert [one.new for one in read_in(ledger, folder, book, cluster)] == [o.new for o in plain[0]]
            assert told(ledger) == plain[1]
    finally:
        on_workers(cluster, blind, False)


def test_a_worker_with_another_version_is_refused(
    new_sqlite: NewLedger, folder: Path, book: Rulebook, cluster: Cluster
) -> None:
    (there,) = on_workers(cluster, pretend, "0.0.9", only=1)
    try:
        with pytest.raises(ClusterError) as caught, connect(cluster.address):
            pass
        assert caught.value.line() == (
            f"{there} has tracker 0.0.9, this machine {tracker.__version__}: they would not read alike — "
            "install the same policy-target-tracker[all] on all machines of the cluster, and restart them"
        )
        with (
            open_ledger(new_sqlite(), now=NOW) as ledger,
            pytest.raises(ClusterError, match=r"a worker has tracker 0\.0\.9"),
        ):
            read_in(ledger, folder, book, cluster)
    finally:
        on_workers(cluster, pretend, tracker.__version__, only=1)


def test_a_document_that_cannot_be_read_is_told_as_on_one_machine(
    cluster: Cluster, book: Rulebook, tmp_path: Path
) -> None:
    gone = ReadingJob(DocumentSource("gone.txt", tmp_path / "gone.txt"))
    missing = ReadingJob(DocumentSource("x", error=DocumentError("no such thing", "look")))
    outcomes = list(cluster.read([gone, missing], book))
    assert [str(one) for one in outcomes] == [
        f"{tmp_path / 'gone.txt'}: there is no such file",
        "no such thing",
    ]
