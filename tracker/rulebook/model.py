"""The rulebook as values: word lists, rules, cues and topics, each with its place in its file.

`line` and `column` count from 1. A phrase is a sequence of parts: literal text, a slot, or a choice of
literals. A slot is *closed* (a word list), *open* (a bounded noun phrase) or a *reader* (number, quantity,
date). A template (`indicator`, `measure` …) is a sequence of literals and references to slots.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal as OneOf

from tracker.records import Kind, Stance

OPEN_SLOTS = frozenset({"noun", "subject", "gap", "text"})

# What each quantity reader takes, by the dimension of its unit (lexicon/unit.yaml) or of its fixed word
# (lexicon/fixed.yaml); "" is a number without a unit. {quantity} takes every number written in figures.
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
    "limit": ("limit",),
}  # fmt: skip
EDGE_SLOTS = frozenset({"start", "end"})  # no text: the edge of a clause or of an item in a list
READER_SLOTS = frozenset({*QUANTITY_SLOTS, *EDGE_SLOTS, "date", "number"})

SlotKind = OneOf["closed", "open", "reader"]
Where = OneOf["heading", "leadin", "sentence", "clause", "before", "after"]
Status = OneOf["active", "draft"]


@dataclass(frozen=True, slots=True)
class Literal:
    """Text that must stand as it is."""

    text: str


@dataclass(frozen=True, slots=True)
class Slot:
    """A named gap: `{action}`, or `{action?}` when it may be left out."""

    name: str
    optional: bool = False

    @property
    def kind(self) -> SlotKind:
        """What fills it: a word list, a bounded noun phrase, or a reader."""
        if self.name in OPEN_SLOTS:
            return "open"
        return "reader" if self.name in READER_SLOTS else "closed"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several literal texts: `[甲|乙]`, or `[甲|乙]?` when it may be left out."""

    options: tuple[str, ...]
    optional: bool = False


Part = Literal | Slot | Choice


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase as written and as parsed."""

    text: str
    parts: tuple[Part, ...]
    path: str = ""
    line: int = 0
    column: int = 0

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The slots from left to right."""
        return tuple(part for part in self.parts if isinstance(part, Slot))


@dataclass(frozen=True, slots=True)
class SlotRef:
    """A slot's text, or an attribute of the word that filled it: `{action}`, `{action.measure}`.

    `optional` (`{subject?}`) stands for nothing in phrases that lack the slot.
    """

    slot: str
    attribute: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Template:
    """A text with references to slots, such as the `indicator` of a rule."""

    text: str
    parts: tuple[Literal | SlotRef, ...]

    @property
    def refs(self) -> tuple[SlotRef, ...]:
        """The references from left to right."""
        return tuple(part for part in self.parts if isinstance(part, SlotRef))

    @property
    def fixed(self) -> str | None:
        """The text itself when it refers to no slot."""
        return None if self.refs else self.text


@dataclass(frozen=True, slots=True)
class Example:
    """A text that a rule reads (or a cue fires on). `gives` names the fields to compare, as written."""

    text: str
    date: dt.date | None = None
    gives: Mapping[str, str] = field(default_factory=dict)
    path: str = ""
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Reject:
    """A text that a rule must not read (or a cue must not fire on), and why."""

    text: str
    because: str
    date: dt.date | None = None
    path: str = ""
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A word list: the closed slot `{name}`. `words` maps each word to the attributes it gives."""

    name: str
    says: str
    words: Mapping[str, Mapping[str, str]]
    path: str = ""
    line: int = 0
    lines: Mapping[str, tuple[str, int, int]] = field(default_factory=dict)  # word → its path, line, column

    def attributes(self) -> frozenset[str]:
        """Every attribute that some word gives."""
        return frozenset(name for gives in self.words.values() for name in gives)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. Templates may refer to slots; None is what the rule leaves open."""

    id: str
    says: str
    phrases: tuple[Phrase, ...]
    indicator: Template
    measure: Template  # `measure: output` is a template without references
    examples: tuple[Example, ...]
    rejects: tuple[Reject, ...] = ()
    priority: int = 0
    status: Status = "active"
    stance: Stance = "target"
    kind: Kind = "quantity"
    value: Template | None = None
    unit: Template | None = None
    comparator: Template | None = None
    every: Template | None = None
    topic: str | None = None
    lead_unit: str | None = None
    source: str | None = None
    continues: bool = False  # what it reads is about the subject of the amount before
    path: str = ""
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that decide what a heading, a lead-in, a sentence or a clause is about."""

    id: str
    says: str
    where: Where
    stance: Stance
    phrases: tuple[Phrase, ...]
    examples: tuple[Example, ...]
    unless: tuple[Phrase, ...] = ()
    rejects: tuple[Reject, ...] = ()
    priority: int = 0
    doubtful: bool = False  # alone it leaves a reading doubtful
    path: str = ""
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Indicator:
    """A canonical indicator of a topic and the words it goes by."""

    name: str
    words: tuple[str, ...] = ()
    unit: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Topic:
    """A field of government and the words that point to it."""

    topic: str
    says: str
    words: tuple[str, ...]
    indicators: tuple[Indicator, ...] = ()
    path: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Rulebook:
    """Everything the rule files say. `version` is a short hash of their contents."""

    lexicons: Mapping[str, Lexicon] = field(default_factory=dict)
    rules: tuple[Rule, ...] = ()
    cues: tuple[Cue, ...] = ()
    topics: tuple[Topic, ...] = ()
    version: str = ""

    def __hash__(self) -> int:
        return hash(self.version)

    def rule(self, rule_id: str) -> Rule | None:
        """The rule of this id."""
        return next((rule for rule in self.rules if rule.id == rule_id), None)

    def cue(self, cue_id: str) -> Cue | None:
        """The cue of this id."""
        return next((cue for cue in self.cues if cue.id == cue_id), None)

    def active(self) -> tuple[Rule, ...]:
        """The rules that run outside `rules check`."""
        return tuple(rule for rule in self.rules if rule.status == "active")

    def phrases(self) -> Iterator[Phrase]:
        """Every phrase of every rule and cue."""
        for rule in self.rules:
            yield from rule.phrases
        for cue in self.cues:
            yield from (*cue.phrases, *cue.unless)
