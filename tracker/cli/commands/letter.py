"""`tracker letter`: a reminder letter to a unit, or one to each."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli import output, session
from tracker.cli.arguments import options
from tracker.errors import UsageError
from tracker.i18n import _, ngettext

if TYPE_CHECKING:
    from tracker.services.offices.reminder_letters import Letters


def add(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("letter", help=_("A reminder letter to a unit, with a slip for its answer; or one to each."))(
        _letter
    )


def _letter(
    unit: Annotated[
        str, typer.Option("--unit", metavar="NAME", help=_("To this unit; a short name will do."))
    ] = "",
    all_units: Annotated[
        bool, typer.Option("--all-units", help=_("One to each unit, into the folder --out."))
    ] = False,
    format: Annotated[
        str,
        typer.Option(
            "--format", "-f", metavar="FORMAT", help=_("docx, txt or md; by the suffix of FILE if left out.")
        ),
    ] = "",
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="PATH", help=_("File, or folder with --all-units."))
    ] = None,
    force: Annotated[bool, options.force()] = False,
    within: Annotated[
        str | None,
        typer.Option(
            "--within", metavar="SPAN", help=_("What falls due within so many days too: 30d if left out.")
        ),
    ] = None,
    reply_by: Annotated[
        str | None,
        typer.Option("--reply-by", metavar="DATE", help=_("Answer by this day; five workdays if left out.")),
    ] = None,
    issue: Annotated[
        str, typer.Option("--issue", metavar="TEXT", help=_("Number of the letter in its series."))
    ] = "",
    title: Annotated[str, typer.Option("--title", metavar="TEXT", help=_("Title of the letter."))] = "",
    as_of: Annotated[str | None, options.as_of()] = None,
    profile: Annotated[str | None, options.profile()] = None,
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.services.offices import reminder_letters
    from tracker.services.offices.due import read_span

    if bool(unit) == all_units:
        raise UsageError(_("to which unit?"), _("give --unit NAME, or --all-units with --out DIR"))
    if all_units and out is None:
        raise UsageError(_("letters to all units need a folder"), _("give --out DIR"))
    suffix = out.suffix.lstrip(".").lower() if out is not None and not all_units else ""
    kind = format.lower().removeprefix(".") or suffix or ("docx" if all_units else "txt")
    reminder_letters.check(kind)
    if kind == "docx" and out is None:
        output.refuse_on_terminal(kind, "letter")
    asked = reminder_letters.LettersAsked(
        unit=unit,
        ahead=reminder_letters.AHEAD if within is None else read_span(within),
        reply_by=session.day(reply_by),
        title=title,
        letterhead=session.letterhead(issue),
        profile=profile,
    )
    with session.open_ledger(db, create=False) as ledger:
        made = reminder_letters.prepare(ledger, asked, as_of=session.as_of(as_of))
    _put(made, kind, out, all_units=all_units, force=force)


def _put(made: Letters, kind: str, out: Path | None, *, all_units: bool, force: bool) -> None:
    from tracker.base.atomic_files import write_file
    from tracker.services.offices import reminder_letters

    if all_units and out is not None:
        written = reminder_letters.write_all(made.letters, out, kind, force=force)
        for path in written:
            output.put(str(path))
        words = ngettext("{count} letter written", "{count} letters written", len(written))
        output.narrate(words.format(count=len(written)))
    else:
        (one,) = made.letters
        data = reminder_letters.render(one, kind)
        if out is not None:
            output.narrate(_("letter written to {path}").format(path=write_file(out, data, force=force)))
        else:
            output.put_bytes(data if isinstance(data, bytes) else data.encode())
    if all_units and made.unassigned:
        words = ngettext(
            "{count} target that needs attention has no unit: tracker list --no-unit",
            "{count} targets that need attention have no unit: tracker list --no-unit",
            made.unassigned,
        )
        output.narrate(words.format(count=made.unassigned))
