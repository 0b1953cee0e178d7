"""The JSON of `list` and `show`: a contract, `"schema": 1`. Fields are added, never renamed or removed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from tracker.records import Agenda, Change, Context, Progress, Row
from tracker.services.json_values import number

SCHEMA = 1


def as_json(agenda: Agenda) -> dict[str, Any]:
    """The agenda as `list --json` prints it. Days are ISO dates, shares are 0..1."""
    return {
        "schema": SCHEMA,
        "as_of": agenda.as_of.isoformat(),
        "total": agenda.total,
        "targets": [_target(row) for row in agenda.rows],
    }


def row_as_json(
    row: Row, *, contexts: Sequence[Context] = (), changes: Sequence[Change] = ()
) -> dict[str, Any]:
    """One target as `show --json` prints it: the list's fields with spans, context, events and history."""
    return {
        "schema": SCHEMA,
        **_target(row),
        "spans": [list(span) for span in row.entry.target.spans],
        "context": [one.model_dump(mode="json") for one in contexts],
        "events": [_event(event) for event in row.entry.events],
        "history": [_change(change) for change in changes],
    }


def _day(value: dt.date | None) -> str | None:
    return value.isoformat() if value is not None else None


def _target(row: Row) -> dict[str, Any]:
    entry, target, pace = row.entry, row.entry.target, row.pace
    latest = entry.latest
    return {
        "id": entry.id,
        "indicator": target.indicator,
        "kind": target.kind,
        "value": number(target.value),
        "value_high": number(target.value_high),
        "comparator": target.comparator,
        "unit": target.unit,
        "measure": target.measure,
        "every": target.every,
        "baseline": target.baseline,
        "due": _day(entry.due),
        "original_due": _day(entry.original_due),
        "due_basis": target.due_basis,
        "due_precision": target.due_precision,
        "quote": target.quote,
        "doc": target.doc,
        "document": entry.document,
        "start": target.start,
        "end": target.end,
        "topic": target.topic,
        "place": target.place,
        "lead_unit": target.lead_unit,
        "nature": target.nature,
        "rule": target.rule,
        "confidence": target.confidence,
        "review": entry.review,
        "status": entry.status,
        "verdict": pace.verdict,
        "light": pace.light,
        "completion": number(pace.completion),
        "elapsed": number(pace.elapsed),
        "gap": number(pace.gap),
        "needed_per_month": number(pace.needed_per_month),
        "straight_line_finish": _day(pace.straight_line_finish),
        "reason": pace.reason,
        "actual": number(latest.value) if latest else None,
        "data_as_of": _day(latest.data_as_of) if latest else None,
        "version": entry.version,
        "missing": entry.missing,
    }


def _event(event: Progress) -> dict[str, Any]:
    return {**event.model_dump(mode="json"), "value": number(event.value)}


def _change(change: Change) -> dict[str, Any]:
    return change.model_dump(mode="json")
