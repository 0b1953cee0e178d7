"""One target said in several documents: one is listed, the others are its mentions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from tracker.base.plain_text import plain
from tracker.compare.same_place_and_kind import region, same_place
from tracker.errors import UsageError
from tracker.i18n import N_, _
from tracker.records import Entry, Record, Target
from tracker.services.ledger.opening import Ledger
from tracker.services.lookup import check_versions, resolve, what
from tracker.store.read import links
from tracker.store.rows import DocumentHead, TargetTerms
from tracker.store.target_update import link_update
from tracker.store.write.linking import link
from tracker.store.write.new_documents import AddedDocument
from tracker.store.write.transaction import Writing
from tracker.target_fields import TARGET_FIELDS, differ_as_mentions


class Mention(Record):
    """A target as one document says it. `differs`: the fields in which it says other than the first."""

    id: str
    document: str
    target: Target
    missing: bool = False
    first: bool = False  # the one that is listed
    differs: tuple[str, ...] = ()


def mentions(ledger: Ledger, id_prefix: str) -> list[Mention]:
    """Every mention of a target, the listed one first; a target that stands alone is its only mention."""
    with ledger.read() as reading:
        group = links.group(reading, resolve(reading, [id_prefix])[0])
    said = [one.target() for one in group]
    return [
        Mention(
            id=one.stored.id,
            document=one.document.shown_name,
            target=target,
            missing=one.stored.missing,
            first=one.stored.same_as is None,
            differs=_differing(said[0], target),
        )
        for one, target in zip(group, said, strict=True)
    ]


def merge(
    ledger: Ledger,
    ids: Sequence[str],
    into: str,
    *,
    now: dt.datetime,
    reason: str = "",
    by: str = "",
    expect: Mapping[str, int] | None = None,
) -> Entry:
    """Say that targets are one: `into` stays listed with all progress, the others become its mentions.

    Later readings keep the link. One change, one undo. Raises UsageError, NothingFound, StaleEdit and the
    LedgerError family.
    """
    with ledger.write("review") as writing:
        target_id = resolve(writing, [into])[0]
        first = links.group(writing, target_id)[0].stored
        wanted = [one for one in resolve(writing, ids) if one != first.id]
        check_versions(writing, [*wanted, first.id], expect)
        others = [one for one in writing.stored_targets(ids=wanted) if one.same_as != first.id]
        if not others:
            raise UsageError(
                _("{id} cannot be merged with itself").format(id=first.id),
                _("name another target: tracker review merge ID… --into ID"),
            )
        parts = [N_("merged {others} into {what}"), *([N_("reason: {reason}")] if reason else [])]
        params = {
            "what": what(first.indicator),
            "others": what(others[0].indicator, len(others)),
            "reason": reason,
        }
        change = writing.open_change("review", "\n".join(parts), params, at=now, by=by)
        link(writing, others, first.id, change)
        writing.touch(first, change)
        return writing.pick([first.id])[0]


def part(
    ledger: Ledger, ids: Sequence[str], *, now: dt.datetime, reason: str = "", by: str = ""
) -> list[Entry]:
    """List mentions in their own right again. One change, one undo."""
    with ledger.write("review") as writing:
        wanted = resolve(writing, ids)
        stored = writing.stored_targets(ids=wanted)
        alone = [one.id for one in stored if one.same_as is None]
        if alone:
            raise UsageError(
                _("{id} is not a mention of another target").format(id=", ".join(alone)),
                _("tracker show ID lists the mentions of a target"),
            )
        message = [N_("listed on its own again: {what}"), *([N_("reason: {reason}")] if reason else [])]
        params = {"what": what(stored[0].indicator, len(stored)), "reason": reason}
        change = writing.open_change("review", "\n".join(message), params, at=now, by=by)
        for one in stored:
            writing.alter(one, link_update(None), change)
        return writing.pick(wanted)


def link_known(writing: Writing, added: Sequence[AddedDocument]) -> list[int]:
    """Link new targets that other documents of the same place say in the same terms; gives how many of each.

    Only what agrees in indicator, number, bound, unit, due date and place is linked: what is merely alike is
    offered to people (`tracker.services.results.suggestions`). Promises of different places often sound the
    same, so both documents must be known to be of one place. Each document sees those before it, as if it had
    come in alone.
    """
    new = links.terms(writing, [target_id for one in added for target_id in one.targets])
    if not new:
        return [0 for _one in added]
    known: dict[tuple[Any, ...], list[TargetTerms]] = {}
    for terms in links.alike(writing, new.values()):
        known.setdefault(_key(terms), []).append(terms)
    turn = {one.document: number for number, one in enumerate(added)}
    gone: set[str] = set()  # no longer listed in their own right
    made: list[tuple[TargetTerms, str, int]] = []
    linked = []
    for number, one in enumerate(added):
        found: dict[str, str] = {}
        for target_id in one.targets:
            terms = new[target_id]
            place = _region(terms.document)
            for other in known.get(_key(terms), ()):
                earlier = turn.get(other.document_id, -1) < number
                if not earlier or other.id in gone or other.id in found.values():
                    continue
                if same_place(_region(other.document), place):
                    found[target_id] = other.id
                    break
        made += [(new[i], first, one.change) for i, first in found.items()]
        gone.update(found)
        linked.append(len(found))
    writing.link(made)
    return linked


def _key(terms: TargetTerms) -> tuple[Any, ...]:
    """What is equal for two targets that promise the same."""
    return plain(terms.indicator), terms.value, *terms.others


def _region(document: DocumentHead) -> str:
    return document.place or region(document.issuer, document.title, document.name)


def _differing(first: Target, other: Target) -> tuple[str, ...]:
    """The fields in which two mentions of one target say different things, as far as people are told so."""
    return tuple(
        field.name
        for field in TARGET_FIELDS
        if differ_as_mentions(field, getattr(first, field.name), getattr(other, field.name))
    )
