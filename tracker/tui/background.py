"""Work beside the screen, in threads of its own that do not keep the program from being left.

Textual's own thread workers do: at the end Python waits for each of them, so that the shell comes back after
Ctrl+C only when the last of a thousand documents is read. Here a job that is no longer wanted is told so, and
may stop at the next place where nothing is lost; only what writes a mark is waited for.
"""

from __future__ import annotations

import asyncio
import atexit
import contextlib
import os
import sys
import threading
import time
from collections.abc import Callable
from typing import Any, ClassVar, Generic, TypeVar

Result = TypeVar("Result")

PATIENCE = 1.0  # seconds that the end of the program waits for what may be broken off
WRITE, REPORT = "write", "report"  # groups of work that comes to its end even if the program is left
LIST = "list"  # the group of work that reads the list which the next key goes by


class Stopped(Exception):
    """The work is no longer wanted."""


class Job(threading.Thread, Generic[Result]):
    """One piece of work; `kept` if it has to come to its end, `in_turn` to begin after others in turn end."""

    writes_asked: ClassVar[int] = 0  # how often a screen has asked for something to be written
    _last_in_turn: ClassVar[Job[Any] | None] = None

    def __init__(self, work: Callable[[], Result], *, kept: bool, in_turn: bool = False) -> None:
        super().__init__(daemon=True, name="tracker-job")
        self.kept = kept
        self._in_turn = in_turn
        self._before: Job[Any] | None = None
        self.unwanted = threading.Event()
        self._work = work
        self._loop = asyncio.get_running_loop()
        self._answer: asyncio.Future[Result] = self._loop.create_future()

    def run(self) -> None:
        if self._before is not None:
            self._before.join()
            self._before = None
        try:
            result = self._work()
        except BaseException as error:
            self._tell(self._answer.set_exception, error)
        else:
            self._tell(self._answer.set_result, result)

    def _tell(self, tell: Callable[..., None], value: object) -> None:
        def now() -> None:
            if not self._answer.done():
                tell(value)

        with contextlib.suppress(RuntimeError):  # the screen is closed: nobody waits
            self._loop.call_soon_threadsafe(now)

    async def result(self) -> Result:
        """Start it and wait. When the waiting is broken off, the work is told that it is not wanted."""
        if self._in_turn:
            self._before, Job._last_in_turn = Job._last_in_turn, self
        self.start()
        try:
            return await self._answer
        finally:
            self.unwanted.set()


def check() -> None:
    """In a job, where nothing is lost by it: raise Stopped if the work is no longer wanted."""
    job = threading.current_thread()
    if isinstance(job, Job) and job.unwanted.is_set():
        raise Stopped


def leave() -> None:
    """The screen is closed: wait for what must be kept, and for the rest a moment only."""
    end = time.monotonic() + PATIENCE
    jobs = [thread for thread in threading.enumerate() if isinstance(thread, Job)]
    for job in jobs:
        job.join(None if job.kept else max(0.0, end - time.monotonic()))
    if any(job.is_alive() for job in jobs):  # reading one long document: its transaction has not begun
        atexit.register(_leave_now)


def _leave_now() -> None:
    """Let no thread run into the interpreter's own end."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)
