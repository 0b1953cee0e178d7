"""How each database answers the questions that are asked most: by an index, not by reading or sorting all."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from server_harness import OpenIn
from sqlalchemy import Connection, or_, select
from store_samples import NOW, document, target

from tracker.records import Query
from tracker.store.ledger import Ledger
from tracker.store.read import agenda_query as ask
from tracker.store.schema.tables import documents, targets
from tracker.store.write import new_documents
from tracker.store.write.new_documents import NewDocument

MANY = 2000  # targets, from which a server finds an index cheaper than reading the table
EACH = 5  # of them in a document


@pytest.fixture
def ledger(open_in: OpenIn, tmp_path: Path) -> Ledger:
    made = open_in(tmp_path)
    first = dt.date(2024, 1, 1)
    given = []
    for n in range(MANY // EACH):
        one = document(f"{n}", name=f"{n}.txt", path=f"/in/{n}.txt")
        due = [first + dt.timedelta((n * EACH + k) % 900) for k in range(EACH)]
        said = [target(indicator=f"项目{n}之{k}", due=day) for k, day in enumerate(due)]
        given.append(NewDocument(one, said, (), "read", {}))
    with made.write() as writing:
        new_documents.add(writing.connection, given, at=NOW, by="", batch=None)
        writing.connection.exec_driver_sql("ANALYZE")
    return made


def plan(ledger: Ledger, statement: Any) -> list[str]:
    """The steps that the database would take: in SQLite's words, or “node index table” of a server."""
    with ledger.read() as reading:
        dialect = reading.connection.dialect
        text = str(statement.compile(dialect=dialect, compile_kwargs={"literal_binds": True}))
        told = _told_by_server if dialect.name == "postgresql" else _told_by_sqlite
        return list(told(reading.connection, text))


def _told_by_sqlite(connection: Connection, text: str) -> Iterator[str]:
    for row in connection.exec_driver_sql("EXPLAIN QUERY PLAN " + text):
        yield str(row[3])


def _told_by_server(connection: Connection, text: str) -> Iterator[str]:
    found = connection.exec_driver_sql("EXPLAIN (FORMAT JSON) " + text).scalar_one()
    left = [found[0]["Plan"]]
    while left:
        node = left.pop()
        yield " ".join(str(node.get(name, "")) for name in ("Node Type", "Index Name", "Relation Name"))
        left += node.get("Plans", [])


def reads_all(steps: list[str], table: str = "target") -> list[str]:
    """The steps that read a whole table."""
    return [s for s in steps if s == f"SCAN {table}" or s == f"Seq Scan  {table}"]


def sorts(steps: list[str]) -> list[str]:
    return [s for s in steps if "TEMP B-TREE" in s or s.startswith(("Sort", "Incremental Sort"))]


def page(query: Query) -> Any:
    return ask.entries().where(*ask.matching(query)).order_by(*ask.ordering(query)).limit(50).offset(20)


def test_a_page_of_the_agenda_is_read_in_the_order_of_its_index(ledger: Ledger) -> None:
    for query in (Query(), Query(with_rejected=True), Query(review=("candidate",))):
        steps = plan(ledger, page(query))
        assert any("ix_target_agenda" in step for step in steps) and not sorts(steps), steps
        assert not reads_all(steps), steps
    steps = plan(ledger, page(Query(search="小学 2025")))
    # To a server's mind hardly any row has these words, and such few are soon sorted.
    assert "postgresql" in ledger.name or not (sorts(steps) or reads_all(steps)), steps


def test_what_is_due_in_a_month_is_found_by_its_days(ledger: Ledger) -> None:
    query = Query(due_after=dt.date(2024, 2, 1), due_before=dt.date(2024, 2, 9), sort="indicator")
    steps = plan(ledger, ask.entries().where(*ask.matching(query)).order_by(*ask.ordering(query)))
    assert any("ix_target_due" in step for step in steps) and not reads_all(steps), steps


def test_words_are_sought_once_in_the_documents_and_not_for_each_target(ledger: Ledger) -> None:
    steps = plan(ledger, ask.counted(*ask.matching(Query(search="小学"))))
    assert not any("CORRELATED" in step for step in steps)
    assert sum("document" in step for step in steps) == 1, steps


def test_targets_are_found_by_id_by_document_and_by_what_they_say(ledger: Ledger) -> None:
    c = targets.c
    for condition, index in (
        (c.id.in_(["bcdfgh", "bcdfgj"]), r"target_pkey|sqlite_autoindex_target_1"),
        (c.document_id == 2, "ix_target_document"),
        (c.indicator.in_(["项目7之1", "项目8之2"]), "ix_target_indicator"),
    ):
        steps = plan(ledger, ask.entries().where(condition))
        assert any(re.search(index, step) for step in steps) and not reads_all(steps), steps


def test_a_reading_finds_its_document_without_looking_through_all(ledger: Ledger) -> None:
    c = documents.c
    same = or_(c.digest == "0", c.name == "7.txt", c.path == "/in/7.txt")
    steps = plan(ledger, select(c.id).where(same))
    assert not reads_all(steps, "document"), steps
    assert all(any(f"ix_document_{by}" in step for step in steps) for by in ("digest", "name", "path")), steps
