"""Makes the values of `outcomes/` files from their validated shapes, and notes what contradicts."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.i18n import _
from tracker.rulebook.outcomes import Coverage, NamePair, OutcomeCue, OutcomeTerms, SynonymGroup
from tracker.rulebook.parse.build import examples_of, phrases_of, rejects_of
from tracker.rulebook.parse.outcome_shapes import (
    AlikeShape,
    CoverageShape,
    OutcomeCueShape,
    OutcomeFileShape,
    SynonymShape,
    UnlikeShape,
)
from tracker.rulebook.parse.rule_file import Loc, RuleFile


def outcome_terms(source: RuleFile, shape: OutcomeFileShape) -> OutcomeTerms:
    """What one file says."""
    return OutcomeTerms(
        synonyms=tuple(_synonyms(source, one, n) for n, one in enumerate(shape.synonyms)),
        coverages=tuple(_coverage(source, one, n) for n, one in enumerate(shape.coverages)),
        units=tuple(map(tuple, shape.units)),
        omitted=tuple(shape.omitted),
        contrasting=tuple(shape.contrasting),
        generic=tuple(shape.generic),
        harms=tuple(shape.harms),
        idle=tuple(shape.idle),
        cues=tuple(_cue(source, one, ("outcome_cues", n)) for n, one in enumerate(shape.outcome_cues)),
        pairs=(*_pairs(source, shape.alike, "alike"), *_pairs(source, shape.unlike, "unlike")),
    )


def check_names(source: RuleFile, new: OutcomeTerms, known: OutcomeTerms) -> None:
    """Note every name that stands in two groups, and every unit that counts in two lists."""
    owners = {name: group for group in known.synonyms for name in group.names}
    for number, group in enumerate(new.synonyms):
        for place, name in enumerate(group.names):
            other = owners.setdefault(name, group)
            if other.id != group.id or group.names.index(name) != place:
                message = _("“{name}” stands in two groups of names").format(name=name)
                cure = _("keep one of them; the first is {place}").format(place=f"{other.path}:{other.line}")
                source.problem(("synonyms", number, "names", place), message, cure, rule=group.id)
    counted = {unit for some in known.units for unit in some}
    for number, units in enumerate(new.units):
        for place, unit in enumerate(units):
            if unit in counted:
                message = _("the unit “{unit}” stands twice").format(unit=unit)
                source.problem(("units", number, place), message, _("remove one of them"))
            counted.add(unit)


def _synonyms(source: RuleFile, shape: SynonymShape, number: int) -> SynonymGroup:
    place = source.place(("synonyms", number, "id"))
    return SynonymGroup(shape.id, shape.says, tuple(shape.names), source.path, place.line, place.column)


def _coverage(source: RuleFile, shape: CoverageShape, number: int) -> Coverage:
    place = source.place(("coverages", number, "id"))
    return Coverage(
        shape.id, shape.says, shape.name, tuple(shape.parts), source.path, place.line, place.column
    )


def _cue(source: RuleFile, shape: OutcomeCueShape, loc: Loc) -> OutcomeCue:
    place = source.place((*loc, "id"))
    return OutcomeCue(
        id=shape.id,
        says=shape.says,
        tells=shape.tells,
        where=shape.where,
        phrases=phrases_of(source, shape.phrases, (*loc, "phrases"), shape.id),
        examples=examples_of(source, shape.examples, loc, shape.id),
        unless=phrases_of(source, shape.unless, (*loc, "unless"), shape.id),
        rejects=rejects_of(source, shape.rejects, loc),
        path=source.path,
        line=place.line,
        column=place.column,
    )


def _pairs(source: RuleFile, shapes: Sequence[AlikeShape | UnlikeShape], key: str) -> list[NamePair]:
    pairs = []
    for number, shape in enumerate(shapes):
        place = source.place((key, number, "one"))
        because = shape.because if isinstance(shape, UnlikeShape) else ""
        pairs.append(
            NamePair(shape.one, shape.other, not because, because, source.path, place.line, place.column)
        )
    return pairs
