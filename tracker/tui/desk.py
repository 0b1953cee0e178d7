"""The one door from the screens to the services: what the program works on, and each verb as one call.

A call opens the ledger, does its work and closes it again, so that it may run in any thread, and a ledger
that is locked, moved or upgraded meanwhile is an error of that one call and not of the program.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.errors import RuleError
from tracker.records import Change, Context, Entry, IngestResult, Mark, Query, Review, Row

if TYPE_CHECKING:
    from tracker.rulebook.model import Rulebook
    from tracker.services.agenda import DocumentInfo
    from tracker.services.ingest import Known
    from tracker.services.ledger import Ledger
    from tracker.services.listing import Lister, Listing, Step

OnProgress = Callable[[int, int, str], None]


def _utc_now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


class Desk:
    """A ledger, the day to judge it by, and the rules to read documents with."""

    def __init__(
        self,
        url: str | None,
        *,
        as_of: dt.date,
        rules: Sequence[Path] = (),
        demo: bool = False,
        clock: Callable[[], dt.datetime] = _utc_now,
    ) -> None:
        self.url = url
        self.as_of = as_of
        self.rules = tuple(rules)
        self.demo = demo
        self.clock = clock
        self._seen = False  # a ledger that was there and is gone is an error, not a new empty one

    @cached_property
    def book(self) -> Rulebook:
        """The compiled rules, loaded when first needed. Raises RuleError."""
        from tracker.services.rules import load_book

        return load_book(self.rules)

    def _ledger(self) -> Ledger:
        from tracker.services.ledger import open_ledger

        ledger = open_ledger(self.url, create=not self._seen, now=self.clock())
        self._seen = True
        return ledger

    @cached_property
    def lister(self) -> Lister:
        """Lists the ledger page by page."""
        from tracker.services.listing import Lister

        return Lister()

    def agenda(self, query: Query, *, step: Step = "page", near: str | None = None) -> Listing:
        """The list for `query` as far as `step`, with the rows around the target `near`."""
        with self._ledger() as ledger:
            return self.lister.list(ledger, query, as_of=self.as_of, step=step, near=near)

    def rows(self, ids: Sequence[str]) -> list[Row]:
        """The targets with these ids and their pace; those that are gone are left out."""
        from tracker.services.agenda import rows

        with self._ledger() as ledger:
            return rows(ledger, ids, as_of=self.as_of)

    def versions(self, ids: Sequence[str]) -> dict[str, int]:
        """The versions that these targets have now, to say on saving what was seen."""
        from tracker.services.many import versions

        with self._ledger() as ledger:
            return versions(ledger, ids)

    def explain(self, entry: Entry) -> tuple[list[Context], list[Change]]:
        """The paragraphs around the quotes of a target, and the changes made to it, newest first."""
        from tracker.services.agenda import context
        from tracker.services.marking import log

        with self._ledger() as ledger:
            return context(ledger, entry), log(ledger, entry.id)

    def row(self, target_id: str) -> Row:
        """One target with its pace. Raises NothingFound."""
        from tracker.services.agenda import row

        with self._ledger() as ledger:
            return row(ledger, target_id, as_of=self.as_of)

    def documents(self) -> list[DocumentInfo]:
        """The documents read so far."""
        from tracker.services.agenda import documents

        with self._ledger() as ledger:
            return documents(ledger)

    def mark(self, ids: Sequence[str], mark: Mark, expect: Mapping[str, int] | None = None) -> list[Entry]:
        """Record progress of one or more targets as one step. Raises StaleEdit, UsageError, LedgerError."""
        from tracker.services.marking import mark as record

        with self._ledger() as ledger:
            return record(ledger, ids, mark, now=self.clock(), expect=expect)

    def mark_many(self, ids: Sequence[str], mark: Mark, expect: Mapping[str, int]) -> int:
        """Record progress of any number of targets as one step; gives how many. Raises as `mark` does."""
        from tracker.services.many import mark_many

        with self._ledger() as ledger:
            return mark_many(ledger, ids, mark, now=self.clock(), expect=expect)

    def review_many(self, ids: Sequence[str], decision: Review) -> int:
        """Accept or reject any number of candidates as one step; gives how many."""
        from tracker.services.many import review_many

        with self._ledger() as ledger:
            return review_many(ledger, ids, decision, now=self.clock())

    def quotes(self, ids: Sequence[str]) -> list[str]:
        """The exact words of these targets."""
        from tracker.services.many import quotes

        with self._ledger() as ledger:
            return quotes(ledger, ids)

    def review(self, ids: Sequence[str], decision: Review) -> list[Entry]:
        """Accept or reject candidates as one step."""
        from tracker.services.marking import review

        with self._ledger() as ledger:
            return review(ledger, ids, decision, now=self.clock())

    def undo(self) -> Change:
        """Take back the last step that still stands. Raises NothingFound."""
        from tracker.services.marking import undo

        with self._ledger() as ledger:
            return undo(ledger, now=self.clock())

    def log(self) -> list[Change]:
        """All changes of the ledger, newest first."""
        from tracker.services.marking import log

        with self._ledger() as ledger:
            return log(ledger)

    def ingest(
        self,
        paths: Sequence[str],
        on_progress: OnProgress,
        known: Mapping[str, Known] | None = None,
    ) -> list[IngestResult]:
        """Read documents into the ledger as one step for undo; a bad file is a result with `.error`.

        `known` gives date and issuer of single files by their names in `paths`.
        """
        from tracker.services.ingest import ingest

        with self._ledger() as ledger:
            return ingest(
                ledger, paths, book=self.book, now=self.clock(), known=known, on_progress=on_progress
            )

    def formats(self) -> tuple[str, ...]:
        """The report formats that can be written here."""
        from tracker.services.reporting import formats

        return formats()

    def write_report(self, query: Query, format: str, out: Path, *, force: bool = False) -> Path:
        """Write what `tracker report` would of `query`; an existing file needs `force`. Raises UsageError."""
        from tracker.services.agenda import agenda
        from tracker.services.reporting import ledger_report, write

        with self._ledger() as ledger:
            listed = agenda(ledger, query, as_of=self.as_of)
            report = ledger_report(ledger, listed, query=query, rules_version=self._rules_version())
        return write(report, format, out, force=force)

    def _rules_version(self) -> str:
        try:
            return self.book.version
        except RuleError:  # the report does without; reading a document says what is wrong
            return ""

    def read_date(self, text: str) -> dt.date:
        """A date as people type it, seen from the as-of day. Raises DateUnreadable."""
        from tracker.services.typed import read_date

        return read_date(text, today=self.as_of)

    def read_number(self, text: str) -> Decimal:
        """A number as people type it. Raises UsageError."""
        from tracker.services.typed import read_number

        return read_number(text)
