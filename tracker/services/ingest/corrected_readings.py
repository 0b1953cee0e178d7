"""New readings of documents that people corrected: they follow what was corrected."""

from __future__ import annotations

from tracker.document.corrected_head import corrected
from tracker.errors import TrackerError
from tracker.records import Corrections, Document, Target
from tracker.rulebook.model import Rulebook
from tracker.services.ingest.file_reading import Extract, Outcome, read_targets
from tracker.services.ingest.reread_merge import known_document
from tracker.services.ledger.opening import Ledger
from tracker.store.read.corrections import corrected_documents, in_force, standing


def read_again(
    document: Document, said: Corrections, book: Rulebook, extract: Extract | None
) -> tuple[Document, tuple[Target, ...]]:
    """A document that was read, read once more with these corrections and no others."""
    return read_targets(corrected(document, said), book, extract)


class CorrectedReadings:
    """Knows the documents of a ledger of which people corrected something; they are few."""

    def __init__(self, ledger: Ledger, book: Rulebook, extract: Extract | None) -> None:
        self._ledger, self._book, self._extract = ledger, book, extract
        with ledger.read() as reading:
            known = corrected_documents(reading)
        self._keys = {key for one in known for key in one[1:] if key}  # names, paths and digests

    def follow(self, outcome: Outcome) -> Outcome:
        """The outcome of a reading; where people corrected the document before, that of reading it so."""
        if isinstance(outcome, TrackerError):
            return outcome
        document = outcome[0]
        if self._keys.isdisjoint((document.name, document.path, document.digest)):
            return outcome
        with self._ledger.read() as reading:
            known = known_document(reading, document)
            said = in_force(standing(reading, known.id)) if known else Corrections()
        if said == Corrections():
            return outcome
        return read_again(document, said, self._book, self._extract)
