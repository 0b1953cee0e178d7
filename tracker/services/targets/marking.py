"""What people say of targets: marks, reviews, edits, and taking them back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from tracker.errors import NothingFound, UsageError
from tracker.i18n import N_, _
from tracker.records import Change, Entry, Mark, Progress, Review, Status
from tracker.services.ledger.opening import Ledger
from tracker.services.lookup import check_unit, check_versions, resolve, seen, what_of
from tracker.services.targets.editing import edit, edit_all
from tracker.services.targets.mentions import Mention, mentions, merge, part
from tracker.services.targets.splitting import split
from tracker.store.read.overview import undecided
from tracker.store.read.snapshot import parts
from tracker.store.schema.record_mapping import standing_columns
from tracker.store.write.transaction import Writing

__all__ = [
    "Mention",
    "edit",
    "edit_all",
    "log",
    "mark",
    "mentions",
    "merge",
    "part",
    "review",
    "seen",
    "split",
    "undo",
    "undoable",
]

STATUS_WORDS: dict[Status, str] = {
    "not_started": N_("not started"),
    "in_progress": N_("in progress"),
    "done": N_("done"),
    "revised": N_("revised"),
    "dropped": N_("dropped"),
}
_REVIEW_WORDS: dict[Review, str] = {
    "candidate": N_("put back for review: {what}"),
    "accepted": N_("accepted: {what}"),
    "rejected": N_("rejected: {what}"),
}


def mark(
    ledger: Ledger,
    ids: Sequence[str],
    mark: Mark,
    *,
    now: dt.datetime,
    expect: Mapping[str, int] | None = None,
) -> list[Entry]:
    """Note progress on one or more targets: one change, one undo. Gives the entries as they stand afterwards.

    `value` is the cumulative actual figure as of `on` (default: today by the clock of `now`); `add` counts
    on from the last actual. A figure on a target that is not started sets it going, unless a status is
    given. `due` is an extension: it needs a reason, may name its approver, and the original date stays.
    `expect` holds the versions that the caller saw. Raises UsageError, NothingFound, StaleEdit and the
    LedgerError family; then nothing is changed.
    """
    check_mark(mark, now)
    with ledger.write() as writing:
        wanted = resolve(writing, ids)
        check_versions(writing, wanted, expect)
        mark_within(writing, wanted, mark, now=now)
        return writing.pick(wanted)


def mark_within(
    writing: Writing, wanted: Sequence[str], mark: Mark, *, now: dt.datetime, batch: int | None = None
) -> int:
    """Note progress on targets within a transaction, as one change of a batch; gives its number."""
    if mark.unit:
        for some in parts(wanted):
            check_unit(mark.unit, (entry.target for entry in writing.pick(some)))
    message, params = _mark_words(mark, what_of(writing, wanted), now)
    change = writing.open_change("mark", message, params, at=now, by=mark.by, batch=batch)
    for some in parts(wanted):
        entries = {e.id: e for e in writing.pick(some)}
        rows = writing.raw_targets(ids=some)
        events = {row["id"]: progress_of(mark, entries[row["id"]], now) for row in rows}
        altered = []
        for row in rows:
            event = events[row["id"]]
            status = (event.status if event else None) or row["status"]
            altered.append((row, standing_columns(mark.due or row["due"], status)))
        writing.alter_all(altered, change)
        writing.add_events([(i, event) for i, event in events.items() if event is not None], change)
    return change


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
    with ledger.write() as writing:
        wanted = resolve(writing, ids)
        check_versions(writing, wanted, expect)
        review_within(writing, wanted, decision, now=now, reason=reason, by=by)
        return writing.pick(wanted)


def review_within(
    writing: Writing, wanted: Sequence[str], decision: Review, *, now: dt.datetime, reason: str, by: str
) -> None:
    """Decide on targets within a transaction, as one change; none when all is decided so already."""
    differing = undecided(writing, wanted, decision)
    if not differing:
        return
    message = "\n".join([_REVIEW_WORDS[decision], *([N_("reason: {reason}")] if reason else [])])
    params = {"what": what_of(writing, differing), "reason": reason}
    change = writing.open_change("review", message, params, at=now, by=by)
    for some in parts(differing):
        rows = writing.raw_targets(ids=some)
        writing.alter_all([(row, {"review": decision, "disputed": []}) for row in rows], change)


def undo(ledger: Ledger, *, now: dt.datetime, by: str = "") -> Change:
    """Take back the last change that still stands; called again, the one before it.

    What was done to many targets at once, or read by one command, goes back at once. Nothing is erased:
    events are hidden and the undo is a change of its own. Raises NothingFound when nothing is left.
    """
    with ledger.write() as writing:
        standing = writing.undoable()
        if not standing:
            raise NothingFound(_("there is nothing left to undo"), _("tracker log shows what was done"))
        told = writing.told([change.number for change in standing])
        params = {"of": [list(told[change.number]) for change in standing]}
        number = writing.open_change("undo", N_("took back: {what}"), params, at=now, by=by)
        for change in standing:
            writing.take_back(change.number, number)
        return writing.change(number)


def undoable(ledger: Ledger) -> list[Change]:
    """What an undo would take back now, newest first; nothing when nothing is left."""
    with ledger.read() as reading:
        return reading.undoable()


def log(ledger: Ledger, id_prefix: str | None = None, *, limit: int | None = None) -> list[Change]:
    """The changes of the ledger, or of one target, newest first; at most the newest `limit`."""
    with ledger.read() as reading:
        target_id = None if id_prefix is None else resolve(reading, [id_prefix])[0]
        return reading.changes(target_id, limit=limit)


def check_mark(mark: Mark, now: dt.datetime) -> None:
    """Raise UsageError for a mark that says nothing or contradicts itself."""
    said = (mark.value, mark.add, mark.status, mark.due)
    if all(one is None for one in said) and not any((mark.note, mark.problem, mark.next_step, mark.evidence)):
        raise UsageError(_("the mark says nothing"), _("give a value, a status, a note or a new due date"))
    if mark.value is not None and mark.add is not None:
        raise UsageError(
            _("a mark has either a value or an increment"),
            _("give --value for the total so far, or --add for what came on top"),
        )
    if mark.due is not None and not mark.reason.strip():
        raise UsageError(
            _("a new due date needs a reason"),
            _("say why with --reason, for example the number of the approval"),
        )
    if mark.approver and mark.due is None:
        raise UsageError(
            _("an approver belongs to a new due date"), _("give the new due date too, with its reason")
        )
    if mark.on is not None and mark.on > _today(now):
        raise UsageError(
            _("{day} lies in the future").format(day=mark.on),
            _("give the day on which the figure was true"),
        )


def _today(now: dt.datetime) -> dt.date:
    return now.astimezone().date()


def progress_of(mark: Mark, entry: Entry, now: dt.datetime) -> Progress | None:
    """The progress event of a mark on one entry; None when the mark only moves the due date."""
    value = mark.value
    if mark.add is not None:
        last = entry.latest.value if entry.latest is not None else None
        value = (last or Decimal(0)) + mark.add
    status = mark.status
    if status is None and value is not None and entry.status == "not_started":
        status = "in_progress"
    if value is None and status is None and not any((mark.note, mark.problem, mark.next_step, mark.evidence)):
        return None
    dated = value is not None or status is not None
    return Progress(
        value=value,
        data_as_of=mark.on or (_today(now) if dated else None),
        recorded_at=now.astimezone(dt.UTC),
        status=status,
        note=mark.note,
        problem=mark.problem,
        next_step=mark.next_step,
        evidence=mark.evidence,
        by=mark.by,
    )


def _mark_words(mark: Mark, whom: Any, now: dt.datetime) -> tuple[str, dict[str, Any]]:
    told = [N_("marked {what}")]
    params: dict[str, Any] = {"what": whom}
    on = (mark.on or _today(now)).isoformat()
    for name, template in (
        ("value", N_("value {value} as of {on}")),
        ("add", N_("{add} more as of {on}")),
        ("status", N_("status {status_word}")),
        ("due", N_("due {due}")),
        ("reason", N_("reason: {reason}")),
        ("approver", N_("approved by {approver}")),
        ("note", N_("note: {note}")),
        ("problem", N_("problem: {problem}")),
        ("next_step", N_("next step: {next_step}")),
        ("evidence", N_("evidence: {evidence}")),
    ):
        said = getattr(mark, name)
        if said is None or said == "":
            continue
        told.append(template)
        params[name] = format(said, "f") if isinstance(said, Decimal) else str(said)
    if mark.status is not None:
        params["status_word"] = STATUS_WORDS[mark.status]
    return "\n".join(told), {**params, "on": on}
