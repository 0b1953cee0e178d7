"""Word lists as regular expressions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

Words = Mapping[str, Mapping[str, str]]  # word → attribute → what it gives


def alternation(words: Iterable[str]) -> str:
    """A regex group that takes the longest of several words first; one that never matches for none."""
    return _alternation(tuple(words))


@lru_cache(maxsize=512)
def _alternation(words: tuple[str, ...]) -> str:
    return _group((word, "") for word in words)


def guarded(words: Words) -> str:
    """An alternation whose words give way to the characters of their `unless`: 方 is no unit in 方面."""
    return _group(
        (word, f"(?![{gives['unless']}])" if "unless" in gives else "") for word, gives in words.items()
    )


def _group(pieces: Iterable[tuple[str, str]]) -> str:
    """Words with what must follow each, the longer ones first, sorted into branches by first character."""
    by_first: dict[str, list[str]] = {}
    for word, guard in sorted(pieces, key=lambda piece: (-len(piece[0]), piece[0])):
        by_first.setdefault(re.escape(word[0]), []).append(re.escape(word[1:]) + guard)
    if not by_first:
        return "(?!)"
    branches = [f"{first}(?:{'|'.join(rests)})" for first, rests in by_first.items()]
    return f"(?:(?=[{''.join(by_first)}])(?:{'|'.join(branches)}))"
