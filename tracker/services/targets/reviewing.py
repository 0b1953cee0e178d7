"""Accepting and rejecting what was read, and settling what a newer reading of a document disputes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from tracker.errors import NothingFound
from tracker.i18n import N_, _
from tracker.records import Entry, Review
from tracker.services.ledger.opening import Ledger
from tracker.services.lookup import check_versions, resolve, what
from tracker.services.targets.editing import corrected
from tracker.services.targets.revisions import edits_of
from tracker.store.read.overview import undecided
from tracker.store.read.snapshot import parts
from tracker.store.rows import StoredTarget
from tracker.store.target_update import TargetUpdate, corrected_update, review_update
from tracker.store.write.transaction import Writing

_REVIEW_WORDS: dict[Review, str] = {
    "candidate": N_("put back for review: {what}"),
    "accepted": N_("accepted: {what}"),
    "rejected": N_("rejected: {what}"),
}


def review(
    ledger: Ledger,
    ids: Sequence[str],
    decision: Review,
    *,
    now: dt.datetime,
    reason: str = "",
    by: str = "",
    expect: Mapping[str, int] | None = None,
) -> list[Entry]:
    """Accept or reject what was read, or put it back among the candidates: one change, one undo.

    A decision also settles what a later reading disputes: the corrections of people stand.
    """
    with ledger.write("review") as writing:
        wanted = _decide(writing, ids, decision, now=now, reason=reason, by=by, expect=expect)
        return writing.pick(wanted)


def review_many(
    ledger: Ledger,
    ids: Sequence[str],
    decision: Review,
    *,
    now: dt.datetime,
    reason: str = "",
    by: str = "",
    expect: Mapping[str, int] | None = None,
) -> int:
    """The same for any number of targets, whose entries would fill the memory; gives how many they are."""
    with ledger.write("review") as writing:
        return len(_decide(writing, ids, decision, now=now, reason=reason, by=by, expect=expect))


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
    with ledger.write("review") as writing:
        wanted = {resolve(writing, [name])[0]: tuple(some) for name, some in fields.items()}
        check_versions(writing, list(wanted), expect)
        stored = writing.stored_targets(ids=list(wanted))
        updates = [_settled(one, wanted[one.id], keep=keep) for one in stored]
        kind = N_("kept what people say of {what}: {fields}")
        if not keep:
            kind = N_("took what the document now says of {what}: {fields}")
        message = "\n".join([kind, *([N_("reason: {reason}")] if reason else [])])
        names = dict.fromkeys(name for some in wanted.values() for name in some)
        params = {
            "what": what(stored[0].indicator, len(stored)),
            "fields": ", ".join(names),
            "reason": reason,
        }
        change = writing.open_change("edit", message, params, at=now, by=by)
        for one, update in zip(stored, updates, strict=True):
            writing.alter(one, update, change)
        return writing.pick(list(wanted))


def _decide(
    writing: Writing,
    ids: Sequence[str],
    decision: Review,
    *,
    now: dt.datetime,
    reason: str,
    by: str,
    expect: Mapping[str, int] | None,
) -> list[str]:
    """Decide on targets as one change, or none when all is decided so already; gives their full ids."""
    wanted = resolve(writing, ids)
    check_versions(writing, wanted, expect)
    differing = undecided(writing, wanted, decision)
    if not differing:
        return wanted
    message = "\n".join([_REVIEW_WORDS[decision], *([N_("reason: {reason}")] if reason else [])])
    (first,) = writing.stored_targets(ids=differing[:1])
    params = {"what": what(first.indicator, len(differing)), "reason": reason}
    change = writing.open_change("review", message, params, at=now, by=by)
    update = review_update(decision)
    for some in parts(differing):
        writing.alter_all([(one, update) for one in writing.stored_targets(ids=some)], change)
    return wanted


def _settled(stored: StoredTarget, fields: Sequence[str], *, keep: bool) -> TargetUpdate:
    """The update of a target whose disputed fields are settled."""
    disputed = {edit.field: edit for edit in edits_of(stored) if edit.disputed}
    unknown = [name for name in fields if name not in disputed]
    if unknown:
        raise NothingFound(
            _("nothing is disputed about {name} of {id}").format(name=", ".join(unknown), id=stored.id),
            _("see what is with: tracker review"),
        )
    read = {} if keep else {name: disputed[name].read for name in fields}
    return corrected_update(stored, corrected(stored.target(), read), settled=fields)
