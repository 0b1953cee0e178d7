"""Limits of time: for what would hang without its guard, and as ratios to plain work in the same run."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Fail when what is done meanwhile takes longer; by the clock, so give it plenty."""

    def late(_number: int, _frame: object) -> None:
        pytest.fail(f"still at it after {seconds} seconds")  # which no suppress() of the program holds back

    before = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def plain_loops(action: Callable[[], object]) -> float:
    """The CPU time of an action as a multiple of a plain loop over a million numbers in the same run."""
    before = _loop()
    start = time.process_time()
    action()
    taken = time.process_time() - start
    return taken / max(before, _loop())


def _loop() -> float:
    start = time.process_time()
    sum(number * number for number in range(1_000_000))
    return time.process_time() - start
