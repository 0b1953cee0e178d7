"""Taking over a newer figure of a promise: the target says it, and its history says where it comes from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from tracker.compare.indicator_likeness import IndicatorTerms
from tracker.compare.outcome_records import OpenTarget
from tracker.compare.revised_targets import figure_of, is_revision
from tracker.document.quoting import one_line
from tracker.i18n import _
from tracker.records import Mark
from tracker.services.results.recording import Places
from tracker.services.results.reported import facts_of, goal_of
from tracker.services.targets.marking import progress_of
from tracker.store.read.reported_results import text_of
from tracker.store.read.stored_targets import entries_of, with_documents
from tracker.store.rows import TargetOfDocument
from tracker.store.target_update import corrected_update, standing_update
from tracker.store.write.transaction import Writing


def take_over(
    writing: Writing,
    first: str,
    other: str,
    change: int,
    terms: IndicatorTerms,
    places: Places,
    *,
    now: dt.datetime,
    by: str,
) -> None:
    """Let the newer one of two mentions of a promise stand, if it revises the other one.

    Both belong to one target already. Its status becomes “revised”; note and evidence name both figures and
    the newer document. Nothing happens where the two say the same or nobody knows which is newer.
    """
    listed, mention = _both(writing, (first, other))
    before, after = sorted(
        (_goal(writing, listed), _goal(writing, mention)), key=lambda one: one.source.issued_on or dt.date.min
    )
    if not is_revision(before, after, terms):
        return
    stored = listed.stored
    said = listed.target().model_copy(update=figure_of(after))
    (entry,) = entries_of(writing, [listed])
    newer = listed if after.id == stored.id else mention
    figure = one_line(after.target.quote)
    mark = Mark(
        on=after.source.issued_on,
        status="revised",
        note=_("{before} revised to {after}").format(before=one_line(before.target.quote), after=figure),
        evidence=" · ".join((places.words(newer.stored.document_id, after.target), figure)),
        by=by,
    )
    if after.id != stored.id:
        writing.alter(stored, corrected_update(stored, said), change)
        (listed,) = with_documents(writing, [first])
    event = progress_of(mark, entry, now)
    assert event is not None
    writing.alter(listed.stored, standing_update(entry.due, "revised"), change)
    writing.add_event(first, event, change)


def _both(writing: Writing, ids: Sequence[str]) -> list[TargetOfDocument]:
    found = {one.stored.id: one for one in with_documents(writing, ids)}
    return [found[one] for one in ids]


def _goal(writing: Writing, one: TargetOfDocument) -> OpenTarget:
    text = text_of(writing, one.stored.document_id)
    return goal_of(one.stored.id, text, facts_of(one.document), one.target(), one.stored.due)
