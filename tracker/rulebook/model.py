"""The rulebook as values: word lists, rules, cues and topics, each with its place in its file.

`line` and `column` count from 1. What phrases and templates are made of: `tracker.rulebook.phrase`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from tracker.records import Kind, Stance
from tracker.rulebook.examples import Example, RejectedText
from tracker.rulebook.outcomes import OutcomeTerms
from tracker.rulebook.phrase import Phrase, Template
from tracker.rulebook.sections import SectionCue, SectionOrder

Where = Literal[
    "heading",
    "opening",
    "fulfilled",
    "leadin",
    "paragraph",
    "next",
    "progress",
    "sentence",
    "clause",
    "before",
    "after",
]
Status = Literal["active", "draft"]

# What speaks for a stance besides the cues: a due date in the sentence, one taken over from above it, a day
# from which something holds, a past date in the clause of the number, in one before it, in a sentence
# before it and with what was done then behind it, the year of the plan or list, a cue of an earlier clause
# whose words (目前, 截至) rule over the clauses after it, a row of a table of records, and the words that
# tell the tasks of a year behind it.
EvidenceKind = Literal[
    "due-date",
    "due-until",
    "date-above",
    "goal-above",
    "begins",
    "past-date",
    "past-date-before",
    "past-date-above",
    "past-date-behind",
    "plan-year",
    "carried-on",
    "record-table",
    "growth-of-goal",
    "change-of-plan",
    "beside-goal",
    "task-given",
    "planned-sum",
    "tasks-of-year",
    "task-column",
]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A word list: the closed slot `{name}`. `words` maps each word to the attributes it gives.

    It holds the words of the lists that it includes, too.
    """

    name: str
    says: str
    words: Mapping[str, Mapping[str, str]]
    path: str = ""
    line: int = 0
    lines: Mapping[str, tuple[str, int, int]] = field(default_factory=dict)  # word → its path, line, column
    include: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()  # names by which rules may still call it

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
    rejects: tuple[RejectedText, ...] = ()
    priority: int = 0
    last_resort: bool = False  # a guess: what it reads gives way to what any other rule reads
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
    unless_title: tuple[Phrase, ...] = ()  # of the document, for a cue of headings
    under: tuple[Phrase, ...] = ()  # of a heading above, for a cue of progress
    rejects: tuple[RejectedText, ...] = ()
    weight: int = 0  # how strongly it speaks for its stance
    doubtful: bool = False  # alone it leaves a reading doubtful
    path: str = ""
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Evidence:
    """How strongly a kind of evidence that the program itself looks for speaks for a stance."""

    kind: EvidenceKind
    says: str
    weight: int
    path: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Topic:
    """A field of government and the words that point to it."""

    topic: str
    says: str
    words: tuple[str, ...]
    path: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Rulebook:
    """Everything the rule files say. `version` is a short hash of their contents."""

    lexicons: Mapping[str, Lexicon] = field(default_factory=dict)
    rules: tuple[Rule, ...] = ()
    cues: tuple[Cue, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    topics: tuple[Topic, ...] = ()
    section_cues: tuple[SectionCue, ...] = ()
    section_order: SectionOrder | None = None
    outcomes: OutcomeTerms = field(default_factory=OutcomeTerms)
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
            yield from (*cue.phrases, *cue.unless, *cue.unless_title, *cue.under)
        for section_cue in self.section_cues:
            yield from (*section_cue.phrases, *section_cue.unless)
        yield from self.outcomes.phrases()
