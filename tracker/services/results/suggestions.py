"""What the documents suggest about open targets: people take it or leave it, nothing is recorded by itself.

Two sorts: a later document reports a figure that belongs to a target (`result`), or two documents seem to say
one target (`same`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Literal

from tracker.compare.indicator_terms import IndicatorTerms
from tracker.compare.outcome_records import DocumentFacts, OpenTarget, ResultMatch
from tracker.compare.result_matching import ResultMatcher
from tracker.compare.twin_targets import twins
from tracker.document.passages import PassageFinder
from tracker.document.quoting import one_line
from tracker.errors import NothingFound, UsageError
from tracker.i18n import N_, _
from tracker.progress.direction import Direction
from tracker.records import Context, Entry, Mark, Outcome, OutcomeRule, Record, Target
from tracker.reports.wording.passages import heading_words, places_words
from tracker.rulebook.model import Rulebook
from tracker.services.ledger.opening import Ledger
from tracker.services.listing.contexts import contexts_of
from tracker.services.lookup import check_versions, what
from tracker.services.results.answer_ids import figure_of, hashed, pair_id
from tracker.services.results.comparable import comparable, open_targets, years_told
from tracker.services.results.reported import facts_of, reports_of
from tracker.services.results.revising import take_over
from tracker.services.results.verdicts import verdict_of
from tracker.services.rules.directions import direction_of
from tracker.services.rules.rulebook_loading import load_book
from tracker.services.targets.marking import progress_of
from tracker.store.read.links import standing
from tracker.store.read.reported_results import (
    answered,
    document_heads,
    reporting_documents,
    text_of,
)
from tracker.store.read.snapshot import Reading
from tracker.store.read.stored_targets import entries_of, with_documents
from tracker.store.rows import ReportingDocument, TargetOfDocument
from tracker.store.target_update import standing_update
from tracker.store.write.linking import answer, link
from tracker.store.write.transaction import Writing


class Suggestion(Record):
    """Something that a document says about a target: a `result` its figure, `same` that it is another one."""

    id: str
    kind: Literal["result", "same"]
    target: str  # id of the target in the ledger
    indicator: str
    said: Target  # as the other document says it
    document: str  # the other document
    sentence: str = ""
    value: Decimal | None = None
    way: Literal["value", "add"] = "value"  # the total so far, or what came on top
    as_of: dt.date | None = None
    other: str = ""  # id of the other target
    differs: tuple[str, ...] = ()  # fields in which the two targets differ
    score: float = 0.0
    outcome: Outcome | None = None  # of a result: how it went,
    rule: OutcomeRule | None = None  # and the rule that says so
    period: str = ""  # of a result: the year or years that it speaks of
    document_id: int = 0  # of a result: the number of the other document


def suggestions(ledger: Ledger, book: Rulebook | None = None) -> list[Suggestion]:
    """What waits for an answer: results by document and place, oldest document first, then likely links.

    `book` says which names are one indicator; without it the shipped rules do.
    """
    with ledger.read() as reading:
        rules = book or load_book()
        return _open(reading, IndicatorTerms(rules), direction_of(rules))


def placeless(ledger: Ledger) -> list[str]:
    """The names of the documents whose place and issuer are unknown: nothing is offered for or from them."""
    with ledger.read() as reading:
        return [head.name for head in document_heads(reading).values() if not facts_of(head).place]


def accept(
    ledger: Ledger,
    ids: Sequence[str],
    *,
    now: dt.datetime,
    by: str = "",
    expect: Mapping[str, int] | None = None,
    book: Rulebook | None = None,
) -> list[Entry]:
    """Take suggestions: a result becomes a progress event with its quote and source, `same` becomes a link.

    Where a later document of the issuer changes the figure of a promise, the newer one stands from now on.
    One change, one undo, after which they are offered again. Gives the targets as they stand. Raises
    NothingFound, UsageError, StaleEdit and the LedgerError family; then nothing is changed.
    """
    with ledger.write() as writing:
        rules = book or load_book()
        terms = IndicatorTerms(rules)
        taken = _chosen(_open(writing, terms, direction_of(rules)), ids)
        check_versions(writing, [one.target for one in taken], expect)
        params = {"what": what(taken[0].indicator, len(taken))}
        change = writing.open_change("mark", N_("took what documents say of {what}"), params, at=now, by=by)
        places = _Places(writing)
        for one in taken:
            if one.kind == "result":
                _record(writing, one, change, places, now=now, by=by)
            else:
                link(writing, writing.stored_targets(ids=[one.other]), one.target, change)
                take_over(writing, one.target, one.other, change, terms, now=now, by=by)
        answer(writing, [name for one in taken for name in _answer_ids(one)], change, taken=True)
        return writing.pick([one.target for one in taken])


def reject(
    ledger: Ledger,
    ids: Sequence[str],
    *,
    now: dt.datetime,
    reason: str = "",
    by: str = "",
    book: Rulebook | None = None,
) -> list[Suggestion]:
    """Leave suggestions; they are not offered again. One change, one undo."""
    with ledger.write() as writing:
        rules = book or load_book()
        left = _chosen(_open(writing, IndicatorTerms(rules), direction_of(rules)), ids)
        parts = [N_("left what documents say of {what}"), *([N_("reason: {reason}")] if reason else [])]
        params = {"what": what(left[0].indicator, len(left)), "reason": reason}
        change = writing.open_change("review", "\n".join(parts), params, at=now, by=by)
        answer(writing, [name for one in left for name in _answer_ids(one)], change, taken=False)
        return left


def _open(reading: Reading, terms: IndicatorTerms, direction: Direction) -> list[Suggestion]:
    facts = comparable(document_heads(reading))
    listed = standing(reading, facts)
    known = answered(reading)
    results = _results(reading, listed, facts, terms, direction)
    found = [*results, *_twins(listed, facts, terms)]
    return [one for one in found if known.isdisjoint(_answer_ids(one))]


def _results(
    reading: Reading,
    listed: Sequence[TargetOfDocument],
    facts: Mapping[int, DocumentFacts],
    terms: IndicatorTerms,
    direction: Direction,
) -> list[Suggestion]:
    documents = [(one, reports_of(one)) for one in reporting_documents(reading, facts)]
    years = years_told(report for _document, reports in documents for report in reports)
    if not years:
        return []
    matcher = ResultMatcher(open_targets(reading, listed, facts, years), terms, years)
    made: list[Suggestion] = []
    for document, reports in documents:
        made += [_suggest(one, document, terms, direction) for one in matcher.match(reports)]
    entries = {entry.id: entry for entry in reading.pick([one.target for one in made])}
    return [one for one in made if not _recorded(entries[one.target], one)]


def _suggest(
    one: ResultMatch, document: ReportingDocument, terms: IndicatorTerms, direction: Direction
) -> Suggestion:
    said = one.report.target
    verdict = verdict_of(one, terms, direction)
    key = ("result", one.goal.id, said.doc, said.indicator, said.value, one.as_of)
    return Suggestion(
        id=hashed(key),
        kind="result",
        target=one.goal.id,
        indicator=one.goal.target.indicator,
        said=said,
        document=document.facts.shown_name,
        sentence=one.report.sentence,
        value=figure_of(one),
        way=one.way,
        as_of=one.as_of,
        score=min(round(one.score, 3), 1.0),
        outcome=verdict.outcome,
        rule=verdict.rule,
        period=_period(one),
        document_id=document.id,
    )


def _period(one: ResultMatch) -> str:
    """The years that a result speaks about, by its section; else the year of its day."""
    known = one.report.period
    if known is None:
        return str(one.as_of.year)
    return str(known.first) if known.yearly else f"{known.first}–{known.last}"


def _recorded(entry: Entry, one: Suggestion) -> bool:
    """Whether people have noted the figure themselves."""
    return any(event.data_as_of == one.as_of and event.value == one.value for event in entry.events)


def _twins(
    listed: Sequence[TargetOfDocument], facts: Mapping[int, DocumentFacts], terms: IndicatorTerms
) -> list[Suggestion]:
    """Pairs of targets of different documents that seem to be one promise."""
    by_id = {one.stored.id: one for one in listed}
    given = [
        OpenTarget(one.stored.id, one.target(), facts[one.stored.document_id], one.stored.due)
        for one in listed
        if one.stored.kind == "quantity" and one.stored.due is not None
    ]
    return [_twin(by_id[first.id], by_id[other.id], score) for first, other, score in twins(given, terms)]


def _twin(first: TargetOfDocument, other: TargetOfDocument, score: float) -> Suggestion:
    a, b = first.target(), other.target()
    differs = tuple(
        name for name in ("indicator", "value", "value_high", "comparator") if _differ(a, b, name)
    )
    return Suggestion(
        id=hashed(("same", first.stored.id, other.stored.id, b.value)),
        kind="same",
        target=first.stored.id,
        indicator=a.indicator,
        said=b,
        document=other.document.shown_name,
        other=other.stored.id,
        differs=differs,
        score=round(score, 3),
    )


def _differ(a: Target, b: Target, name: str) -> bool:
    return bool(getattr(a, name) != getattr(b, name))


class _Places:
    """Where documents report results, in words; each of them is looked at once."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._finders: dict[int, PassageFinder | None] = {}

    def words(self, one: Suggestion) -> str:
        """The file, and where in it: the headings above and the page, the cell or the paragraph."""
        if one.document_id not in self._finders:
            document = self._reading.document(one.document_id)
            self._finders[one.document_id] = PassageFinder(document) if document else None
        finder = self._finders[one.document_id]
        if finder is None:
            return one.said.doc
        found = finder.passage(one.said.quote, [(one.said.start, one.said.end)])
        where = places_words(found.places, under_heading=bool(found.headings))
        return " · ".join(part for part in (one.said.doc, heading_words(found.headings), where) if part)


