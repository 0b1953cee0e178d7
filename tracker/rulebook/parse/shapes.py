"""The shape of each kind of rule file, for validation and for the JSON Schema that editors read.

Field names are the keys a rule editor writes; descriptions appear in the editor's help.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from tracker.records import Comparator, DueBasis, Every, Kind, Measure, Stance
from tracker.rulebook import bands
from tracker.rulebook.model import EvidenceKind, Status, Where

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
NAME_PATTERN = r"^[a-z][a-z0-9_-]*$"

Text = Annotated[str, StringConstraints(min_length=1, max_length=500)]
Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=60)]
Name = Annotated[str, StringConstraints(pattern=NAME_PATTERN, max_length=60)]
LIMIT = 1000  # of priorities and weights: far above and below every shipped one
TEMPLATE = " May refer to slots: {slot} or {slot.attribute}."


def _in_bands(known: Mapping[str, int]) -> tuple[BeforeValidator, WithJsonSchema]:
    """A number of a scale, which a file may also give by the name of a band."""

    def number(written: object) -> object:
        try:
            return bands.number_of(written, known)
        except ValueError:
            raise PydanticCustomError("band", "no band", {"known": list(known)}) from None

    either = [{"type": "integer", "minimum": -LIMIT, "maximum": LIMIT}, {"enum": list(known)}]
    return BeforeValidator(number), WithJsonSchema({"anyOf": either})


_PRIORITY, _PRIORITY_SCHEMA = _in_bands(bands.PRIORITIES)
Priority = Annotated[int, Field(ge=-LIMIT, le=LIMIT), _PRIORITY, _PRIORITY_SCHEMA]
_WEIGHT, _WEIGHT_SCHEMA = _in_bands(bands.WEIGHTS)
Weight = Annotated[int, Field(ge=-LIMIT, le=LIMIT), _WEIGHT, _WEIGHT_SCHEMA]


class Shape(BaseModel):
    """A mapping in a rule file; an unknown key is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class EntryShape(Shape):
    """Some words of a list and what they give."""

    words: list[Text] = Field(min_length=1, description="Words that fill the slot.")
    gives: dict[Name, Text] = Field(default={}, description="Attributes of these words.")


class LexiconShape(Shape):
    """`lexicon/NAME.yaml`: a word list, the closed slot {NAME}."""

    lexicon: Name = Field(description="Name of the slot.")
    says: Text = Field(description="What the words have in common.")
    formerly: list[Name] = Field(default=[], description="Earlier names, by which rules may still call it.")
    include: list[Name] = Field(default=[], description="Other word lists, whose words stand here too.")
    entries: list[EntryShape] = Field(min_length=1)


class GivesShape(Shape):
    """The fields that an example must give; what is not named is not compared. null means “none”."""

    kind: Kind | None = None
    indicator: str | None = None
    value: Decimal | None = None
    value_high: Decimal | None = None
    comparator: Comparator | None = None
    unit: str | None = None
    measure: Measure | None = None
    every: Every | None = None
    baseline: str | None = None
    due: dt.date | None = None
    due_basis: DueBasis | None = None
    place: str | None = None
    lead_unit: str | None = None
    topic: str | None = None
    nature: Literal["binding", "expected"] | None = None
    stance: Stance | None = None
    quote: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _null(cls, data: Any) -> Any:
        if isinstance(data, dict):
            return {key: None if value == "null" else value for key, value in data.items()}
        return data


class ExampleShape(Shape):
    """A sentence that the rule reads, and what it must give."""

    text: Text
    date: dt.date | None = Field(default=None, description="The document's date.")
    gives: GivesShape


class RejectShape(Shape):
    """A sentence that must not be read, and why."""

    text: Text
    because: Text
    date: dt.date | None = Field(default=None, description="The document's date.")


class RuleShape(Shape):
    """One rule."""

    id: Id = Field(description="Lower-case letters, digits and hyphens; unique in the whole book.")
    says: Text = Field(description="What the rule reads, in one line.")
    phrases: list[Text] = Field(
        min_length=1, description="Text with {slot}, {slot?}, [one|other], [one|other]?."
    )
    examples: list[ExampleShape] = Field(min_length=1)
    rejects: list[RejectShape] = []
    priority: Priority = Field(
        default=0, description="The higher one wins an overlap: a band (usual, specific …) or a number."
    )
    last_resort: bool = Field(
        default=False, description="true: a mere guess, used where no other rule reads anything."
    )
    status: Status = Field(default="active", description="A draft runs only in `tracker rules check`.")
    stance: Stance = "target"
    kind: Kind = "quantity"
    measure: Text | None = Field(
        default=None, description="output, level, increase, decrease, milestone." + TEMPLATE
    )
    indicator: Text = Field(default="{noun}", description="What is counted or measured." + TEMPLATE)
    value: Text | None = Field(
        default=None,
        description="Fixed number, for “full coverage” and the like." + TEMPLATE,
    )
    unit: str | None = Field(default=None, description="Fixed unit." + TEMPLATE)
    comparator: Text | None = Field(default=None, description=">= > <= < ~ between =, in quotes." + TEMPLATE)
    every: Text | None = Field(default=None, description="year, quarter, month, week, day." + TEMPLATE)
    topic: Text | None = None
    lead_unit: Text | None = None
    source: Text | None = Field(default=None, description="Where the rule comes from.")
    continues: bool = Field(
        default=False, description="true: the amount goes on with the subject of the one before it."
    )


class RuleFileShape(Shape):
    """A file of rules, in `commitments/` or any folder of your own."""

    says: Text | None = None
    topic: Text | None = Field(default=None, description="Topic of rules that name none.")
    rules: list[RuleShape] = Field(min_length=1)


class CueExampleShape(Shape):
    """A text on which the cue fires."""

    text: Text


class CueShape(Shape):
    """Words that decide what a heading, a sentence or a clause is about."""

    id: Id
    says: Text
    where: Where
    stance: Stance
    phrases: list[Text] = Field(min_length=1)
    unless: list[Text] = Field(default=[], description="Phrases that cancel it.")
    unless_title: list[Text] = Field(
        default=[], description="Of a heading: phrases of the document's title that cancel it."
    )
    under: list[Text] = Field(
        default=[], description="Of progress: phrases of which one stands in a heading above."
    )
    weight: Weight = Field(
        default=0, description="How strongly it speaks: a band (weak, usual, strong …) or a number."
    )
    examples: list[CueExampleShape] = Field(min_length=1)
    rejects: list[RejectShape] = []
    doubtful: bool = Field(default=False, description="true: what it alone decides is reviewed early.")


class EvidenceShape(Shape):
    """How strongly a kind of evidence that the program itself looks for speaks for its stance."""

    kind: EvidenceKind = Field(
        description="What speaks: a date, a cue of an earlier clause, or a table of records."
    )
    says: Text
    weight: Weight = Field(description="A band (weak, usual, strong …) or a number.")


class StanceFileShape(Shape):
    """`stance/NAME.yaml`: cues, and how strongly dates speak."""

    says: Text | None = None
    cues: list[CueShape] = Field(default=[], min_length=1)
    evidence: list[EvidenceShape] = Field(default=[], min_length=1)

    @model_validator(mode="after")
    def _holds_something(self) -> StanceFileShape:
        if not self.cues and not self.evidence:
            raise PydanticCustomError("no_cues", "neither cues nor evidence")
        return self


class TopicShape(Shape):
    """`topics/NAME.yaml`: a field of government."""

    topic: Text
    says: Text
    words: list[Text] = Field(min_length=1)
