"""Records for the tests of the store, and ledgers that hold them."""

from __future__ import annotations

import datetime as dt
import hashlib
from decimal import Decimal
from pathlib import Path
from typing import Any

from tracker.records import Document, Target
from tracker.store.ledger import Ledger

NOW = dt.datetime(2025, 3, 1, 9, 30, tzinfo=dt.UTC)


def target(**changes: Any) -> Target:
    values: dict[str, Any] = {
        "doc": "plan.txt",
        "start": 10,
        "end": 12,
        "quote": "8所",
        "kind": "quantity",
        "indicator": "新建托育园",
        "value": Decimal(8),
        "comparator": "=",
        "unit": "所",
        "measure": "output",
        "due": dt.date(2025, 12, 31),
        "due_basis": "explicit",
        "due_precision": "year",
        "spans": ((10, 12),),
        "rule": "build-count",
    }
    return Target(**{**values, **changes})


def document(text: str = "今年新建8所托育园。\n", **changes: Any) -> Document:
    digest = hashlib.sha256(text.encode(errors="replace")).hexdigest()
    return Document(**{"name": "plan.txt", "text": text, "digest": digest, "title": "园区计划", **changes})


def fill(ledger: Ledger, *targets: Target, **of_document: Any) -> list[str]:
    """Put a document with targets into the ledger; gives their ids."""
    with ledger.write() as writing:
        change = writing.open_change("ingest", "read {doc}", {"doc": "plan.txt"}, at=NOW)
        number = writing.add_document(document(**of_document), change, at=NOW)
        return writing.add_targets(number, targets, change, name="plan.txt")


def opened(folder: Path, **options: Any) -> Ledger:
    return Ledger.open(str(folder / "ledger.db"), now=NOW, **options)
