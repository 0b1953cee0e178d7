"""`tracker add`: a target entered by hand, with its source."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from tracker.cli import clock, output, session
from tracker.cli.arguments import options
from tracker.i18n import _, ngettext


def add(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("add", help=_("Enter a target by hand: its words are read, its source is kept."))(_add)


def _add(
    words: Annotated[
        list[str],
        typer.Argument(metavar="WORDS", help=_("The sentence that promises something.")),
    ],
    source: Annotated[
        str,
        typer.Option("--source", metavar="TEXT", help=_("Where it comes from: a meeting, an instruction.")),
    ],
    date: Annotated[
        str | None,
        typer.Option(
            "--date", metavar="DATE", help=_("Date of the source, which “this year” counts from; today.")
        ),
    ] = None,
    indicator: Annotated[str, typer.Option("--indicator", metavar="TEXT", help=_("What is counted."))] = "",
    value: Annotated[
        str | None, typer.Option("--value", metavar="NUMBER", help=_("Target value, also with its unit."))
    ] = None,
    unit: Annotated[str, typer.Option("--unit", metavar="TEXT", help=_("Unit of the value."))] = "",
    due: Annotated[str | None, typer.Option("--due", metavar="DATE", help=_("Due date."))] = None,
    lead_unit: Annotated[
        str, typer.Option("--lead-unit", metavar="NAME", help=_("Who leads and answers for it."))
    ] = "",
    place: Annotated[str, typer.Option("--place", metavar="NAME", help=_("Place it is for."))] = "",
    topic: Annotated[str, typer.Option("--topic", metavar="NAME", help=_("Topic."))] = "",
    rules: Annotated[list[Path] | None, options.rules()] = None,
    by: Annotated[str, options.by()] = "",
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.cli.printing.agenda_rows import marked_cells, marked_columns
    from tracker.cli.printing.tables import put_table
    from tracker.services.listing import agenda
    from tracker.services.offices.office_names import with_full_names
    from tracker.services.targets import entering

    figure = session.figure(value, rules)
    said = {"indicator": indicator, "unit": unit, "lead_unit": lead_unit, "place": place, "topic": topic}
    given: dict[str, Any] = {name: text.strip() for name, text in said.items() if text.strip()}
    given |= {} if figure is None else figure.fields()
    given |= {} if due is None else {"due": session.day(due)}
    issued_on = session.day(date, past=True) or clock.today()
    text = " ".join(words)
    found = entering.drafts(text, session.load_book(rules), issued_on=issued_on)
    came_from = entering.Source(source, issued_on)
    with session.open_ledger(db) as ledger:
        found, given = with_full_names(ledger, found, given)
        entries = entering.enter(
            ledger,
            text,
            came_from,
            found,
            given,
            typed_unit=figure.unit if figure else "",
            now=clock.now(),
            by=by,
        )
        rows = [agenda.row(ledger, entry.id, as_of=clock.today()) for entry in entries]
    put_table(marked_columns(), marked_cells(rows))
    told = ngettext("{count} target entered", "{count} targets entered", len(rows)).format(count=len(rows))
    output.narrate(told + _("; tracker undo takes it back"))
    if not any(entry.due for entry in entries):
        output.narrate(_("no deadline read; tracker undo, then --due gives one"))
