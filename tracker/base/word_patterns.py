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
    """An alternation whose words give way where they are a part of another word.

    A word gives way to the characters of its `unless` behind it (方 is no unit in 方面) and to those of its
    `not_after` before it (全覆盖 is none in 健全覆盖).
    """
    return _group((word, _guard(word, gives)) for word, gives in words.items())


def _guard(word: str, gives: Mapping[str, str]) -> str:
    behind = f"(?![{gives['unless']}])" if "unless" in gives else ""
    before = f"(?<![{gives['not_after']}]{re.escape(word)})" if "not_after" in gives else ""
    return before + behind


def _group(pieces: Iterable[tuple[str, str]]) -> str:
    """Words with what must follow each, the longer ones first, sorted into branches by first character."""
    by_first: dict[str, list[str]] = {}
    for word, guard in sorted(pieces, key=lambda piece: (-len(piece[0]), piece[0])):
        by_first.setdefault(re.escape(word[0]), []).append(re.escape(word[1:]) + guard)
    if not by_first:
        return "(?!)"
    branches = [f"{first}(?:{'|'.join(rests)})" for first, rests in by_first.items()]
    return f"(?:(?=[{''.join(by_first)}])(?:{'|'.join(branches)}))"
