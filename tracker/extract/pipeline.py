"""Candidates turned into targets: places in the document, prints merged, confidence, who and where."""

from __future__ import annotations

from typing import Any

from tracker.compare.reprints import ReprintMerger
from tracker.document.clean_copy import Shadow
from tracker.extract.candidate import Candidate
from tracker.extract.confidence import confidence
from tracker.extract.document_scan import DocumentScan
from tracker.extract.document_sections import DocumentSections
from tracker.extract.engine import Engine
from tracker.extract.language import LANGUAGE
from tracker.extract.outcomes.reported_figure_kinds import reported_figures
from tracker.extract.outcomes.statements import statements
from tracker.extract.sections.corrections import OutlinedText
from tracker.extract.tables.row_candidates import ROW
from tracker.records import Document, DocumentSection, Target
from tracker.rulebook.model import Rulebook

REACH = 400  # characters; who and where are looked for no further away
_ENGINES: dict[str, Engine] = {}


def extract(document: Document, book: Rulebook, *, everything: bool = False) -> tuple[Target, ...]:
    """The targets of a document in order; with `everything` also results, forecasts and background."""
    reading = DocumentScan(engine_of(book), document, promises_only=not everything)
    return _targets(reading, everything=everything)


def _targets(reading: DocumentScan, *, everything: bool) -> tuple[Target, ...]:
    prints = ReprintMerger(ROW)
    for passage in reading.passages():
        for candidate in passage.candidates():
            if everything or candidate.stance == "target":
                target = target_of(reading.document, reading.shadow, candidate, reading.engine)
                prints.add(target, _sentence_start(reading.shadow.text, candidate, reading.engine))
    return tuple(prints.targets())


def read_with_sections(document: Document, book: Rulebook) -> tuple[Document, tuple[Target, ...]]:
    """The document as it was read, by its sections, and everything that any rule read."""
    reading = DocumentScan(engine_of(book), document)
    engine, parted, found = reading.engine, reading.parted, _targets(reading, everything=True)
    _sections, parts = parted.dated
    judged = statements(parted.shadow, parts, engine.outcomes, parted.opening_words, engine.language.outcomes)
    figures = tuple(reported_figures(document.text, found, parts, engine.outcomes))
    known = {"sections": sections_of(parted), "parts": parts, "statements": judged, "figures": figures}
    return document.model_copy(update=known), found


def outlined(text: str) -> OutlinedText:
    """A text with its headings and sentences, to which corrections of sections are tied."""
    return OutlinedText(text, LANGUAGE.sections)


def sections_only(document: Document, book: Rulebook) -> tuple[DocumentSection, ...]:
    """The sections of a document, without its targets."""
    return sections_of(DocumentSections(engine_of(book), document))


def sections_of(parted: DocumentSections) -> tuple[DocumentSection, ...]:
    """The sections of a document with the places of its own text."""
    found = []
    for section in parted.dated[0]:
        last = section.end - (parted.clean[section.end - 1] == "\n")  # the break belongs to neither
        start, end = parted.shadow.span(section.start, max(last, section.start))
        found.append(
            DocumentSection(
                start=start,
                end=end,
                role=section.role,
                period=section.period,
                corrected=section.corrected,
                followed=parted.sections.follows(section),
            )
        )
    return tuple(found)


def candidates(document: Document, book: Rulebook) -> tuple[Target, ...]:
    """Everything that any rule read, whatever its stance."""
    return extract(document, book, everything=True)


def engine_of(book: Rulebook) -> Engine:
    """The engine of a rulebook, made once."""
    key = f"{book.version}:{len(book.rules)}:{len(book.cues)}"
    if key not in _ENGINES or _ENGINES[key].book is not book:
        alike = (engine.of_rules(book) for engine in _ENGINES.values())
        made = next((engine for engine in alike if engine), None) or Engine(book, LANGUAGE)
        _ENGINES.clear()
        _ENGINES[key] = made
    return _ENGINES[key]


def target_of(document: Document, shadow: Shadow, candidate: Candidate, engine: Engine) -> Target:
    """A candidate as a target of the document, with its words as they stand."""
    start, end = shadow.span(candidate.start, candidate.end)
    amount, rule, due = candidate.amount, candidate.rule, candidate.due
    around, forms = engine.surroundings, engine.language.indicators
    before, after = _around(shadow.text, candidate, engine.language.sentences.full_stops)
    headings = [heading.text for heading in reversed(candidate.paragraph.headings)]
    topic = rule.topic or around.topic(candidate.indicator, before, *headings)
    lead_unit = rule.lead_unit or candidate.lead_unit or around.lead_unit(before, after)
    place = candidate.place or _place_aside(around.place(before), document)
    place = place or around.place_of_item(headings[0] if headings else "")
    fields: dict[str, Any] = dict(
        doc=document.name, start=start, end=end, quote=document.text[start:end],
        kind="quantity" if amount else "milestone", indicator=candidate.indicator or rule.says,
        value=amount.value if amount else None, value_high=amount.value_high if amount else None,
        comparator=amount.comparator if amount else None, unit=amount.unit if amount else None,
        measure=candidate.measure, every=candidate.every, baseline=candidate.baseline,
        due=due.date, due_basis=due.basis, due_precision=due.precision, spans=((start, end),), rule=rule.id,
        topic=topic, place=place, lead_unit=lead_unit, nature=candidate.nature,
        stance=candidate.stance, confidence=confidence(candidate, forms),
    )  # fmt: skip
    # A record remembers which fields it was given: without the empty ones it takes up half the memory.
    return Target(**{name: value for name, value in fields.items() if value is not None})


def _place_aside(place: str | None, document: Document) -> str | None:
    """A place named beside a promise, unless it is the document's own, which is known from its head."""
    own = f"{document.title or ''}{document.issuer or ''}"
    return None if place is None or place in own else place


def _sentence_start(clean: str, candidate: Candidate, engine: Engine) -> int:
    """Where the sentence of a candidate begins in the clean copy, behind the last full stop before it."""
    language, start = engine.language, candidate.paragraph.start
    stops = set(language.sentences.full_stops).difference(language.sections.goes_on)
    return max(start, *(clean.rfind(mark, start, candidate.start) + 1 for mark in stops))


def _around(clean: str, candidate: Candidate, full_stops: str) -> tuple[str, str]:
    """The sentence up to the candidate, and what follows in the paragraph; both within reach."""
    start, end = candidate.paragraph.start, candidate.paragraph.end
    floor = max(start, candidate.start - REACH)
    opening = max(clean.rfind(mark, floor, candidate.start) for mark in full_stops)
    return clean[max(opening + 1, floor) : candidate.start], clean[
        candidate.start : min(end, candidate.start + REACH)
    ]
