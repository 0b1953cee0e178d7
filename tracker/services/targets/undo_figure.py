"""Taking back one figure of a target, however much was done to it since."""

from __future__ import annotations

import datetime as dt
from typing import Any

from tracker.errors import NothingFound, UsageError
from tracker.i18n import N_, _
from tracker.records import Change
from tracker.services.ledger.opening import Ledger
from tracker.services.lookup import what
from tracker.store.read.kept_figures import KeptFigure as KeptFigure
from tracker.store.read.kept_figures import kept_figures
from tracker.store.write.part_change import part_off
from tracker.store.write.transaction import Writing


def figures(ledger: Ledger, target_id: str) -> list[KeptFigure]:
    """The figures that stand of a target, newest first."""
    with ledger.read() as reading:
        return kept_figures(reading, target_id)


def take_back_figure(
    ledger: Ledger, target_id: str, change: int, *, now: dt.datetime, by: str = ""
) -> Change:
    """Hide the figure that `change` recorded, with its note and evidence: a change of its own, for redo too.

    The status stays as it stands, unless nothing was done to the target since. Raises NothingFound, and
    UsageError for a figure that was recorded together with other things of the target. Of targets that were
    marked together the others keep theirs.
    """
    with ledger.write("undo") as writing:
        figure = next((one for one in kept_figures(writing, target_id) if one.change == change), None)
        if figure is None:
            raise NothingFound(_("the figure stands no longer"), _("look at the history again"))
        if not figure.alone:
            raise UsageError(
                _("this figure was recorded in one step with other changes"),
                _("mark the same day anew, which takes its place, or take the step back by undo"),
            )
        last = _last_of(writing, target_id) == change
        if figure.others:
            change = part_off(writing, change, target_id, _params(writing, change, target_id), last=last)
        told = writing.told([change])[change]
        number = writing.open_change("undo", N_("took back: {what}"), {"of": [list(told)]}, at=now, by=by)
        if last:
            writing.take_back(change, number)
        else:
            writing.hide_events(change, number)
        return writing.change(number)


def _params(writing: Writing, change: int, target_id: str) -> dict[str, Any]:
    """The fillings of the words of a change as they are for one of its targets."""
    (entry,) = writing.pick([target_id])
    params = dict(writing.told([change])[change][1]) | {"what": what(entry.target.indicator)}
    for name in ("value", "add"):
        if name in params:
            params[name] = params[name] | {"unit": params[name]["unit"] or entry.target.unit or ""}
    return params


def _last_of(writing: Writing, target_id: str) -> int | None:
    """The number of the last change of a target that stands, of a larger step or not."""
    for one in writing.changes(target_id):  # newest first
        if not one.undone and one.kind not in ("undo", "redo"):
            return one.number
    return None
