"""What is said of a file whose text the ledger holds already under another name."""

from __future__ import annotations

from tracker.i18n import _
from tracker.records import IngestResult


def copy_words(result: IngestResult) -> str:
    """That the file is a copy, and of which document."""
    words = _("{file} is the same text as {document}, which the ledger holds already; it is not kept twice")
    return words.format(file=result.copy_name, document=result.doc)
