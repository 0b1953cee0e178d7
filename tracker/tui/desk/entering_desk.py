"""The part of the desk where targets are entered by hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tracker.records import Entry, Span, Target

if TYPE_CHECKING:
    from tracker.tui.desk.ledger_access import LedgerAccess


@dataclass(frozen=True, slots=True)
class MarkedWords:
    """Words marked in a document of the ledger."""

    document_id: int
    span: Span
    words: str
    document: str  # as people call it
    issued_on: dt.date | None


class EnteringDesk:
    """Works on the ledger behind `access`; remembers the last source, for the next words from it."""

    def __init__(self, access: LedgerAccess) -> None:
        self._access = access
        self.source = ""
        self.by = access.author
        self._read: tuple[MarkedWords, list[Target]] | None = None  # the words marked last, and what they say

    def drafts(self, words: str, issued_on: dt.date | None) -> list[Target]:
        """What the rules read in the words. Raises UsageError, RuleError."""
        from tracker.services.targets.entering import drafts

        return drafts(words, self._access.book, issued_on=issued_on)

    def marked_drafts(self, marked: MarkedWords) -> list[Target]:
        """What the rules read in words marked in a document. Raises RuleError, LedgerError."""
        from tracker.services.targets.entering import marked_drafts

        if self._read is None or self._read[0] != marked:
            with self._access.open() as ledger, ledger.read() as reading:
                document = reading.document(marked.document_id)
            if document is None:
                return self.drafts(marked.words, marked.issued_on)
            self._read = marked, marked_drafts(document, marked.span, self._access.book)
        return self._read[1]

    def due_in_words(self, words: str, due: dt.date, issued_on: dt.date | None) -> str:
        """How a due date is meant where the words name the day after it."""
        from tracker.services.targets.entering import due_in_words

        return due_in_words(words, due, issued_on)

    def enter(
        self,
        words: str,
        source: str,
        issued_on: dt.date | None,
        found: Sequence[Target],
        given: Mapping[str, Any],
        unit: str,
        by: str,
    ) -> list[Entry]:
        """Enter typed words. Raises UsageError, LedgerError."""
        from tracker.services.offices.office_names import with_full_names
        from tracker.services.targets.entering import Source, enter

        with self._access.open() as ledger:
            found, given = with_full_names(ledger, found, given)
            entries = enter(
                ledger,
                words,
                Source(source, issued_on),
                found,
                given,
                typed_unit=unit,
                now=self._access.clock(),
                by=by,
            )
        self.source, self.by = source, by
        return entries

    def enter_marked(
        self, marked: MarkedWords, found: Sequence[Target], given: Mapping[str, Any], unit: str, by: str
    ) -> list[Entry]:
        """Enter words marked in a document. Raises UsageError, NothingFound, LedgerError."""
        from tracker.services.offices.office_names import with_full_names
        from tracker.services.targets.entering import enter_marked

        with self._access.open() as ledger:
            found, given = with_full_names(ledger, found, given)
            entries = enter_marked(
                ledger,
                marked.document_id,
                marked.span,
                found,
                given,
                typed_unit=unit,
                now=self._access.clock(),
                by=by,
            )
        self.by = by
        return entries
