"""Documents for a cluster to read, in the words of no real one, and what a ledger tells of them."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from limits import at_most

from tracker.records import IngestResult, Query
from tracker.rulebook.model import Rulebook
from tracker.services.ingest.cluster import Cluster
from tracker.services.ingest.ingesting import ingest
from tracker.services.ledger.opening import Ledger
from tracker.services.listing.agenda import agenda
from tracker.services.listing.agenda_json import as_json

NOW = dt.datetime(2025, 3, 1, 12, tzinfo=dt.UTC)
COUNT = 30
EMPTY = "plan07.txt"
LONGEST = 180  # seconds for one test: workers that were ended come back slowly on a busy machine
_THINGS = ("幼儿园", "卫生室", "公交站", "养老院", "图书馆")


@pytest.fixture
def limited() -> Iterator[None]:
    """Ends a test that waits for what will never come."""
    with at_most(LONGEST):
        yield


def write_plans(folder: Path) -> Path:
    """Plans of one place, some of whose promises are made in several of them, and a file that is none."""
    for n in range(COUNT):
        text = (
            f"海棠区2025年第{n}号工作计划\n\n"
            f"到2025年底，海棠区新建{_THINGS[n % 5]}{3 + n % 2}所。\n"
            f"2026年6月底前，改造旧管网{n + 10}公里，新增停车位{n * 100 + 50}个。\n"
        ) + "道路两旁的树木由各街道看护。\n" * (n % 7 * 40)
        (folder / f"plan{n:02}.txt").write_text(text, encoding="utf-8")
    (folder / EMPTY).write_bytes(b"")
    return folder


def read_in(
    ledger: Ledger, folder: Path, book: Rulebook, pool: Cluster, **options: Any
) -> list[IngestResult]:
    """What `tracker ingest --cluster` does."""
    return ingest(ledger, [str(folder)], book=book, now=NOW, pool=pool, reader=pool.reader(book), **options)


def told(ledger: Ledger) -> tuple[Any, list[Any], list[Any]]:
    """`list --json` of the whole ledger, its log without numbers, and its documents."""
    listed = json.dumps(as_json(agenda(ledger, Query(), as_of=NOW.date())))
    with ledger.read() as reading:
        log = [(change.kind, change.words, change.targets) for change in reading.changes()]
        documents = [(one.path, one.digest, one.targets) for one in reading.documents()]
    return json.loads(listed), log, documents
