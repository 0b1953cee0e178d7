"""A ledger that is filled by a small stand-in for the extraction."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reading_samples import NO_BOOK as NO_BOOK
from reading_samples import PLAN as PLAN
from reading_samples import promises as promises

from tracker.records import Agenda, Entry, IngestResult, Query
from tracker.services.ingest.ingesting import ingest
from tracker.services.ledger.opening import Ledger, open_ledger
from tracker.services.listing.agenda import agenda

NOW = dt.datetime(2025, 3, 1, 12, tzinfo=dt.UTC)
AS_OF = dt.date(2025, 7, 1)


def opened(folder: Path) -> Ledger:
    return open_ledger(str(folder / "ledger.db"), now=NOW)


def write_plan(folder: Path, text: str = PLAN, name: str = "plan.txt") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def read_in(ledger: Ledger, *paths: Path | str, **options: Any) -> list[IngestResult]:
    options.setdefault("extract", promises)
    options.setdefault("now", NOW)
    return ingest(ledger, [str(p) for p in paths], book=NO_BOOK, **options)


def listed(ledger: Ledger, **query: Any) -> Agenda:
    return agenda(ledger, Query.model_validate(query), as_of=AS_OF)


def entries(ledger: Ledger, **query: Any) -> dict[str, Entry]:
    """The listed entries by their indicator, in the order of the list."""
    return {row.entry.target.indicator: row.entry for row in listed(ledger, **query).rows}


def id_of(ledger: Ledger, indicator: str) -> str:
    return entries(ledger, with_rejected=True)[indicator].id


def counts(results: Sequence[IngestResult]) -> list[tuple[int, int, int, int]]:
    return [(r.new, r.changed, r.unchanged, r.gone) for r in results]
