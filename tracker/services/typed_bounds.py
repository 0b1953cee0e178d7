"""A figure that somebody typed with its bound: 超360亿, 不少于12所, 60%以上, 约3万."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from decimal import Decimal

from tracker.errors import UsageError
from tracker.rulebook.model import Rulebook
from tracker.services.typed_input import read_quantity

_BEFORE, _AFTER = "bound_before", "bound_after"  # word lists of the rules


def read_bounded(text: str, book: Rulebook) -> tuple[Decimal, str, str]:
    """The number, its unit and the bound by the words of the rules, empty for none. Raises UsageError."""
    words = unicodedata.normalize("NFKC", text).strip()
    for word, bound in _bounds(book, _BEFORE):
        if words.startswith(word) and (read := _read(words.removeprefix(word))):
            return (*read, bound)
    for word, bound in _bounds(book, _AFTER):
        if words.endswith(word) and (read := _read(words.removesuffix(word))):
            return (*read, bound)
    return (*read_quantity(text), "")


def _bounds(book: Rulebook, name: str) -> list[tuple[str, str]]:
    """Words and the bounds that they give, the longest first."""
    lexicon = book.lexicons.get(name)
    words: Mapping[str, Mapping[str, str]] = lexicon.words if lexicon else {}
    found = [
        (unicodedata.normalize("NFKC", word), gives["comparator"])
        for word, gives in words.items()
        if gives.get("comparator")
    ]
    return sorted(found, key=lambda one: -len(one[0]))


def _read(words: str) -> tuple[Decimal, str] | None:
    try:
        return read_quantity(words)
    except UsageError:
        return None
