"""One rulebook from folders of rule files, or a RuleError with every problem of every file."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from tracker.errors import Problem, RuleError
from tracker.i18n import _
from tracker.rulebook.check.slots import check_cue, check_lexicon, check_rule
from tracker.rulebook.earlier_names import Named, replaced_lists, with_present_names
from tracker.rulebook.inclusion import Inclusion, with_included
from tracker.rulebook.model import Cue, Evidence, Lexicon, Rule, Rulebook, Topic
from tracker.rulebook.outcomes import OutcomeCue, OutcomeTerms
from tracker.rulebook.parse import build
from tracker.rulebook.parse.build import PlacedValue
from tracker.rulebook.parse.build_outcomes import check_names, outcome_terms
from tracker.rulebook.parse.file_kinds import kind_of_folder
from tracker.rulebook.parse.outcome_shapes import OutcomeFileShape
from tracker.rulebook.parse.rule_file import RuleFile
from tracker.rulebook.parse.rule_file_search import rule_files
from tracker.rulebook.parse.section_shapes import SectionCueShape, SectionFileShape
from tracker.rulebook.parse.shapes import CueShape, EvidenceShape, LexiconShape, RuleShape, TopicShape
from tracker.rulebook.parse.validation import sound_items, validate
from tracker.rulebook.parse.yaml_reader import read
from tracker.rulebook.sections import SectionCue, SectionOrder

C = TypeVar("C", Cue, SectionCue)


@dataclass(slots=True)
class _Book:
    """What has been read so far, by name; the number of its folder tells a duplicate from an override."""

    lexicons: dict[str, tuple[int, Lexicon]] = field(default_factory=dict)
    included: dict[str, list[Inclusion]] = field(default_factory=dict)
    topics: dict[str, tuple[int, Topic]] = field(default_factory=dict)
    rules: dict[str, tuple[int, PlacedValue[Rule]]] = field(default_factory=dict)
    cues: dict[str, tuple[int, PlacedValue[Cue]]] = field(default_factory=dict)
    evidence: dict[str, tuple[int, PlacedValue[Evidence]]] = field(default_factory=dict)
    section_cues: dict[str, tuple[int, PlacedValue[SectionCue]]] = field(default_factory=dict)
    section_order: SectionOrder | None = None
    outcomes: OutcomeTerms = field(default_factory=OutcomeTerms)
    outcome_cues: list[PlacedValue[OutcomeCue]] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)  # names that unreadable word lists would have had
    earlier: dict[str, str] = field(default_factory=dict)  # earlier name of a word list → its present one


def load(folders: Sequence[Path]) -> Rulebook:
    """Read the folders in order. A later folder adds to the earlier ones, or overrides.

    A file of the same relative path replaces the earlier file; a rule or cue of the same id the earlier one.
    A word list or a topic of the same name in another file adds its words. Raises RuleError with all
    problems, UsageError for a folder that is none.
    """
    book = _Book()
    digest = hashlib.sha256()
    files: dict[str, tuple[int, RuleFile]] = {}
    for relative, (number, path) in rule_files(folders).items():
        source, raw = read(path)
        digest.update(relative.encode() + b"\0" + hashlib.sha256(raw).digest())
        files[relative] = (number, source)
    for replaced in replaced_lists(files):
        del files[replaced.path]
        book.earlier.update(dict.fromkeys(replaced.formerly, replaced.name))
    sources = [source for _number, source in files.values()]
    for relative, (number, source) in files.items():
        _take(book, source, number, relative)
    _use_present_names(book)
    lexicons = with_included(_values(book.lexicons), book.included, book.broken)
    _check_slots(book, lexicons)
    problems = [problem for source in sources for problem in sorted(source.problems, key=_order)]
    if problems:
        raise RuleError(problems)
    return Rulebook(
        lexicons=lexicons,
        rules=tuple(placed.value for _number, placed in book.rules.values()),
        cues=tuple(placed.value for _number, placed in book.cues.values()),
        evidence=tuple(placed.value for _number, placed in book.evidence.values()),
        topics=tuple(topic for _number, topic in book.topics.values()),
        section_cues=tuple(placed.value for _number, placed in book.section_cues.values()),
        section_order=book.section_order,
        outcomes=book.outcomes,
        version=digest.hexdigest()[:10],
    )


def _order(problem: Problem) -> tuple[int, int]:
    return problem.line, problem.column


def _take(book: _Book, source: RuleFile, number: int, relative: str) -> None:
    """Add one file to the book."""
    kind = kind_of_folder(relative.split("/")[0] if "/" in relative else "")
    shape = validate(source, kind) if source.readable else None
    if kind == "rules":
        for rule in build.rules(source, sound_items(source, "rules", RuleShape)):
            _add_rule(book, number, rule)
    elif kind == "stance":
        for cue in build.cues(source, sound_items(source, "cues", CueShape)):
            _add_cue(book.cues, number, cue)
        for evidence in build.evidence(source, sound_items(source, "evidence", EvidenceShape)):
            _add_evidence(book, number, evidence)
    elif kind == "sections":
        for section_cue in build.section_cues(source, sound_items(source, "section_cues", SectionCueShape)):
            _add_cue(book.section_cues, number, section_cue)
        if isinstance(shape, SectionFileShape) and shape.order:
            book.section_order = build.section_order(shape.order)
    elif isinstance(shape, OutcomeFileShape):
        _add_outcomes(book, source, outcome_terms(source, shape))
    elif isinstance(shape, LexiconShape):
        _add_lexicon(book, source, number, build.lexicon(source, shape))
    elif isinstance(shape, TopicShape):
        _add_topic(book, source, number, build.topic(source, shape))
    elif kind == "lexicon":
        book.broken.add(Path(relative).stem)


def _use_present_names(book: _Book) -> None:
    """Let rules and cues that call a word list by an earlier name mean the list."""
    names = book.earlier
    book.rules = _all_present(book.rules, names)
    book.cues = _all_present(book.cues, names)
    book.section_cues = _all_present(book.section_cues, names)
    book.outcome_cues = [_present(placed, names) for placed in book.outcome_cues]


def _all_present(
    known: Mapping[str, tuple[int, PlacedValue[Named]]], names: Mapping[str, str]
) -> dict[str, tuple[int, PlacedValue[Named]]]:
    return {key: (number, _present(placed, names)) for key, (number, placed) in known.items()}


def _present(placed: PlacedValue[Named], names: Mapping[str, str]) -> PlacedValue[Named]:
    return PlacedValue(with_present_names(placed.value, names), placed.source, placed.loc)


def _add_lexicon(book: _Book, source: RuleFile, number: int, new: Lexicon) -> None:
    check_lexicon(source, new)
    book.earlier.update(dict.fromkeys(new.formerly, new.name))
    new = replace(new, name=book.earlier.get(new.name, new.name))
    for place, name in enumerate(book.earlier.get(name, name) for name in new.include):
        book.included.setdefault(new.name, []).append(Inclusion(name, source, ("include", place)))
    if new.name in book.lexicons:
        earlier, old = book.lexicons[new.name]
        if earlier == number:
            _twice(
                source, ("lexicon",), _("the word list “{name}”").format(name=new.name), old.path, old.line
            )
            return
        new = replace(
            new,
            words={**old.words, **new.words},
            lines={**old.lines, **new.lines},
            include=(*old.include, *new.include),
        )
    book.lexicons[new.name] = (number, new)


def _add_topic(book: _Book, source: RuleFile, number: int, new: Topic) -> None:
    if new.topic in book.topics:
        earlier, old = book.topics[new.topic]
        if earlier == number:
            _twice(source, ("topic",), _("the topic “{name}”").format(name=new.topic), old.path, old.line)
            return
        new = replace(new, words=tuple(dict.fromkeys((*old.words, *new.words))))
    book.topics[new.topic] = (number, new)


def _add_rule(book: _Book, number: int, new: PlacedValue[Rule]) -> None:
    earlier = book.rules.get(new.value.id)
    if earlier and earlier[0] == number:
        old = earlier[1].value
        _twice(
            new.source, (*new.loc, "id"), _("the rule id “{name}”").format(name=old.id), old.path, old.line
        )
        return
    book.rules[new.value.id] = (number, new)


def _add_cue(known: dict[str, tuple[int, PlacedValue[C]]], number: int, new: PlacedValue[C]) -> None:
    """Add a cue of a stance or of a section to those of its kind."""
    earlier = known.get(new.value.id)
    if earlier and earlier[0] == number:
        old = earlier[1].value
        _twice(new.source, (*new.loc, "id"), _("the cue id “{name}”").format(name=old.id), old.path, old.line)
        return
    known[new.value.id] = (number, new)


def _add_evidence(book: _Book, number: int, new: PlacedValue[Evidence]) -> None:
    kind = new.value.kind
    earlier = book.evidence.get(kind)
    if earlier and earlier[0] == number:
        old = earlier[1].value
        message = _("the evidence “{name}” stands twice").format(name=kind)
        cure = _("keep one of them; the first is {place}").format(place=f"{old.path}:{old.line}")
        new.source.problem((*new.loc, "kind"), message, cure)
        return
    book.evidence[kind] = (number, new)


def _add_outcomes(book: _Book, source: RuleFile, new: OutcomeTerms) -> None:
    """Add the names and cues of a file; of equal ids the later one stands."""
    old = book.outcomes
    check_names(source, new, old)
    book.outcome_cues += [
        PlacedValue(cue, source, ("outcome_cues", number)) for number, cue in enumerate(new.cues)
    ]
    book.outcomes = OutcomeTerms(
        synonyms=tuple({one.id: one for one in (*old.synonyms, *new.synonyms)}.values()),
        coverages=tuple({one.id: one for one in (*old.coverages, *new.coverages)}.values()),
        units=(*old.units, *new.units),
        omitted=tuple(dict.fromkeys((*old.omitted, *new.omitted))),
        contrasting=tuple(dict.fromkeys((*old.contrasting, *new.contrasting))),
        generic=tuple(dict.fromkeys((*old.generic, *new.generic))),
        harms=tuple(dict.fromkeys((*old.harms, *new.harms))),
        idle=tuple(dict.fromkeys((*old.idle, *new.idle))),
        cues=tuple({one.id: one for one in (*old.cues, *new.cues)}.values()),
        pairs=(*old.pairs, *new.pairs),
    )


def _twice(source: RuleFile, loc: tuple[str | int, ...], what: str, path: str, line: int) -> None:
    message = _("{what} stands twice").format(what=what)
    source.problem(loc, message, _("rename one; the first is {place}").format(place=f"{path}:{line}"))


def _values(lexicons: Mapping[str, tuple[int, Lexicon]]) -> dict[str, Lexicon]:
    return {name: lexicon for name, (_number, lexicon) in lexicons.items()}


def _check_slots(book: _Book, lexicons: Mapping[str, Lexicon]) -> None:
    for _number, rule in book.rules.values():
        check_rule(rule, lexicons, book.broken)
    for _number, cue in book.cues.values():
        check_cue(cue, lexicons, book.broken)
    for _number, section_cue in book.section_cues.values():
        check_cue(section_cue, lexicons, book.broken)
    for outcome_cue in book.outcome_cues:
        check_cue(outcome_cue, lexicons, book.broken)
