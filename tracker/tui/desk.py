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

from tracker.records import Agenda, Change, Context, Entry, IngestResult, Mark, Query, Review, Row
from tracker.tui.desk_settings import SettingsDesk
from tracker.tui.report_desk import OnProgress, ReportDesk
from tracker.tui.review_desk import ReviewDesk

if TYPE_CHECKING:
    from tracker.rulebook.model import Rulebook
    from tracker.services.dossier import Dossier
    from tracker.services.ingest.ingesting import KnownMetadata
    from tracker.services.ledger.opening import Ledger
    from tracker.services.listing.agenda import DocumentInfo
    from tracker.services.listing.agenda_pages import Lister, Listing, Step
    from tracker.services.listing.document_text import DocumentText
    from tracker.services.listing.list_groups import GroupBy
    from tracker.services.listing.summary import Summary
    from tracker.services.listing.timeline import Timeline
    from tracker.services.rules.catalogue import RuleGroup
    from tracker.services.rules.explain import Explanation


def _utc_now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


class Desk(SettingsDesk):
    """A ledger, the day to judge it by, and the rules to read documents with."""

    def __init__(
        self,
        url: str | None,
        *,
        as_of: dt.date,
        rules: Sequence[Path] = (),
        demo: bool = False,
        clock: Callable[[], dt.datetime] = _utc_now,
        settings: Path | None = None,
    ) -> None:
        self.url = url
        self.as_of = as_of
        self.rules = tuple(rules)
        self.demo = demo
        self.clock = clock
        super().__init__(settings)
        self._seen = False  # a ledger that was there and is gone is an error, not a new empty one

    @cached_property
    def book(self) -> Rulebook:
        """The compiled rules, loaded when first needed. Raises RuleError."""
        from tracker.services.rules.rulebook_loading import load_book

        return load_book(self.rules)

    def _ledger(self) -> Ledger:
        from tracker.services.ledger.opening import open_ledger

        ledger = open_ledger(self.url, create=not self._seen, now=self.clock())
        self._seen = True
        return ledger

    def open(self) -> Ledger:
        """The ledger, to be used in a `with`."""
        return self._ledger()

    @cached_property
    def reviewing(self) -> ReviewDesk:
        """The part where readings are reviewed."""
        return ReviewDesk(self)

    @cached_property
    def reporting(self) -> ReportDesk:
        """The part where reports are written."""
        return ReportDesk(self)

    @cached_property
    def lister(self) -> Lister:
        """Lists the ledger page by page."""
        from tracker.services.listing.agenda_pages import Lister

        return Lister()

    def agenda(
        self, query: Query, *, by: GroupBy = "", step: Step = "page", near: str | None = None
    ) -> Listing:
        """The list for `query`, group by group, as far as `step`, with the rows around the target `near`."""
        with self._ledger() as ledger:
            return self.lister.list(ledger, query, as_of=self.as_of, by=by, step=step, near=near)

    def rows(self, ids: Sequence[str]) -> list[Row]:
        """The targets with these ids and their pace; those that are gone are left out."""
        from tracker.services.listing.agenda import rows

        with self._ledger() as ledger:
            return rows(ledger, ids, as_of=self.as_of)

    def versions(self, ids: Sequence[str]) -> dict[str, int]:
        """The versions that these targets have now, to say on saving what was seen."""
        from tracker.services.lookup import versions

        with self._ledger() as ledger:
            return versions(ledger, ids)

    def summary(self, query: Query) -> Summary:
        """The counts of the targets that `query` asks for."""
        from tracker.services.listing.summary import summary

        return summary(self._whole(query))

    def timeline(self, query: Query) -> Timeline:
        """The targets that `query` asks for by the month in which they fall due."""
        from tracker.services.listing.timeline import timeline

        return timeline(self._whole(query))

    def _whole(self, query: Query) -> Agenda:
        """Every row for `query`, to be counted."""
        from tracker.services.listing.agenda import agenda

        with self._ledger() as ledger:
            return agenda(ledger, query, as_of=self.as_of)

    def contexts(self, entry: Entry) -> list[Context]:
        """The paragraphs around the quotes of a target."""
        from tracker.services.listing.agenda import context

        with self._ledger() as ledger:
            return context(ledger, entry)

    def explain(self, entry: Entry) -> tuple[list[Context], list[Change]]:
        """The paragraphs around the quotes of a target, and the changes made to it, newest first."""
        from tracker.services.listing.agenda import context
        from tracker.services.targets.change_log import log

        with self._ledger() as ledger:
            return context(ledger, entry), log(ledger, entry.id)

    def dossier(self, target_id: str) -> Dossier:
        """Everything that is known of a target. Raises NothingFound."""
        from tracker.services.dossier import dossier

        with self._ledger() as ledger:
            return dossier(ledger, target_id, as_of=self.as_of)

    def row(self, target_id: str) -> Row:
        """One target with its pace. Raises NothingFound."""
        from tracker.services.listing.agenda import row

        with self._ledger() as ledger:
            return row(ledger, target_id, as_of=self.as_of)

    def documents(self) -> list[DocumentInfo]:
        """The documents read so far."""
        from tracker.services.listing.agenda import documents

        with self._ledger() as ledger:
            return documents(ledger)

    def document_text(self, document_id: int, at: str | None = None) -> DocumentText:
        """A document with the places of its targets, at one of them if asked. Raises NothingFound."""
        from tracker.services.listing.document_text import document_text

        with self._ledger() as ledger:
            return document_text(ledger, document_id, at=at)

    def text_around(self, target_id: str) -> DocumentText:
        """The document of a target, at that target. Raises NothingFound."""
        from tracker.services.listing.document_text import text_around

        with self._ledger() as ledger:
            return text_around(ledger, target_id)

    def rule_groups(self, *, anew: bool = False) -> list[RuleGroup]:
        """The rules by topic; with `anew` the files are read again. Raises RuleError."""
        from tracker.services.rules.catalogue import rule_groups

        if anew:
            self.__dict__.pop("book", None)
        return rule_groups(self.book)

    def why(self, text: str, issued_on: dt.date | None) -> Explanation:
        """What the rules read in a sentence, and why. Raises RuleError, UsageError."""
        from tracker.services.rules.explain import explain

        return explain(text, self.book, issued_on=issued_on)

    def mark(self, ids: Sequence[str], mark: Mark, expect: Mapping[str, int] | None = None) -> int:
        """Record progress of any number of targets as one step; gives how many.

        Raises StaleEdit, UsageError, LedgerError.
        """
        from tracker.services.targets.marking import mark_many

        with self._ledger() as ledger:
            return mark_many(ledger, ids, mark, now=self.clock(), expect=expect)

    def review(
        self, ids: Sequence[str], decision: Review, expect: Mapping[str, int] | None = None, reason: str = ""
    ) -> int:
        """Accept or reject any number of candidates as one step: how many. Raises StaleEdit, LedgerError."""
        from tracker.services.targets.reviewing import review_many

        with self._ledger() as ledger:
            return review_many(ledger, ids, decision, now=self.clock(), reason=reason, expect=expect)

    def quotes(self, ids: Sequence[str]) -> list[str]:
        """The exact words of these targets."""
        from tracker.services.lookup import quotes

        with self._ledger() as ledger:
            return quotes(ledger, ids)

    def undo(self) -> Change:
        """Take back the last step that still stands. Raises NothingFound."""
        from tracker.services.targets.change_log import undo

        with self._ledger() as ledger:
            return undo(ledger, now=self.clock())

    def undoable(self) -> list[Change]:
        """What an undo would take back now."""
        from tracker.services.targets.change_log import undoable

        with self._ledger() as ledger:
            return undoable(ledger)

    def log(self) -> list[Change]:
        """All changes of the ledger, newest first."""
        from tracker.services.targets.change_log import log

        with self._ledger() as ledger:
            return log(ledger)

    def ingest(
        self,
        paths: Sequence[str],
        on_progress: OnProgress,
        known: Mapping[str, KnownMetadata] | None = None,
    ) -> list[IngestResult]:
        """Read documents into the ledger as one step for undo; a bad file is a result with `.error`.

        `known` gives date and issuer of single files by their names in `paths`.
        """
        from tracker.services.ingest.ingesting import ingest

        with self._ledger() as ledger:
            return ingest(
                ledger, paths, book=self.book, now=self.clock(), known=known, on_progress=on_progress
            )

    def read_date(self, text: str, *, past: bool = False) -> dt.date:
        """A date as people type it, seen from the as-of day; `past` for a figure. Raises DateUnreadable."""
        from tracker.services.typed_input import read_date

        return read_date(text, today=self.as_of, past=past)

    def read_quantity(self, text: str) -> tuple[Decimal, str]:
        """A number as people type it, and the unit typed with it. Raises UsageError."""
        from tracker.services.typed_input import read_quantity

        return read_quantity(text)
