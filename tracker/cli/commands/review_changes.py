"""`tracker review changes`: what a second reading changed, old and new wording side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from tracker.cli import output, session
from tracker.cli.arguments import options
from tracker.errors import NothingFound
from tracker.i18n import _

if TYPE_CHECKING:
    from tracker.records import Target
    from tracker.services.targets.revisions import Difference


def add(group: typer.Typer) -> None:
    """Add the command to the group of `tracker review`."""
    group.command("changes", help=_("What the last second reading changed: new, changed, gone."))(_changes)


def _changes(
    document: Annotated[
        str | None, typer.Option("--from", metavar="DOC", help=_("Only what changed in this document."))
    ] = None,
    json: Annotated[bool, options.json_()] = False,
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.services.targets import revisions

    with session.open_ledger(db, create=False) as ledger:
        found = revisions.differences(ledger, document)
    if json:
        output.put_json({"schema": 1, "changes": [_as_json(one) for one in found]})
    if not found:
        raise NothingFound(
            _("no second reading has changed anything"),
            _("read a revised document with tracker ingest PATH"),
        )
    if not json:
        _put(found)


def _as_json(one: Difference) -> dict[str, Any]:
    from tracker.services import target_json

    sides = {"old": one.old, "new": one.new}
    return {
        **one.model_dump(mode="json", exclude={"old", "new"}),
        **{side: target_json.as_json(target) if target else None for side, target in sides.items()},
    }


def _put(found: list[Difference]) -> None:
    from tracker.cli.printing.tables import PrintedCell, PrintedColumn, put_table

    kinds = {"new": _("new"), "changed": _("changed"), "gone": _("gone")}
    columns = [
        PrintedColumn(_("id")),
        PrintedColumn(_("what")),
        PrintedColumn(_("before"), flexible=True),
        PrintedColumn(_("now"), flexible=True),
        PrintedColumn(_("document"), from_width=110),
    ]
    put_table(
        columns,
        [
            [
                PrintedCell(one.id, "cyan"),
                PrintedCell(kinds[one.change]),
                PrintedCell(_said(one.old)),
                PrintedCell(_said(one.new)),
                PrintedCell(one.document),
            ]
            for one in found
        ],
    )


def _said(target: Target | None) -> str:
    """A target in a line: indicator, its words, and the due date."""
    if target is None:
        return "—"
    due = target.due.isoformat() if target.due else ""
    return " · ".join(part for part in (target.indicator, target.quote, due) if part)
