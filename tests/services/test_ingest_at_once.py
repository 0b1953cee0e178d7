"""Several processes at one ingest: two commands on one folder; the helpers of one that is killed."""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from ledger_samples import NOW, PLAN, entries, opened, read_in, write_plan

from tracker.services.ingest import storing
from tracker.services.ingest.worker_processes import BATCH
from tracker.services.ledger import maintenance
from tracker.services.listing.agenda import documents
from tracker.services.targets.change_log import log
from tracker.services.targets.undo_and_redo import undo

pytestmark = pytest.mark.slow

_READ = """
import sys, time
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from ledger_samples import counts, opened, read_in
place, go = Path(sys.argv[2]), Path(sys.argv[3])
print("ready", flush=True)
while not go.exists(): time.sleep(0.001)
with opened(place) as ledger:
    results = read_in(ledger, place / "in")
print([result.error for result in results if result.error], sum(r.new for r in results), flush=True)
"""
DOCUMENTS = 25


@pytest.mark.parametrize("there", [False, True], ids=["new ledger", "ledger"])
def test_two_ingests_of_one_folder_read_every_document_once(tmp_path: Path, there: bool) -> None:
    for n in range(DOCUMENTS):
        write_plan(tmp_path / "in", PLAN.replace("3所", f"{n + 10}所"), f"{n:02}.txt")
    if there:
        opened(tmp_path).close()
    go = tmp_path / "go"
    command = [sys.executable, "-c", _READ, str(Path(__file__).parent), str(tmp_path), str(go)]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _n in range(2)]
    for process in running:
        assert process.stdout is not None and process.stdout.readline() == "ready\n"
    go.touch()
    told = [process.communicate(timeout=60)[0].rsplit(maxsplit=1) for process in running]
    assert [process.returncode for process in running] == [0, 0]
    assert [errors for errors, _new in told] == ["[]", "[]"]
    assert sum(int(new) for _errors, new in told) == 3 * DOCUMENTS, (
        "what one has read is not new to the other"
    )
    with opened(tmp_path) as ledger:
        found = documents(ledger)
        assert [document.name for document in found] == [f"{n:02}.txt" for n in range(DOCUMENTS)]
        assert {document.targets for document in found} == {3}
        assert len(log(ledger)) == DOCUMENTS
    assert maintenance.check(str(tmp_path / "ledger.db")) == []


def test_each_of_two_ingests_is_an_undo_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storing, "DOCUMENTS_AT_ONCE", 1)
    with opened(tmp_path) as one, opened(tmp_path) as other:
        for n in range(2):
            write_plan(tmp_path / "one", PLAN.replace("3所", f"{n + 10}所"), f"{n}.txt")
        write_plan(tmp_path / "other", "2025年\n新建9座水厂房。\n", "x.txt")
        between = lambda done, _all, _name: done == 1 and read_in(other, tmp_path / "other")  # noqa: E731
        read_in(one, tmp_path / "one", on_progress=between)
        undo(one, now=NOW)
        assert [document.name for document in documents(one)] == ["x.txt"]
        undo(one, now=NOW)
        assert entries(one) == {}


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_the_helpers_of_a_killed_ingest_go_too(tmp_path: Path) -> None:
    for n in range(2 * BATCH):  # more than one of them is given at once
        write_plan(tmp_path / "in", name=f"{n}.txt")
    script = Path(__file__).with_name("slow_reading.py")
    command = [sys.executable, str(script), str(tmp_path / "ledger.db"), str(tmp_path / "in")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        with closing(process.stdout) as out:
            helpers = {int(out.readline()) for _n in range(2)}
            process.kill()
            process.wait()
            end = time.monotonic() + 20
            while left := {helper for helper in helpers if alive(helper)}:
                assert time.monotonic() < end, f"{left} stayed behind"
                time.sleep(0.05)
    assert len(helpers) == 2


def alive(process: int) -> bool:
    """Whether there is such a process that has not ended yet."""
    status = Path(f"/proc/{process}/stat")
    if Path("/proc").is_dir():
        return status.exists() and status.read_text().rsplit(")", 1)[1].split()[0] != "Z"
    return subprocess.run(["ps", "-p", str(process)], stdout=subprocess.DEVNULL).returncode == 0
