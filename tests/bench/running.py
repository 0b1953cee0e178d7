"""Processes run to their end, with what they cost: processor time, time on the clock, most memory."""

from __future__ import annotations

import os
import re
import statistics
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
_HIGHEST = re.compile(r"VmHWM:\s+(\d+)")
TRACKER = [sys.executable, "-m", "tracker"]


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process cost, with those that it started and waited for."""

    cpu: float  # seconds
    wall: float
    peak: float = 0  # MB, where it was asked for; without the processes that it started

    @property
    def cpu_ms(self) -> float:
        return 1000 * self.cpu

    @property
    def wall_ms(self) -> float:
        return 1000 * self.wall


def run(
    argv: Sequence[str], env: Mapping[str, str] | None = None, out: str = os.devnull, *, watch: bool = False
) -> Cost:
    """Run a command to its end; what it prints goes to the file `out`. Raises RuntimeError if it fails.

    `watch` its memory too: what the system tells of a process that has ended may be its parent's.
    """
    there = {**os.environ, "PYTHONPATH": str(ROOT), **(env or {})}
    write = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    files = [(os.POSIX_SPAWN_OPEN, 1, out, write, 0o644), (os.POSIX_SPAWN_OPEN, 2, os.devnull, write, 0o644)]
    began = time.perf_counter()
    pid = os.posix_spawn(argv[0], list(argv), there, file_actions=files)
    peak = _watched(pid) if watch else 0
    _pid, status, used = os.wait4(pid, 0)
    wall = time.perf_counter() - began
    if os.waitstatus_to_exitcode(status):
        raise RuntimeError(f"{' '.join(argv)} ended with {os.waitstatus_to_exitcode(status)}")
    return Cost(used.ru_utime + used.ru_stime, wall, peak)


def _watched(pid: int) -> float:
    """The most memory of a process until it ends, in MB."""
    most = 0.0
    while found := _HIGHEST.search(Path(f"/proc/{pid}/status").read_text()):
        most = max(most, int(found[1]) / 1024)
        time.sleep(0.01)
    return most


def median(costs: Sequence[Cost]) -> Cost:
    """The median of each cost for itself."""
    names = ("cpu", "wall", "peak")
    return Cost(*(statistics.median(getattr(cost, name) for cost in costs) for name in names))


def in_turn(commands: Mapping[str, Sequence[str]], times: int, env: Mapping[str, str]) -> dict[str, Cost]:
    """The median cost of each command; they take turns, so that what disturbs one disturbs all."""
    found: dict[str, list[Cost]] = {name: [] for name in commands}
    for _round in range(times):
        for name, argv in commands.items():
            found[name].append(run(argv, env))
    return {name: median(costs) for name, costs in found.items()}


def cpu(work: object, times: int = 3) -> float:
    """The least CPU seconds of this process over several calls of `work`."""
    assert callable(work)
    took = []
    for _round in range(times):
        began = time.process_time()
        work()
        took.append(time.process_time() - began)
    return min(took)
