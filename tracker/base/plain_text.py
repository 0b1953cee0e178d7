"""Texts reduced to what counts when they are compared."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_LONGEST = 400  # characters around a place


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Letters and digits, in one width and case."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum() or c in "%∶:/")


def words_within(text: str, start: int, end: int, stops: str, *, ahead: bool = True) -> str:
    """The words around a place up to the next of `stops` on either side, or before it only."""
    first = max(text.rfind(stop, 0, start) for stop in stops) + 1
    ends = [at for stop in stops if (at := text.find(stop, end, end + _LONGEST)) >= 0]
    last = min(ends, default=len(text)) if ahead else end
    return " ".join(text[first:last].split())[:_LONGEST]
