"""What a result that people take leaves in the ledger: an event with its words and where they stand."""

from __future__ import annotations

import datetime as dt
from typing import Any

from tracker.document.quote_context import PassageFinder
from tracker.document.quoting import one_line
from tracker.records import Mark, Target
from tracker.reports.wording.quoted_passages import source_words
from tracker.services.results.suggestion import Suggestion
from tracker.services.targets.marking import progress_of
from tracker.store.read.snapshot import Reading
from tracker.store.read.stored_targets import entries_of, with_documents
from tracker.store.target_update import standing_update
from tracker.store.write.transaction import Writing


class Places:
    """Where documents say something, in words; each of them is looked at once."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._finders: dict[int, PassageFinder | None] = {}

    def words(self, number: int, said: Target) -> str:
        """The file of a document, and where in it: the headings above and the page, cell or paragraph."""
        if number not in self._finders:
            document = self._reading.document(number)
            self._finders[number] = PassageFinder(document) if document else None
        finder = self._finders[number]
        if finder is None:
            return said.doc
        return source_words(said.doc, finder.passage(said.quote, [(said.start, said.end)]))


def record(
    writing: Writing, one: Suggestion, change: int, places: Places, *, now: dt.datetime, by: str
) -> None:
    """Make a result an event of its target, with its sentence as note, and where it stands as evidence."""
    (found,) = with_documents(writing, [one.target])
    (entry,) = entries_of(writing, [found])
    mark = Mark(
        on=one.as_of,
        note=one.sentence,
        evidence=" · ".join((places.words(one.document_id, one.said), one_line(one.said.quote), one.period)),
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
