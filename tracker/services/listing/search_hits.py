"""Where the words of a search stand in a target, for lists that do not show all that is searched."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tracker.records import Row
from tracker.store.schema.record_mapping import squash
from tracker.target_fields import SEARCHED

DOCUMENT, ISSUER = "document", "issuer"


class Hit(NamedTuple):
    """A word of the search, the field that holds it (see `target_fields`), and what that says."""

    word: str
    field: str
    text: str


def elsewhere(search: str, row: Row) -> Hit | None:
    """The first word that the indicator does not hold, and where it stands instead.

    None where the indicator holds all words, and for a word that stands in none of them, such as initials.
    """
    indicator = squash(row.entry.target.indicator)
    for word in search.split():
        needle = squash(word)
        if needle not in indicator:
            return next((Hit(word, name, text) for name, text in _texts(row) if needle in squash(text)), None)
    return None


def _texts(row: Row) -> Iterator[tuple[str, str]]:
    """What is searched beside the indicator; a file's name where it has no title."""
    target, entry = row.entry.target, row.entry
    for name in SEARCHED:
        if name != "indicator":
            yield name, getattr(target, name) or ""
    yield DOCUMENT, entry.document
    yield ISSUER, entry.issuer
    yield DOCUMENT, target.doc
