"""The changes that people made to the targets of a report, as the report lists them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING

from tracker.records import Agenda, Change
from tracker.reports.content.changes import kind_word
from tracker.reports.model import ReportChange

if TYPE_CHECKING:
    from tracker.services.ledger.opening import Ledger


def changes(ledger: Ledger, agenda: Agenda, *, since: dt.date | None = None) -> tuple[ReportChange, ...]:
    """What people did with the agenda's targets, newest first: from the day `since` up to the agenda's date.

    Steps that no listed target took part in are left out. Days are those of the local clock.
    """
    listed = {row.entry.id for row in agenda.rows}
    found = []
    with ledger.read() as reading:
        for change in reading.changes():
            at = change.at.astimezone().replace(tzinfo=None)
            touched = tuple(name for name in change.targets if name in listed)
            if touched and at.date() <= agenda.as_of and (since is None or at.date() >= since):
                found.append((change, at, touched))
        told = reading.told([change.number for change, _at, _touched in found if change.kind == "mark"])
    return tuple(_report_change(*one, told.get(one[0].number, ("", {}))[1]) for one in found)


def _report_change(
    change: Change, at: dt.datetime, touched: tuple[str, ...], told: Mapping[str, str]
) -> ReportChange:
    return ReportChange(
        number=change.number,
        at=at,
        kind=change.kind,
        kind_words=kind_word(change.kind),
        words=change.words,
        targets=touched,
        by=change.by,
        undone=change.undone,
        due=dt.date.fromisoformat(told["due"]) if told.get("due") else None,
        reason=told.get("reason", ""),
        approver=told.get("approver", ""),
    )
