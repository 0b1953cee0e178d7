"""Which documents and targets can get a suggestion at all; what is left out here could match nothing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tracker.compare.language import LANGUAGE
from tracker.compare.outcome_records import DocumentFacts, OpenTarget, ReportedResult
from tracker.compare.result_periods import years_of
from tracker.services.results.reported import context_of, facts_of, words_of
from tracker.store.read.reported_results import text_of
from tracker.store.read.snapshot import Reading
from tracker.store.rows import DocumentHead, TargetOfDocument

Years = Mapping[str, set[int]]  # by place


def comparable(heads: Mapping[int, DocumentHead]) -> dict[int, DocumentFacts]:
    """The documents that share their place with another one, by number."""
    facts = {number: facts_of(head) for number, head in heads.items()}
    places = {number: LANGUAGE.region_key(one.place) for number, one in facts.items() if one.place}
    documents = Counter(places.values())
    return {number: facts[number] for number, place in places.items() if documents[place] > 1}


def years_told(reports: Iterable[ReportedResult]) -> Years:
    """The years of which the documents of each place report results."""
    years: dict[str, set[int]] = defaultdict(set)
    for report in reports:
        if report.as_of is not None:
            years[LANGUAGE.region_key(report.source.place)].add(report.as_of.year)
    return years


def open_targets(
    reading: Reading, listed: Sequence[TargetOfDocument], facts: Mapping[int, DocumentFacts], years: Years
) -> list[OpenTarget]:
    """The targets that may still get a result of one of `years`, with the words around their figures."""
    goals: list[OpenTarget] = []
    of, text = 0, ""
    for one in listed:
        stored, source = one.stored, facts[one.stored.document_id]
        if stored.status in ("done", "dropped") or stored.kind != "quantity":
            continue
        goal = OpenTarget(stored.id, one.target(), source, stored.due)
        runs = years_of(goal)
        if runs and years.get(LANGUAGE.region_key(source.place), set()).isdisjoint(runs):
            continue
        if stored.document_id != of:
            of, text = stored.document_id, text_of(reading, stored.document_id)
        goals.append(replace(goal, words=words_of(text, goal.target), context=context_of(text, goal.target)))
    return goals
