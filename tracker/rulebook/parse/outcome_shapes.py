"""The shape of the files in `outcomes/`."""

from __future__ import annotations

from pydantic import Field

from tracker.rulebook.outcomes import CuePlace, Tells
from tracker.rulebook.parse.shapes import CueExampleShape, Id, RejectShape, Shape, Text


class SynonymShape(Shape):
    """Names of one indicator."""

    id: Id
    says: Text
    names: list[Text] = Field(min_length=2, description="Names of one thing.")


class CoverageShape(Shape):
    """A name that stands for several things."""

    id: Id
    says: Text
    name: Text = Field(description="The name of the whole.")
    parts: list[Text] = Field(min_length=1, description="What it holds: what is said of it holds for each.")


class OutcomeCueShape(Shape):
    """Words that judge a promise, or say which period a figure is of."""

    id: Id
    says: Text
    tells: Tells = Field(
        description="share, reached, nearly, missed: how it went. year, years, total, average: of when."
    )
    where: CuePlace = Field(
        default="clause", description="opening: the first words of a sentence or heading."
    )
    phrases: list[Text] = Field(min_length=1)
    unless: list[Text] = Field(default=[], description="Phrases that cancel it.")
    examples: list[CueExampleShape] = Field(min_length=1)
    rejects: list[RejectShape] = Field(default=[])


class AlikeShape(Shape):
    """Two indicators that are one."""

    one: Text
    other: Text


class UnlikeShape(Shape):
    """Two indicators that are not one."""

    one: Text
    other: Text
    because: Text


class OutcomeFileShape(Shape):
    """`outcomes/NAME.yaml`: other names of indicators, and words that say what became of a promise."""

    says: Text | None = None
    synonyms: list[SynonymShape] = Field(default=[])
    coverages: list[CoverageShape] = Field(default=[])
    units: list[list[Text]] = Field(default=[], description="Units that count the same thing, list by list.")
    omitted: list[Text] = Field(default=[], description="Words that make no other indicator of one.")
    contrasting: list[Text] = Field(default=[], description="Words that always make another indicator.")
    generic: list[Text] = Field(
        default=[], description="Indicators that say nothing without what stands before them."
    )
    harms: list[Text] = Field(default=[], description="Words of indicators of which less is better.")
    idle: list[Text] = Field(
        default=[], description="Words before a figure that two texts share without sharing a name."
    )
    outcome_cues: list[OutcomeCueShape] = Field(default=[])
    alike: list[AlikeShape] = Field(default=[], description="Pairs that must be taken for one.")
    unlike: list[UnlikeShape] = Field(default=[], description="Pairs that must not.")
