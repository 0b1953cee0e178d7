"""What the agenda asks of the database, as SQLAlchemy expressions that every database understands."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Float, Select, and_, case, cast, func, or_, select

from tracker.records import Query
from tracker.store.mapping import ENTRY_COLUMNS, squash
from tracker.store.tables import documents, targets

_t, _d = targets.c, documents.c

TARGET_COLUMNS = (
    *(_t[name] for name in ENTRY_COLUMNS),
    _d.name.label("doc_name"),
    _d.title.label("doc_title"),
    _d.period_start.label("doc_period_start"),
    _d.issued_on.label("doc_issued_on"),
)


def entries() -> Select[Any]:
    """Every target that is in the ledger, mentions too, with what an entry needs of its document."""
    joined = targets.join(documents, _t.document_id == _d.id)
    return select(*TARGET_COLUMNS).select_from(joined).where(_t.removed.is_(False))


def matching(query: Query) -> list[ColumnElement[bool]]:
    """The conditions of `query` that need no computed pace (all but verdict and light).

    What is only a mention of another target is left out unless it is asked for by its id.
    """
    conditions: list[ColumnElement[bool]] = []
    if not query.ids:
        conditions.append(_t.same_as.is_(None))
    else:
        conditions.append(or_(*(_t.id.startswith(i.strip().lower(), autoescape=True) for i in query.ids)))
    if query.due_before is not None:
        conditions.append(_t.due <= query.due_before)
    if query.due_after is not None:
        conditions.append(_t.due >= query.due_after)
    if query.review:
        conditions.append(_t.review.in_(query.review))
    elif not query.with_rejected and not query.ids:
        conditions.append(_t.review != "rejected")
    if query.status:
        conditions.append(_t.status.in_(query.status))
    if query.topic:
        conditions.append(_t.topic.icontains(query.topic, autoescape=True))
    if query.unit:
        conditions.append(_t.lead_unit.icontains(query.unit, autoescape=True))
    if query.document:
        conditions.append(_document_says(squash(query.document)))
    conditions.extend(_searched(word) for word in (query.search or "").split())
    return conditions


def _searched(word: str) -> ColumnElement[bool]:
    needle = squash(word)
    return or_(
        _t.haystack.contains(needle, autoescape=True),
        _document_says(needle),
    )


def _document_says(needle: str) -> ColumnElement[bool]:
    """Asked of the few documents, not of each target anew."""
    return _t.document_id.in_(select(_d.id).where(_d.haystack.contains(needle, autoescape=True)))


def ordering(query: Query) -> list[ColumnElement[Any]]:
    """How `query` sorts; due date, status and id settle what is equal. What has no value stands last.

    Sorting by light happens after the pace is known; here it sorts like `due`.
    """
    usual: list[ColumnElement[Any]] = [_t.sort_due, _t.status_rank, _t.id]
    if query.sort in ("due", "light"):
        if not query.descending or query.sort == "light":
            return usual
        return [case((_t.due.is_(None), 1), else_=0), _t.sort_due.desc(), *usual[1:]]
    column: ColumnElement[Any] = {
        "status": _t.status_rank,
        "indicator": _t.indicator,
        "topic": _t.topic,
        "unit": _t.lead_unit,
        "value": cast(_t.value, Float),
        "confidence": _t.confidence,
    }[query.sort]
    empty = case((or_(column.is_(None)), 1), else_=0)
    return [empty, column.desc() if query.descending else column, *usual]


def counted(*conditions: ColumnElement[bool]) -> Select[Any]:
    """How many targets there are under the conditions."""
    return select(func.count()).select_from(targets).where(_t.removed.is_(False), and_(True, *conditions))
