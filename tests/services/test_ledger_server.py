"""The same code on SQLite and on a PostgreSQL server."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest
from ledger_samples import AS_OF, NOW, counts, entries, id_of, listed, read_in, write_plan

from tracker.errors import LedgerError, NothingFound, StaleEdit
from tracker.records import Mark, Order
from tracker.services.ledger import maintenance
from tracker.services.ledger.export_import import export_ledger, import_ledger
from tracker.services.ledger.opening import open_ledger
from tracker.services.listing import agenda
from tracker.services.targets.change_log import log
from tracker.services.targets.editing import edit
from tracker.services.targets.marking import mark
from tracker.services.targets.mentions import mentions, merge
from tracker.services.targets.reviewing import review
from tracker.services.targets.revisions import differences
from tracker.services.targets.splitting import split
from tracker.services.targets.undo_and_redo import undo

if TYPE_CHECKING:
    from server_harness import NewLedger

SORTS = get_args(Order)


def test_the_main_job(new_ledger: NewLedger, tmp_path: Path) -> None:
    url, plan = new_ledger(), write_plan(tmp_path)
    with open_ledger(url, now=NOW) as ledger:
        assert counts(read_in(ledger, plan)) == [(3, 0, 0, 0)]
        assert counts(read_in(ledger, plan)) == [(0, 0, 3, 0)]
        garden = entries(ledger)["新建幼儿园"].id
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(lambda _n: mark(ledger, [garden], Mark(add=Decimal(1)), now=NOW), range(8)))
        assert agenda.row(ledger, garden, as_of=AS_OF).entry.version == 9
        edit(ledger, garden, {"value": 9}, now=NOW)
        review(ledger, [garden], "accepted", now=NOW)
        for sort in SORTS:
            assert len(listed(ledger, sort=sort, descending=True).rows) == 3
        assert list(entries(ledger, search="EDUCATION bureau")) == ["改造小学"]
        assert list(entries(ledger, search="gzxx")) == ["改造小学"], "by initials"
        for _step in range(11):
            undo(ledger, now=NOW)
        with pytest.raises(NothingFound):
            undo(ledger, now=NOW)
        assert entries(ledger) == {} and len(log(ledger)) == 22
        assert maintenance.info(url)["events"] == 8, "events are hidden, never deleted"
        assert maintenance.check(url) == []


def test_links_parts_and_second_readings(new_ledger: NewLedger, tmp_path: Path) -> None:
    with open_ledger(new_ledger(), now=NOW) as ledger:
        read_in(ledger, write_plan(tmp_path))
        garden, school = id_of(ledger, "新建幼儿园"), id_of(ledger, "改造小学")
        merge(ledger, [school], garden, now=NOW)
        split(ledger, garden, ["新建公办园", "新建民办园"], now=NOW)
        assert [m.id for m in mentions(ledger, school)] == [garden, school]
        assert list(entries(ledger)) == ["新建公办园", "新建民办园", "看护水塔"] or len(entries(ledger)) == 3
        read_in(ledger, write_plan(tmp_path, "2025年园区工作计划\n今年新建4所幼儿园。\n"))
        assert sorted(d.change for d in differences(ledger)) == ["changed", "gone", "gone"]


def test_a_ledger_moves_to_the_other_kind_and_back(
    new_sqlite: NewLedger, new_postgres: NewLedger, tmp_path: Path
) -> None:
    with open_ledger(new_sqlite(), now=NOW) as here, open_ledger(new_postgres(), now=NOW) as there:
        read_in(here, write_plan(tmp_path))
        garden = id_of(here, "新建幼儿园")
        mark(here, [garden], Mark(value=Decimal("1.50"), note="封顶"), now=NOW)
        import_ledger(there, export_ledger(here))
        assert export_ledger(there) == export_ledger(here)
        assert listed(there) == listed(here)
        for ledger in (here, there):
            mark(ledger, [garden], Mark(status="done"), now=NOW)
        assert export_ledger(there) == export_ledger(here), "numbers go on where they were"
        with open_ledger(new_sqlite(), now=NOW) as back:
            import_ledger(back, export_ledger(there))
            assert export_ledger(back) == export_ledger(here)


def test_a_second_writer_is_told_what_changed(new_ledger: NewLedger, tmp_path: Path) -> None:
    url = new_ledger()
    with open_ledger(url, now=NOW) as mine, open_ledger(url, now=NOW) as theirs:
        read_in(mine, write_plan(tmp_path))
        seen = agenda.entry(theirs, id_of(theirs, "新建幼儿园"))
        mark(mine, [seen.id], Mark(value=Decimal(2), note="two are open"), now=NOW)
        with pytest.raises(StaleEdit, match="two are open"):
            mark(theirs, [seen.id], Mark(value=Decimal(1)), now=NOW, expect={seen.id: seen.version})
        assert [event.value for event in agenda.entry(theirs, seen.id).events] == [2]


def test_a_server_that_is_not_there_is_one_line() -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(LedgerError, match="cannot be reached"):
        open_ledger("postgresql+psycopg://clerk@127.0.0.1:1/none", now=NOW)


def test_an_older_ledger_on_a_server_is_upgraded_when_asked_and_keeps_its_rows(
    bare_postgres: NewLedger, tmp_path: Path
) -> None:
    from sqlalchemy import text

    from tracker.store.engine import connect, parse_url
    from tracker.store.maintenance import migrate

    url = bare_postgres()
    engines = connect(parse_url(url))
    migrate.upgrade(engines, now=NOW, head="0001")
    with engines.writer.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO change (at, kind, message, params, by) "
                "VALUES (now(), 'ingest', 'read', '{}', '甲')"
            )
        )
    engines.dispose()
    with pytest.raises(LedgerError, match="is of an older version"):
        open_ledger(url, now=NOW)
    assert maintenance.upgrade(url, NOW) is None, "no copy beside a server's ledger; pg_dump makes one"
    with open_ledger(url, now=NOW) as ledger:
        assert [(change.kind, change.by) for change in log(ledger)] == [("ingest", "甲")]
        undo(ledger, now=NOW)
        assert counts(read_in(ledger, write_plan(tmp_path))) == [(3, 0, 0, 0)]
