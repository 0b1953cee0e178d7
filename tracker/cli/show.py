"""`tracker show`: one target with its words lit up in their context, its progress and its history."""

from __future__ import annotations

from typing import Annotated

import typer

from tracker.cli import options, output, session
from tracker.i18n import _


def add(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("show", help=_("Show one target: its words in their context, its progress, its history."))(
        _show
    )


def _show(
    name: Annotated[str, options.one_id()],
    as_of: Annotated[str | None, options.as_of()] = None,
    json: Annotated[bool, options.json_()] = False,
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.services import agenda, comparing, marking, milestones, workdays

    day = session.as_of(as_of)
    with session.open_ledger(db, create=False) as ledger:
        row = agenda.row(ledger, name, as_of=day)
        contexts = agenda.context(ledger, row.entry)
        changes = marking.log(ledger, row.entry.id)
        mentions = marking.mentions(ledger, row.entry.id)
        edits = comparing.edits(ledger, row.entry.id)
        steps = milestones.of(ledger, row.entry.id)
    if json:
        shown = agenda.row_as_json(row, contexts=contexts, changes=changes)
        left = workdays.left(row.entry.due, day)
        told = milestones.as_json(steps, as_of=day)
        counted = {"days": left.days, "plain": left.plain} if left else None
        output.put_json(
            {**shown, **comparing.as_json(mentions, edits), "workdays_left": counted, "milestones": told}
        )
        return
    from tracker.cli import detail

    detail.put_detail(row, contexts, changes, mentions, edits, steps, day)
