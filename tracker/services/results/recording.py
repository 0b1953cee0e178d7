"""What a result that people take leaves in the ledger: an event with its words and where they stand."""

from __future__ import annotations

import datetime as dt
from typing import Any

from tracker.document.passages import PassageFinder
from tracker.document.quoting import one_line
from tracker.records import Mark, Target
from tracker.reports.wording.passages import heading_words, places_words
from tracker.services.results.suggestion import Suggestion
from tracker.services.targets.marking import progress_of
from tracker.store.read.snapshot import Reading
from tracker.store.read.stored_targets import entries_of, with_documents
from tracker.store.target_update import standing_update
from tracker.store.write.transaction import Writing


class Places:
    """Where documents report results, in words; each of them is looked at once."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._finders: dict[int, PassageFinder | None] = {}

    def words(self, one: Suggestion) -> str:
        """The file, and where in it: the headings above and the page, the cell or the paragraph."""
        if one.document_id not in self._finders:
            document = self._reading.document(one.document_id)
            self._finders[one.document_id] = PassageFinder(document) if document else None
        finder = self._finders[one.document_id]
        if finder is None:
            return one.said.doc
        found = finder.passage(one.said.quote, [(one.said.start, one.said.end)])
        where = places_words(found.places, under_heading=bool(found.headings))
        return " · ".join(part for part in (one.said.doc, heading_words(found.headings), where) if part)


def record(
    writing: Writing, one: Suggestion, change: int, places: Places, *, now: dt.datetime, by: str
) -> None:
    """Make a result an event of its target, with its sentence as note, and where it stands as evidence."""
    (found,) = with_documents(writing, [one.target])
    (entry,) = entries_of(writing, [found])
    mark = Mark(
        on=one.as_of,
        note=one.sentence,
        evidence=" · ".join((places.words(one), one_line(one.said.quote), one.period)),
        by=by,
        **_said_of(one, entry.target),
    )
    event = progress_of(mark, entry, now)
    if event is None:
        return
    status = event.status or entry.status
    if not writing.alter(found.stored, standing_update(entry.due, status), change):
        writing.touch(found.stored, change)
    writing.add_event(one.target, event, change)


def _said_of(one: Suggestion, promise: Target) -> dict[str, Any]:
    """What a result says of progress: a figure, or what a judgement comes to."""
    if one.value is not None:
        return {"add" if one.way == "add" else "value": one.value}
    share = one.said.value
    if one.rule == "share-of-plan" and share is not None and promise.value is not None:
        return {"value": promise.value * share / 100}
    return {"status": "done"} if one.outcome == "kept" else {}
