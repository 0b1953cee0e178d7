"""The part of the desk that reads documents in, shows them and their parts, and corrects what was read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from tracker.records import Document, DocumentSection, IngestResult

if TYPE_CHECKING:
    from tracker.services.documents.correctable_sections import DocumentPart
    from tracker.services.documents.correcting import Head, SectionSaid
    from tracker.services.ingest.ingesting import KnownMetadata
    from tracker.services.ingest.tally import IngestTally
    from tracker.services.listing.agenda import DocumentInfo
    from tracker.services.listing.document_text import DocumentText, Home
    from tracker.tui.desk.ledger_access import LedgerAccess
    from tracker.tui.desk.report_desk import OnProgress


class DocumentDesk:
    """Works on the ledger behind `access`."""

    def __init__(self, access: LedgerAccess) -> None:
        self._access = access

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

        with self._access.open() as ledger:
            return ingest(
                ledger,
                paths,
                book=self._access.book,
                now=self._access.clock(),
                known=known,
                on_progress=on_progress,
            )

    def tally(self, results: Sequence[IngestResult]) -> IngestTally:
        """How many targets were read, and why the list shows another number."""
        from tracker.services.ingest.tally import tally

        with self._access.open() as ledger:
            return tally(ledger, results)

    def documents(self) -> list[DocumentInfo]:
        """The documents read so far."""
        from tracker.services.listing.agenda import documents

        with self._access.open() as ledger:
            return documents(ledger)

    def document_text(self, document_id: int, at: str | None = None) -> DocumentText:
        """A document with the places of its targets, at one of them if asked. Raises NothingFound."""
        from tracker.services.listing.document_text import document_text

        with self._access.open() as ledger:
            return document_text(ledger, document_id, at=at)

    def text_around(self, target_id: str) -> DocumentText:
        """The document of a target, at that target. Raises NothingFound."""
        from tracker.services.listing.document_text import text_around

        with self._access.open() as ledger:
            return text_around(ledger, target_id)

    def home(self, document_id: int) -> Home | None:
        """The place by which its targets are found where they name none."""
        from tracker.services.listing.document_text import home

        with self._access.open() as ledger:
            return home(ledger, document_id)

    def sections(self, document: Document) -> tuple[DocumentSection, ...]:
        """The sections that a document was read by; of one read by an older version, as they now would be."""
        if document.sections:
            return document.sections
        from tracker.extract.pipeline import sections_only

        return sections_only(document, self._access.book)

    def parts(self, document: Document, offset: int) -> list[DocumentPart]:
        """The stretches around a place of a document whose role may be corrected, the narrowest first."""
        from tracker.services.documents.correctable_sections import DocumentParts

        return DocumentParts(document).around(offset)

    def correct(
        self,
        document_id: int,
        head: Head,
        sections: Sequence[SectionSaid] = (),
        reason: str = "",
    ) -> IngestResult:
        """Correct a document, which is read again. Raises UsageError, RuleError, LedgerError."""
        from tracker.services.documents.correcting import correct

        with self._access.open() as ledger:
            return correct(
                ledger,
                document_id,
                head=head,
                sections=sections,
                book=self._access.book,
                now=self._access.clock(),
                reason=reason,
            )

    def read_date(self, text: str) -> dt.date:
        """The date of a document as people type it, or only its year. Raises DateUnreadable."""
        from tracker.services.typed_input import read_document_date

        return read_document_date(text, today=self._access.as_of)
