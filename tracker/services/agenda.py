"""What stands in the ledger: the agenda, one entry, its words in context, the documents, and their JSON."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from tracker.progress.pace import judge
from tracker.progress.profile import Profile, load_profile
from tracker.progress.timing import known
from tracker.records import Agenda, Context, Entry, Light, Query, Row, Verdict
from tracker.services.agenda_json import as_json, row_as_json
from tracker.services.finding import resolve
from tracker.services.ledger import Ledger
from tracker.services.quoting import contexts_of
from tracker.store.reading import DocumentInfo

__all__ = [
    "DocumentInfo",
    "agenda",
    "as_json",
    "context",
    "count",
    "documents",
    "entry",
    "row",
    "row_as_json",
]

_LIGHT_ORDER: tuple[Light, ...] = ("red", "yellow", "green", "grey", "blue")
_VERDICT_ORDER: tuple[Verdict, ...] = (
    "overdue", "behind", "unknown", "on_pace", "ahead", "done_late", "done", "done_early", "dropped",
)  # fmt: skip
# What rows are sorted by that no database knows.
_COMPUTED: dict[str, Callable[[Row], int | Decimal | None]] = {
    "light": lambda row: _LIGHT_ORDER.index(row.pace.light),
    "verdict": lambda row: _VERDICT_ORDER.index(row.pace.verdict),
    "completion": lambda row: row.pace.completion,
    "actual": lambda row: row.entry.latest.value if row.entry.latest else None,
}


def agenda(
    ledger: Ledger,
    query: Query,
    *,
    as_of: dt.date,
    profile: Profile | None = None,
    limit: int | None = None,
    offset: int = 0,
) -> Agenda:
    """The targets that `query` asks for with their pace as of a day, in the order it asks for.

    By default by due date (none last), then status (being worked on, not started, revised, done, dropped),
    then id. Rejected ones are left out unless asked for by `with_rejected`, `review` or id. `limit` and
    `offset` give a page of it.
    """
    profile = profile or load_profile()
    judged = bool(query.verdict or query.light or query.sort in _COMPUTED)
    with ledger.read() as reading:
        total = reading.count()
        found = reading.entries(query) if judged else reading.entries(query, limit=limit, offset=offset)
    rows = [_judged(e, as_of, profile) for e in found]
    if judged:
        rows = [row for row in rows if _fits(row, query)]
        if query.sort in _COMPUTED:
            rows = _sorted(rows, _COMPUTED[query.sort], query.descending)
        rows = rows[offset : None if limit is None else offset + limit]
    return Agenda(as_of=as_of, rows=tuple(rows), total=total)


def count(ledger: Ledger, query: Query, *, as_of: dt.date, profile: Profile | None = None) -> int:
    """How many targets `query` asks for, to say so beside a page of them."""
    if query.verdict or query.light:
        return len(agenda(ledger, query, as_of=as_of, profile=profile).rows)
    with ledger.read() as reading:
        return reading.count(query)


def entry(ledger: Ledger, id_prefix: str) -> Entry:
    """The entry with an id that begins so. Raises NothingFound; UsageError if several do, naming them."""
    with ledger.read() as reading:
        return reading.pick(resolve(reading, [id_prefix]))[0]


def row(ledger: Ledger, id_prefix: str, *, as_of: dt.date, profile: Profile | None = None) -> Row:
    """The entry with an id that begins so, and its pace as of a day."""
    return _judged(entry(ledger, id_prefix), as_of, profile or load_profile())


def context(ledger: Ledger, entry: Entry) -> list[Context]:
    """Every print of the entry's quote in its paragraph, in the order of the text."""
    with ledger.read() as reading:
        document = reading.document_of(entry.id)
    return contexts_of(document.text, entry.target) if document is not None else []


def documents(ledger: Ledger) -> list[DocumentInfo]:
    """The documents in the ledger, by name."""
    with ledger.read() as reading:
        return reading.documents()


def _fits(row: Row, query: Query) -> bool:
    return (not query.verdict or row.pace.verdict in query.verdict) and (
        not query.light or row.pace.light in query.light
    )


def _sorted(rows: list[Row], key: Callable[[Row], Any], descending: bool) -> list[Row]:
    """By `key`; what has none stands last in both directions, and equal ones stay in their order."""
    valued = [row for row in rows if key(row) is not None]
    return [*sorted(valued, key=key, reverse=descending), *(row for row in rows if key(row) is None)]


def _judged(entry: Entry, as_of: dt.date, profile: Profile) -> Row:
    """The entry as it was known on the day: what is shown of it and how it is judged agree."""
    entry = known(entry, as_of)
    return Row(entry=entry, pace=judge(entry, as_of, profile))
