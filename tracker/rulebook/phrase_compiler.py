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

from tracker.base.lazy_patterns import lazy_pattern
from tracker.base.word_patterns import alternation, guarded
from tracker.chinese.rule_phrases import (
    AND_THEN,
    CLAUSE_STOPS,
    JOINTS,
    LIST_COMMA,
    NUMERALS,
    OF,
    OF_GOAL,
    SENTENCE_STOPS,
    SIZES,
)
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

# What no open slot takes stands side by side, an aside and a date right before the amounts: one range of
# characters takes a tenth of the time to compile that a set of scattered ones does.
NAME, BASE, ASIDE, DATE = "\ue001", "\ue002", "\ue00e", "\ue00f"
DIMENSIONS: Mapping[str, str] = {
    name: chr(0xE010 + number)
    for number, name in enumerate(dict.fromkeys(d for dims in QUANTITY_SLOTS.values() for d in dims))
}
AMOUNTS = "".join(DIMENSIONS.values())
_ANY_AMOUNT = f"{AMOUNTS[0]}-{AMOUNTS[-1]}"
STOPS = CLAUSE_STOPS + "\n\t…|"
MAX_OPEN_LENGTH = 60
_CROWDED, _CROWDED_LENGTH = 3, 20  # open slots whose lengths multiply, and how long each may then be


@dataclass(frozen=True)
class _Classes:
    """What open slots take and what the edges of clauses are: anywhere, or in a stretch without STOPS."""

    open: Mapping[str, str]  # by the slot's name
    edges: Mapping[str, re.Pattern[str]]  # where a run of such characters begins
    start: str
    end: str


def _classes(stops: str) -> _Classes:
    phrase = f"[^{stops}{DATE}-{AMOUNTS[-1]}]"
    next_thing = f"[^{stops}{LIST_COMMA}{OF}{ASIDE}-{AMOUNTS[-1]}]{{2,12}}"
    opened = {
        "noun": phrase,
        "subject": phrase,
        "gap": f"[^{stops}{_ANY_AMOUNT}]",
        "text": rf"[^{SENTENCE_STOPS}\n\t{_ANY_AMOUNT}]",
    }
    return _Classes(
        opened,
        {name: lazy_pattern(f"(?<!{characters})") for name, characters in opened.items()},
        start=f"(?<![^{stops}{LIST_COMMA}{ASIDE}-{AMOUNTS[-1]}])",
        # or before an amount that tells the same again: 12个|3000套; or before the next thing: 和水厂3座;
        # or before the size of what was counted: 12条|长9公里
        end=f"(?=[{stops}{LIST_COMMA}{ASIDE}-{DATE}]|{OF_GOAL}|(?:{JOINTS}(?:{next_thing})?|{SIZES})[{_ANY_AMOUNT}]"
        f"|[{_ANY_AMOUNT}](?:[{stops}{LIST_COMMA}{ASIDE}-{DATE}]|$)|(?<=[{_ANY_AMOUNT}]){AND_THEN}|$)",
    )


_ANYWHERE, _IN_STRETCH = _classes(STOPS), _classes("")
_EMPTY_ALLOWED = frozenset({"gap", "text"})


@dataclass(frozen=True)
class PhraseMatcher:
    """A phrase as a regular expression, compiled when it is first tried: most texts need few of them.

    An open slot at its beginning takes all that may be in it, so in a stretch no longer than such a slot the
    leftmost match begins at an edge: where the characters of the slot do. To try no other place keeps a
    search that fails from taking the square of the stretch's length.
    """

    phrase: Phrase
    lexicons: Mapping[str, Lexicon]
    classes: _Classes
    reach: int  # characters, the most in an open slot
    weight: int  # how much of the phrase is fixed: literals count by length, closed slots 2, readers 1

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The expression, to be tried at every place."""
        return re.compile(self.expression)

    @cached_property
    def expression(self) -> str:
        """The source of the expression; each slot is a group, named by its place in the phrase."""
        pieces: list[str] = []
        for number, part in enumerate(self.phrase.parts):
            if isinstance(part, Slot):
                greedy = number == len(self.phrase.parts) - 1
                slot = _slot(part, self.lexicons, self.classes, self.reach, greedy=greedy)
                pieces.append(f"(?P<s{number}>{slot})" + "?" * part.optional)
            else:
                pieces.append(_fixed(part))
        return "".join(pieces)

    @cached_property
    def slots(self) -> tuple[tuple[str, int], ...]:
        """The names of the slots with the numbers of their groups, from left to right."""
        return tuple((slot.name, number) for number, slot in enumerate(self.phrase.slots, 1))

    @cached_property
    def edge(self) -> re.Pattern[str] | None:
        """The places where its first slot begins, a run of the slot's characters; None for no open slot."""
        first = self.phrase.parts[0] if self.phrase.parts else None
        if isinstance(first, Slot) and first.kind == "open" and not first.optional:
            return self.classes.edges[first.name]
        return None


def compile_phrase(
    phrase: Phrase, lexicons: Mapping[str, Lexicon], *, in_stretch: bool = False
) -> PhraseMatcher:
    """The matcher of one checked phrase.

    With `in_stretch` it is for texts that hold none of STOPS, each searched by itself: it need not tell them
    from other characters, which makes it quicker to compile.
    """
    classes = _IN_STRETCH if in_stretch else _ANYWHERE
    reach = _CROWDED_LENGTH if _multiplying(phrase.parts) >= _CROWDED else MAX_OPEN_LENGTH
    return PhraseMatcher(phrase, lexicons, classes, reach, sum(map(_weight, phrase.parts)))


def _multiplying(parts: Sequence[PhrasePart]) -> int:
    """How many open slots multiply what a search that fails may try.

    The last part of a phrase cannot fail behind its first character. A slot right before an amount, which no
    open slot takes, ends there alone; but behind a slot with several ends it is run through for each of them.
    """
    opened = [after for part, after in pairwise(parts) if isinstance(part, Slot) and part.kind == "open"]
    return sum(1 for _ in dropwhile(_is_amount, opened))


def _is_amount(part: PhrasePart) -> bool:
    return isinstance(part, Slot) and part.name in QUANTITY_SLOTS and not part.optional


def _slot(
    slot: Slot, lexicons: Mapping[str, Lexicon], classes: _Classes, longest: int, *, greedy: bool
) -> str:
    if slot.name in OPEN_SLOTS:
        least = 0 if slot.name in _EMPTY_ALLOWED else 1
        return f"{classes.open[slot.name]}{{{least},{longest}}}{'' if greedy else '?'}"
    if slot.name in QUANTITY_SLOTS:
        return "[" + "".join(DIMENSIONS[name] for name in QUANTITY_SLOTS[slot.name]) + "]"
    if slot.name == "end":
        return classes.end
    if slot.name == "start":
        return classes.start
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
