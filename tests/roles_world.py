"""A ledger with members of every role, and everything that each of them may try."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tracker.records import Document, Entry, Mark, Query, Target
from tracker.services.ingest.ingesting import ingest
from tracker.services.ledger.opening import Credentials, Ledger, open_ledger
from tracker.services.listing.agenda import agenda
from tracker.services.members import register
from tracker.services.offices.assigning import Assignment, assign
from tracker.services.offices.register import Unit
from tracker.services.offices.register import add as add_unit
from tracker.services.targets.reviewing import review
from tracker.store.members import passwords

NOW = dt.datetime(2025, 3, 1, 12, tzinfo=dt.UTC)
SECRET = "correct horse"
ROLES = {"root": "administrator", "chief": "supervisor", "edu": "unit", "water": "unit", "guest": "reader"}
OWN, OTHERS, SUPPORTED = "新建幼儿园", "看护水塔站", "改造小学楼"  # as the Education Bureau sees them
EDUCATION, WATER = "Education Bureau", "Water Bureau"
LATER = NOW + dt.timedelta(hours=1)


@pytest.fixture(scope="session")
def cheap_passwords() -> None:
    """Hashing as strong as it ships takes a tenth of a second each time."""
    passwords.COST = 4


def promised(document: Document, _book: object = None) -> list[Target]:
    """Each line of a document as a target of 2025."""
    found, at = [], 0
    for line in document.text.splitlines():
        indicator = line[:5]
        found.append(
            Target(
                doc=document.name, start=at, end=at + len(line), quote=line, kind="quantity",
                indicator=indicator, value=Decimal(3), comparator="=", measure="output",
                due=dt.date(2025, 12, 31), due_basis="document", due_precision="year", spans=((at, at + 5),),
            )
        )  # fmt: skip
        at += len(line) + 1
    return found


def listed(ledger: Ledger) -> dict[str, Entry]:
    """The targets by their indicators."""
    rows = agenda(ledger, Query(with_rejected=True), as_of=NOW.date()).rows
    return {row.entry.target.indicator: row.entry for row in rows}


def who(name: str, password: str = SECRET) -> Callable[[], Credentials]:
    known = Credentials(name, password)
    return lambda: known


def as_member(url: str, name: str, password: str = SECRET) -> Ledger:
    return open_ledger(url, create=False, now=LATER, credentials=who(name, password))


def furnish(ledger: Ledger, folder: Path) -> None:
    """Three targets of three units, and the members of ROLES."""
    plan = folder / "plan.txt"
    plan.write_text("\n".join((OWN, SUPPORTED, OTHERS)), encoding="utf-8")
    ingest(ledger, [str(plan)], book=None, now=NOW, extract=promised)  # type: ignore[arg-type]
    ids = {name: entry.id for name, entry in listed(ledger).items()}
    add_unit(ledger, Unit(name=EDUCATION, short_names=("EduB",)), now=NOW)
    assign(ledger, [ids[OWN]], Assignment(lead="EduB"), now=NOW)
    assign(ledger, [ids[SUPPORTED]], Assignment(lead="Works Bureau", supporting="EduB"), now=NOW)
    assign(ledger, [ids[OTHERS]], Assignment(lead=WATER), now=NOW)
    review(ledger, list(ids.values()), "accepted", now=NOW)
    ledger.credentials = who("root")
    units = {"edu": "EduB", "water": WATER}
    for name, role in ROLES.items():
        register.add(ledger, name, role, unit=units.get(name, ""), password=SECRET, now=NOW)  # type: ignore[arg-type]


class Place(NamedTuple):
    """A furnished ledger."""

    url: str
    ids: Mapping[str, str]

    def open(self, name: str, password: str = SECRET) -> Ledger:
        return as_member(self.url, name, password)


@pytest.fixture(scope="session")
def furnished_once(cheap_passwords: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("roles")
    with open_ledger(str(folder / "ledger.db"), now=NOW) as ledger:
        furnish(ledger, folder)
    return folder / "ledger.db"


@pytest.fixture
def place(furnished_once: Path, tmp_path: Path) -> Place:
    """A copy of the test's own."""
    path = tmp_path / "ledger.db"
    path.write_bytes(furnished_once.read_bytes())
    with open_ledger(str(path), now=NOW) as ledger:
        return Place(str(path), {name: entry.id for name, entry in listed(ledger).items()})


def marked(value: int = 1, **said: object) -> Mark:
    return Mark.model_validate({"value": Decimal(value), **said})


def dumped(place: Place) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of the database."""
    with closing(sqlite3.connect(place.url)) as held:
        names = [name for (name,) in held.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: held.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}
