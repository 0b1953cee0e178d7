"""The document that a person means by a number, a file's name, or words of its name or title."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.errors import NothingFound, UsageError
from tracker.i18n import _
from tracker.services.ledger.opening import Ledger
from tracker.services.wording import issue_day
from tracker.store.read.snapshot import DocumentInfo
from tracker.store.schema.record_mapping import squash

_NAMED = 6  # documents that a question names


def find(ledger: Ledger, typed: str) -> DocumentInfo:
    """The document with this number or name, else the only one whose name, title or issuer holds the words.

    Raises NothingFound for none, UsageError for several, naming them.
    """
    with ledger.read() as reading:
        documents = reading.documents()
    for found in _closest(documents, typed.strip()):
        if len(found) == 1:
            return found[0]
        if found:
            raise UsageError(
                _("{typed} fits several documents: {found}").format(
                    typed=typed.strip(), found=_("; ").join(map(in_words, found[:_NAMED]))
                ),
                _("give the number before the name, as tracker document list prints it"),
            )
    raise NothingFound(
        _("no document is called {typed}").format(typed=typed.strip()),
        _("see the documents with: tracker document list"),
    )


def in_words(document: DocumentInfo) -> str:
    """Number, title, issuer and day, by which documents of one title are told apart."""
    facts = (
        f"{document.id}",
        document.title or document.name,
        document.issuer or document.place,
        issue_day(document.issued_on),
    )
    return " ".join(fact for fact in facts if fact)


def _closest(documents: Sequence[DocumentInfo], typed: str) -> list[list[DocumentInfo]]:
    """The documents that fit, by ever looser readings of what was typed."""
    if not typed:
        return []
    words = [squash(word) for word in typed.split()]
    return [
        [one for one in documents if typed.isascii() and typed.isdigit() and one.id == int(typed)],
        [one for one in documents if typed in (one.name, one.path)],
        [one for one in documents if typed == one.title],
        [one for one in documents if all(word in _haystack(one) for word in words)],
    ]


def _haystack(document: DocumentInfo) -> str:
    return squash(
        f"{document.name}\n{document.title}\n{document.issuer}\n{document.place}\n{document.issued_on}"
    )
