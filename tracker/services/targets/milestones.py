"""The dated steps that people break a target into (节点): each step of theirs is one change and one undo."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

from tracker.errors import NothingFound, UsageError
from tracker.i18n import N_, _
from tracker.services.ledger.opening import Ledger
from tracker.services.lookup import resolve, what
from tracker.store.read.milestones import Milestone, milestones_of, next_number
from tracker.store.read.snapshot import Reading
from tracker.store.write.put_milestone import put_milestone
from tracker.store.write.transaction import Writing

__all__ = ["Milestone", "add", "as_json", "done", "drop", "of"]


def add(
    ledger: Ledger, id_prefix: str, title: str, due: dt.date, *, now: dt.datetime, by: str = ""
) -> Milestone:
    """Put a dated step under a target. Raises UsageError, NothingFound and the LedgerError family."""
    said = " ".join(title.split())
    if not said:
        raise UsageError(
            _("a milestone needs a title"), _("say what is to be reached, for example “主体封顶”")
        )
    with ledger.write("milestone") as writing:
        target_id = resolve(writing, [id_prefix])[0]
        number = next_number(writing, target_id)
        made = Milestone(target_id=target_id, number=number, title=said, due=due, by=by)
        _keep(writing, made, [N_("milestone of {what}: {title}, due {day}")], now, day=due.isoformat())
        return made


def done(
    ledger: Ledger,
    id_: str,
    *,
    now: dt.datetime,
    on: dt.date | None = None,
    note: str = "",
    by: str = "",
) -> Milestone:
    """Say that a milestone was reached on a day (default: today by the clock of `now`).

    Said again it corrects day and note. Raises UsageError for a day to come and for a dropped milestone,
    NothingFound and the LedgerError family.
    """
    today = now.astimezone().date()
    day = on or today
    if day > today:
        raise UsageError(
            _("{day} lies in the future").format(day=day), _("give the day on which it was reached")
        )

    def change(one: Milestone) -> tuple[Milestone, list[str], str]:
        if one.state == "dropped":
            raise _over(one)
        parts = [N_("milestone of {what} reached on {day}: {title}"), *([N_("note: {why}")] if note else [])]
        return one.model_copy(update={"state": "done", "done_on": day, "note": note}), parts, day.isoformat()

    return _change(ledger, id_, change, now=now, by=by)


def drop(ledger: Ledger, id_: str, *, now: dt.datetime, reason: str, by: str = "") -> Milestone:
    """Give up a milestone that is still open; it stays in the list with the reason.

    Raises UsageError without a reason or for one that is over, NothingFound and the LedgerError family.
    """
    if not reason.strip():
        raise UsageError(_("dropping a milestone needs a reason"), _("say why with --reason"))

    def change(one: Milestone) -> tuple[Milestone, list[str], str]:
        if one.state != "open":
            raise _over(one)
        parts = [N_("milestone of {what} dropped: {title}"), N_("reason: {why}")]
        return one.model_copy(update={"state": "dropped", "note": reason}), parts, one.due.isoformat()

    return _change(ledger, id_, change, now=now, by=by)


def of(ledger: Ledger, target_id: str) -> list[Milestone]:
    """The milestones of the target with exactly this id, by due date; those of its mentions too."""
    with ledger.read() as reading:
        return milestones_of(reading, target_id)


def as_json(milestones: Sequence[Milestone], *, as_of: dt.date) -> list[dict[str, Any]]:
    """The `milestones` of `show --json`."""
    return [
        {
            "id": one.id,
            **one.model_dump(mode="json", exclude={"target_id", "number"}),
            "overdue": one.overdue(as_of),
        }
        for one in milestones
    ]


def _change(
    ledger: Ledger,
    id_: str,
    change: Callable[[Milestone], tuple[Milestone, list[str], str]],
    *,
    now: dt.datetime,
    by: str,
) -> Milestone:
    with ledger.write("milestone") as writing:
        made, parts, day = change(_find(writing, id_))
        made = made.model_copy(update={"by": by})
        _keep(writing, made, parts, now, day=day)
        return made


def _find(reading: Reading, typed: str) -> Milestone:
    """The milestone that an id such as `k7m2xq-2` stands for; of the target's id a beginning will do."""
    prefix, _hyphen, number = typed.strip().rpartition("-")
    if not prefix or not (number.isascii() and number.isdigit()):
        raise UsageError(
            _("{id} is not the id of a milestone").format(id=typed.strip()),
            _("it is the target's id, a hyphen and a number, as tracker show prints it"),
        )
    target_id = resolve(reading, [prefix])[0]
    wanted = f"{target_id}-{number.lstrip('0')}"
    for one in milestones_of(reading, target_id):
        if one.id == wanted:
            return one
    raise NothingFound(
        _("no milestone has the id {id}").format(id=wanted),
        _("see the milestones of a target with: tracker show {id}").format(id=target_id),
    )


def _keep(writing: Writing, made: Milestone, parts: list[str], now: dt.datetime, *, day: str) -> None:
    """Keep a milestone as it now stands, as one change of its target."""
    (stored,) = writing.stored_targets(ids=[made.target_id])
    params = {"what": what(stored.indicator), "title": made.title, "day": day, "why": made.note}
    change = writing.open_change("mark", "\n".join(parts), params, at=now, by=made.by)
    writing.touch(stored, change)
    put_milestone(writing, made, change)


def _over(one: Milestone) -> UsageError:
    words = _("the milestone {id} is done") if one.state == "done" else _("the milestone {id} was dropped")
    return UsageError(words.format(id=one.id), _("add a new one, or take the last step back: tracker undo"))
