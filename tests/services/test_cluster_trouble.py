"""A cluster that cannot be used is one line that says what to do, and costs nothing that is stored."""

from __future__ import annotations

import importlib.util
import multiprocessing
import os
import signal
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from cluster_samples import NOW, read_in, told, write_plans
from cluster_samples import limited as limited

from tracker.base.installation import command_for
from tracker.errors import ClusterError, MissingExtra, UsageError
from tracker.services.ingest import storing
from tracker.services.ingest.cluster import connect
from tracker.services.ledger.opening import open_ledger
from tracker.services.rules.rule_files import load_book

if TYPE_CHECKING:
    from server_harness import NewLedger

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("limited")]


def test_a_missing_library_names_its_pip_command(monkeypatch: pytest.MonkeyPatch) -> None:
    find = importlib.util.find_spec
    monkeypatch.setattr(
        "tracker.base.optional_libraries.find_spec",
        lambda name: None if name == "distributed" else find(name),
    )
    with pytest.raises(MissingExtra) as caught, connect("tcp://127.0.0.1:8786"):
        pass
    assert caught.value.cure == f"run: {command_for('cluster')}"


@pytest.mark.parametrize("address", ["scheduler", "http://127.0.0.1:8786", "tcp://here", "tcp://here:x", ""])
def test_what_is_no_address_is_told_before_anything_is_tried(address: str) -> None:
    pytest.importorskip("distributed")
    with pytest.raises(UsageError, match="is not the address of a scheduler"), connect(address):
        pass


def test_a_scheduler_that_does_not_answer_is_one_line() -> None:
    pytest.importorskip("distributed")
    with pytest.raises(ClusterError) as caught, connect("tcp://127.0.0.1:1", timeout=0.3):
        pass
    assert caught.value.line() == (
        "no scheduler answers at tcp://127.0.0.1:1 — check the address, and that it runs: dask scheduler"
    )


def _serve(workers: int, out: Connection) -> None:
    """A scheduler, and its workers in the same process."""
    from distributed import LocalCluster

    quiet: dict[str, Any] = {"dashboard_address": None, "silence_logs": "CRITICAL"}
    with LocalCluster(
        n_workers=workers, threads_per_worker=1, processes=False, protocol="tcp", **quiet
    ) as cluster:
        out.send(cluster.scheduler_address)
        signal.pause()


@pytest.fixture
def served(request: pytest.FixtureRequest) -> Iterator[tuple[str, int]]:
    """The address of a cluster in a process of its own, and the process."""
    pytest.importorskip("distributed")
    here = multiprocessing.get_context("spawn")
    ours, theirs = here.Pipe()
    process = here.Process(target=_serve, args=(request.param, theirs))
    process.start()
    assert process.pid is not None and ours.poll(60)
    yield ours.recv(), process.pid
    process.kill()
    process.join()


@pytest.mark.parametrize("served", [0], indirect=True)
def test_a_cluster_without_workers_is_told_after_some_patience(served: tuple[str, int]) -> None:
    with pytest.raises(ClusterError) as caught, connect(served[0], worker_timeout=0.3):
        pass
    assert str(caught.value) == f"the cluster at {served[0]} has no worker"
    assert f"dask worker {served[0]} --nthreads 1" in caught.value.cure


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGSTOP], ids=["killed", "silent"])
@pytest.mark.parametrize("served", [1], indirect=True)
def test_a_scheduler_that_is_lost_leaves_whole_documents_and_says_what_to_do(
    served: tuple[str, int],
    end: signal.Signals,
    new_sqlite: NewLedger,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(storing, "DOCUMENTS_AT_ONCE", 1)
    address, process = served

    def lose(done: int, _total: int, _name: str) -> None:
        if done == 2:
            os.kill(process, end)

    with open_ledger(new_sqlite(), now=NOW) as ledger:
        with pytest.raises(ClusterError) as caught, connect(address, worker_timeout=2) as pool:
            read_in(ledger, write_plans(tmp_path), load_book(), pool, on_progress=lose)
        assert caught.value.line() == (
            f"the scheduler at {address} was lost — "
            "start it again and repeat the command: what is stored already is skipped"
        )
        _listed, log, documents = told(ledger)
        assert len(documents) == len(log) >= 2 and all(targets for _path, _digest, targets in documents)
