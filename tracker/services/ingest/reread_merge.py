"""Bringing one reading of a document into the ledger without losing what people said of its targets.

What stays: the id, marks, review, edited fields and an extended due date of every target that is found again,
also when its words, value or date changed. A target that is no longer found is never deleted: it stays in the
list, flagged as missing, whether anybody has touched it or not. A promise that quietly drops out of a revised
plan is exactly what a supervision office wants to notice; what is only noise can be rejected once, and a
rejection outlives every later reading. Where a reading says something new of a field that a person corrected,
the correction stays and the field is noted as disputed.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tracker.compare.reread_pairing import changes, pair
from tracker.i18n import N_
from tracker.records import Document, IngestResult, Target
from tracker.services.results.reported import reported
from tracker.services.targets.mentions import link_known
from tracker.store.read.known_files import DOCUMENT, READER
from tracker.store.read.snapshot import Reading
from tracker.store.schema.record_mapping import (
    document_columns,
    freeze,
    read_target,
    standing_columns,
    target_columns,
    thaw,
)
from tracker.store.schema.tables import targets as _targets
from tracker.store.write.new_documents import Added
from tracker.store.write.transaction import Writing

_ALIKE = (
    0.5  # share of common lines from which a file of the same name elsewhere is the same document, revised
)


@dataclass
class Plan:
    """What bringing a reading in would change."""

    document: Document
    results: list[dict[str, Any]] = field(default_factory=list)  # what it reports as reached
    document_id: int | None = None
    revised: bool = False  # something about the document itself differs
    updates: list[tuple[Mapping[str, Any], dict[str, Any]]] = field(default_factory=list)
    added: list[Target] = field(default_factory=list)
    returned: int = 0  # known from an ingest that was undone
    changed: int = 0
    unchanged: int = 0
    gone: int = 0
    reader: str = ""  # what has read the document, to be kept with the change
    linked: int = 0  # new here, and the same as targets of other documents

    @property
    def new(self) -> int:
        return len(self.added) + self.returned

    def result(self, *, dry_run: bool) -> IngestResult:
        return IngestResult(
            doc=self.document.name,
            new=self.new,
            changed=self.changed,
            unchanged=self.unchanged,
            gone=self.gone,
            results=len(self.results),
            unread=self.document.unread,
            dry_run=dry_run,
        )


def plan(reading: Reading, document: Document, found: Sequence[Target]) -> Plan:
    """Compare a reading with what the ledger holds of the same document.

    `found` are its targets, and the results that it reports.
    """
    known = _known(reading, document)
    if known is None:
        return plan_new(document, found)
    promised, results = _promised(found), reported(document, found)
    document = _under_its_name(document, known)
    made = Plan(document, results, document_id=known["id"])
    columns = {**document_columns(document), "results": results}
    made.revised = any(known[name] != value for name, value in columns.items()) or bool(known["removed"])
    rows = [row for row in reading.raw_targets(document_id=known["id"]) if row["split_from"] is None]
    parts = _parts_of(reading, known["id"])
    as_read = [_as_read(row, document.name) for row in rows]
    pairing = pair(as_read, promised)
    for i, j in pairing.pairs:
        _update(made, rows[i], as_read[i], promised[j])
        for part in parts[rows[i]["id"]]:
            made.updates.append((part, _columns(part, promised[j])))
    for i in pairing.gone:
        if not rows[i]["missing"] and not rows[i]["removed"]:
            made.updates += [(row, {"missing": True}) for row in (rows[i], *parts[rows[i]["id"]])]
            made.gone += 1
    made.added = [promised[j] for j in pairing.new]
    return made


def plan_new(document: Document, found: Sequence[Target]) -> Plan:
    """The plan for a document that the ledger does not hold."""
    return Plan(document, reported(document, found), added=_promised(found), revised=True)


def _promised(found: Sequence[Target]) -> list[Target]:
    return [target for target in found if target.stance == "target"]


def _parts_of(reading: Reading, document_id: int) -> defaultdict[str, list[dict[str, Any]]]:
    """The rows that people split from others, by the one that they are part of."""
    parts: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in reading.raw_targets(document_id=document_id):
        if row["split_from"] is not None and not row["removed"]:
            parts[row["split_from"]].append(row)
    return parts


def carry_out(writing: Writing, plan: Plan, *, now: dt.datetime, by: str, batch: int | None) -> int | None:
    """Write what the plan says as one change; gives its number, or None when there is nothing to change."""
    updates = [(row, new) for row, new in plan.updates if any(row[name] != v for name, v in new.items())]
    if not (updates or plan.added or plan.revised):
        return None
    message, params = words_of(plan)
    change = writing.open_change("ingest", message, params, at=now, by=by, batch=batch)
    document_id = plan.document_id
    if document_id is None:
        document_id = writing.add_document(plan.document, change, at=now, results=plan.results)
    elif plan.revised:
        writing.revise_document(document_id, plan.document, change, at=now, results=plan.results)
    for row, new in updates:
        writing.alter(row, new, change)
    added = writing.add_targets(document_id, plan.added, change, name=plan.document.name)
    (plan.linked,) = link_known(writing, [Added(document_id, change, added)])
    return change


def words_of(plan: Plan) -> tuple[str, dict[str, Any]]:
    """What the log says of a reading: a message id and its fillings."""
    message = (
        N_("read {doc}: {new} new")
        if plan.document_id is None
        else N_("read {doc} again: {new} new, {changed} changed, {gone} gone")
    )
    params: dict[str, Any] = {
        "doc": plan.document.name,
        "new": plan.new,
        "changed": plan.changed,
        "gone": plan.gone,
    }
    if plan.reader:
        params[READER] = plan.reader
    if not plan.revised:
        params[DOCUMENT] = plan.document_id
    return message, params


def _known(reading: Reading, document: Document) -> dict[str, Any] | None:
    """The document in the ledger that this is a reading of.

    The same bytes are the same document under any name, the same path is the same document revised. The same
    name elsewhere is one only if the texts have much in common: two folders may well hold a file of one name.
    """
    rows = reading.readings_of(document)
    for same in ("digest", "path"):
        for row in rows:
            if row[same] and row[same] == getattr(document, same):
                return row
    shares = [(_common(row["text"], document.text), row) for row in rows if row["name"] == document.name]
    best = max(shares, key=lambda share: share[0], default=None)
    return best[1] if best and best[0] >= _ALIKE else None


def _common(old: str, new: str) -> float:
    """The share of lines that two texts have in common."""
    before, after = ({line.strip() for line in text.split("\n")} - {""} for text in (old, new))
    return len(before & after) / max(1, min(len(before), len(after)))


def _under_its_name(document: Document, known: Mapping[str, Any]) -> Document:
    """A copy keeps the first name while the first file is still there; a renamed file takes its new one."""
    first = known["path"]
    if document.name == known["name"] or (first and not Path(first).exists()):
        return document
    return document.model_copy(update={"name": known["name"], "path": first})


def _as_read(row: Mapping[str, Any], name: str) -> Target:
    """The target as the last reading found it, before anybody edited it."""
    return read_target({**row, **thaw(_targets, row["edited"])}, name)


def _update(made: Plan, row: Mapping[str, Any], old: Target, new: Target) -> None:
    made.updates.append((row, _columns(row, new)))
    if row["removed"]:
        made.returned += 1
    elif changes(old, new) or row["missing"]:
        made.changed += 1
    else:
        made.unchanged += 1


def _columns(row: Mapping[str, Any], new: Target) -> dict[str, Any]:
    """The columns of a known row after a new reading: what people corrected and extended stays."""
    columns = target_columns(new)
    disputed: list[str] = []
    if row["edited"]:
        as_read = freeze(_targets, {name: columns[name] for name in row["edited"]})
        corrected = freeze(_targets, {name: row[name] for name in as_read})
        for name, said in as_read.items():
            news = said != row["edited"][name] or name in row["disputed"]
            if news and said != corrected[name]:
                disputed.append(name)
        kept = read_target({**columns, **{name: row[name] for name in as_read}}, new.doc)
        columns = {**target_columns(kept), "edited": as_read}
    due = columns["original_due"] if row["due"] == row["original_due"] else row["due"]
    columns.update(standing_columns(due, row["status"]), missing=False, removed=False, disputed=disputed)
    return columns
