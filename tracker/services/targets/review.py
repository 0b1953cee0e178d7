"""The review queue, and settling what a newer reading of a document disputes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from tracker.errors import NothingFound
from tracker.i18n import N_, _
from tracker.records import Agenda, Entry, Query, Review
from tracker.services.ledger.opening import Ledger
from tracker.services.listing import agenda as listing
from tracker.services.lookup import check_versions, resolve, what
from tracker.services.targets.editing import columns_after, corrected
from tracker.services.targets.revisions import edits_of
from tracker.store.schema.record_mapping import column_of, read_target

_WAITING: tuple[Review, ...] = ("candidate",)


def candidates(
    ledger: Ledger, *, as_of: dt.date, document: str | None = None, limit: int | None = None
) -> tuple[Agenda, int]:
    """What waits for review, those that the rules are least sure of first, and how many there are in all."""
    query = Query(review=_WAITING, document=document, sort="confidence")
    found = listing.agenda(ledger, query, as_of=as_of, limit=limit)
    short = limit is None or len(found.rows) < limit
    return found, len(found.rows) if short else listing.count(ledger, query, as_of=as_of)


def settle(
    ledger: Ledger,
    fields: Mapping[str, Sequence[str]],
    *,
    keep: bool,
    now: dt.datetime,
    reason: str = "",
    by: str = "",
    expect: Mapping[str, int] | None = None,
) -> list[Entry]:
    """Settle disputed fields, by target id: `keep` what people said, else take what the document now says.

    One change, one undo; the review of the targets stays as it is. Raises NothingFound when a field is not
    disputed (any more), StaleEdit and the LedgerError family; then nothing is changed.
    """
    with ledger.write() as writing:
        wanted = {resolve(writing, [name])[0]: tuple(some) for name, some in fields.items()}
        check_versions(writing, list(wanted), expect)
        rows = writing.raw_targets(ids=list(wanted))
        made = [_settled(row, wanted[row["id"]], keep=keep) for row in rows]
        kind = N_("kept what people say of {what}: {fields}")
        if not keep:
            kind = N_("took what the document now says of {what}: {fields}")
        message = "\n".join([kind, *([N_("reason: {reason}")] if reason else [])])
        names = dict.fromkeys(name for some in wanted.values() for name in some)
        params = {
            "what": what([row["indicator"] for row in rows]),
            "fields": ", ".join(names),
            "reason": reason,
        }
        change = writing.open_change("edit", message, params, at=now, by=by)
        for row, columns in zip(rows, made, strict=True):
            writing.alter(row, columns, change)
        return writing.pick(list(wanted))


def _settled(row: Mapping[str, Any], fields: Sequence[str], *, keep: bool) -> dict[str, Any]:
    """The columns of a target whose disputed fields are settled."""
    disputed = {edit.field: edit for edit in edits_of(row) if edit.disputed}
    unknown = [name for name in fields if name not in disputed]
    if unknown:
        raise NothingFound(
            _("nothing is disputed about {name} of {id}").format(name=", ".join(unknown), id=row["id"]),
            _("see what is with: tracker review"),
        )
    before = read_target(row, "")
    read = {} if keep else {name: disputed[name].read for name in fields}
    columns = columns_after(row, before, corrected(before, read))
    done = {column_of(name) for name in fields}
    columns["disputed"] = [name for name in columns["disputed"] if name not in done]
    return columns
