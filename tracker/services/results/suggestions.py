"""What the documents suggest about open targets: people take it or leave it, nothing is recorded by itself.

Two sorts: a later document reports a figure that belongs to a target (`result`), or two documents seem to say
one target (`same`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from tracker.compare.indicator_likeness import IndicatorTerms
from tracker.compare.outcome_records import DocumentFacts, OpenTarget, ResultMatch
from tracker.compare.result_matching import ResultMatcher
from tracker.compare.twin_targets import twins
from tracker.errors import NothingFound, UsageError
from tracker.i18n import N_, _
from tracker.progress.direction import Direction
from tracker.records import Context, Entry, Target
from tracker.rulebook.model import Rulebook
from tracker.services.ledger.opening import Ledger
from tracker.services.listing.contexts import contexts_of
from tracker.services.lookup import check_versions, what
from tracker.services.results.answer_ids import figure_of, hashed
from tracker.services.results.comparable import comparable, open_targets, years_told
from tracker.services.results.recording import Places, record
from tracker.services.results.reported import facts_of, reports_of
from tracker.services.results.result_verdicts import verdict_of
from tracker.services.results.revising import take_over
from tracker.services.results.suggestion import Suggestion
from tracker.services.rules.directions import direction_of
from tracker.services.rules.rulebook_loading import load_book
from tracker.store.read.links import standing
from tracker.store.read.reported_results import (
    answered,
    document_heads,
    reporting_documents,
    text_of,
)
from tracker.store.read.snapshot import Reading
from tracker.store.rows import ReportingDocument, TargetOfDocument
from tracker.store.write.linking import answer, link


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
    with ledger.write("review") as writing:
        rules = book or load_book()
        terms = IndicatorTerms(rules)
        taken = _chosen(_open(writing, terms, direction_of(rules)), ids)
        check_versions(writing, [one.target for one in taken], expect)
        params = {"what": what(taken[0].indicator, len(taken))}
        change = writing.open_change("mark", N_("took what documents say of {what}"), params, at=now, by=by)
        places = Places(writing)
        for one in taken:
            if one.kind == "result":
                record(writing, one, change, places, now=now, by=by)
            else:
                link(writing, writing.stored_targets(ids=[one.other]), one.target, change)
                take_over(writing, one.target, one.other, change, terms, places, now=now, by=by)
        answer(writing, [name for one in taken for name in one.answer_ids], change, taken=True)
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
    with ledger.write("review") as writing:
        rules = book or load_book()
        left = _chosen(_open(writing, IndicatorTerms(rules), direction_of(rules)), ids)
        parts = [N_("left what documents say of {what}"), *([N_("reason: {reason}")] if reason else [])]
        params = {"what": what(left[0].indicator, len(left)), "reason": reason}
        change = writing.open_change("review", "\n".join(parts), params, at=now, by=by)
        answer(writing, [name for one in left for name in one.answer_ids], change, taken=False)
        return left


def _open(reading: Reading, terms: IndicatorTerms, direction: Direction) -> list[Suggestion]:
    facts = comparable(document_heads(reading))
    listed = standing(reading, facts)
    known = answered(reading)
    results = _results(reading, listed, facts, terms, direction)
    found = [*results, *_twins(listed, facts, terms)]
    return [one for one in found if known.isdisjoint(one.answer_ids)]


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


def said_contexts(ledger: Ledger, one: Suggestion) -> list[Context]:
    """The paragraph of the other document that says it; empty where the document is gone."""
    with ledger.read() as reading:
        text = text_of(reading, one.document_id)
    return contexts_of(text, one.said)


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
