"""Work beside the screen may be broken off where nothing is lost, and never keeps the program from ending."""

from __future__ import annotations

import asyncio
import atexit
import contextlib
import os
import select
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from limits import at_most
from tui_world import AS_OF, NOW, fill, url_of

from tracker.records import Query
from tracker.services.ledger.opening import open_ledger
from tracker.tui import background
from tracker.tui.background import Job, Stopped, check, leave


async def test_the_result_and_the_error_of_a_job_come_back() -> None:
    assert await Job(lambda: threading.current_thread().name, kept=False).result() == "tracker-job"
    with pytest.raises(ZeroDivisionError):
        await Job(lambda: 1 / 0, kept=False).result()


async def test_a_job_that_nobody_waits_for_stops_where_it_asks() -> None:
    stopped = threading.Event()
    began = threading.Event()

    def work() -> None:
        began.set()
        with contextlib.suppress(Stopped):
            while True:
                time.sleep(0.005)
                check()
        stopped.set()

    waiting = asyncio.create_task(Job(work, kept=False).result())
    await asyncio.to_thread(began.wait, 5)
    waiting.cancel()
    assert await asyncio.to_thread(stopped.wait, 5)


async def test_jobs_in_turn_keep_their_order_however_long_one_takes_or_fails() -> None:
    release, done = threading.Event(), list[str]()

    def first() -> None:
        release.wait(5)
        done.append("first")
        raise ZeroDivisionError

    works = (first, lambda: done.append("second"), lambda: done.append("third"))
    jobs = [Job[object](work, kept=True, in_turn=True) for work in works]
    results = [asyncio.create_task(job.result()) for job in jobs]
    await asyncio.sleep(0.05)
    assert done == []
    release.set()
    await asyncio.gather(*results, return_exceptions=True)
    assert done == ["first", "second", "third"]


async def test_outside_of_a_job_nothing_is_stopped() -> None:
    check()


async def test_the_end_waits_for_what_is_kept_and_only_a_moment_for_the_rest(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    registered: list[object] = []
    monkeypatch.setattr(atexit, "register", registered.append)
    monkeypatch.setattr(background, "PATIENCE", 0.1)
    done: list[str] = []
    release = threading.Event()

    def write() -> None:
        time.sleep(0.4)
        done.append("written")

    tasks = [
        asyncio.create_task(job.result()) for job in (Job(write, kept=True), Job(release.wait, kept=False))
    ]
    await asyncio.sleep(0.05)
    with at_most(30):  # it would wait for the other for ever
        leave()
    assert done == ["written"]
    assert len(registered) == 1, "what still runs does not run into the interpreter's end"
    release.set()
    await asyncio.gather(*tasks)
    leave()
    assert len(registered) == 1


def _drawn(terminal: int) -> bytes:
    """What was drawn since the last call; nothing after a moment without a change."""
    if not select.select([terminal], [], [], 0.05)[0]:
        return b""
    try:
        return os.read(terminal, 65536)
    except OSError:  # the other end is closed
        return b""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
@pytest.mark.parametrize("documents", [1, 300], ids=["one long document", "many documents"])
def test_control_c_while_reading_gives_the_shell_back_at_once_and_the_ledger_is_whole(
    tmp_path: Path, documents: int
) -> None:
    import pty
    import signal
    import termios

    text = "一、工作安排\n" + "到2030年，新建公园8个以上，新增绿地30公顷。\n" * (
        40 if documents > 1 else 60_000
    )
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(documents):
        (folder / f"{number}.txt").write_text(f"第{number}号计划\n{text}", encoding="utf-8")
    fill(url := url_of(tmp_path))
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (30, 100))
    command = [sys.executable, "-m", "tracker", "--lang", "en", "--db", url, "tui"]
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "100", "LINES": "30"}
    process = subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, start_new_session=True,
        cwd=Path(__file__).parents[2],
    )  # fmt: skip
    os.close(theirs)
    seen = b""

    def wait_for(words: bytes) -> None:
        nonlocal seen
        end = time.monotonic() + 30
        while words not in seen:
            assert time.monotonic() < end, seen[-2000:]
            seen += _drawn(ours)
        seen = b""

    try:
        wait_for("滨河步道".encode())
        os.write(ours, b"i\x1b[B\r" + str(folder).encode() + b"\r")
        if documents > 1:
            wait_for(b".txt")
        else:
            wait_for(b"Loading the rules")
            time.sleep(1)  # into the document, which takes several
        began = time.monotonic()
        os.write(ours, b"\x03")
        while process.poll() is None and time.monotonic() - began < 20:
            seen += _drawn(ours)
        assert process.returncode == 0, "it left by itself"
        assert b"Traceback" not in seen + _drawn(ours)
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        os.close(ours)
    from tracker.services.listing.agenda import agenda
    from tracker.services.listing.agenda import documents as read

    with open_ledger(url, now=NOW) as ledger:
        assert len(read(ledger)) < documents + 1
        assert agenda(ledger, Query(), as_of=AS_OF).rows
