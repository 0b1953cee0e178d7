"""What hangs together beyond one document: mentions of a target, reported results, answers to suggestions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from sqlalchemy import String, or_, select, type_coerce

from tracker.store.reading import Reading, parts
from tracker.store.tables import answers, changes, documents, targets
from tracker.store.writing import Writing

# What is known of a target's document wherever rows are compared across documents.
_OF_DOCUMENT = ("name", "title", "issuer", "issued_on", "period_start", "period_end")
_DOCUMENT = tuple(documents.c[name].label(f"doc_{name}") for name in _OF_DOCUMENT)
_ZEROS = 7  # behind the point
_JOINED = targets.join(documents, targets.c.document_id == documents.c.id)


def group(reading: Reading, target_id: str) -> list[dict[str, Any]]:
    """The rows that say the same target as `target_id`, the one that is listed first, then by document."""
    c = targets.c
    of_this = select(c.same_as).where(c.id == target_id).scalar_subquery()
    first = reading.connection.execute(select(of_this)).scalar() or target_id
    rows = _rows(reading, or_(c.id == first, c.same_as == first))
    return sorted(rows, key=lambda row: row["id"] != first)


def with_documents(reading: Reading, ids: Sequence[str]) -> list[dict[str, Any]]:
    """The rows with these ids, with what is known of their documents (`doc_…`)."""
    return [row for some in parts(ids) for row in _rows(reading, targets.c.id.in_(some))]


def standing(reading: Reading, *conditions: Any) -> list[dict[str, Any]]:
    """Rows of the targets that are listed in their own right, rejected ones left out."""
    c = targets.c
    return _rows(reading, c.same_as.is_(None), c.review != "rejected", *conditions)


def like(reading: Reading, rows: Iterable[Mapping[str, Any]], *, besides: int) -> list[dict[str, Any]]:
    """Standing rows with indicator and value of one of these, in other documents than `besides`."""
    c = targets.c
    found: list[dict[str, Any]] = []
    named: dict[str, set[Decimal | None]] = defaultdict(set)
    for row in rows:
        named[row["indicator"]].add(row["value"])
    for some in parts(sorted(named)):
        values = set[Decimal | None]().union(*(named[name] for name in some))
        there = c.indicator.in_(some), c.document_id != besides
        if None in values:
            found += standing(reading, *there, c.value.is_(None))
        for spelled in parts(sorted(spellings(values - {None}))):
            found += standing(reading, *there, type_coerce(c.value, String).in_(spelled))
    return found


def spellings(values: Iterable[Decimal | None]) -> set[str]:
    """How equal numbers may be kept, such as 8, 8.0 and 8.00."""
    found: set[str] = set()
    for value in values:
        if value is not None:
            plain = format(value, "f")
            whole = plain.rstrip("0").rstrip(".") if "." in plain else plain
            point = "" if "." in whole else "."
            found |= {plain, whole, *(f"{whole}{point}{'0' * zeros}" for zeros in range(1, _ZEROS))}
    return found


def disputed(reading: Reading) -> list[str]:
    """The ids of targets with an edited field that the newest reading of the document disagrees with."""
    c = targets.c
    statement = select(c.id).where(c.removed.is_(False), c.same_as.is_(None), c.disputed != []).order_by(c.id)
    return [str(target_id) for target_id in reading.connection.execute(statement).scalars()]


def reporting_documents(reading: Reading) -> list[dict[str, Any]]:
    """The documents that report results: id, name, title, issuer, dates and `results`, oldest first."""
    c = documents.c
    columns = [c.id, *(c[name] for name in _OF_DOCUMENT), c.results]
    statement = (
        select(*columns).where(c.removed.is_(False), c.results != []).order_by(c.issued_on, c.name, c.id)
    )
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
    writing.connection.execute(answers.insert(), rows)


def link(writing: Writing, rows: Sequence[Mapping[str, Any]], target_id: str, change: int) -> None:
    """Make rows mentions of the target, with all that are mentions of them."""
    for row in rows:
        followers = _rows(writing, targets.c.same_as == row["id"])
        for one in (row, *followers):
            writing.alter(one, {"same_as": target_id}, change)


def _rows(reading: Reading, *conditions: Any) -> list[dict[str, Any]]:
    of_document = (documents.c.issued_on, documents.c.name, targets.c.document_id)
    statement = (
        select(targets, *_DOCUMENT)
        .select_from(_JOINED)
        .where(targets.c.removed.is_(False), *conditions)
        .order_by(*of_document, targets.c.start_at, targets.c.id)
    )
    return [dict(row) for row in reading.connection.execute(statement).mappings()]