def _record(
    writing: Writing, one: Suggestion, change: int, places: _Places, *, now: dt.datetime, by: str
) -> None:
    (found,) = with_documents(writing, [one.target])
    (entry,) = entries_of(writing, [found])
    mark = Mark(
        on=one.as_of,
        note=one.sentence,
        evidence=" · ".join((places.words(one), _quote(one), one.period)),
        by=by,
        **_said_of(one, entry.target),
    )
    event = progress_of(mark, entry, now)
    if event is None:
        return
    status = event.status or entry.status
    if not writing.alter(found.stored, standing_update(entry.due, status), change):
        writing.touch(found.stored, change)
    writing.add_event(one.target, event, change)


def _quote(one: Suggestion) -> str:
    return one_line(one.said.quote)


def said_contexts(ledger: Ledger, one: Suggestion) -> list[Context]:
    """The paragraph of the other document that says it; empty where the document is gone."""
    with ledger.read() as reading:
        text = text_of(reading, one.document_id)
    return contexts_of(text, one.said)


def _said_of(one: Suggestion, promise: Target) -> dict[str, Any]:
    """What a result says of progress: a figure, or what a judgement comes to."""
    if one.value is not None:
        return {"add" if one.way == "add" else "value": one.value}
    share = one.said.value
    if one.rule == "share-of-plan" and share is not None and promise.value is not None:
        return {"value": promise.value * share / 100}
    return {"status": "done"} if one.outcome == "kept" else {}


def _chosen(waiting: Sequence[Suggestion], ids: Sequence[str]) -> list[Suggestion]:
    """The suggestions that the beginnings of ids stand for, in the order in which they are offered."""
    chosen: set[str] = set()
    for typed in ids:
        prefix = typed.strip().lower()
        found = [one.id for one in waiting if prefix and one.id.startswith(prefix)]
        if not found:
            raise NothingFound(
                _("no suggestion has the id {id}").format(id=typed.strip()),
                _("see what waits with: tracker review suggestions"),
            )
        if len(found) > 1:
            raise UsageError(
                _("{id} fits several suggestions: {found}").format(id=typed.strip(), found=", ".join(found)),
                _("type one more letter"),
            )
        chosen.add(found[0])
    return [one for one in waiting if one.id in chosen]


def _answer_ids(one: Suggestion) -> tuple[str, ...]:
    """By what an answer is known again: the suggestion, and the bare pair, however it is read next time."""
    if one.kind == "same":
        return (one.id, hashed(("pair", *sorted((one.target, one.other)))))
    return (one.id, pair_id(one.target, one.said, one.value))
