"""Explanations as values: sentences, the numbers and events in them, and what decided each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tracker.extract.explain.field_origins import FieldOrigin
from tracker.language.dates import DateMention
from tracker.records import Span, Stance, Target
from tracker.rulebook.model import Rule

Loss = Literal["", "priority", "weight", "later", "order"]
Outcome = Literal[
    "target", "forecast", "result", "background",  # what came of it
    "background-rule",  # a rule that says what is no target won
    "idle",  # only a rule of last resort reads it, and it counts nothing new
    "nothing",  # a rule won but leaves nothing that is counted
    "unread",  # no rule reads it
    "baseline", "name", "aside", "object",  # a number that belongs to something else
    "no-amount",  # an ordinal, part of a name, or without a unit
    "number-rules", "undated",  # an event beside a number, or without a date
    "table",  # in a table, but no value of a column that looks ahead
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Attempt:
    """A phrase of a rule that reads a number or an event; `lost` says by what it lost against the first."""

    rule: Rule
    phrase: str
    slots: tuple[tuple[str, str], ...]
    weight: int
    lost: Loss = ""


@dataclass(frozen=True, slots=True)
class StanceReason:
    """A cue (`place` is its line) or a date that speaks for a stance; the first of several decided."""

    stance: Stance
    weight: int
    cue: str
    where: str = ""
    words: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class DateExplained:
    """A date in the text and the last day that it stands for."""

    words: str
    date: DateMention


@dataclass(frozen=True, slots=True)
class HeadingExplained:
    """A heading above a sentence, and what it decides."""

    text: str
    said: StanceReason | None
    when: DateExplained | None


@dataclass(frozen=True, slots=True)
class FindingExplained:
    """A number or an event at `span` of the document: what came of it and why."""

    words: str
    span: Span
    outcome: Outcome
    attempts: tuple[Attempt, ...] = ()  # the winner first
    said: tuple[StanceReason, ...] = ()  # the strongest first
    targets: tuple[tuple[Target, tuple[FieldOrigin, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class SentenceExplained:
    """One sentence at `span` of the document, or a heading that is nothing else."""

    text: str
    span: Span
    above: tuple[HeadingExplained, ...]
    dates: tuple[DateExplained, ...] = ()
    things: tuple[FindingExplained, ...] = ()
    is_heading: bool = False
