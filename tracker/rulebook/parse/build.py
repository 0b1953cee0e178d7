"""Makes the values of the model from validated shapes, and notes mistakes in phrases and templates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from tracker.i18n import _
from tracker.rulebook.examples import Example, RejectedText
from tracker.rulebook.model import Cue, Evidence, Lexicon, Rule, Topic
from tracker.rulebook.outcomes import OutcomeCue
from tracker.rulebook.parse.rule_file import Loc, RuleFile
from tracker.rulebook.parse.section_shapes import SectionCueShape, SectionOrderShape
from tracker.rulebook.parse.shapes import (
    CueExampleShape,
    CueShape,
    EvidenceShape,
    ExampleShape,
    GivesShape,
    LexiconShape,
    RejectShape,
    RuleShape,
    TopicShape,
)
from tracker.rulebook.phrase import Phrase, Template
from tracker.rulebook.phrase_grammar import parse_phrase, parse_template
from tracker.rulebook.sections import SectionCue, SectionKind, SectionOrder

T = TypeVar("T", Rule, Cue, Evidence, SectionCue, OutcomeCue)
S = TypeVar("S")
Items = Sequence[tuple[int, S]]


@dataclass(frozen=True, slots=True)
class PlacedValue(Generic[T]):
    """A value and where it came from, for checks that need the place of one of its keys."""

    value: T
    source: RuleFile
    loc: Loc


def lexicon(source: RuleFile, shape: LexiconShape) -> Lexicon:
    """The word list of a file; a word that stands twice is a mistake."""
    words: dict[str, dict[str, str]] = {}
    lines: dict[str, tuple[str, int, int]] = {}
    for number, entry in enumerate(shape.entries):
        for index, word in enumerate(entry.words):
            loc: Loc = ("entries", number, "words", index)
            if word in words:
                message = _("the word “{word}” stands twice").format(word=word)
                cure = _("keep one of them; the first is in line {line}").format(line=lines[word][1])
                source.problem(loc, message, cure)
                continue
            place = source.place(loc)
            words[word] = dict(entry.gives)
            lines[word] = (source.path, place.line, place.column)
    line = source.place(("lexicon",)).line
    return Lexicon(
        shape.lexicon,
        shape.says,
        words,
        source.path,
        line,
        lines,
        include=tuple(shape.include),
        formerly=tuple(shape.formerly),
    )


def rules(source: RuleFile, shapes: Items[RuleShape]) -> list[PlacedValue[Rule]]:
    """The rules of a file, by their numbers in it."""
    topic_name = source.data.get("topic") if isinstance(source.data, dict) else None
    default = topic_name if isinstance(topic_name, str) else None
    return [
        PlacedValue(_rule(source, shape, default, ("rules", number)), source, ("rules", number))
        for number, shape in shapes
    ]


def cues(source: RuleFile, shapes: Items[CueShape]) -> list[PlacedValue[Cue]]:
    """The cues of a stance file, by their numbers in it."""
    placed = []
    for number, cue in shapes:
        loc: Loc = ("cues", number)
        place = source.place((*loc, "id"))
        value = Cue(
            id=cue.id,
            says=cue.says,
            where=cue.where,
            stance=cue.stance,
            phrases=phrases_of(source, cue.phrases, (*loc, "phrases"), cue.id),
            unless=phrases_of(source, cue.unless, (*loc, "unless"), cue.id),
            unless_title=phrases_of(source, cue.unless_title, (*loc, "unless_title"), cue.id),
            under=phrases_of(source, cue.under, (*loc, "under"), cue.id),
            examples=examples_of(source, cue.examples, loc, cue.id),
            rejects=rejects_of(source, cue.rejects, loc),
            weight=cue.weight,
            doubtful=cue.doubtful,
            path=source.path,
            line=place.line,
            column=place.column,
        )
        placed.append(PlacedValue(value, source, loc))
    return placed


def section_cues(source: RuleFile, shapes: Items[SectionCueShape]) -> list[PlacedValue[SectionCue]]:
    """The cues of a file of sections, by their numbers in it."""
    placed = []
    for number, cue in shapes:
        loc: Loc = ("section_cues", number)
        place = source.place((*loc, "id"))
        value = SectionCue(
            id=cue.id,
            says=cue.says,
            where=cue.where,
            role=cue.role,
            weight=cue.weight,
            phrases=phrases_of(source, cue.phrases, (*loc, "phrases"), cue.id),
            unless=phrases_of(source, cue.unless, (*loc, "unless"), cue.id),
            examples=examples_of(source, cue.examples, loc, cue.id),
            rejects=rejects_of(source, cue.rejects, loc),
            path=source.path,
            line=place.line,
            column=place.column,
        )
        placed.append(PlacedValue(value, source, loc))
    return placed


def section_order(shape: SectionOrderShape) -> SectionOrder:
    """The order of roles of a file of sections."""
    return SectionOrder(
        kinds={
            kind.role: SectionKind(
                kind.role, kind.says, kind.stance, kind.strength, kind.start, kind.after, kind.by_own_words
            )
            for kind in shape.kinds
        },
        past_year=shape.past_year,
        own_year=shape.own_year,
        year_heading=shape.year_heading,
        told_strength=shape.told_strength,
        definition=shape.definition,
        heading_factor=shape.heading_factor,
        sentence_factor=shape.sentence_factor,
        inner_factor=shape.inner_factor,
        nested_factor=shape.nested_factor,
        named_factor=shape.named_factor,
        most=shape.most,
    )


def evidence(source: RuleFile, shapes: Items[EvidenceShape]) -> list[PlacedValue[Evidence]]:
    """The weights of the built-in kinds of evidence in a stance file, by their numbers in it."""
    placed = []
    for number, shape in shapes:
        loc: Loc = ("evidence", number)
        line = source.place((*loc, "kind")).line
        placed.append(
            PlacedValue(Evidence(shape.kind, shape.says, shape.weight, source.path, line), source, loc)
        )
    return placed


def topic(source: RuleFile, shape: TopicShape) -> Topic:
    """The topic of a file."""
    line = source.place(("topic",)).line
    return Topic(shape.topic, shape.says, tuple(shape.words), source.path, line)


def _rule(source: RuleFile, shape: RuleShape, topic_name: str | None, loc: Loc) -> Rule:
    place = source.place((*loc, "id"))

    def template(key: str, text: str | None) -> Template | None:
        return None if text is None else _template(source, text, (*loc, key), shape.id)

    measure = shape.measure or ("milestone" if shape.kind == "milestone" else "output")
    return Rule(
        id=shape.id,
        says=shape.says,
        phrases=phrases_of(source, shape.phrases, (*loc, "phrases"), shape.id),
        indicator=_template(source, shape.indicator, (*loc, "indicator"), shape.id),
        measure=_template(source, measure, (*loc, "measure"), shape.id),
        examples=examples_of(source, shape.examples, loc, shape.id),
        rejects=rejects_of(source, shape.rejects, loc),
        priority=shape.priority,
        last_resort=shape.last_resort,
        status=shape.status,
        stance=shape.stance,
        kind=shape.kind,
        value=template("value", shape.value),
        unit=template("unit", shape.unit),
        comparator=template("comparator", shape.comparator),
        every=template("every", shape.every),
        topic=shape.topic or topic_name,
        lead_unit=shape.lead_unit,
        source=shape.source,
        continues=shape.continues,
        path=source.path,
        line=place.line,
        column=place.column,
    )


def phrases_of(source: RuleFile, texts: Sequence[str], loc: Loc, rule: str) -> tuple[Phrase, ...]:
    """The phrases of a rule or cue; a mistake in one, or one that stands twice, is noted."""
    found = []
    seen: set[str] = set()
    for number, text in enumerate(texts):
        parts, _offsets, mistakes = parse_phrase(text)
        inner = (*loc, number)
        for mistake in mistakes:
            source.problem(inner, mistake.message, mistake.cure, rule=rule, offset=mistake.offset)
        if text in seen:
            source.problem(
                inner, _("the phrase stands twice in this rule"), _("remove one of them"), rule=rule
            )
        seen.add(text)
        place = source.place(inner)
        found.append(Phrase(text, parts, source.path, place.line, place.column))
    return tuple(found)


def _template(source: RuleFile, text: str, loc: Loc, rule: str) -> Template:
    parts, mistakes = parse_template(text)
    for mistake in mistakes:
        source.problem(loc, mistake.message, mistake.cure, rule=rule, offset=mistake.offset)
    return Template(text, parts)


def examples_of(
    source: RuleFile, shapes: Sequence[ExampleShape | CueExampleShape], loc: Loc, rule: str
) -> tuple[Example, ...]:
    """The examples of a rule or cue."""
    examples = []
    for number, shape in enumerate(shapes):
        inner = (*loc, "examples", number)
        place = source.place((*inner, "text"))
        gives: dict[str, str] = {}
        date = None
        if isinstance(shape, ExampleShape):
            gives, date = _gives(shape.gives), shape.date
            if not gives:
                cure = _("name at least one field, such as value: 8")
                source.problem((*inner, "gives"), _("“gives” names no field"), cure, rule=rule)
        examples.append(Example(shape.text, date, gives, source.path, place.line, place.column))
    return tuple(examples)


def _gives(shape: GivesShape) -> dict[str, str]:
    fields = shape.model_dump(exclude_unset=True)
    return {name: "null" if value is None else str(value) for name, value in fields.items()}


def rejects_of(source: RuleFile, shapes: Sequence[RejectShape], loc: Loc) -> tuple[RejectedText, ...]:
    """The rejects of a rule or cue."""
    rejects = []
    for number, shape in enumerate(shapes):
        place = source.place((*loc, "rejects", number, "text"))
        rejects.append(
            RejectedText(shape.text, shape.because, shape.date, source.path, place.line, place.column)
        )
    return tuple(rejects)
