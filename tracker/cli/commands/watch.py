"""`tracker watch`: read what comes into a folder, until it is stopped."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tracker.cli import clock, output, session
from tracker.cli.arguments import options
from tracker.cli.error_lines import complain
from tracker.cli.exit_codes import ExitCode
from tracker.errors import LedgerAway, LedgerLocked, OwnFile, UsageError
from tracker.i18n import _, ngettext

if TYPE_CHECKING:
    from tracker.records import IngestResult

_SECONDS = 2.0


def add(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command(
        "watch",
        help=_("Read what comes into a folder or changes there, a line each, until Ctrl+C. It only reads."),
    )(_watch)


def _watch(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help=_("The folder, with all below it; zip files too."))
    ],
    every: Annotated[
        float,
        typer.Option(
            "--every",
            metavar="SECONDS",
            min=0.1,
            max=86400,
            help=_("Look so often; a file is read when it has not changed from one look to the next."),
        ),
    ] = _SECONDS,
    once: Annotated[bool, typer.Option("--once", help=_("Read what is there now and leave."))] = False,
    issuer: Annotated[str, options.issuer()] = "",
    place: Annotated[str, options.place()] = "",
    rules: Annotated[list[Path] | None, options.rules()] = None,
    by: Annotated[str, options.by()] = "",
    db: Annotated[str | None, options.db()] = None,
) -> None:
    if not folder.is_dir():
        raise UsageError(_("{folder} is not a folder").format(folder=folder), _("give the folder to watch"))
    book = session.load_book(rules)
    watch = _Watch(folder, db, {"book": book, "issuer": issuer, "place": place, "by": by})
    if not once:
        output.narrate(_("watching {folder}; Ctrl+C ends it").format(folder=folder))
    try:
        watch.look()
        while True:
            time.sleep(every)
            watch.look()
            if once:
                break
    except KeyboardInterrupt:  # how a watch ends; what was being read is read next time
        if once:
            raise
    words = ngettext("{count} document read", "{count} documents read", watch.read)
    output.narrate(words.format(count=watch.read))
    if once and watch.failed:
        raise typer.Exit(ExitCode.DOCUMENT)


class _Watch:
    """A folder, and how many of its documents were read, or could not be."""

    def __init__(self, folder: Path, db: str | None, options: dict[str, Any]) -> None:
        from tracker.services.ingest.watching import WatchedFolder

        self.folder = WatchedFolder(folder)
        self.read = self.failed = 0
        self._db = db
        self._options = options

    def look(self) -> None:
        """Read what has come and lies still. Raises LedgerError."""
        from tracker.services.ingest.watching import read_new

        files, problems = self.folder.look()
        for problem in problems:
            if isinstance(problem, OwnFile):
                output.narrate(str(problem))
            else:
                self._complain(problem.line())
        if not files:
            return
        try:
            with session.open_ledger(self._db) as ledger:
                for result in read_new(ledger, self.folder, files, now=clock.now(), **self._options):
                    self._tell(result)
        except (LedgerAway, LedgerLocked) as error:  # they come again at the next look
            complain(error.line())

    def _tell(self, result: IngestResult) -> None:
        from tracker.services.ingest.copies import copy_words

        for words in filter(None, (result.error, *result.unread)):
            self._complain(words)
        for words in filter(None, (result.passed_over, copy_words(result) if result.copy_name else "")):
            output.narrate(words)
        if not result.was_read:
            return
        self.read += 1
        counts = {"new": result.new, "changed": result.changed, "unchanged": result.unchanged}
        words = _("{new} new, {changed} changed, {unchanged} unchanged, {gone} gone")
        told = words.format(**counts, gone=result.gone)
        output.put(f"{clock.now().astimezone():%Y-%m-%d %H:%M:%S}  {result.copy_name or result.doc}: {told}")
        sys.stdout.flush()

    def _complain(self, words: str) -> None:
        self.failed += 1
        complain(words)
