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
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tracker.compare.reread_pairing import changes, pair
from tracker.i18n import N_
from tracker.records import Document, IngestResult, Target
from tracker.services.ingest.hand_entries import is_by_hand, not_entered, placed_anew
from tracker.services.results.reported import reported
from tracker.services.targets.mentions import link_known
from tracker.store.read.known_files import DOCUMENT, READER
from tracker.store.read.snapshot import Reading
from tracker.store.rows import StoredDocument, StoredTarget
from tracker.store.target_update import MISSING_UPDATE, TargetUpdate, reread_update
from tracker.store.write.new_documents import AddedDocument
from tracker.store.write.transaction import Writing

# Share of common lines from which a file of the same name elsewhere is the same document, revised: half, an
# estimate. Different documents of one name share next to nothing, revisions nearly all.
_ALIKE = 0.5


@dataclass
class Plan:
    """What bringing a reading in would change."""

    document: Document
    results: list[dict[str, Any]] = field(default_factory=list)  # what it reports as reached
    document_id: int | None = None
    revised: bool = False  # something about the document itself differs
    updates: list[tuple[StoredTarget, TargetUpdate]] = field(default_factory=list)
    added: list[Target] = field(default_factory=list)
    returned: int = 0  # known from an ingest that was undone
    changed: int = 0
    unchanged: int = 0
    gone: int = 0
    reader: str = ""  # what has read the document, to be kept with the change
    copy_name: str = ""  # of a file that is a copy of the document
    linked: int = 0  # new here, and the same as targets of other documents

    @property
    def new(self) -> int:
        return len(self.added) + self.returned

    def result(self, *, dry_run: bool) -> IngestResult:
        return IngestResult(
            doc=self.document.name,
            copy_name=self.copy_name,
            number=self.document_id,
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
    known = known_document(reading, document)
    if known is None:
        return plan_new(document, found)
    named = _under_its_name(document, known)
    made = plan_again(reading, known, named, found)
    if named.name != document.name:
        made.copy_name = document.name
    return made


def plan_again(reading: Reading, known: StoredDocument, document: Document, found: Sequence[Target]) -> Plan:
    """Compare a new reading of a document that the ledger holds with the one before."""
    promised, results = _promised(found), reported(document, found)
    made = Plan(document, results, document_id=known.id)
    made.revised = not known.says(document, results)
    every = reading.stored_targets(document_id=known.id)
    entered = [one for one in every if is_by_hand(one)]
    whole = [one for one in every if one.split_from is None and not is_by_hand(one)]
    parts = _parts_by_whole(every)
    as_read = [one.as_read(document.name) for one in whole]
    pairing = pair(as_read, promised)
    for i, j in pairing.pairs:
        _update(made, whole[i], as_read[i], promised[j])
        for part in parts[whole[i].id]:
            made.updates.append((part, reread_update(part, promised[j])))
    for i in pairing.gone:
        if not whole[i].missing and not whole[i].removed:
            made.updates += [(one, MISSING_UPDATE) for one in (whole[i], *parts[whole[i].id])]
            made.gone += 1
    made.added = not_entered([promised[j] for j in pairing.new], entered, document.text)
    made.updates += placed_anew(entered, document.text)
    return made


def plan_new(document: Document, found: Sequence[Target]) -> Plan:
    """The plan for a document that the ledger does not hold."""
    return Plan(document, reported(document, found), added=_promised(found), revised=True)


def _promised(found: Sequence[Target]) -> list[Target]:
    return [target for target in found if target.stance == "target"]


def _parts_by_whole(stored: Sequence[StoredTarget]) -> defaultdict[str, list[StoredTarget]]:
    """The targets that people split from others, by the id of the one that they are part of."""
    parts: defaultdict[str, list[StoredTarget]] = defaultdict(list)
    for one in stored:
        if one.split_from is not None and not one.removed:
            parts[one.split_from].append(one)
    return parts


def carry_out(writing: Writing, plan: Plan, *, now: dt.datetime, by: str, batch: int | None) -> int | None:
    """Write what the plan says as one change; gives its number, or None when there is nothing to change."""
    altered = any(update.differing(stored) for stored, update in plan.updates)
    if not (altered or plan.added or plan.revised):
        return None
    message, params = words_of(plan)
    change = writing.open_change("ingest", message, params, at=now, by=by, batch=batch)
    write(writing, plan, change, now=now)
    return change


def write(writing: Writing, plan: Plan, change: int, *, now: dt.datetime) -> int:
    """Write what the plan says as part of a change; gives the number of the document."""
    updates = [(stored, update) for stored, update in plan.updates if update.differing(stored)]
    document_id = plan.document_id
    if document_id is None:
        document_id = writing.add_document(plan.document, change, at=now, results=plan.results)
    elif plan.revised:
        writing.revise_document(document_id, plan.document, change, at=now, results=plan.results)
    for stored, update in updates:
        writing.alter(stored, update, change)
    added = writing.add_targets(document_id, plan.added, change, name=plan.document.name)
    (plan.linked,) = link_known(writing, [AddedDocument(document_id, change, added)])
    plan.document_id = document_id
    return document_id


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


def known_document(reading: Reading, document: Document) -> StoredDocument | None:
    """The document in the ledger that this is a reading of.

    The same bytes are the same document under any name, the same path is the same document revised. The same
    name elsewhere is one only if the texts have much in common: two folders may well hold a file of one name.
    """
    found = reading.readings_of(document)
    for one in found:
        if one.digest and one.digest == document.digest:
            return one
    for one in found:
        if one.path and one.path == document.path:
            return one
    shares = [(_common(one.text, document.text), one) for one in found if one.name == document.name]
    best = max(shares, key=lambda share: share[0], default=None)
    return best[1] if best and best[0] >= _ALIKE else None


def _common(old: str, new: str) -> float:
    """The share of lines that two texts have in common."""
    before, after = ({line.strip() for line in text.split("\n")} - {""} for text in (old, new))
    return len(before & after) / max(1, min(len(before), len(after)))


def _under_its_name(document: Document, known: StoredDocument) -> Document:
    """A copy keeps the first name while the first file is still there; a renamed file takes its new one."""
    first = known.path
    if document.name == known.name or (first and not Path(first).exists()):
        return document
    return document.model_copy(update={"name": known.name, "path": first})


def _update(made: Plan, stored: StoredTarget, old: Target, new: Target) -> None:
    made.updates.append((stored, reread_update(stored, new)))
    if stored.removed:
        made.returned += 1
    elif changes(old, new) or stored.missing:
        made.changed += 1
    else:
        made.unchanged += 1
