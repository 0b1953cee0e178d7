"""Start work in processes of their own and kill them by SIGKILL at drawn moments.

    python killing.py KIND FOLDER TRIES

The work is measured undisturbed, the fastest run of three, with the time of each thing that it does: SQL
statements, ends of transactions, files that are opened, renamed and deleted. A moment is drawn for each try,
one in each TRIES-th part of the work's time. It is reached by counting: after as many things as the measured
run had done by then, and the rest of the time after them, so that a busy machine does not move it out of the
work. Processes are forked from this one, which has loaded everything, and each works on its own copy of the
ledger in `FOLDER/try…`; that of a measured run stays in `FOLDER/whole`. Prints a `Try` a line, as JSON.

With 0 TRIES the work is killed once at each thing that it is about to do: what is half only between two of
them, for too short a time to be drawn, is seen all the same.
"""

from __future__ import annotations

import contextlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

SEED = 6
AGAIN = 4  # times that a moment is tried at most
_WATCHED = ("open", "os.rename", "os.remove", "sqlite3.connect")
_noticed: Callable[[], None] | None = None  # what to do when the work does something


class Try(NamedTuple):
    """What became of one try."""

    folder: str
    moment: float  # share of the work's time
    landed: bool  # it was killed while it worked
    acknowledged: list[str]


def killed(kind: str, folder: Path, tries: int) -> list[Try]:
    """Run this file in a process of its own; gives what became of each try."""
    command = [sys.executable, __file__, kind, str(folder), str(tries)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return [Try(*json.loads(line)) for line in done.stdout.splitlines()]


def _watch() -> None:
    from sqlalchemy import Engine, event

    def notice(*_told: Any, **_more: Any) -> None:
        if _noticed is not None:
            _noticed()

    def audit(name: str, _args: Any) -> None:
        if name in _WATCHED:
            notice()

    for name in ("before_cursor_execute", "after_cursor_execute", "commit"):
        event.listen(Engine, name, notice)
    sys.addaudithook(audit)


def _in_a_process(work: Callable[[Callable[[object], None]], object]) -> tuple[int, list[str]]:
    """Run `work` in a fork; gives the signal that ended it, 0 if none, and the lines that it told."""
    out, into = os.pipe()

    def tell(told: object) -> None:
        os.write(into, f"{told}\n".encode())

    child = os.fork()
    if child == 0:
        os.close(out)
        code = 1
        with contextlib.suppress(BrokenPipeError):
            work(tell)
            code = 0
        os._exit(code)
    os.close(into)
    with os.fdopen(out, encoding="utf-8") as told:
        lines = told.read().splitlines()
    _pid, status = os.waitpid(child, 0)
    if os.waitstatus_to_exitcode(status) > 0:
        raise SystemExit("the work failed")
    return -os.waitstatus_to_exitcode(status), lines


def _measured(work: Callable[[Callable[[object], None]], object]) -> tuple[list[float], float]:
    """When the work does something, and when it ends, in seconds from its beginning."""

    def run(tell: Callable[[object], None]) -> None:
        global _noticed
        times: list[float] = []
        begun = time.perf_counter()
        _noticed = lambda: times.append(time.perf_counter() - begun)  # noqa: E731
        work(lambda _acknowledged: None)
        _noticed = None
        tell(json.dumps([times, time.perf_counter() - begun]))

    _signal, lines = _in_a_process(run)
    times, end = json.loads(lines[-1])
    return times, end


def _struck(
    work: Callable[[Callable[[object], None]], object], things: int, rest: float
) -> Callable[[Callable[[object], None]], None]:
    """The work, killed so many seconds after it has done so many things."""

    def run(tell: Callable[[object], None]) -> None:
        global _noticed
        reached = threading.Event()

        def strike() -> None:
            reached.wait()
            time.sleep(rest)
            os.kill(os.getpid(), signal.SIGKILL)

        left = things

        def count() -> None:
            nonlocal left
            left -= 1
            if left <= 0:
                reached.set()

        sys.setswitchinterval(1e-5)
        threading.Thread(target=strike, daemon=True).start()
        if things:
            _noticed = count
        else:
            reached.set()
        work(tell)
        _noticed = None
        tell("done")

    return run


def _struck_at(
    work: Callable[[Callable[[object], None]], object], thing: int
) -> Callable[[Callable[[object], None]], None]:
    """The work, killed when it is about to do the thing of this number."""

    def run(tell: Callable[[object], None]) -> None:
        global _noticed
        left = thing

        def count() -> None:
            nonlocal left
            left -= 1
            if left <= 0:
                os.kill(os.getpid(), signal.SIGKILL)

        _noticed = count
        work(tell)
        _noticed = None
        tell("done")

    return run


def main(kind: str, folder: Path, tries: int) -> None:
    from killed_work import KINDS

    work = KINDS[kind]

    def on_a_copy(name: str) -> Callable[[Callable[[object], None]], object]:
        shutil.copytree(folder / "base", folder / name)
        return lambda tell: work.run(folder, folder / name, tell)

    work.prepare(folder)
    on_a_copy("warm")(lambda _acknowledged: None)  # loads what is loaded late
    _watch()
    measured = [_measured(on_a_copy(name)) for name in ("whole", "whole2", "whole3")]
    times, end = min(measured, key=lambda one: one[1])  # what slows a run down is not the work
    if not tries:
        for thing in range(1, len(times) + 1):
            sent, lines = _in_a_process(_struck_at(on_a_copy(f"try{thing}"), thing))
            landed = sent == signal.SIGKILL
            told = Try(
                str(folder / f"try{thing}"), thing / len(times), landed, lines if landed else lines[:-1]
            )
            print(json.dumps(told), flush=True)
        return
    draw = random.Random(f"{SEED} {kind}")
    for number in range(tries):
        moment = (number + draw.random()) / tries
        things = sum(at <= moment * end for at in times)
        rest = moment * end - (times[things - 1] if things else 0)
        # Too late on a busy machine: sooner after the same thing, at last just before it.
        for late in range(AGAIN):
            shutil.rmtree(folder / f"try{number}", ignore_errors=True)
            struck = (
                _struck(on_a_copy(f"try{number}"), things, rest / 2**late)
                if late < AGAIN - 1
                else _struck_at(on_a_copy(f"try{number}"), max(things, 1))
            )
            sent, lines = _in_a_process(struck)
            finished = lines[-1:] == ["done"]
            landed = sent == signal.SIGKILL and not finished
            if landed:
                break
        told = Try(str(folder / f"try{number}"), moment, landed, lines[:-1] if finished else lines)
        print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
