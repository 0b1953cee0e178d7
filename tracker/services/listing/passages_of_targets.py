"""The passages that targets promise in: each document of the ledger is looked at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from tracker.document.quote_context import PassageFinder
from tracker.records import Entry, Passage
from tracker.services.ledger.opening import Ledger


def passages(ledger: Ledger, entries: Iterable[Entry]) -> dict[str, Passage]:
    """The passage of each entry by its id. What left the ledger meanwhile has none."""
    listed = list(entries)
    with ledger.read() as reading:
        numbers = reading.document_ids([entry.id for entry in listed])
        by_document: dict[int, list[Entry]] = defaultdict(list)
        for entry in listed:
            if entry.id in numbers:
                by_document[numbers[entry.id]].append(entry)
        found: dict[str, Passage] = {}
        for number, some in by_document.items():
            document = reading.document(number)
            if document is not None:
                finder = PassageFinder(document)
                found |= {entry.id: passage_of(finder, entry) for entry in some}
    return found


def passage_of(finder: PassageFinder, entry: Entry) -> Passage:
    """The passage of an entry in its document."""
    target = entry.target
    spans = list(target.spans or ((target.start, target.end),))
    own = (target.start, target.end)
    return finder.passage(target.quote, [own, *(span for span in spans if span != own)])
