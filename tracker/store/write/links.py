"""What hangs together beyond one document: mentions of a target, reported results, answers to suggestions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Numeric, and_, cast, or_, select, tuple_

from tracker.store.read.snapshot import Reading, parts
from tracker.store.schema.tables import answers, changes, documents, targets
from tracker.store.schema.text_order import plain
from tracker.store.write.bulk_insert import put
from tracker.store.write.transaction import Writing

# What is known of a target's document wherever rows are compared across documents.
_OF_DOCUMENT = ("name", "title", "issuer", "issued_on", "period_start", "period_end")
_DOCUMENT = tuple(documents.c[name].label(f"doc_{name}") for name in _OF_DOCUMENT)
# In what two targets have to agree to be taken for one, and what a change of theirs needs.
TERMS = (
    *("kind", "indicator", "value", "value_high", "comparator", "unit"),
    *("measure", "every", "original_due", "place"),
)
_TERMS = tuple(targets.c[name] for name in (*TERMS, "id", "document_id", "same_as", "version"))
_Columns = Sequence[Any]
_JOINED = targets.join(documents, targets.c.document_id == documents.c.id)


def group(reading: Reading, target_id: str) -> list[dict[str, Any]]:
    """The rows that say the same target as `target_id`, the one that is listed first, then by document."""
    c = targets.c
    of_this = select(c.same_as).where(c.id == target_id).scalar_subquery()
    first = reading.connection.execute(select(of_this)).scalar() or target_id
    rows = _rows(reading, or_(c.id == first, c.same_as == first))
    return sorted(rows, key=lambda row: row["id"] != first)


def terms(reading: Reading, ids: Sequence[str]) -> dict[str, dict[str, Any]]:
    """What each of these targets says, in the columns of `alike`."""
    return {
        row["id"]: row
        for some in parts(ids)
        for row in _rows(reading, targets.c.id.in_(some), columns=_TERMS)
    }


def standing(reading: Reading, *conditions: Any, columns: _Columns = (targets,)) -> list[dict[str, Any]]:
    """Rows of the targets that are listed in their own right, rejected ones left out."""
    c = targets.c
    return _rows(reading, c.same_as.is_(None), c.review != "rejected", *conditions, columns=columns)


def alike(reading: Reading, given: Collection[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """What standing targets say, and of what documents, that name indicator and value of one of `given`."""
    c = targets.c
    figure = cast(c.value, Numeric)  # 1.50 is 1.5
    said = {(row["indicator"], row["value"]) for row in given}
    return [
        row
        for some in parts(sorted(said, key=lambda pair: (pair[0], pair[1] is None, pair[1] or 0)))
        for row in standing(
            reading,
            c.indicator.in_({indicator for indicator, _value in some}),  # for its index
            or_(
                tuple_(c.indicator, figure).in_([pair for pair in some if pair[1] is not None]),
                and_(c.value.is_(None), c.indicator.in_([one for one, value in some if value is None])),
            ),
            columns=_TERMS,
        )
    ]


def disputed(reading: Reading) -> list[str]:
    """The ids of targets with an edited field that the newest reading of the document disagrees with."""
    c = targets.c
    statement = select(c.id).where(c.removed.is_(False), c.same_as.is_(None), c.disputed != []).order_by(c.id)
    return [str(target_id) for target_id in reading.connection.execute(statement).scalars()]


def reporting_documents(reading: Reading) -> list[dict[str, Any]]:
    """The documents that report results: id, name, title, issuer, dates and `results`, oldest first."""
    c = documents.c
    columns = [c.id, *(c[name] for name in _OF_DOCUMENT), c.results]
    order = (c.issued_on.nulls_first(), plain(c.name), c.id)
    statement = select(*columns).where(c.removed.is_(False), c.results != []).order_by(*order)
    return [dict(row) for row in reading.connection.execute(statement).mappings()]


def answered(reading: Reading) -> set[str]:
    """The ids of the suggestions that people have said yes or no to."""
    statement = (
        select(answers.c.suggestion)
        .join(changes, answers.c.change_number == changes.c.number)
        .where(changes.c.undone_by.is_(None))
    )
    return set(reading.connection.execute(statement).scalars())


def answer(writing: Writing, suggestions: Iterable[str], change: int, *, taken: bool) -> None:
    """Keep what people said to suggestions."""
    rows = [{"suggestion": one, "change_number": change, "taken": taken} for one in suggestions]
    put(writing.connection, answers, rows)


def link(writing: Writing, rows: Sequence[Mapping[str, Any]], target_id: str, change: int) -> None:
    """Make rows mentions of the target, with all that are mentions of them."""
    for row in rows:
        followers = _rows(writing, targets.c.same_as == row["id"])
        for one in (row, *followers):
            writing.alter(one, {"same_as": target_id}, change)


def _rows(reading: Reading, *conditions: Any, columns: _Columns = (targets,)) -> list[dict[str, Any]]:
    of_document = (documents.c.issued_on.nulls_first(), plain(documents.c.name), targets.c.document_id)
    statement = (
        select(*columns, *_DOCUMENT)
        .select_from(_JOINED)
        .where(targets.c.removed.is_(False), *conditions)
        .order_by(*of_document, targets.c.start_at, targets.c.id)
    )
    return [dict(row) for row in reading.connection.execute(statement).mappings()]
