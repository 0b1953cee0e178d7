"""Marking several targets at once, each with a figure of its own: all or none, and one undo."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from tracker.records import Mark
from tracker.services.ledger.opening import Ledger
from tracker.services.targets.marking import mark_within


def mark_each(
    ledger: Ledger,
    marks: Mapping[str, Mark],
    *,
    now: dt.datetime,
    expect: Mapping[str, int] | None = None,
) -> list[str]:
    """Note progress on targets, a mark for each by its id: changes of one batch. Gives their ids.

    Raises as `marking.mark` does; then nothing is changed.
    """
    seen = expect or {}
    ids: list[str] = []
    batch: int | None = None
    with ledger.write("mark") as writing:
        for name, mark in marks.items():
            own = {name: seen[name]} if name in seen else None
            made = mark_within(writing, [name], mark, now=now, expect=own, batch=batch, with_entries=False)
            batch = batch or made.change
            ids += made.ids
    return ids
