"""Work on ledgers that tests break off by SIGKILL: how it begins, what it does, and what it acknowledges.

Each kind works in a folder of its own: what it reads lies in `FOLDER/in`, the ledger to begin with in
`FOLDER/base`, of which every try gets a copy.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from ledger_samples import NOW, PLAN, listed, opened, read_in, write_plan
from worked_ledger import worked_on

from tracker.errors import NothingFound
from tracker.records import Mark
from tracker.services.ingest import storing
from tracker.services.ledger import maintenance
from tracker.services.ledger.export_import import import_ledger, read_export, write_export
from tracker.services.ledger.opening import open_ledger
from tracker.services.targets.marking import mark
from tracker.services.targets.reviewing import review
from tracker.services.targets.undo_and_redo import undo

Acknowledge = Callable[[object], None]
MARKS = 30
DOCUMENTS = 16
TOGETHER = 3  # documents in one transaction
OLD_LEDGER = Path(__file__).parents[1] / "store" / "ledger_0001.sql"


class Work(NamedTuple):
    prepare: Callable[[Path], object]  # FOLDER
    run: Callable[[Path, Path, Acknowledge], object]  # FOLDER, the try's own folder


def plan_of(number: int, *, revised: bool = False) -> str:
    text = PLAN.replace("3所", f"{number + 10}所")
    return text.replace("改造5所", "改造7所") + "新建4座泵站。\n" if revised else text


def prepare_ingest(folder: Path) -> None:
    """Half of the documents are known from an earlier reading, and marked."""
    for number in range(DOCUMENTS // 2):
        write_plan(folder / "in", plan_of(number), f"{number:02}.txt")
    (folder / "base").mkdir()
    with opened(folder / "base") as ledger:
        read_in(ledger, folder / "in")
        for row in listed(ledger).rows:
            mark(ledger, [row.entry.id], Mark(value=Decimal(1), note=row.entry.id), now=NOW)
    for number in range(DOCUMENTS):
        write_plan(folder / "in", plan_of(number, revised=True), f"{number:02}.txt")


def ingest(folder: Path, own: Path, acknowledge: Acknowledge) -> None:
    with patch.object(storing, "DOCUMENTS_AT_ONCE", TOGETHER), opened(own) as ledger:
        read_in(ledger, folder / "in", on_progress=lambda _done, _all, name: acknowledge(name))


def prepare_marks(folder: Path) -> None:
    (folder / "base").mkdir()
    for number in range(4):
        write_plan(folder / "in", plan_of(number), f"{number:02}.txt")
    with opened(folder / "base") as ledger:
        read_in(ledger, folder / "in")


def marked_by(number: int, ids: list[str]) -> list[str]:
    """Every fifth mark is of all targets at once."""
    return ids if number % 5 == 0 else [ids[number % len(ids)]]


def marks(_folder: Path, own: Path, acknowledge: Acknowledge) -> None:
    with opened(own) as ledger:
        with ledger.read() as reading:
            ids = reading.ids_like("", limit=99)
            done = sum(change.kind == "mark" for change in reading.changes())
        for number in range(done, MARKS):
            said = Mark(value=Decimal(number), note=str(number))
            mark(ledger, marked_by(number, ids), said, now=NOW)
            acknowledge(number)


def prepare_undos(folder: Path) -> None:
    prepare_marks(folder)
    marks(folder, folder / "base", lambda _done: None)
    with opened(folder / "base") as ledger:
        review(ledger, [row.entry.id for row in listed(ledger).rows], "accepted", now=NOW)
        write_plan(folder / "in", plan_of(0, revised=True), "00.txt")
        read_in(ledger, folder / "in")


def undos(_folder: Path, own: Path, acknowledge: Acknowledge) -> None:
    with opened(own) as ledger:
        while True:
            try:
                acknowledge(undo(ledger, now=NOW).number)
            except NothingFound:
                return


def prepare_import(folder: Path) -> None:
    (folder / "base").mkdir()
    (folder / "from").mkdir()
    with worked_on(opened(folder / "from"), folder / "from") as ledger:
        for number in range(20):
            read_in(ledger, write_plan(folder / "from", plan_of(number), f"{number:02}.txt"))
        write_export(ledger, folder / "ledger.json")


def bring_in(folder: Path, own: Path, acknowledge: Acknowledge) -> None:
    with opened(own) as ledger:
        acknowledge(import_ledger(ledger, read_export(folder / "ledger.json"))["target"])


def prepare_upgrade(folder: Path) -> None:
    (folder / "base").mkdir()
    with closing(sqlite3.connect(folder / "base" / "ledger.db")) as connection:
        connection.executescript(OLD_LEDGER.read_text(encoding="utf-8"))


def upgrade(_folder: Path, own: Path, acknowledge: Acknowledge) -> None:
    acknowledge(maintenance.upgrade(str(own / "ledger.db"), NOW))


def prepare_restore(folder: Path) -> None:
    """The ledger has marks that its backup has not."""
    prepare_marks(folder)
    maintenance.backup(str(folder / "base" / "ledger.db"), folder / "copy.db")
    marks(folder, folder / "base", lambda _done: None)


def restore(folder: Path, own: Path, acknowledge: Acknowledge) -> None:
    acknowledge(maintenance.restore(str(own / "ledger.db"), folder / "copy.db", True, now=NOW))


def backup(_folder: Path, own: Path, acknowledge: Acknowledge) -> None:
    """A backup, a mark, and a backup over the first one, and so on."""
    for number in range(4):
        maintenance.backup(str(own / "ledger.db"), own / "copy.db", force=True)
        acknowledge(number)
        with open_ledger(str(own / "ledger.db"), now=NOW) as ledger:
            mark(ledger, [listed(ledger).rows[0].entry.id], Mark(note=str(number)), now=NOW)


KINDS: dict[str, Work] = {
    "ingest": Work(prepare_ingest, ingest),
    "mark": Work(prepare_marks, marks),
    "undo": Work(prepare_undos, undos),
    "import": Work(prepare_import, bring_in),
    "upgrade": Work(prepare_upgrade, upgrade),
    "restore": Work(prepare_restore, restore),
    "backup": Work(prepare_marks, backup),
}
