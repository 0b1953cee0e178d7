"""`tracker publish`: the reviewed targets as a static site."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli import output, session
from tracker.cli.arguments import options
from tracker.cli.arguments.filters import with_filters
from tracker.errors import UsageError
from tracker.i18n import _, ngettext

if TYPE_CHECKING:
    from tracker.records import Query


def add(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("publish", help=_("Write the reviewed targets as a static site that needs no server."))(
        with_filters(_publish)
    )


def _publish(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help=_("A new folder, or one with a site of tracker."))
    ],
    *,
    query: Query,
    title: Annotated[str, options.title()] = "",
    url: Annotated[
        str, typer.Option("--url", metavar="URL", help=_("Where it will be read, for links in the feeds."))
    ] = "",
    profile: Annotated[str | None, options.profile()] = None,
    force: Annotated[
        bool, typer.Option("--force", help=_("Write between the files of a folder that is no such site."))
    ] = False,
    as_of: Annotated[str | None, options.as_of()] = None,
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.cli.commands.list import nothing
    from tracker.services.listing.agenda import agenda
    from tracker.services.report import publishing, reporting
    from tracker.services.report.reviewed_only import nothing_reviewed

    if url and not url.startswith(("http://", "https://")):
        raise UsageError(_("{url} is no address of the web").format(url=url), _("begin it with https://"))
    if query.review:
        raise UsageError(_("a site holds reviewed targets only"), _("leave --review out"))
    cut_offs = reporting.load_profile(profile)
    with session.open_ledger(db, create=False) as ledger:
        found = agenda(ledger, query, as_of=session.as_of(as_of), profile=cut_offs)
        if not found.rows:
            raise nothing(found)
        report = reporting.ledger_report(
            ledger,
            found,
            query=query,
            title=title,
            profile=cut_offs,
            rules_version=session.rules_version(),
            with_changes=False,
        )
    if not report.total:
        raise nothing_reviewed(report)
    done = publishing.publish(report, folder, site=url, force=force)
    words = ngettext(
        "{count} target published in {folder}: {files} files, {written} written, {removed} removed",
        "{count} targets published in {folder}: {files} files, {written} written, {removed} removed",
        report.total,
    )
    output.narrate(
        words.format(
            count=report.total, folder=folder, files=done.files, written=done.written, removed=done.removed
        )
    )
