"""What must hold after a command line met a fault of the disk, whatever the fault was."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

from failing_disk import Done

_SIDES = ("-wal", "-shm", "-journal")
_DRAFTS = (".part", ".tmp", *(f"{end}{side}" for end in (".part", ".bak") for side in _SIDES))
_TOLD = {"document", "target", "event", "unit", "answer", "milestone"}  # the log tells of both runs
Content = dict[str, Any]  # of a database: the rows of each table


class State(NamedTuple):
    """What lies on a disk: databases by their content, other files by their bytes, and names of drafts."""

    databases: dict[str, Content]
    files: dict[str, bytes]
    drafts: list[str]

    def of(self, file: str) -> Content | bytes | None:
        return self.databases.get(file) or self.files.get(file)


def content_of(path: Path) -> Content:
    """The rows of a database, which SQLite puts in order if it was left half-way; it must be sound."""
    with closing(sqlite3.connect(path)) as connection:
        (sound,) = connection.execute("PRAGMA integrity_check").fetchone()
        if sound != "ok" or connection.execute("PRAGMA foreign_key_check").fetchone():
            raise sqlite3.DatabaseError(f"unsound: {sound}")
        named = (
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
        )
        names = [row[0] for row in connection.execute(named)]
        return {name: sorted(map(repr, connection.execute(f'SELECT * FROM "{name}"'))) for name in names}


def state_of(disk: Path) -> State:
    """What lies on the disk. Raises sqlite3.Error for a database that is not sound."""
    state = State({}, {}, [])
    for path in sorted(disk.iterdir()):
        if path.name.endswith(_DRAFTS):
            state.drafts.append(path.name)
        elif path.suffix in (".db", ".bak"):
            if content := content_of(path):  # a file in which nothing was begun is no ledger yet
                state.databases[path.name] = content
        elif path.is_file() and not path.name.endswith(_SIDES):
            state.files[path.name] = path.read_bytes()
    return state


def wrong_with(done: Done) -> Iterator[str]:
    """What is wrong with what the user was told."""
    if done.code == 0:
        return
    lines = [line for line in done.err.splitlines() if line.startswith("tracker: ")]
    if len(lines) != 1 or "Traceback" in done.err:
        yield f"it is not told in one line: {done.err!r}"
    if done.code not in (2, 3, 4):
        yield f"exit code {done.code}: {done.err!r}"
    elif " — " not in done.err:
        yield f"nothing says what to do: {done.err!r}"


def wrong_on(ledger: str, done: Done, steps: Sequence[State], found: State) -> Iterator[str]:
    """What is wrong with what lies on the disk; `steps` lead from what was there to what shall be."""
    before, after = steps[0], steps[-1]
    for file in {*found.databases, *found.files}:
        allowed = [step.of(file) for step in steps]
        if file.endswith(".bak"):  # a copy of what is replaced
            allowed = [before.of(ledger)]
        if found.of(file) not in allowed:
            yield f"{file} is neither as it was nor as it shall be"
    for file in {*before.databases, *before.files} - {*found.databases, *found.files}:
        yield f"{file} is gone"
    shall = {*after.databases, *after.files}
    if done.code == 0:
        for file in shall:
            if found.of(file) != after.of(file):
                yield f"{file} was acknowledged and is not there"
    done_anyway = found.of(ledger) == after.of(ledger) != before.of(ledger)
    if done_anyway and "nothing of this change was kept" in done.err:
        yield "it is said that nothing was kept, but it was"
    if done_anyway and any(file.endswith(".bak") for file in {*shall} - {*found.databases}):
        yield "what was replaced is not kept"


def wrong_again(done: Done, after: State, found: State) -> Iterator[str]:
    """What is wrong when the same command ran once more, on a disk that works again."""
    if done.code:
        yield f"the same command fails afterwards: {done.err!r}"
        return
    for file in {*after.databases} - {file for file in after.databases if file.endswith(".bak")}:
        own, shall = found.databases.get(file, {}), after.databases[file]
        if [name for name in _TOLD & {*shall} if own.get(name) != shall[name]]:
            yield f"after the same command {file} is another"
    for file, written in after.files.items():
        if found.files.get(file) != written:
            yield f"after the same command {file} is another"
