"""What tells the role of a section of a document, as values: weighed cues, and the order of roles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from tracker.language.sections import PaperKind
from tracker.records import SectionRole, Stance
from tracker.rulebook.examples import Example, RejectedText
from tracker.rulebook.phrase import Phrase

__all__ = ["SectionCue", "SectionKind", "SectionOrder", "SectionPlace", "SectionRole"]

SectionPlace = Literal["heading", "opening", "sentence"]


@dataclass(frozen=True, slots=True)
class SectionCue:
    """Words of a heading, a sentence or its opening that speak for the role of a section."""

    id: str
    says: str
    where: SectionPlace
    role: SectionRole
    weight: float  # points
    phrases: tuple[Phrase, ...]
    examples: tuple[Example, ...]
    unless: tuple[Phrase, ...] = ()
    rejects: tuple[RejectedText, ...] = ()
    path: str = ""
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class SectionKind:
    """A role that a section may have, and how what stands in it is read.

    `start` gives the points with which a document opens in this role, by the kind of paper; `after` what it
    costs to pass to this role from another one, in points, where a new paragraph begins. A role that begins
    `by_own_words` is passed to only where a cue speaks for it.
    """

    role: SectionRole
    says: str
    stance: Stance | None  # what its sentences speak for; None for nothing
    strength: int  # of that stance, on the scale of the cues' weights
    start: Mapping[PaperKind, float]
    after: Mapping[SectionRole, float]
    by_own_words: bool = False


@dataclass(frozen=True, slots=True)
class SectionOrder:
    """How roles follow each other, and the weight of what is no word: years, and where a boundary may lie."""

    kinds: Mapping[SectionRole, SectionKind] = field(default_factory=dict)
    past_year: float = 0  # points for `review`, for a year before the document's own
    own_year: float = 0  # points for `plan`, for the document's own year or a later one
    year_heading: float = 0  # points for either, for a heading that is a year and nothing else
    told_strength: int = 0  # of a review that only a heading tells, in papers that follow no order
    definition: float = 0  # points for `glossary`, for an entry that explains a name in quotation marks
    heading_factor: float = 1  # of the cost of a change of role at a heading, and in the midst of a paragraph
    sentence_factor: float = 1
    inner_factor: float = 1  # besides, under a heading that has told its role
    nested_factor: float = 1  # besides, at a heading under another one that tells nothing
    named_factor: float = 1  # besides, at a heading that tells its role and names a part by it
    most: float = 0  # points that one sentence may give to one role
