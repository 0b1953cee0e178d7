"""Options that several commands share, each worded once.

Every function makes a fresh typer option: annotations are evaluated when the commands are built, after the
language was chosen, so the words come out in that language.
"""

from __future__ import annotations

from typing import Any

import typer

from tracker.i18n import _


def db(*, hidden_env: bool = True) -> Any:
    """`--db URL`, else TRACKER_DB, else the user's own ledger."""
    return typer.Option(
        "--db",
        envvar="TRACKER_DB",
        show_envvar=not hidden_env,
        metavar="URL",
        help=_("The ledger: a database address or the path of an SQLite file."),
    )


def lang() -> Any:
    """`--lang`, for the help page only: it is taken off the command line before anything else."""
    return typer.Option(
        "--lang", envvar="TRACKER_LANG", metavar="zh|en", help=_("Language; may stand anywhere on the line.")
    )


def version() -> Any:
    """`--version`."""
    return typer.Option("--version", help=_("Print the version and leave."))


def rules() -> Any:
    """`--rules DIR`, repeatable."""
    return typer.Option(
        "--rules",
        metavar="DIR",
        help=_("A folder of rule files that adds to or overrides the shipped ones; repeatable."),
    )


def as_of() -> Any:
    """`--as-of DATE`, the day that verdicts are given for."""
    return typer.Option("--as-of", metavar="DATE", help=_("Judge as of this day; today if left out."))


def profile() -> Any:
    """`--profile NAME`, the cut-offs that lights are given by."""
    return typer.Option(
        "--profile", metavar="NAME", help=_("Cut-offs of the lights: a name or a .toml file.")
    )


def json_() -> Any:
    """`--json`."""
    return typer.Option("--json", help=_("JSON for programs instead of a table."))


def format_() -> Any:
    """`--format FORMAT` of a report."""
    return typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help=_("Such as md, xlsx or html; by the suffix of FILE if left out."),
    )


def out() -> Any:
    """`--out FILE` of a report."""
    return typer.Option("--out", "-o", metavar="FILE", help=_("Write here; stdout if left out."))


def force() -> Any:
    """`--force`, to write over a file."""
    return typer.Option("--force", help=_("Replace the file if it is there."))


def title() -> Any:
    """`--title TEXT` of a report."""
    return typer.Option("--title", metavar="TEXT", help=_("Title of the report."))


def by() -> Any:
    """`--by NAME`, kept with every change."""
    return typer.Option("--by", envvar="TRACKER_BY", metavar="NAME", help=_("Who makes the change."))


def read_only() -> Any:
    """`--read-only` of what programs and agents ask."""
    return typer.Option("--read-only", help=_("For programs and agents: hide what changes the ledger."))


def jobs() -> Any:
    """`--jobs N`; left out, the work decides."""
    return typer.Option(
        "--jobs",
        "-j",
        metavar="N",
        min=1,
        help=_("Read by so many processes; left out, by one for each processor where there is much to read."),
    )


def issued() -> Any:
    """`--date DATE`, the date of the documents."""
    return typer.Option(
        "--date", metavar="DATE", help=_("Date of the documents; relative dates are counted from it.")
    )


def issuer() -> Any:
    """`--issuer NAME`."""
    return typer.Option("--issuer", metavar="NAME", help=_("Who issued the documents."))


def place() -> Any:
    """`--place NAME`."""
    return typer.Option(
        "--place", metavar="NAME", help=_("The place of those documents that do not say whose they are.")
    )


def paths() -> Any:
    """`PATH…`, an argument."""
    return typer.Argument(
        metavar="PATH", help=_("Files, folders, patterns such as 'plans/*.txt', or - for stdin.")
    )


def ids() -> Any:
    """`ID…`, an argument."""
    return typer.Argument(metavar="ID", help=_("Ids as the list shows them; a unique beginning will do."))


def changed_ids() -> Any:
    """`ID…` of a command that changes targets: ID@VERSION is refused when somebody changed it since."""
    return typer.Argument(
        metavar="ID",
        help=_(
            "Ids as the list shows them; a unique beginning will do. ID@VERSION changes nothing if somebody "
            "was quicker; show prints the version."
        ),
    )


def one_id() -> Any:
    """`ID`, an argument."""
    return typer.Argument(metavar="ID", help=_("Id as the list shows it; a unique beginning will do."))
