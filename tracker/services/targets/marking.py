"""Noting progress on targets: what is said of one or of a hundred thousand is one change and one undo."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from tracker.errors import UsageError
from tracker.i18n import N_, _
from tracker.records import Entry, Mark, Progress, Status
from tracker.services.ledger.opening import Ledger
from tracker.services.lookup import check_unit, check_versions, resolve_stored, what
from tracker.store.read.snapshot import parts
from tracker.store.read.stored_targets import read_with_entries
from tracker.store.rows import TargetOfDocument
from tracker.store.schema.record_mapping import event_as_kept
from tracker.store.target_update import standing_update
from tracker.store.write.transaction import Writing

STATUS_WORDS: dict[Status, str] = {
    "not_started": N_("not started"),
    "in_progress": N_("in progress"),
    "done": N_("done"),
    "revised": N_("revised"),
    "dropped": N_("dropped"),
}
_DECIDED: tuple[Status, ...] = ("revised", "dropped")  # not for the unit itself to say


@dataclass(slots=True)
class Marked:
    """What a mark has done."""

    change: int
    ids: list[str]  # of the targets, each once
    entries: list[Entry] = field(default_factory=list)  # as they stand afterwards, if they were asked for


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
    with ledger.write("mark") as writing:
        return mark_within(writing, ids, mark, now=now, expect=expect).entries


def mark_many(
    ledger: Ledger,
    ids: Sequence[str],
    mark: Mark,
    *,
    now: dt.datetime,
    expect: Mapping[str, int] | None = None,
) -> int:
    """The same for any number of targets, whose entries would fill the memory; gives how many they are."""
    with ledger.write("mark") as writing:
        return len(mark_within(writing, ids, mark, now=now, expect=expect, with_entries=False).ids)


def mark_within(
    writing: Writing,
    ids: Sequence[str],
    mark: Mark,
    *,
    now: dt.datetime,
    expect: Mapping[str, int] | None = None,
    batch: int | None = None,
    with_entries: bool = True,
) -> Marked:
    """Note progress within a transaction, as one change of a batch; see `mark`."""
    check_mark(mark, now)
    ask_mark(writing, mark)
    wanted, known = resolve_stored(writing, ids)
    versions = {entry.id: entry.version for _stored, entry in known} if known else None
    check_versions(writing, wanted, expect, now=versions)
    made = Marked(0, wanted)
    linked = False
    for some in parts(wanted):
        found = known or read_with_entries(writing, some)
        linked = linked or any(one.stored.same_as for one, _entry in found)
        if mark.unit:
            check_unit(mark.unit, (entry.target for _stored, entry in found))
        if not made.change:
            first = next(entry for _stored, entry in found if entry.id == wanted[0])
            unit = first.target.unit if len(wanted) == 1 else mark.unit
            message, params = _mark_words(mark, what(first.target.indicator, len(wanted)), unit or "", now)
            made.change = writing.open_change("mark", message, params, at=now, by=mark.by, batch=batch)
        after = _put(writing, made.change, mark, found, now)
        if with_entries:
            made.entries += after
    if with_entries and linked and len(wanted) > 1:  # one may have events of another, its mention
        made.entries = writing.pick(wanted)
    elif with_entries:
        by_id = {entry.id: entry for entry in made.entries}
        made.entries = [by_id[i] for i in wanted]
    return made


def _put(
    writing: Writing,
    change: int,
    mark: Mark,
    found: Sequence[tuple[TargetOfDocument, Entry]],
    now: dt.datetime,
) -> list[Entry]:
    """Write the events of a mark, and the status and due date that follow; gives the entries afterwards."""
    altered, events, after = [], [], []
    for one, entry in found:
        event = progress_of(mark, entry, now)
        status = (event.status if event else None) or entry.status
        due = mark.due or entry.due
        altered.append((one.stored, standing_update(due, status)))
        told = entry.events
        if event is not None:
            events.append((entry.id, event))
            told = (*told, event_as_kept(event))
        changed = {"status": status, "due": due, "events": told, "version": entry.version + 1}
        after.append(entry.model_copy(update=changed))
    writing.alter_all(altered, change)
    writing.add_events(events, change)
    return after


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


def ask_mark(writing: Writing, mark: Mark) -> None:
    """Raise NotPermitted for a mark that decides over a target, unless whoever writes may do that too."""
    if mark.due is not None or mark.status in _DECIDED:
        writing.ask("extend")


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


def _mark_words(mark: Mark, whom: Any, unit: str, now: dt.datetime) -> tuple[str, dict[str, Any]]:
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
        params[name] = {"figure": f"{said:f}", "unit": unit} if isinstance(said, Decimal) else str(said)
    if mark.status is not None:
        params["status_word"] = STATUS_WORDS[mark.status]
    return "\n".join(told), {**params, "on": on}
