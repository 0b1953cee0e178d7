"""Runs command lines on a disk that fails on order, and says what was wrong after each fault.

    LD_PRELOAD=failing_disk.so python disk_faults.py FOLDER SEVERAL [--without GUARD] [NAME…]

All calls of each command (of `disk_fault_commands`) are counted. SEVERAL calls of each kind are then failed, with
each errno, spread evenly over the command; 0 stands for all, each once and from then on. Prints
a `Tried` a line, as JSON.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from disk_fault_checks import State, state_of, wrong_again, wrong_on, wrong_with
from disk_fault_commands import COMMANDS, NOW, TOGETHER, parts_of_the_way, prepare, words_of
from disk_fault_guards import take_out
from failing_disk import ERRORS, Fault, run_on_it

from tracker.cli import clock
from tracker.services.ingest import storing



class Tried(NamedTuple):
    """A fault, and what came of it."""

    command: str
    call: str
    error: str
    number: int
    lasting: bool
    struck: str  # the file that the fault came at
    code: int
    err: str
    kept: bool  # what the command does was done
    drafts: list[str]  # files left over under names of their own
    wrong: list[str]


def tried(library: Path, folder: Path, *rest: str) -> list[Tried]:
    """Run this file in a process of its own; gives what came of each fault."""
    folder.mkdir(exist_ok=True)
    own = {"LD_PRELOAD": str(library), "HOME": str(folder), "TRACKER_LANG": "en"}
    command = [sys.executable, __file__, str(folder), *rest]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, env=os.environ | own)
    return [Tried(*json.loads(line)) for line in done.stdout.splitlines()]


class Trial:
    """One command line, to be run again and again."""

    def __init__(self, name: str, folder: Path, ids: list[str]) -> None:
        self._name, self._folder, self._disk = name, folder, folder / "disk"
        self._command = COMMANDS[name]
        self._words = words_of(name, folder, ids)
        self._steps: list[State] = []
        self._out = ""

    def measure(self) -> dict[str, int]:
        """Run it undisturbed, parts of its way first; gives how often it makes each call."""
        self._anew()
        self._steps = [state_of(self._disk)]
        for part in parts_of_the_way(self._name, self._folder):
            self._anew()
            part()
            self._steps.append(state_of(self._disk))
        self._anew()
        done = run_on_it(self._disk, self._words, None)
        assert done.code == 0, done
        self._out = done.out
        self._steps.append(state_of(self._disk))
        assert done.seen["fsync"] or not self._command.writes, "acknowledged, and never flushed to the disk"
        return done.seen

    def run(self, fault: Fault) -> Tried:
        """Run it with a fault, look at what is left, and run it again."""
        self._anew()
        done = run_on_it(self._disk, self._words, fault)
        wrong = [*wrong_with(done)]
        found = State({}, {}, [])
        try:
            found = state_of(self._disk)
        except sqlite3.Error as error:
            wrong.append(f"a database is damaged: {error}")
        else:
            wrong += wrong_on(self._command.ledger, done, self._steps, found)
        if done.code == 0 and not self._command.changes and done.out != self._out:
            wrong.append("it prints something else")
        if found.drafts and not fault.lasting and fault.call != "unlink":
            wrong.append(f"left behind: {found.drafts}")
        kept = found[:2] == self._steps[-1][:2]
        if not wrong and not kept:
            again = run_on_it(self._disk, self._words, None)
            wrong += wrong_again(again, self._steps[-1], state_of(self._disk))
        struck = Path(done.struck).name
        return Tried(self._name, *fault, struck, done.code, done.err, kept, found.drafts, wrong)

    def _anew(self) -> None:
        shutil.rmtree(self._disk, ignore_errors=True)
        shutil.copytree(self._folder / "base", self._disk)


def faults(seen: dict[str, int], several: int) -> Iterator[Fault]:
    """All faults of a command that makes so many calls; or `several` of each call and errno."""
    for call, count in seen.items():
        for index, error in enumerate(ERRORS):
            numbers = [*range(1, count + 1)]
            if several:
                step = max(1, count // several)
                numbers = numbers[index % step :: step][:several]
            for number in numbers:
                if error == "EINTR":  # SQLite writes until it is no longer interrupted
                    yield Fault(call, error, number, lasting=False)
                    continue
                for lasting in (False, True):
                    if not several or lasting is bool((number + index) % 2):
                        yield Fault(call, error, number, lasting)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("several", type=int)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--without", default="")
    given = parser.parse_args()
    if given.without:
        take_out(given.without)
    tempfile.tempdir = os.environ["SQLITE_TMPDIR"] = str(given.folder / "disk" / "tmp")
    with (
        patch.multiple(clock, now=lambda: NOW, today=lambda: NOW.date()),
        patch.object(storing, "DOCUMENTS_AT_ONCE", TOGETHER),
    ):
        ids = prepare(given.folder)
        for name in given.names or COMMANDS:
            trial = Trial(name, given.folder, ids)
            seen = trial.measure()
            for fault in faults(seen, given.several):
                print(json.dumps(trial.run(fault)), flush=True)


if __name__ == "__main__":
    main()
