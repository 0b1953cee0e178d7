"""A ledger and a small stand-in for the extraction: what it finds is plain from the text."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

from tracker.records import Agenda, Document, Entry, IngestResult, Query, Target
from tracker.rulebook.model import Rulebook
from tracker.services.ingest.ingesting import ingest
from tracker.services.ledger.opening import Ledger, open_ledger
from tracker.services.listing.agenda import agenda

NOW = dt.datetime(2025, 3, 1, 12, tzinfo=dt.UTC)
AS_OF = dt.date(2025, 7, 1)
NO_BOOK = cast(Rulebook, None)
PLAN = "2025年园区工作计划\n今年新建3所幼儿园。\n2026年前改造5所小学。\n长期看护2座水塔。\n"

_FOUND = re.compile(r"(?:(\d{4})年前)?(新建|改造|看护)(\d+)\n*(所|座)([一-龥]{2,3})")


def promises(document: Document, _book: Rulebook) -> list[Target]:
    """Every 新建/改造/看护 with a number; due at the end of the year before the one named, else of 2025."""
    if "出错" in document.text:
        raise ZeroDivisionError("a fault of ours")
    return [_promise(document, m) for m in _FOUND.finditer(document.text)]


def _promise(document: Document, m: re.Match[str]) -> Target:
    due = None if m[2] == "看护" else dt.date(int(m[1]) - 1 if m[1] else 2025, 12, 31)
    return Target(
        doc=document.name,
        start=m.start(3),
        end=m.end(4),
        quote=document.text[m.start(3) : m.end(4)],
        kind="quantity",
        indicator=m[2] + m[5],
        value=Decimal(m[3]),
        comparator="=",
        unit=m[4],
        measure="output",
        due=due,
        due_basis="explicit" if m[1] else "none" if due is None else "document",
        due_precision="none" if due is None else "year",
        spans=((m.start(3), m.end(4)),),
        topic={"幼儿园": "教育", "小学": "教育"}.get(m[5]),
        lead_unit="Education Bureau" if m[5] == "小学" else None,
    )


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
