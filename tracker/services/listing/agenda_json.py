"""The JSON of `list` and `show`: a contract, `"schema": 1`. Fields are added, never renamed or removed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tracker.base.json_values import iso_day, json_number
from tracker.records import Agenda, Change, Context, Passage, Progress, Row
from tracker.reports.wording.quoted_passages import passage_fields
from tracker.target_fields import TARGET_FIELDS

SCHEMA = 1


def as_json(agenda: Agenda, passages: Mapping[str, Passage] | None = None) -> dict[str, Any]:
    """The agenda as `list --json` prints it. Days are ISO dates, shares are 0..1.

    `passages` are the sentences of the targets by id; without them each is its quote.
    """
    known = passages or {}
    return {
        "schema": SCHEMA,
        "as_of": agenda.as_of.isoformat(),
        "total": agenda.total,
        "targets": [_target(row, known.get(row.entry.id)) for row in agenda.rows],
    }


def row_as_json(
    row: Row,
    *,
    contexts: Sequence[Context] = (),
    changes: Sequence[Change] = (),
    passage: Passage | None = None,
) -> dict[str, Any]:
    """One target as `show --json` prints it: the list's fields with spans, context, events and history."""
    return {
        "schema": SCHEMA,
        **_target(row, passage),
        "spans": [list(span) for span in row.entry.target.spans],
        "context": [one.model_dump(mode="json") for one in contexts],
        "events": [_event(event) for event in row.entry.events],
        "history": [_change(change) for change in changes],
    }


def _target(row: Row, passage: Passage | None) -> dict[str, Any]:
    entry, pace = row.entry, row.pace
    quote = entry.target.quote
    latest = entry.latest
    return {
        "id": entry.id,
        **_fields(row),
        **dict(passage_fields(entry, passage or Passage(text=quote, start=0, end=len(quote)))),
        "review": entry.review,
        "status": entry.status,
        "verdict": pace.verdict,
        "light": pace.light,
        "completion": json_number(pace.completion),
        "elapsed": json_number(pace.elapsed),
        "gap": json_number(pace.gap),
        "needed_per_month": json_number(pace.needed_per_month),
        "straight_line_finish": iso_day(pace.straight_line_finish),
        "reason": pace.reason,
        "actual": json_number(latest.value) if latest else None,
        "data_as_of": iso_day(latest.data_as_of) if latest else None,
        "version": entry.version,
        "missing": entry.missing,
    }


def _fields(row: Row) -> dict[str, Any]:
    """What the target says, by `TARGET_FIELDS`, with the due date in force and the title of the document."""
    entry = row.entry
    said: dict[str, Any] = {}
    for field in TARGET_FIELDS:
        if not field.in_json:
            continue
        value = getattr(entry.target, field.name)
        said[field.name] = json_number(value) if field.form == "number" else value
        if field.name == "due":
            said |= {"due": iso_day(entry.due), "original_due": iso_day(entry.original_due)}
        elif field.name == "doc":
            said["document"] = entry.document
    return said


def _event(event: Progress) -> dict[str, Any]:
    return {**event.model_dump(mode="json"), "value": json_number(event.value)}


def _change(change: Change) -> dict[str, Any]:
    return change.model_dump(mode="json")
