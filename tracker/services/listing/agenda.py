"""What the ledger holds, to be listed: the agenda, one entry, its quote in context, the documents."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from tracker.progress.light_thresholds import Profile, load_profile
from tracker.progress.target_on_day import target_on_day
from tracker.progress.verdict_and_light import pace_of
from tracker.records import ENTERED, Agenda, Context, Entry, Query, Row
from tracker.services.ledger.opening import Ledger
from tracker.services.listing.agenda_json import as_json, row_as_json
from tracker.services.listing.contexts import contexts_of
from tracker.services.listing.due_periods import on_day
from tracker.services.listing.verdicts_on_day import COMPUTED_SORTS, fits, in_order, judgements_of
from tracker.services.lookup import resolve
from tracker.services.rules.directions import direction
from tracker.store.read.overview import ids_of
from tracker.store.read.snapshot import DocumentInfo, Reading

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
    "rows",
]


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

    By default by due date (none last), then as the documents say them. Rejected ones are left out unless
    asked for by `with_rejected`, `review` or id. `limit` and `offset` give a page of it.
    """
    profile, query = profile or load_profile(), on_day(query, as_of)
    with ledger.read() as reading:
        total = reading.count()
        if query.verdict or query.light or query.sort in COMPUTED_SORTS:
            ids = _judged_ids(reading, query, as_of, profile)
            found = reading.pick(ids[offset : None if limit is None else offset + limit])
        else:
            found = reading.entries(query, limit=limit, offset=offset)
    return Agenda(as_of=as_of, rows=_judged(found, as_of, profile), total=total)


def _judged_ids(reading: Reading, query: Query, as_of: dt.date, profile: Profile) -> list[str]:
    """The ids that `query` asks for by verdict and light too, in its order. All are judged, none is kept."""
    ids = ids_of(reading, query)
    judgements = judgements_of(reading, ids, as_of, profile)
    return in_order([i for i in ids if fits(judgements[i], query)], judgements, query)


def count(ledger: Ledger, query: Query, *, as_of: dt.date, profile: Profile | None = None) -> int:
    """How many targets `query` asks for, to say so beside a page of them."""
    query = on_day(query, as_of)
    with ledger.read() as reading:
        if query.verdict or query.light:
            return len(_judged_ids(reading, query, as_of, profile or load_profile()))
        return reading.count(query)


def entry(ledger: Ledger, id_prefix: str) -> Entry:
    """The entry with an id that begins so. Raises NothingFound; UsageError if several do, naming them."""
    with ledger.read() as reading:
        return reading.pick(resolve(reading, [id_prefix]))[0]


def row(ledger: Ledger, id_prefix: str, *, as_of: dt.date, profile: Profile | None = None) -> Row:
    """The entry with an id that begins so, and its pace as of a day."""
    return _judged([entry(ledger, id_prefix)], as_of, profile or load_profile())[0]


def rows(ledger: Ledger, ids: Sequence[str], *, as_of: dt.date, profile: Profile | None = None) -> list[Row]:
    """The targets with exactly these ids and their pace, in this order; unknown ids are left out."""
    profile = profile or load_profile()
    with ledger.read() as reading:
        found = reading.pick(ids)
    return list(_judged(found, as_of, profile))


def context(ledger: Ledger, entry: Entry) -> list[Context]:
    """Every print of the entry's quote in its paragraph, in the order of the text."""
    with ledger.read() as reading:
        document = reading.document_of(entry.id)
    if document is None:
        return []
    return contexts_of(document.text, entry.target, headed=document.encoding != ENTERED)


def documents(ledger: Ledger) -> list[DocumentInfo]:
    """The documents in the ledger, by name."""
    with ledger.read() as reading:
        return reading.documents()


def _judged(entries: Sequence[Entry], as_of: dt.date, profile: Profile) -> tuple[Row, ...]:
    """The entries as they were known on the day: what is shown of each and how it is judged agree."""
    by = direction()
    known = (target_on_day(one, as_of, profile, by) for one in entries)
    return tuple(Row(entry=one.entry, pace=pace_of(one, profile)) for one in known)
