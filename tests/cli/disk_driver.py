"""Command lines on a disk of their own, which is small or may only be read.

    python disk_driver.py PLACE prepare
    python disk_driver.py PLACE run [FREE…]

`run` does all commands once for each FREE, with the disk filled up to as many bytes, and once as the disk is.
PLACE holds a ledger `ledger.db` in use by nobody, its backup `copy.db`, and a ledger of an older version
`old.db`; `PLACE-aside` is a folder on another disk. Prints
what came of each command of each time, and of a check of the ledgers at the end, as JSON.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import sqlite3
import sys
from pathlib import Path
from typing import Any

OLD_LEDGER = Path(__file__).parents[1] / "store" / "ledger_0001.sql"
LEDGERS = ("ledger.db", "copy.db", "old.db")
COMMANDS = {
    "list": "list",
    "mark": "mark {id} --value 3 --note {long}",
    "undo": "undo",
    "ingest": "ingest {aside}/more.txt",
    "upgrade": "--db {place}/old.db db upgrade",
    "backup": "db backup {place}/new-copy.db",
    "backup over": "db backup {place}/copy.db --force",
    "backup elsewhere": "db backup {aside}/copy.db --force",
    "restore": "db restore {aside}/backup.db --force",
    "export": "db export {place}/ledger.json",
    "export elsewhere": "db export {aside}/ledger.json --force",
    "import": "--db {place}/new.db db import {aside}/export.json",
}


def run(*words: str) -> tuple[int, str, str]:
    from tracker import cli

    streams = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _n in range(2)]
    with contextlib.redirect_stdout(streams[0]), contextlib.redirect_stderr(streams[1]):
        code = cli.execute(list(words))
    for stream in streams:
        stream.seek(0)
    out, err = (stream.read() for stream in streams)
    return code, out, err


def prepare(place: Path, aside: Path) -> None:
    ledger = str(place / "ledger.db")
    plan = "# 海棠区规划\n\n到2025年，全区新建幼儿园8所以上，新增学位3600个。\n"
    (aside / "plan.txt").write_text(plan, encoding="utf-8")
    more = "".join(f"到2026年，全区新建第{n}类公园{n}个。\n" for n in range(300, 700))
    (aside / "more.txt").write_text(plan + more, encoding="utf-8")
    for words in (
        ("ingest", str(aside / "plan.txt")),
        ("db", "backup", str(place / "copy.db")),
        ("db", "backup", str(aside / "backup.db")),
        ("db", "export", str(aside / "export.json")),
    ):
        assert run("--db", ledger, *words)[0] == 0, words
    assert run("--db", ledger, "review", "accept", *ids(ledger))[0] == 0
    with contextlib.closing(sqlite3.connect(place / "old.db")) as connection:
        connection.executescript(OLD_LEDGER.read_text(encoding="utf-8"))


def ids(ledger: str) -> list[str]:
    return [target["id"] for target in json.loads(run("--db", ledger, "list", "--json")[1])["targets"]]


def stands(place: Path) -> Any:
    """What is on the disk: the content of each database, and the names of other files."""
    found: dict[str, Any] = {}
    for path in sorted(place.iterdir()):
        if not path.stat().st_size or path.name == "filler":
            continue
        if path.suffix == ".db":
            with contextlib.closing(
                sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
            ) as connection:
                found[path.name] = list(connection.iterdump())
            if len(found[path.name]) == 2:  # begun and broken off: it holds nothing
                del found[path.name]
        else:
            found[path.name] = path.stat().st_size
    return found


def fill(place: Path, free: int) -> None:
    filler = place / "filler"
    with filler.open("wb") as file, contextlib.suppress(OSError):
        while True:
            os.write(file.fileno(), b"x" * 4096)
    os.truncate(filler, max(0, filler.stat().st_size - free))


def commands(place: Path, aside: Path, first: str) -> dict[str, Any]:
    """Exit code, stdout and stderr of each command, and whether one that failed left all as it was."""
    told = {}
    for name, words in COMMANDS.items():
        filled = [
            word.format(place=place, aside=aside, id=first, long="字" * 30_000) for word in words.split()
        ]
        own = [] if filled[0] == "--db" else ["--db", str(place / "ledger.db")]
        before = stands(place)
        code, out, err = run(*own, *filled)
        told[name] = {"code": code, "out": out, "err": err, "whole": code == 0 or stands(place) == before}
    return told


def main(place: Path, how: str, sizes: list[int]) -> None:
    aside = Path(f"{place}-aside")
    if how == "prepare":
        prepare(place, aside)
        return
    first = ids(str(place / "ledger.db"))[0]
    told = []
    for free in sizes:
        fill(place, free)
        told.append(commands(place, aside, first))
        (place / "filler").unlink()
        for name in ("new-copy.db", "new.db", "ledger.json"):
            (place / name).unlink(missing_ok=True)
    told.append(commands(place, aside, first))
    told.append({name: run("--db", str(place / name), "db", "check")[0] for name in LEDGERS})
    print(json.dumps(told, ensure_ascii=False))


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))
    main(Path(sys.argv[1]), sys.argv[2], [int(size) for size in sys.argv[3:]])
