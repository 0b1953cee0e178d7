"""Targets of files, without a database."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from typing import Any

from tracker.errors import DocumentError, TrackerError
from tracker.extract import extract
from tracker.records import Document, Target
from tracker.rulebook.model import Rulebook
from tracker.text.reading import read

_FIELDS = (
    "doc", "start", "end", "quote", "kind", "indicator", "value", "value_high", "comparator", "unit", "measure", "every",
    "baseline", "due", "due_basis", "due_precision", "spans", "rule", "topic", "place", "lead_unit", "nature", "stance",
    "confidence",
)  # fmt: skip


def extract_document(document: Document, book: Rulebook, *, everything: bool = False) -> tuple[Target, ...]:
    """The targets of one document that has been read."""
    return extract(document, book, everything=everything)


def as_json(target: Target) -> dict[str, Any]:
    """A line of `tracker extract`: plain JSON values, numbers as numbers, dates in ISO form."""
    data = target.model_dump(mode="python", include=set(_FIELDS))
    data["value"], data["value_high"] = _number(target.value), _number(target.value_high)
    data["due"] = target.due.isoformat() if target.due else None
    data["spans"] = [list(span) for span in target.spans]
    return {name: data[name] for name in _FIELDS}


def _number(value: Any) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
