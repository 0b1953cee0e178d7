"""The same ledger on a PostgreSQL server: TRACKER_TEST_POSTGRES names an empty database to try it on."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path

import pytest
from ledger_samples import AS_OF, NOW, counts, entries, listed, read_in, write_plan

from tracker.errors import LedgerError, NothingFound
from tracker.records import Mark
from tracker.services import agenda, database
from tracker.services.ledger import open_ledger
from tracker.services.marking import edit, log, mark, review, undo

URL = os.environ.get("TRACKER_TEST_POSTGRES", "")
pytestmark = pytest.mark.skipif(not URL, reason="TRACKER_TEST_POSTGRES is not set")


def test_the_main_job_on_a_server(tmp_path: Path) -> None:
    plan = write_plan(tmp_path)
    with open_ledger(URL, now=NOW) as ledger:
        assert counts(read_in(ledger, plan)) == [(3, 0, 0, 0)]
        assert counts(read_in(ledger, plan)) == [(0, 0, 3, 0)]
        garden = entries(ledger)["新建幼儿园"].id
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(lambda _n: mark(ledger, [garden], Mark(add=Decimal(1)), now=NOW), range(8)))
        assert agenda.row(ledger, garden, as_of=AS_OF).entry.version == 9
        edit(ledger, garden, {"value": 9}, now=NOW)
        review(ledger, [garden], "accepted", now=NOW)
        for sort in ("due", "status", "indicator", "topic", "unit", "light", "value", "confidence"):
            assert len(listed(ledger, sort=sort, descending=True).rows) == 3
        assert list(entries(ledger, search="EDUCATION bureau")) == ["改造小学"]
        for _step in range(11):
            undo(ledger, now=NOW)
        with pytest.raises(NothingFound):
            undo(ledger, now=NOW)
        assert entries(ledger) == {} and len(log(ledger)) == 22
        assert database.info(URL)["events"] == 8, "events are hidden, never deleted"
    with pytest.raises(LedgerError, match="cannot be reached"):
        open_ledger("postgresql+psycopg://clerk@127.0.0.1:1/none", now=NOW)
