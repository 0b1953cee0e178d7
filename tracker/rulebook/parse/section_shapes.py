"""The shape of the files in `sections/`."""

from __future__ import annotations

from pydantic import Field

from tracker.language.sections import PaperKind
from tracker.records import Stance
from tracker.rulebook.parse.shapes import CueExampleShape, Id, RejectShape, Shape, Text
from tracker.rulebook.sections import SectionPlace, SectionRole


class SectionCueShape(Shape):
    """Words that speak for the role of a section."""

    id: Id
    says: Text
    where: SectionPlace = Field(
        description="heading: a heading. opening: the first words of a sentence. sentence: anywhere in it."
    )
    role: SectionRole
    weight: float = Field(gt=0, le=50, description="Points for this role.")
    phrases: list[Text] = Field(min_length=1)
    unless: list[Text] = Field(default=[], description="Phrases that cancel it.")
    examples: list[CueExampleShape] = Field(min_length=1)
    rejects: list[RejectShape] = Field(default=[])


class SectionKindShape(Shape):
    """A role and how its sentences are read."""

    role: SectionRole
    says: Text
    stance: Stance | None = Field(default=None, description="What its sentences speak for.")
    strength: int = Field(default=0, ge=0, le=1000, description="Of that stance, as a cue's weight.")
    start: dict[PaperKind, float] = Field(default={}, description="Points at the document's beginning.")
    after: dict[SectionRole, float] = Field(description="Cost of passing to this role from another one.")
    by_own_words: bool = Field(default=False, description="It begins only where a cue speaks for it.")


class SectionOrderShape(Shape):
    """How roles follow each other."""

    kinds: list[SectionKindShape] = Field(min_length=2)
    past_year: float = Field(ge=0, le=50, description="Points for review, for a year gone by.")
    year_heading: float = Field(
        default=0, ge=0, le=50, description="Points for review or plan, for a heading that is only a year."
    )
    told_strength: int = Field(
        default=0, ge=0, le=50, description="Strength of a review that a heading tells, in any other paper."
    )
    definition: float = Field(
        default=0, ge=0, le=50, description="Points for glossary, for an entry that explains a quoted name."
    )
    own_year: float = Field(ge=0, le=50, description="Points for plan, for the document's year or later.")
    heading_factor: float = Field(gt=0, le=10, description="Of a change's cost, at a heading.")
    sentence_factor: float = Field(gt=0, le=10, description="Of a change's cost, inside a paragraph.")
    inner_factor: float = Field(
        default=1, gt=0, le=10, description="Of a change's cost besides, under a heading that tells its role."
    )
    nested_factor: float = Field(
        default=1, gt=0, le=10, description="Of a change's cost besides, at a heading below others."
    )
    named_factor: float = Field(
        default=1,
        gt=0,
        le=10,
        description="Of a change's cost besides, at a heading that names a part by its role.",
    )
    most: float = Field(gt=0, le=100, description="Points that one sentence may give to one role.")


class SectionFileShape(Shape):
    """`sections/NAME.yaml`: what tells the role of a section; one file holds the order."""

    says: Text | None = None
    section_cues: list[SectionCueShape] = Field(default=[])
    order: SectionOrderShape | None = None
