"""Phrases compiled into matchers over a sentence in code form.

In code form every amount, date, short parenthesis and quoted name of a sentence is one private-use character,
so that a phrase never has to know how a number is written. A phrase becomes one regular expression with
bounded open slots; rule editors write phrases only, so none of them can backtrack without bound.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import dropwhile, pairwise

from tracker.base.word_patterns import alternation, guarded
from tracker.chinese.rule_phrases import CLAUSE_STOPS, JOINTS, LIST_COMMA, NUMERALS, SENTENCE_STOPS
from tracker.rulebook.model import Lexicon
from tracker.rulebook.phrase import (
    OPEN_SLOTS,
    QUANTITY_SLOTS,
    Alternatives,
    FixedText,
    Phrase,
    PhrasePart,
    Slot,
)

DATE, ASIDE, NAME, BASE = "\ue001", "\ue002", "\ue003", "\ue004"
DIMENSIONS: Mapping[str, str] = {
    name: chr(0xE010 + number)
    for number, name in enumerate(dict.fromkeys(d for dims in QUANTITY_SLOTS.values() for d in dims))
}
AMOUNTS = "".join(DIMENSIONS.values())
STOPS = CLAUSE_STOPS + "\n\t…"
MAX_OPEN_LENGTH = 60
_CROWDED, _CROWDED_LENGTH = 3, 20  # open slots whose lengths multiply, and how long each may then be

_OPEN = {
    "noun": rf"[^{STOPS}{AMOUNTS}{DATE}]",
    "subject": rf"[^{STOPS}{AMOUNTS}{DATE}]",
    "gap": rf"[^{STOPS}{AMOUNTS}]",
    "text": rf"[^{SENTENCE_STOPS}\n\t{AMOUNTS}]",
}
_EMPTY_ALLOWED = frozenset({"gap", "text"})


@dataclass(frozen=True)
class PhraseMatcher:
    """A phrase as a regular expression, compiled when it is first tried: most texts need few of them.

    `slots` names the groups of the expression from left to right. An open slot at its beginning takes all
    that may be in it, so in a stretch no longer than such a slot the leftmost match begins at an edge: where
    the characters of the slot do. `edged` tries no other place, which keeps a search that fails from taking
    the square of the stretch's length.
    """

    phrase: Phrase
    expression: str
    edge: str  # what holds `expression` to where its open slot begins; empty for phrases without one
    slots: tuple[tuple[str, str], ...]  # slot name, group name
    weight: int  # how much of the phrase is fixed: literals count by length, closed slots 2, readers 1

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The expression, to be tried at every place."""
        return re.compile(self.expression)

    @cached_property
    def edged(self) -> re.Pattern[str]:
        """The expression, to be tried only where its first slot begins."""
        return re.compile(self.edge + self.expression) if self.edge else self.regex


def compile_phrase(phrase: Phrase, lexicons: Mapping[str, Lexicon]) -> PhraseMatcher:
    """The matcher of one checked phrase."""
    pieces: list[str] = []
    slots: list[tuple[str, str]] = []
    weight = 0
    longest = _CROWDED_LENGTH if _multiplying(phrase.parts) >= _CROWDED else MAX_OPEN_LENGTH
    for number, part in enumerate(phrase.parts):
        last = number == len(phrase.parts) - 1
        if isinstance(part, Slot):
            group = f"s{number}"
            slots.append((part.name, group))
            piece = f"(?P<{group}>{_slot(part, lexicons, longest, greedy=last)})"
            pieces.append(piece + "?" if part.optional else piece)
        else:
            pieces.append(_fixed(part))
        weight += _weight(part)
    edge = _edge(phrase.parts[0]) if phrase.parts else ""
    return PhraseMatcher(phrase, "".join(pieces), edge, tuple(slots), weight)


def _multiplying(parts: Sequence[PhrasePart]) -> int:
    """How many open slots multiply what a search that fails may try.

    The last part of a phrase cannot fail behind its first character. A slot right before an amount, which no
    open slot takes, ends there alone; but behind a slot with several ends it is run through for each of them.
    """
    opened = [after for part, after in pairwise(parts) if isinstance(part, Slot) and part.kind == "open"]
    return sum(1 for _ in dropwhile(_is_amount, opened))


def _is_amount(part: PhrasePart) -> bool:
    return isinstance(part, Slot) and part.name in QUANTITY_SLOTS and not part.optional


def _edge(part: PhrasePart) -> str:
    """A look-behind that lets a phrase begin only where a run of its first open slot's characters begins."""
    if isinstance(part, Slot) and part.kind == "open" and not part.optional:
        return f"(?<!{_OPEN[part.name]})"
    return ""


def _slot(slot: Slot, lexicons: Mapping[str, Lexicon], longest: int, *, greedy: bool) -> str:
    if slot.name in OPEN_SLOTS:
        least = 0 if slot.name in _EMPTY_ALLOWED else 1
        return f"{_OPEN[slot.name]}{{{least},{longest}}}{'' if greedy else '?'}"
    if slot.name in QUANTITY_SLOTS:
        return "[" + "".join(DIMENSIONS[name] for name in QUANTITY_SLOTS[slot.name]) + "]"
    if slot.name == "end":
        edge = f"[{STOPS}{LIST_COMMA}{DATE}{ASIDE}]"
        return rf"(?={edge}|{JOINTS}[{AMOUNTS}]|[{AMOUNTS}](?:{edge}|$)|$)"  # 12个|3000套
    if slot.name == "start":
        return rf"(?<![^{STOPS}{LIST_COMMA}{DATE}{ASIDE}{AMOUNTS}])"
    if slot.name == "date":
        return DATE
    if slot.name == "number":
        # Whole numbers only, so that there is one way to read a run of numerals.
        return rf"(?<![\d{NUMERALS}])(?:\d+(?:\.\d+)?|[{NUMERALS}]+)(?![\d{NUMERALS}])"
    return guarded(lexicons[slot.name].words)


def _fixed(part: PhrasePart) -> str:
    if isinstance(part, FixedText):
        return re.escape(part.text)
    assert isinstance(part, Alternatives)
    return alternation(part.options) + ("?" if part.optional else "")


def _weight(part: PhrasePart) -> int:
    if isinstance(part, FixedText):
        return len(part.text)
    if isinstance(part, Alternatives):
        return 0 if part.optional else max(map(len, part.options))
    return {"open": 0, "reader": 1, "closed": 2}[part.kind] * (not part.optional)
