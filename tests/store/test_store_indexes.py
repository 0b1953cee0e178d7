"""How the database goes about the questions that are asked most: by an index, not by sorting everything."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.dialects import sqlite
from store_samples import fill, opened, target

from tracker.records import Query
from tracker.store import select as ask
from tracker.store.ledger import Ledger
from tracker.store.tables import targets


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    made = opened(tmp_path)
    fill(made, *(target(indicator=f"项目{n}") for n in range(50)))
    return made


def plan(ledger: Ledger, statement: Any) -> list[str]:
    """The steps that SQLite would take."""
    text = str(statement.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True}))
    with ledger.read() as reading:
        rows = reading.connection.exec_driver_sql("EXPLAIN QUERY PLAN " + text.replace("%", "%%")).all()
    return [str(row[3]) for row in rows]


@pytest.mark.parametrize(
    "query", [Query(), Query(with_rejected=True), Query(review=("accepted",)), Query(search="小学 2025")]
)
def test_a_page_of_the_agenda_is_read_in_the_order_of_its_index(ledger: Ledger, query: Query) -> None:
    page = ask.entries().where(*ask.matching(query)).order_by(*ask.ordering(query)).limit(50).offset(20)
    steps = plan(ledger, page)
    assert any("target USING INDEX ix_target_agenda" in step for step in steps), steps
    assert not any("TEMP B-TREE" in step for step in steps), "nothing is sorted"
    assert not any(step.startswith("SCAN target") and "INDEX" not in step for step in steps), steps


def test_words_are_sought_once_in_the_documents_and_not_for_each_target(ledger: Ledger) -> None:
    steps = plan(ledger, ask.counted(*ask.matching(Query(search="小学"))))
    assert not any("CORRELATED" in step for step in steps)
    assert sum("document" in step for step in steps) == 1, steps


def test_targets_are_found_by_id_and_by_document(ledger: Ledger) -> None:
    by_id = ask.entries().where(targets.c.id.in_(["bcdfgh", "bcdfgj"]))
    assert any("SEARCH target USING INDEX sqlite_autoindex_target_1" in step for step in plan(ledger, by_id))
    of_one = ask.entries().where(targets.c.document_id == 1)
    assert any("USING INDEX ix_target_document" in step for step in plan(ledger, of_one))
