"""`tracker ingest`: read documents into the ledger."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli import clock, output, session
from tracker.cli.arguments import options
from tracker.cli.exit_codes import ExitCode
from tracker.i18n import _, ngettext

if TYPE_CHECKING:
    from tracker.records import IngestResult
    from tracker.services.ingest.cluster import Cluster
    from tracker.services.ingest.tally import IngestTally
    from tracker.services.ingest.unknown_heads import UnknownHead

_ASKED = 3  # documents that are asked about by name
OnProgress = Callable[[int, int, str], None]


def add(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command(
        "ingest", help=_("Read documents into the ledger; reading one again keeps what people marked.")
    )(_ingest)


def _ingest(
    paths: Annotated[list[str], options.paths()],
    date: Annotated[str | None, options.issued()] = None,
    issuer: Annotated[str, options.issuer()] = "",
    place: Annotated[str, options.place()] = "",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=_("Say what would change, and change nothing."))
    ] = False,
    jobs: Annotated[int | None, options.jobs()] = None,
    cluster: Annotated[
        str | None,
        typer.Option(
            "--cluster",
            metavar="ADDRESS",
            help=_("Read on the workers of a Dask scheduler (tcp://HOST:8786); what is stored is skipped."),
        ),
    ] = None,
    rules: Annotated[list[Path] | None, options.rules()] = None,
    by: Annotated[str, options.by()] = "",
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.services.ingest import ingesting as service
    from tracker.services.ingest.tally import tally
    from tracker.services.ingest.unknown_heads import unknown_heads

    issued_on = session.day(date)
    book = session.load_book(rules)
    if dry_run and not session.exists(db):
        db = session.IN_MEMORY  # a dry run leaves no new file behind
    with (
        _pool(cluster, jobs) as pool,
        session.open_ledger(db) as ledger,
        progress_bar() as on_progress,
    ):
        results = service.ingest(
            ledger,
            paths,
            book=book,
            now=clock.now(),
            issued_on=issued_on,
            issuer=issuer,
            place=place,
            dry_run=dry_run,
            jobs=jobs,
            by=by,
            on_progress=on_progress,
            pool=pool,
            reader=pool.reader(book) if pool else "",
        )
        dateless = [] if dry_run else service.dateless(ledger, results)
        unknown = [] if dry_run else unknown_heads(ledger, results)
        counted = None if dry_run else tally(ledger, results)
    put_results(results)
    for name in dateless:
        output.narrate(
            _("{file} names no date of its own, so 今年 and the like have no due date; give --date").format(
                file=name
            )
        )
    _ask_whose(unknown)
    _next_step(results, counted)
    if any(result.error for result in results):
        raise typer.Exit(ExitCode.DOCUMENT)


def _ask_whose(unknown: Sequence[UnknownHead]) -> None:
    """Ask for the place of documents that do not say whose they are; of many, of the first."""
    for one in unknown[:_ASKED]:
        output.narrate(
            _("{file} does not say whose it is, and matches nothing; say it: {command}").format(
                file=one.name, command=one.command
            )
        )
    more = len(unknown) - _ASKED
    if more > 0:
        output.narrate(
            ngettext(
                "{count} more does not say whose it is: tracker document list shows it without an issuer",
                "{count} more do not say whose they are: tracker document list shows them without an issuer",
                more,
            ).format(count=more)
        )


@contextmanager
def _pool(address: str | None, jobs: int | None) -> Iterator[Cluster | None]:
    """The cluster at `address`; without one the work is done by processes here."""
    if address is None:
        yield None
        return
    from tracker.errors import UsageError
    from tracker.services.ingest.cluster import connect

    if jobs is not None:
        raise UsageError(
            _("--jobs and --cluster do not go together"),
            _("leave out --jobs: the cluster has as many readers as workers"),
        )
    with connect(address) as pool:
        yield pool


@contextmanager
def progress_bar() -> Iterator[OnProgress | None]:
    """A bar on stderr, gone when the work is done; nothing where stderr is no terminal."""
    from rich.console import Console

    console = Console(stderr=True)
    if not console.is_terminal:
        yield None
        return
    from rich.markup import escape
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    from tracker.tui.terminal.cells import fit

    columns = (TextColumn("{task.description}"), BarColumn(bar_width=24), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=None)

        def show(done: int, total: int, name: str) -> None:
            bar.update(task, completed=done, total=total, description=escape(fit(name, 32)))

        yield show


def put_results(results: Sequence[IngestResult]) -> None:
    """A line for each document read, on stdout; on stderr one for each that was not, and for each copy."""
    from tracker.cli.error_lines import complain
    from tracker.cli.printing.tables import PrintedCell, PrintedColumn, put_table
    from tracker.services.ingest.copies import copy_words

    read = [result for result in results if result.was_read]
    if read:
        columns = [
            PrintedColumn(_("document"), flexible=True),
            *(
                PrintedColumn(title, right=True)
                for title in (_("new"), _("changed"), _("unchanged"), _("gone"))
            ),
        ]
        rows = []
        for result in read:
            counts = (result.new, result.changed, result.unchanged, result.gone)
            rows.append(
                [PrintedCell(result.copy_name or result.doc), *(PrintedCell(str(count)) for count in counts)]
            )
        put_table(columns, rows)
    for result in results:
        if result.error:
            complain(result.error)
        if result.passed_over:
            output.narrate(result.passed_over)
        if result.copy_name:
            output.narrate(copy_words(result))
        for words in result.unread:
            complain(words)


def _next_step(results: Sequence[IngestResult], counted: IngestTally | None) -> None:
    """What was found and what comes next; `counted` is None for a dry run."""
    dry_run = counted is None
    read = [result for result in results if result.was_read]
    failed = sum(bool(result.error) for result in results)
    if failed:
        output.narrate(
            ngettext(
                "{count} document could not be read", "{count} documents could not be read", failed
            ).format(count=failed)
        )
    if not read:
        return
    targets = counted.found if counted else 0
    if counted is None:
        output.narrate(_("nothing was changed: this was a dry run"))
    elif targets:
        output.narrate(
            ngettext(
                "{count} target in what was read; see it with tracker list",
                "{count} targets in what was read; see them with tracker list",
                targets,
            ).format(count=targets)
        )
        if reasons := counted.difference():
            from tracker.services.ingest.tally import in_a_sentence

            output.narrate(in_a_sentence(reasons))
    elif not any(result.results for result in read):
        output.narrate(
            _("no target in what was read; tracker rules explain TEXT says why a sentence is none")
        )
    if not dry_run and any(result.results for result in read):
        count = sum(result.results for result in read)
        output.narrate(
            ngettext(
                "{count} reported result; tracker review suggestions offers it where it belongs to a target",
                "{count} reported results; tracker review suggestions offers those that belong to a target",
                count,
            ).format(count=count)
        )
    if not dry_run and any(result.changed or result.gone for result in read):
        output.narrate(_("old and new wording side by side: tracker review changes"))
