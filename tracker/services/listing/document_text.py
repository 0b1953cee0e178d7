"""A document of the ledger with its text, its headings, and where its targets stand in it."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.document.clean_copy import shadow
from tracker.document.outline import paragraphs
from tracker.errors import NothingFound
from tracker.i18n import _
from tracker.records import ENTERED, Document, Entry, Span
from tracker.services.ledger.opening import Ledger
from tracker.services.lookup import resolve
from tracker.store.read.place_query import Home, home_of
from tracker.store.read.snapshot import Reading

__all__ = ["DocumentText", "Home", "Quote", "document_text", "home", "text_around"]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the document that one target quotes, or several."""

    start: int
    end: int
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class DocumentText:
    """A document to read. `place` is the quote that was asked for, an index into `quotes`."""

    id: int
    document: Document
    headings: tuple[Span, ...]
    quotes: tuple[Quote, ...]  # by place in the text; two may overlap
    place: int | None = None

    def line_of(self, offset: int) -> int:
        """The line of the text, from 1, on which an offset stands."""
        return self.document.text.count("\n", 0, offset) + 1


def document_text(ledger: Ledger, document_id: int, *, at: str | None = None) -> DocumentText:
    """The document of that number, at the target with the id `at` if it stands there. Raises NothingFound."""
    with ledger.read() as reading:
        document = reading.document(document_id)
        if document is None:
            raise NothingFound(_("the document is no longer in the ledger"), _("look at the list again"))
        quotes = _quotes(reading, document_id, document.text)
    places = [n for n, quote in enumerate(quotes) if any(entry.id == at for entry in quote.entries)]
    return DocumentText(document_id, document, _headings(document), quotes, places[0] if places else None)


def text_around(ledger: Ledger, target_id: str) -> DocumentText:
    """The document that a target stands in, at that target. Raises NothingFound."""
    with ledger.read() as reading:
        (found,) = resolve(reading, [target_id])
        (stored,) = reading.stored_targets(ids=[found])
    return document_text(ledger, stored.document_id, at=found)


def home(ledger: Ledger, document_id: int) -> Home | None:
    """The place by which the targets of a document are found where they name none."""
    with ledger.read() as reading:
        return home_of(reading.connection, document_id)


def _quotes(reading: Reading, document_id: int, text: str) -> tuple[Quote, ...]:
    """Every print of every target of the document that was not rejected."""
    ids = [one.id for one in reading.stored_targets(document_id=document_id) if not one.removed]
    found: dict[Span, list[Entry]] = {}
    for entry in reading.pick(ids):
        if entry.review == "rejected":
            continue
        for start, end in entry.target.spans or ((entry.target.start, entry.target.end),):
            if 0 <= start < end <= len(text):
                found.setdefault((start, end), []).append(entry)
    return tuple(Quote(start, end, tuple(entries)) for (start, end), entries in sorted(found.items()))


def _headings(document: Document) -> tuple[Span, ...]:
    clean = shadow(document.text)
    found = paragraphs(clean.text, headed=document.encoding != ENTERED)
    return tuple(clean.span(one.start, one.end) for one in found if one.is_heading)
