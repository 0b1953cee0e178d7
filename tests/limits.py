"""A limit of time for what would hang without its guard."""

from __future__ import annotations

import signal
from collections.abc import Iterator
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
