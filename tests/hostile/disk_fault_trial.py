"""One command line, run again and again on a disk that fails each time in another way."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path
from typing import NamedTuple

from disk_fault_checks import State, state_of, wrong_again, wrong_on, wrong_with
from disk_fault_commands import COMMANDS, parts_of_the_way, words_of
from failing_disk import Fault, run_on_it


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
        kept = any(file.endswith(".bak") for file in self._steps[-1].databases)
        assert kept or not self._command.replaces, "what was replaced is not kept"
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
