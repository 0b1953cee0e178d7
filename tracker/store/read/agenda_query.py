"""What the agenda asks of the database, as SQLAlchemy expressions that every database understands."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Numeric, Select, and_, bindparam, case, cast, func, or_, select

from tracker.records import Group, Query
from tracker.store.read.document_heads import SHARED
from tracker.store.schema.column_types import TextColumn
from tracker.store.schema.record_mapping import ENTRY_COLUMNS, squash
from tracker.store.schema.short_ids import LENGTH, after_all
from tracker.store.schema.tables import documents, targets
from tracker.store.schema.text_order import plain

_t, _d = targets.c, documents.c

_COLUMNS: dict[str, ColumnElement[Any]] = {
    "status": _t.status_rank,
    "indicator": plain(_t.indicator),
    "topic": plain(_t.topic),
    "unit": plain(_t.lead_unit),
    "value": cast(_t.value, Numeric),  # of any size
    "confidence": _t.confidence,
    "place": plain(_t.place),
    "document": plain(func.coalesce(func.nullif(_d.title, ""), _d.name)),
}
_NEVER_EMPTY = frozenset({"status", "indicator", "confidence"})
TARGET_COLUMNS = (
    *(_t[name] for name in ENTRY_COLUMNS),
    _d.name.label("doc_name"),
    _d.title.label("doc_title"),
    _d.issuer.label("doc_issuer"),
    _d.place.label("doc_place"),
    SHARED.label("doc_shared"),
    _d.period_start.label("doc_period_start"),
    _d.issued_on.label("doc_issued_on"),
)


def entries() -> Select[Any]:
    """Every target that is in the ledger, mentions too, with what an entry needs of its document."""
    joined = targets.join(documents, _t.document_id == _d.id)
    return select(*TARGET_COLUMNS).select_from(joined).where(_t.removed.is_(False))


def matching(
    query: Query,
    spelled: Mapping[str, Collection[str]] | None = None,
    of_place: ColumnElement[bool] | None = None,
) -> list[ColumnElement[bool]]:
    """The conditions of `query` that need no computed pace (all but verdict and light).

    What is only a mention of another target is left out unless it is asked for by its id. `spelled` holds
    the indicators and units that a word of the search is the pinyin initials of, `of_place` is what
    `query.place` asks for (`place_query`).
    """
    conditions: list[ColumnElement[bool]] = []
    if not query.ids:
        conditions.append(_t.same_as.is_(None))
    else:
        conditions.append(_begins({i.strip().lower() for i in query.ids}))
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
    if of_place is not None:
        conditions.append(of_place)
    if query.document:
        conditions.append(_document_says(squash(query.document)))
    conditions.extend(_searched(word, (spelled or {}).get(word, ())) for word in (query.search or "").split())
    conditions.extend(_within(group) for group in query.within)
    return conditions


def beginning(prefix: str) -> ColumnElement[bool]:
    """Ids that begin so: between two of them, which an index can find, and checked as written."""
    same = _t.id.startswith(prefix, autoescape=True)
    after = after_all(prefix)
    return and_(same, _t.id >= prefix, *([_t.id < after] if after else [])) if prefix else same


def names() -> Select[Any]:
    """Every indicator and unit in the ledger once, for what initials stand for."""
    units = select(_t.lead_unit).where(_t.lead_unit.is_not(None), _t.removed.is_(False))
    return select(_t.indicator).where(_t.removed.is_(False)).union(units)  # type: ignore[return-value]


def _within(group: Group) -> ColumnElement[bool]:
    """In the group: the column says just its key, or nothing when the key is empty."""
    if group.by == "month":
        return _t.due.between(*group.days) if group.key else _t.due.is_(None)
    column = {"topic": _t.topic, "lead-unit": _t.lead_unit, "place": _t.place}[group.by]
    return column == group.key if group.key else or_(column.is_(None), column == "")


def _begins(prefixes: Collection[str]) -> ColumnElement[bool]:
    """The id is one of these, of which there may be very many, or begins with one."""
    whole = sorted(one for one in prefixes if len(one) == LENGTH)
    alike = [beginning(one) for one in sorted(prefixes) if len(one) != LENGTH]
    return or_(*([_t.id.in_(_written(whole))] if whole else []), *alike)


def _written(words: Collection[str]) -> Any:
    """Words written out in the statement: databases limit the number of variables, not its length."""
    return bindparam(
        "words", list(words), expanding=True, literal_execute=True, unique=True, type_=TextColumn()
    )


def _searched(word: str, spelled: Collection[str]) -> ColumnElement[bool]:
    needle = squash(word)
    found = [
        _t.haystack.contains(needle, autoescape=True),
        _document_says(needle),
    ]
    if spelled:
        listed = _written(spelled)
        found += [_t.indicator.in_(listed), _t.lead_unit.in_(listed)]
    return or_(*found)


def _document_says(needle: str) -> ColumnElement[bool]:
    """Asked of the few documents, not of each target anew."""
    return _t.document_id.in_(select(_d.id).where(_d.haystack.contains(needle, autoescape=True)))


def ordering(query: Query) -> list[ColumnElement[Any]]:
    """How `query` sorts; due date and the order of the document settle what is equal. No value stands last.

    What is computed is sorted after the pace is known; here it sorts like `due`.
    """
    usual: list[ColumnElement[Any]] = [_t.sort_due, _t.document_id, _t.start_at, _t.id]
    if query.sort == "due" and query.descending:
        return [case((_t.due.is_(None), 1), else_=0), _t.sort_due.desc(), *usual[1:]]
    if query.sort not in _COLUMNS:
        return usual
    column = _COLUMNS[query.sort]
    if query.sort in _NEVER_EMPTY:  # sorted as its index is
        return [column.desc() if query.descending else column, *usual]
    empty = case((column.is_(None), 1), else_=0)
    return [empty, column.desc() if query.descending else column, *usual]


def counted(*conditions: ColumnElement[bool]) -> Select[Any]:
    """How many targets there are under the conditions."""
    return select(func.count()).select_from(targets).where(_t.removed.is_(False), and_(True, *conditions))
