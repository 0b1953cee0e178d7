"""The command lines that run on a failing disk: what they find, and what they leave when nothing fails.

`FOLDER/base` holds what lies on the disk at the beginning, of which every try gets a copy, `FOLDER/disk`:
`ledger.db`, which was worked with, `copy.db`, a backup over which another is written, and `old.db` of an
older version. `FOLDER/aside` lies on another disk.
"""

from __future__ import annotations

import datetime as dt
import io
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, redirect_stderr, redirect_stdout
from functools import partial
from pathlib import Path
from typing import NamedTuple

from tracker import cli
from tracker.store.ledger import Ledger

OLD_LEDGER = Path(__file__).parents[1] / "store" / "ledger_0001.sql"
DOCUMENTS = 6
TOGETHER = 2  # documents in one transaction
NOW = dt.datetime(2025, 3, 1, 12, tzinfo=dt.UTC)
_OPTIONS = ("-j", "1", "--date", "2025-01-20")
_LONG = "字" * 4000
_PLAN = "# 海棠区第{n}批建设计划\n\n到2025年，全区新建第{n}批幼儿园{n}所以上，新增学位{n}600个。\n"


class Command(NamedTuple):
    """A command line, and the ledger that it is about."""

    words: str
    ledger: str = "ledger.db"
    writes: bool = True  # flushes what it writes before it says that it is done
    changes: bool = True
    replaces: bool = False  # the ledger, and keeps a copy of it


COMMANDS: dict[str, Command] = {
    "ingest": Command("ingest {aside}/in -j 1 --date 2025-01-20"),
    "ingest, new ledger": Command("ingest {aside}/in/1.txt -j 1 --date 2025-01-20", "new.db"),
    "mark": Command("mark {ids} --value 3 --note {long} --by 甲"),
    "undo": Command("undo"),
    "import": Command("db import {aside}/export.json", "new.db"),
    "backup": Command("db backup {disk}/new-copy.db"),
    "backup --force": Command("db backup {disk}/copy.db --force"),
    "restore": Command("db restore {aside}/backup.db", "new.db"),
    "restore --force": Command("db restore {aside}/backup.db --force", replaces=True),
    "upgrade": Command("db upgrade", "old.db", replaces=True),
    "export": Command("db export {disk}/ledger.json"),
    "report": Command("report --with-candidates --format xlsx --out {disk}/report.xlsx"),
    "list": Command("list --json", writes=False, changes=False),
}


def words_of(name: str, folder: Path, ids: list[str]) -> list[str]:
    command = COMMANDS[name]
    disk = folder / "disk"
    own = ["--db", str(disk / command.ledger)]
    for word in command.words.split():
        if word == "{ids}":
            own += ids
        else:
            own.append(word.format(aside=folder / "aside", disk=disk, long=_LONG))
    return own


def prepare(folder: Path) -> list[str]:
    """Make all files; gives the ids that are marked."""
    base, aside = folder / "base", folder / "aside"
    ledger = base / "ledger.db"
    (base / "tmp").mkdir(parents=True)
    (aside / "in").mkdir(parents=True)
    for number in range(1, DOCUMENTS // 2 + 1):
        (aside / "in" / f"{number}.txt").write_text(_PLAN.format(n=number), encoding="utf-8")
    _do(ledger, "ingest", str(aside / "in"), *_OPTIONS)
    _do(ledger, "db", "backup", str(aside / "backup.db"))
    _do(ledger, "db", "backup", str(base / "copy.db"))
    with closing(sqlite3.connect(ledger)) as connection:
        ids = [row[0] for row in connection.execute("SELECT id FROM target ORDER BY id")]
    _do(ledger, "mark", *ids[:3], "--value", "1", "--note", _LONG)
    _do(ledger, "db", "export", str(aside / "export.json"))
    with closing(sqlite3.connect(base / "old.db")) as connection:
        connection.executescript(OLD_LEDGER.read_text(encoding="utf-8"))
    for number in range(2, DOCUMENTS + 1):  # one is known as it is, two are read again, three are new
        text = _PLAN.format(n=number) + f"到2026年，全区新建第{number}批泵站{number}座。\n"
        (aside / "in" / f"{number}.txt").write_text(text, encoding="utf-8")
    return ids[:3]


def parts_of_the_way(name: str, folder: Path) -> Iterator[Callable[[], None]]:
    """What leads to the states in which a command that is broken off may leave its ledger."""
    path = folder / "disk" / COMMANDS[name].ledger
    if path.name == "new.db" and name != "restore":
        yield lambda: Ledger.open(str(path), now=NOW).close()
    if name == "ingest":
        for count in range(1, DOCUMENTS):
            first = [str(folder / "aside" / "in" / f"{number}.txt") for number in range(1, count + 1)]
            yield partial(_do, path, "ingest", *first, *_OPTIONS)


def _do(ledger: Path, *words: str) -> None:
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()) as told:
        code = cli.execute(["--db", str(ledger), *words])
    assert code == 0, told.getvalue()
