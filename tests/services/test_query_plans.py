"""How the database goes about what people ask every day: by an index, never through all that it holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from ledger_samples import AS_OF, NOW, PLAN, opened, read_in, write_plan
from sqlalchemy import Engine, event

from tracker.records import Document, Mark, Query
from tracker.services import target_dossier
from tracker.services.ledger.opening import Ledger
from tracker.services.listing import agenda, review_queue
from tracker.services.listing.agenda_pages import Lister
from tracker.services.targets import change_log, marking, revisions, undo_and_redo

PAGE = 200


class Step(NamedTuple):
    """One step of a plan, and the statement that it is for."""

    does: str
    statement: str


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    folder = tmp_path_factory.mktemp("plans")
    for number in range(12):
        write_plan(folder / "in", PLAN.replace("新建3", f"新建{number + 3}"), f"{number:02}.txt")
    with opened(folder) as made:
        read_in(made, folder / "in")
        yield made


@contextmanager
def planned() -> Iterator[list[Step]]:
    """The steps of every statement that is sent meanwhile."""
    steps: list[Step] = []

    def explain(connection: Any, _cursor: Any, statement: str, given: Any, _context: Any, many: bool) -> None:
        if not statement.startswith(("SELECT", "UPDATE", "DELETE", "WITH")):
            return
        driver = connection.connection.dbapi_connection
        rows = driver.execute(f"EXPLAIN QUERY PLAN {statement}", given[0] if many else given).fetchall()
        steps.extend(Step(row[3], statement) for row in rows)

    event.listen(Engine, "before_cursor_execute", explain)
    try:
        yield steps
    finally:
        event.remove(Engine, "before_cursor_execute", explain)


def some_id(ledger: Ledger) -> str:
    return agenda.agenda(ledger, Query(), as_of=AS_OF, limit=1).rows[0].entry.id


def full_scans(steps: list[Step]) -> list[Step]:
    return [step for step in scans(steps) if "USING" not in step.does]


def scans(steps: list[Step]) -> list[Step]:
    """What goes through a table: not through given values, nor a subquery, whose own steps are listed too."""
    given = re.compile(r"SCAN (?:\d+ )?CONSTANT ROWS?|SCAN (?:named|\(subquery-\d+\))")
    return [step for step in steps if step.does.startswith("SCAN") and not given.fullmatch(step.does)]


def sorted_targets(steps: list[Step]) -> list[Step]:
    """Pages of whole targets that are sorted before they are cut."""
    return [s for s in steps if "TEMP B-TREE" in s.does and "LIMIT" in s.statement and "quote" in s.statement]


ASKED: dict[str, Callable[[Ledger], object]] = {
    "list": lambda ledger: agenda.agenda(ledger, Query(), as_of=AS_OF, limit=PAGE),
    "list, due soon": lambda ledger: agenda.agenda(ledger, Query(due_before=AS_OF), as_of=AS_OF, limit=PAGE),
    "list, accepted": lambda ledger: agenda.agenda(
        ledger, Query(review=("accepted",)), as_of=AS_OF, limit=PAGE
    ),
    "agenda": lambda ledger: Lister().list(ledger, Query(), as_of=AS_OF, by="", step="page", near=None),
    "rows of the agenda": lambda ledger: agenda.rows(ledger, [some_id(ledger)], as_of=AS_OF),
    "count": lambda ledger: agenda.count(ledger, Query(), as_of=AS_OF),
    "review": lambda ledger: review_queue.candidates(ledger, as_of=AS_OF, limit=PAGE),
    "review changes": revisions.disputes,
    "show": lambda ledger: target_dossier.dossier(ledger, some_id(ledger), as_of=AS_OF),
    "find by prefix": lambda ledger: agenda.entry(ledger, some_id(ledger)[:4]),
    "find several": lambda ledger: agenda.agenda(
        ledger, Query(ids=(some_id(ledger)[:4], "zz")), as_of=AS_OF, limit=PAGE
    ),
    "log of one": lambda ledger: change_log.log(ledger, some_id(ledger)),
    "documents": agenda.documents,
}


@pytest.mark.parametrize("ask", ASKED.values(), ids=ASKED)
def test_what_is_asked_every_day_reads_no_whole_table(
    ledger: Ledger, ask: Callable[[Ledger], object]
) -> None:
    with planned() as steps:
        ask(ledger)
    assert steps
    assert not full_scans(steps)
    assert not sorted_targets(steps)


def test_disputed_targets_are_found_among_themselves(ledger: Ledger) -> None:
    with planned() as steps:
        revisions.disputes(ledger)
    assert [step.does for step in steps] == ["SCAN target USING INDEX ix_target_disputed"]


def test_the_log_and_what_an_undo_takes_back_are_read_from_their_end(ledger: Ledger) -> None:
    with planned() as steps:
        change_log.log(ledger, limit=3)
        undo_and_redo.undoable(ledger)
    changes = [step for step in steps if step.does.startswith("SCAN")]
    assert {step.does for step in changes} == {"SCAN change"}
    assert all("ORDER BY change.number DESC" in s.statement and "LIMIT" in s.statement for s in changes)


def test_a_prefix_is_sought_and_not_compared_with_every_id(ledger: Ledger) -> None:
    whole = some_id(ledger)
    with planned() as steps:
        found = agenda.entry(ledger, whole[:4])
    assert found.id == whole
    assert not [step for step in steps if step.does.startswith("SCAN")]
    assert any("(id>? AND id<?)" in step.does for step in steps), "between two ids, not all from one on"


def test_a_document_more_and_a_mark_look_at_what_they_concern_alone(tmp_path: Path) -> None:
    with opened(tmp_path) as ledger:
        read_in(ledger, write_plan(tmp_path / "in", name="first.txt"))
        with planned() as steps:
            again = PLAN.replace("3所", "30所").replace("5所小学", "0所小学\n2026年前改造7所中学")
            (result,) = read_in(ledger, write_plan(tmp_path / "other", again))
            marking.mark(ledger, [some_id(ledger)], Mark(value=1), now=NOW)
    assert result.new
    of_the_test = ("SELECT count(", "ORDER BY target.sort_due", "ORDER BY document.name, document.id")
    # Before the first document: the dates and places that people gave, the documents that they corrected,
    # the register of units and the members, of which all are wanted.
    once_of_all = (
        *("document.issued_basis = ", "FROM correction JOIN change", "document.path, document.place"),
        *("FROM unit JOIN change", "FROM member"),
    )
    left = scans(steps)
    assert not [s for s in left if not any(part in s.statement for part in (*of_the_test, *once_of_all))]


def test_a_document_without_a_path_is_no_reading_of_every_other_without_one(tmp_path: Path) -> None:
    with opened(tmp_path) as ledger, ledger.write() as writing:
        change = writing.open_change("ingest", "read", {}, at=NOW)
        kept = Document(name="stdin", text="甲", digest="1")
        writing.add_document(kept, change, at=NOW)
        assert writing.readings_of(Document(name="other", text="乙", digest="2")) == []
        assert [one.name for one in writing.readings_of(kept)] == ["stdin"]
