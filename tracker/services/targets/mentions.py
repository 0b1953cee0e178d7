"""One target said in several documents: one is listed, the others are its mentions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from tracker.base.plain_text import plain
from tracker.compare.similarity import same_place
from tracker.errors import UsageError
from tracker.i18n import N_, _
from tracker.records import Entry, Record, Target
from tracker.services.ledger.opening import Ledger
from tracker.services.lookup import check_versions, resolve, what
from tracker.services.results.reported import source_of
from tracker.store.schema.record_mapping import read_target
from tracker.store.write import links
from tracker.store.write.new_documents import Added
from tracker.store.write.transaction import Altered, Writing

# What two mentions of one target should agree in; where they do not, people are told.
_COMPARED = ("value", "value_high", "comparator", "unit", "due", "every", "place", "lead_unit")


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
        rows = links.group(reading, resolve(reading, [id_prefix])[0])
    said = [read_target(row, row["doc_name"]) for row in rows]
    return [
        Mention(
            id=row["id"],
            document=row["doc_title"] or row["doc_name"],
            target=target,
            missing=row["missing"],
            first=row["same_as"] is None,
            differs=tuple(name for name in _COMPARED if _differ(said[0], target, name)),
        )
        for row, target in zip(rows, said, strict=True)
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
    with ledger.write() as writing:
        target_id = resolve(writing, [into])[0]
        first = links.group(writing, target_id)[0]
        wanted = [one for one in resolve(writing, ids) if one != first["id"]]
        check_versions(writing, [*wanted, first["id"]], expect)
        rows = [row for row in writing.raw_targets(ids=wanted) if row["same_as"] != first["id"]]
        if not rows:
            raise UsageError(
                _("{id} cannot be merged with itself").format(id=first["id"]),
                _("name another target: tracker review merge ID… --into ID"),
            )
        parts = [N_("merged {others} into {what}"), *([N_("reason: {reason}")] if reason else [])]
        params = {
            "what": what([first["indicator"]]),
            "others": what([row["indicator"] for row in rows]),
            "reason": reason,
        }
        change = writing.open_change("review", "\n".join(parts), params, at=now, by=by)
        links.link(writing, rows, first["id"], change)
        writing.touch(first, change)
        return writing.pick([first["id"]])[0]


def part(
    ledger: Ledger, ids: Sequence[str], *, now: dt.datetime, reason: str = "", by: str = ""
) -> list[Entry]:
    """List mentions in their own right again. One change, one undo."""
    with ledger.write() as writing:
        wanted = resolve(writing, ids)
        rows = writing.raw_targets(ids=wanted)
        alone = [row["id"] for row in rows if row["same_as"] is None]
        if alone:
            raise UsageError(
                _("{id} is not a mention of another target").format(id=", ".join(alone)),
                _("tracker show ID lists the mentions of a target"),
            )
        message = [N_("listed on its own again: {what}"), *([N_("reason: {reason}")] if reason else [])]
        params = {"what": what([row["indicator"] for row in rows]), "reason": reason}
        change = writing.open_change("review", "\n".join(message), params, at=now, by=by)
        for row in rows:
            writing.alter(row, {"same_as": None}, change)
        return writing.pick(wanted)


def link_known(writing: Writing, added: Sequence[Added]) -> list[int]:
    """Link new targets that other documents of the same place say in the same terms; gives how many of each.

    Only what agrees in indicator, number, bound, unit, due date and place: what is merely alike is offered to
    people (`tracker.services.results.suggestions`). Other people's promises often sound the same, so both
    documents
    must be known to be of one place. Each document sees those before it, as if it had come in alone.
    """
    rows = links.terms(writing, [target_id for one in added for target_id in one.targets])
    if not rows:
        return [0 for _one in added]
    known: dict[tuple[Any, ...], list[dict[str, Any]]] = {}
    for row in links.alike(writing, rows.values()):
        known.setdefault(_terms(row), []).append(row)
    turn = {one.document: number for number, one in enumerate(added)}
    gone: set[str] = set()  # no longer listed in their own right
    altered: list[Altered] = []
    linked = []
    for number, one in enumerate(added):
        found: dict[str, str] = {}
        for target_id in one.targets:
            row = rows[target_id]
            place = source_of(row, "doc_").region
            for other in known.get(_terms(row), ()):
                earlier = turn.get(other["document_id"], -1) < number
                if not earlier or other["id"] in gone or other["id"] in found.values():
                    continue
                if same_place(source_of(other, "doc_").region, place):
                    found[target_id] = other["id"]
                    break
        altered += [(rows[i], {"same_as": first}, one.change) for i, first in found.items()]
        gone.update(found)
        linked.append(len(found))
    writing.alter_each(altered)
    return linked


def _terms(row: Mapping[str, Any]) -> tuple[Any, ...]:
    return (plain(row["indicator"]), *(row[name] for name in links.TERMS if name != "indicator"))


def _differ(first: Target, other: Target, name: str) -> bool:
    """Whether both say something of a field, and not the same."""
    one, two = getattr(first, name), getattr(other, name)
    if name in ("value_high", "comparator"):
        return bool(one != two)
    return bool(one != two) and one is not None and two is not None
