"""What rules are written in: phrases of text, slots and alternatives, and templates that refer to the slots.

A slot is *closed* (a word list), *open* (a bounded noun phrase) or a *reader* (number, quantity, date).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

OPEN_SLOTS = frozenset({"noun", "subject", "gap", "text"})

# What each quantity reader takes, by the dimension of its unit (lexicon/measure_word.yaml) or of its
# fixed word (lexicon/number_word.yaml); "" is a number without a unit. {quantity} takes every number
# written in figures.
QUANTITY_SLOTS: Mapping[str, tuple[str, ...]] = {
    "quantity": (
        "", "count", "money", "area", "length", "weight", "volume", "power", "percent", "points", "times",
        "time", "grade", "score", "density", "ratio",
    ),
    "things": (
        "", "count", "money", "area", "length", "weight", "volume", "power", "percent", "times", "density",
    ),
    "count": ("", "count"),
    "money": ("money",),
    "size": ("area", "length", "weight", "volume", "power"),
    "percent": ("percent", "points"),
    "points": ("points",),
    "growth": ("growth",),
    "time": ("time",),
    "coverage": ("coverage",),
    "clearing": ("clearing",),
    "doubling": ("doubling", "times"),
}  # fmt: skip
EDGE_SLOTS = frozenset({"start", "end"})  # no text: the edge of a clause or of an item in a list
READER_SLOTS = frozenset({*QUANTITY_SLOTS, *EDGE_SLOTS, "date", "number"})

SlotKind = Literal["closed", "open", "reader"]


@dataclass(frozen=True, slots=True)
class FixedText:
    """Text that must stand as it is."""

    text: str


@dataclass(frozen=True, slots=True)
class Slot:
    """A named gap: `{output_verb}`, or `{output_verb?}` when it may be left out."""

    name: str
    optional: bool = False

    @property
    def kind(self) -> SlotKind:
        """What fills it: a word list, a bounded noun phrase, or a reader."""
        if self.name in OPEN_SLOTS:
            return "open"
        return "reader" if self.name in READER_SLOTS else "closed"


@dataclass(frozen=True, slots=True)
class Alternatives:
    """One of several literal texts: `[甲|乙]`, or `[甲|乙]?` when it may be left out."""

    options: tuple[str, ...]
    optional: bool = False


PhrasePart = FixedText | Slot | Alternatives


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase as written and as parsed."""

    text: str
    parts: tuple[PhrasePart, ...]
    path: str = ""
    line: int = 0
    column: int = 0

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The slots from left to right."""
        return tuple(part for part in self.parts if isinstance(part, Slot))


@dataclass(frozen=True, slots=True)
class SlotRef:
    """A slot's text, or an attribute of the word that filled it: `{output_verb}`, `{output_verb.measure}`.

    `optional` (`{subject?}`) stands for nothing in phrases that lack the slot.
    """

    slot: str
    attribute: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Template:
    """A text with references to slots, such as the `indicator` of a rule."""

    text: str
    parts: tuple[FixedText | SlotRef, ...]

    @property
    def refs(self) -> tuple[SlotRef, ...]:
        """The references from left to right."""
        return tuple(part for part in self.parts if isinstance(part, SlotRef))

    @property
    def fixed(self) -> str | None:
        """The text itself when it refers to no slot."""
        return None if self.refs else self.text
