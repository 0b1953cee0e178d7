"""Runs command lines on a disk that fails on order, and says what was wrong after each fault.

    LD_PRELOAD=failing_disk.so python disk_faults.py FOLDER [--several N] [--every K] [--guards] [NAME…]

All calls of each command (of `disk_fault_commands`) are counted, then each is failed; with --several as many
of each kind, spread over the command, and with --every one in K of those. Prints a `Tried` a line, as JSON;
with --guards what was first found with each guard taken out.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

from disk_fault_commands import COMMANDS, NOW, TOGETHER, prepare
from disk_fault_guards import GUARDS, take_out
from disk_fault_trial import Trial, Tried
from failing_disk import ERRORS, Fault

from tracker.cli import clock
from tracker.services.ingest import storing


def tried(library: Path, folder: Path, *rest: str) -> list[Tried]:
    """Run this file in a process of its own; gives what came of each fault."""
    return [read(line) for line in in_a_process(library, folder, *rest)]


def read(line: str) -> Tried:
    """What `main` has printed."""
    return Tried(*json.loads(line))


def in_a_process(library: Path, folder: Path, *rest: str) -> Iterator[str]:
    """The lines that this file prints in a process of its own, to which the library is preloaded."""
    folder.mkdir(exist_ok=True)
    own = {"LD_PRELOAD": str(library), "HOME": str(folder), "TRACKER_LANG": "en"}
    command = [sys.executable, __file__, str(folder), *rest]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ | own) as process:
        assert process.stdout is not None
        yield from process.stdout
    assert process.returncode == 0


def faults(seen: dict[str, int], several: int) -> Iterator[Fault]:
    """Each call of a command that makes so many of them, with each errno; writes with one errno in turn.

    Or `several` of each call and errno, the last one too. They fail once and from then on, in turn.
    """
    for call, count in seen.items():
        for index, error in enumerate(ERRORS):
            numbers = [*range(1, count + 1)]
            if several:
                spread = (1 + index + (count - 1) * k // max(1, several - 1) for k in range(several))
                numbers = sorted({min(count, number) for number in spread} - {0})
            elif call == "write":
                numbers = numbers[index :: len(ERRORS)]
            for turn, number in enumerate(numbers):
                # SQLite writes until it is no longer interrupted
                yield Fault(call, error, number, error != "EINTR" and (turn + index) % 2 == 1)


def sweep(folder: Path, ids: list[str], name: str, given: argparse.Namespace) -> Iterator[Tried]:
    """What comes of one command."""
    trial = Trial(name, folder, ids)
    seen = trial.measure()
    shift = list(COMMANDS).index(name)
    for fault in [*faults(seen, given.several)][shift % given.every :: given.every]:
        yield trial.run(fault)


def without(guard: str, folder: Path, ids: list[str], given: argparse.Namespace) -> str:
    """The first thing that is wrong with a guard taken out; in a fork, where nothing else misses it."""
    out, into = os.pipe()
    if not os.fork():
        take_out(guard)
        found = ""
        try:
            made = sweep(folder, ids, GUARDS[guard].command, given)
            found = next((one.wrong[0] for one in made if one.wrong), "")
        except AssertionError as error:
            found = str(error)
        os.write(into, found.encode())
        os._exit(0)
    os.close(into)
    os.wait()
    with os.fdopen(out, encoding="utf-8") as told:
        return told.read()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--several", type=int, default=0)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--guards", action="store_true")
    given = parser.parse_intermixed_args()
    tempfile.tempdir = os.environ["SQLITE_TMPDIR"] = str(given.folder / "disk" / "tmp")
    with (
        patch.multiple(clock, now=lambda: NOW, today=lambda: NOW.date()),
        patch.object(storing, "DOCUMENTS_AT_ONCE", TOGETHER),
    ):
        ids = prepare(given.folder)
        if given.guards:
            for guard in given.names or GUARDS:
                print(json.dumps([guard, without(guard, given.folder, ids, given)]), flush=True)
            return
        for name in given.names or COMMANDS:
            for one in sweep(given.folder, ids, name, given):
                print(json.dumps(one), flush=True)


if __name__ == "__main__":
    main()
