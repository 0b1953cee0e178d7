"""How each database goes about the questions that are asked most: by an index, not by reading or sorting all."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from server_harness import OpenIn
from sqlalchemy import Connection
from store_samples import fill, target

from tracker.records import Query
from tracker.store import select as ask
from tracker.store.ledger import Ledger
from tracker.store.tables import documents, targets

MANY = 3000  # targets, from which a server finds an index cheaper than reading the table


@pytest.fixture
def ledger(open_in: OpenIn, tmp_path: Path) -> Ledger:
    made = open_in(tmp_path)
    first = dt.date(2024, 1, 1)
    fill(made, *(target(indicator=f"项目{n}", due=first + dt.timedelta(n % 900)) for n in range(MANY)))
    with made.write() as writing:
        writing.connection.exec_driver_sql("ANALYZE")
    return made


def plan(ledger: Ledger, statement: Any) -> list[str]:
    """The steps that the database would take, in SQLite's words where it is one, as “Node Type Index Table”
    where it is a server.
    """
    with ledger.read() as reading:
        dialect = reading.connection.dialect
        text = str(statement.compile(dialect=dialect, compile_kwargs={"literal_binds": True}))
        told = _told_by_server if dialect.name == "postgresql" else _told_by_sqlite
        return list(told(reading.connection, text.replace("%", "%%") if "%%" not in text else text))


def _told_by_sqlite(connection: Connection, text: str) -> Iterator[str]:
    for row in connection.exec_driver_sql("EXPLAIN QUERY PLAN " + text):
        yield str(row[3])


def _told_by_server(connection: Connection, text: str) -> Iterator[str]:
    found = connection.exec_driver_sql("EXPLAIN (FORMAT JSON) " + text).scalar_one()
    left = [found[0]["Plan"]] if not isinstance(found, str) else [json.loads(found)[0]["Plan"]]
    while left:
        node = left.pop()
        yield " ".join(str(node.get(name, "")) for name in ("Node Type", "Index Name", "Relation Name"))
        left += node.get("Plans", [])


def reads_all(steps: list[str]) -> list[str]:
    """The steps that read the whole table of targets."""
    return [s for s in steps if (s.startswith("SCAN target") and "INDEX" not in s) or "Seq Scan  target" in s]


def sorts(steps: list[str]) -> list[str]:
    return [s for s in steps if "TEMP B-TREE" in s or s.startswith(("Sort", "Incremental Sort"))]


@pytest.mark.parametrize(
    "query", [Query(), Query(with_rejected=True), Query(review=("accepted", "candidate"))]
)
def test_a_page_of_the_agenda_is_read_in_the_order_of_its_index(ledger: Ledger, query: Query) -> None:
    page = ask.entries().where(*ask.matching(query)).order_by(*ask.ordering(query)).limit(50).offset(20)
    steps = plan(ledger, page)
    assert any("ix_target_agenda" in step for step in steps), steps
    assert not sorts(steps), steps
    assert not reads_all(steps), steps
