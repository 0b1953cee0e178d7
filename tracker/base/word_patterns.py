"""Word lists as regular expressions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

_FEW = 16  # characters that are quicker to compile one by one than as a set; a set of three takes 150 µs
_WORDS = "、"  # between the words of a guard
_IN_SETS = frozenset("\\^-[]")  # characters that mean something else in a set
Words = Mapping[str, Mapping[str, str]]  # word → attribute → what it gives


def alternation(words: Iterable[str]) -> str:
    """A regex group that takes the longest of several words first; one that never matches for none."""
    return _alternation(tuple(words))


@lru_cache(maxsize=512)
def _alternation(words: tuple[str, ...]) -> str:
    return _group((word, "") for word in words)


def guarded(words: Words) -> str:
    """An alternation whose words give way where they are a part of another word.

    A word gives way to the characters of its `unless` behind it (方 is no unit in 方面), or to the words that
    commas part there (张 is none in 张家口), and to those of its `not_after` before it (全覆盖 in 健全覆盖).
    """
    return _guarded(_with_guards(words))


def guarded_search(words: Words) -> str:
    """The same words to be looked for in a long text: alternatives that begin with a letter each.

    A search for them passes over all characters that begin none; behind the look at the first character that
    a group begins with, it would try every place, which takes four times as long.
    """
    pieces = ((word, _guard(word, behind, before)) for word, behind, before in _with_guards(words))
    return "|".join(_branches(_longest_first(pieces))) or "(?!)"


def _with_guards(words: Words) -> tuple[tuple[str, str, str], ...]:
    return tuple((word, gives.get("unless", ""), gives.get("not_after", "")) for word, gives in words.items())


@lru_cache(maxsize=128)  # the same list stands in many phrases
def _guarded(words: tuple[tuple[str, str, str], ...]) -> str:
    return _group((word, _guard(word, behind, before)) for word, behind, before in words)


def _guard(word: str, behind: str, before: str) -> str:
    """What keeps a word from being read where it goes on behind, or begins before, by these characters."""
    not_before = "".join(f"(?<!{one}{re.escape(word)})" for one in _pieces(before))
    return not_before + "".join(f"(?!{one})" for one in _pieces(behind))


def _pieces(characters: str) -> Iterable[str]:
    """A guard's words or characters as patterns that may not match: few plain ones one by one, else a set."""
    if _WORDS in characters:
        return map(re.escape, filter(None, characters.split(_WORDS)))
    plain = len(characters) <= _FEW and _IN_SETS.isdisjoint(characters)
    return map(re.escape, characters) if plain else [f"[{characters}]"]


def _group(pieces: Iterable[tuple[str, str]]) -> str:
    """Words with what must follow each, the longer ones first, behind a look at their first characters.

    Branches sorted by first character would be matched a little faster, and take twice as long to compile.
    """
    ordered = _longest_first(pieces)
    if not ordered:
        return "(?!)"
    firsts = dict.fromkeys(re.escape(word[0]) for word, _ in ordered)
    return f"(?:(?=[{''.join(firsts)}])(?:{'|'.join(_branches(ordered))}))"


def _branches(pieces: Iterable[tuple[str, str]]) -> list[str]:
    return [re.escape(word) + guard for word, guard in pieces]


def _longest_first(pieces: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    return sorted(pieces, key=lambda piece: (-len(piece[0]), piece[0]))
