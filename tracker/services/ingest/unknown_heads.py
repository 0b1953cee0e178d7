"""The documents just read of which nothing says where they are of or when they were issued.

What is not known matches nothing: such a document is found by no place, and no result is offered for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tracker.records import IngestResult
from tracker.services.ledger.opening import Ledger
from tracker.services.results.reported import facts_of
from tracker.store.read.reported_results import heads_of
from tracker.store.read.snapshot import DocumentInfo
from tracker.store.rows import DocumentHead


class UnknownHead(NamedTuple):
    """A document by its number and name, and whether its date is not known either."""

    number: int
    name: str
    date: bool

    @property
    def command(self) -> str:
        """What is typed to say it; the words in capitals stand for what people know."""
        return f"tracker document set {self.number} --place NAME{' --date DATE' if self.date else ''}"


def unknown_heads(ledger: Ledger, results: Sequence[IngestResult]) -> list[UnknownHead]:
    """Those of the documents just read, in the order of their numbers, that do not say whose they are."""
    read = {result.doc for result in results if result.was_read}
    with ledger.read() as reading:
        found = heads_of(reading, sorted(read))
    return [
        UnknownHead(number, head.name, head.issued_on is None) for number, head in found if is_placeless(head)
    ]


def is_placeless(head: DocumentHead | DocumentInfo) -> bool:
    """Whether neither place nor issuer of a document is known."""
    return not facts_of(head).place
