"""What hangs together beyond one document: mentions of one target, targets that say the same, disputes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Numeric, and_, cast, or_, select, tuple_

from tracker.store.read.snapshot import CHUNK, Reading, parts
from tracker.store.read.stored_targets import columns_in_document_order, in_document_order
from tracker.store.rows import DocumentHead, StoredTarget, TargetOfDocument, TargetTerms
from tracker.store.schema.record_mapping import column_of
from tracker.store.schema.tables import targets
from tracker.target_fields import TARGET_FIELDS

_OWN = ("id", "document_id", "same_as", "version", "indicator", "value")
# In what two targets have to agree to be taken for one, besides indicator and value.
_OTHER_TERMS = tuple(
    column_of(field.name) for field in TARGET_FIELDS if field.term and field.name not in _OWN
)
_COLUMNS = tuple(targets.c[name] for name in (*_OWN, *_OTHER_TERMS))


def group(reading: Reading, target_id: str) -> list[TargetOfDocument]:
    """The targets that say the same as `target_id`, the one that is listed first, then by document."""
    c = targets.c
    of_this = select(c.same_as).where(c.id == target_id).scalar_subquery()
    first = reading.connection.execute(select(of_this)).scalar() or target_id
    found = in_document_order(reading, or_(c.id == first, c.same_as == first))
    return sorted(found, key=lambda one: one.stored.id != first)


def mentions_of(reading: Reading, target_id: str) -> list[StoredTarget]:
    """The mentions of a target, by document and place."""
    return [one.stored for one in in_document_order(reading, targets.c.same_as == target_id)]


def standing(reading: Reading, documents: Collection[int] | None = None) -> list[TargetOfDocument]:
    """The targets that are listed in their own right and not rejected; of `documents` only, if given."""
    if documents is None:
        return in_document_order(reading, *_standing())
    named = [targets.c.document_id.in_(documents)] if len(documents) <= CHUNK else []
    found = in_document_order(reading, *_standing(), *named)
    return [one for one in found if one.stored.document_id in documents]


def terms(reading: Reading, ids: Sequence[str]) -> dict[str, TargetTerms]:
    """What each of these targets promises."""
    return {one.id: one for some in parts(ids) for one in _terms(reading, targets.c.id.in_(some))}


def alike(reading: Reading, given: Collection[TargetTerms]) -> list[TargetTerms]:
    """What standing targets promise that name indicator and value of one of `given`."""
    c = targets.c
    figure = cast(c.value, Numeric)  # 1.50 is 1.5
    said = {(one.indicator, one.value) for one in given}
    return [
        found
        for some in parts(sorted(said, key=lambda pair: (pair[0], pair[1] is None, pair[1] or 0)))
        for found in _terms(
            reading,
            *_standing(),
            c.indicator.in_({indicator for indicator, _value in some}),  # for its index
            or_(
                tuple_(c.indicator, figure).in_([pair for pair in some if pair[1] is not None]),
                and_(c.value.is_(None), c.indicator.in_([one for one, value in some if value is None])),
            ),
        )
    ]


def disputed(reading: Reading) -> list[str]:
    """The ids of targets with an edited field that the newest reading of the document disagrees with."""
    c = targets.c
    statement = select(c.id).where(c.removed.is_(False), c.same_as.is_(None), c.disputed != []).order_by(c.id)
    return [str(target_id) for target_id in reading.connection.execute(statement).scalars()]


def _standing() -> tuple[Any, ...]:
    return targets.c.same_as.is_(None), targets.c.review != "rejected"


def _terms(reading: Reading, *conditions: Any) -> list[TargetTerms]:
    own, end = len(_OWN), len(_COLUMNS)
    return [
        TargetTerms._make([*row[:own], tuple(row[own:end]), DocumentHead._make(row[end:])])
        for row in columns_in_document_order(reading, _COLUMNS, *conditions)
    ]
