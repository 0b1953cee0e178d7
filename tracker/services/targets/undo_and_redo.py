"""Undo and redo: taking the last changes back, of the ledger or of one target, and doing them again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from tracker.errors import NothingFound, StaleEdit
from tracker.i18n import N_, _
from tracker.records import Change
from tracker.services.ledger.opening import Ledger
from tracker.store.write.transaction import Writing


def undo(ledger: Ledger, *, now: dt.datetime, by: str = "", own: bool = False) -> Change:
    """Take back the last change that still stands; called again, the one before it.

    What was done to many targets at once, or read by one command, goes back at once. Nothing is erased:
    events are hidden and the undo is a change of its own. Raises NothingFound when nothing is left; with
    `own` StaleEdit where somebody else than `by` made the last change.
    """
    with ledger.write("undo") as writing:
        standing = writing.undoable()
        if not standing:
            raise NothingFound(_("there is nothing left to undo"), _("tracker log shows what was done"))
        me = writing.signed(by)
        if own and (other := next((change for change in standing if change.by != me), None)):
            raise StaleEdit(
                _("the last change is not yours: {words}").format(words=other.words),
                _("ask {who} to take it back, or say how it stands by a new mark").format(
                    who=other.by or _("whoever made it")
                ),
            )
        return _take_back(writing, standing, now, by)


def undo_of(ledger: Ledger, target_id: str, *, now: dt.datetime, by: str = "") -> Change:
    """Take back the last change of one target, whatever was done to others since; again, the one before it.

    Raises NothingFound where that was no change of this target alone.
    """
    with ledger.write("undo") as writing:
        own = writing.undoable_of(target_id)
        if own is None:
            raise NothingFound(
                _("the target has no change of its own left to undo"), _("tracker log shows what was done")
            )
        return _take_back(writing, [own], now, by)


def _take_back(writing: Writing, standing: Sequence[Change], now: dt.datetime, by: str) -> Change:
    told = writing.told([change.number for change in standing])
    params = {"of": [list(told[change.number]) for change in standing]}
    number = writing.open_change("undo", N_("took back: {what}"), params, at=now, by=by)
    for change in standing:
        writing.take_back(change.number, number)
    return writing.change(number)


def redo(ledger: Ledger, *, now: dt.datetime, by: str = "") -> Change:
    """Do again what the last undo took back; called again, what the one before it did.

    Only until something new is done. Raises NothingFound when there is nothing to do again.
    """
    with ledger.write("undo") as writing:
        undone = writing.redoable()
        if undone is None:
            raise NothingFound(
                _("there is nothing to do again"),
                _("only what was just taken back can be; tracker log shows it"),
            )
        told = writing.told([undone.number])[undone.number]
        number = writing.open_change("redo", N_("did again: {what}"), {"of": told[1]["of"]}, at=now, by=by)
        writing.do_again(undone.number, number)
        return writing.change(number)


def undoable(ledger: Ledger) -> list[Change]:
    """What an undo would take back now, newest first; nothing when nothing is left."""
    with ledger.read() as reading:
        return reading.undoable()


def undoable_of(ledger: Ledger, target_id: str) -> Change | None:
    """What `undo_of` would take back now."""
    with ledger.read() as reading:
        return reading.undoable_of(target_id)
