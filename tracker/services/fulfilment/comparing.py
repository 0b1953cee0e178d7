"""Plans compared with later documents: every promise with what became of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from tracker.compare.indicator_likeness import IndicatorTerms
from tracker.compare.outcome_records import OpenTarget, ReportedResult, ResultMatch
from tracker.compare.result_matching import ResultMatcher
from tracker.compare.revised_targets import revisions, standing
from tracker.document.quote_context import PassageFinder
from tracker.errors import DocumentError, NothingFound, TrackerError
from tracker.i18n import _
from tracker.progress.direction import Direction
from tracker.progress.fulfilment_verdict import OutcomeVerdict, judge, silent
from tracker.records import Document, Passage, Target
from tracker.rulebook.model import Rulebook
from tracker.services.fulfilment.promises import Fulfilment, Promise, ReadDocument, Revision, SeriesPoint
from tracker.services.ingest.file_reading import ReadingJob, sources
from tracker.services.ingest.pool import LocalProcesses
from tracker.services.results.answer_ids import figure_of
from tracker.services.results.reported import facts_of, goal_of, reported, results_of, sentence_of
from tracker.services.results.result_verdicts import verdict_of
from tracker.services.rules.directions import direction_of


class PlanDocument(NamedTuple):
    """A plan as it was read, and what it promises."""

    document: Document
    goals: Sequence[OpenTarget]


class LaterDocument(NamedTuple):
    """A later document as it was read, and what it reports."""

    document: Document
    results: Sequence[ReportedResult]
    goals: Sequence[OpenTarget] = ()  # what it promises itself, which may revise a plan


class _Originals:
    """The documents that took part, to be asked where in them something stands."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = {document.name: document for document in documents}
        self._finders: dict[str, PassageFinder] = {}

    def text(self, target: Target) -> str:
        """The text of the document that a target was read in."""
        return self._documents[target.doc].text

    def title(self, target: Target) -> str:
        """What that document is called."""
        return self._documents[target.doc].title or target.doc

    def passage(self, target: Target) -> Passage:
        """Where a reader finds a target."""
        if target.doc not in self._finders:
            self._finders[target.doc] = PassageFinder(self._documents[target.doc])
        return self._finders[target.doc].passage(target.quote, target.spans)


def compare(
    plans: Sequence[str],
    reports: Sequence[str],
    *,
    book: Rulebook,
    issuer: str = "",
    jobs: int | None = 1,
) -> Fulfilment:
    """What became of the promises of `plans` by `reports`: files, folders or patterns.

    Each plan is compared with the documents of its own place. Raises NothingFound where no plan holds a
    promise.
    """
    failed: list[str] = []
    planned = [
        PlanDocument(document, tuple(_goals(document, found)))
        for document, found in _read(plans, book, issuer, jobs, failed)
    ]
    told = [
        LaterDocument(
            document,
            results_of(reported(document, found), facts_of(document)),
            tuple(_goals(document, found)),
        )
        for document, found in _read(reports, book, issuer, jobs, failed)
    ]
    if not any(one.goals for one in planned):
        raise NothingFound(
            _("no promise found in {files}").format(files=", ".join(plans)),
            failed[0] if failed else _("name the plan with --plan, and what came later with --reports"),
        )
    return compare_read(planned, told, book=book, failed=failed)


def compare_read(
    plans: Sequence[PlanDocument],
    reports: Sequence[LaterDocument],
    *,
    book: Rulebook,
    failed: Sequence[str] = (),
    refused: Callable[[ResultMatch], bool] = lambda _match: False,
) -> Fulfilment:
    """What became of the promises of documents that were read; their names must differ.

    The promises come in the order of the goals. Matches that people `refused` do not count.
    """
    goals = [goal for plan in plans for goal in plan.goals]
    terms, direction = IndicatorTerms(book), direction_of(book)
    newer = revisions(goals, [goal for report in reports for goal in report.goals], terms)
    judged = [standing(goal, newer.get(goal.id, ())) for goal in goals]
    matcher = ResultMatcher(judged, terms)
    matches: dict[str, list[ResultMatch]] = {}
    for report in sorted(reports, key=lambda one: _age(one.document)):
        for match in matcher.match(report.results):
            if not refused(match):
                matches.setdefault(match.goal.id, []).append(match)
    documents = [*(one.document for one in plans), *(one.document for one in reports)]
    originals = _Originals(documents)
    return Fulfilment(
        plans=tuple(_as_read(document, goals) for document, goals in plans),
        reports=tuple(_as_read(report.document, ()) for report in reports),
        promises=tuple(
            _promise(goal, now, newer.get(goal.id, ()), matches.get(goal.id, ()), originals, terms, direction)
            for goal, now in zip(goals, judged, strict=True)
        ),
        placeless=tuple(dict.fromkeys(one.name for one in documents if not facts_of(one).place)),
        failed=tuple(failed),
    )


def _read(
    paths: Sequence[str], book: Rulebook, issuer: str, jobs: int | None, failed: list[str]
) -> Iterator[tuple[Document, tuple[Target, ...]]]:
    work = [ReadingJob(source, None, issuer) for source in sources(paths)]
    for job, outcome in zip(work, LocalProcesses(jobs).read(work, book), strict=True):
        if isinstance(outcome, TrackerError):
            if job.source.passes_over(outcome):
                continue
            failed.append(outcome.line() if isinstance(outcome, DocumentError) else str(outcome))
        else:
            yield outcome


def _goals(document: Document, found: Sequence[Target]) -> Iterator[OpenTarget]:
    facts = facts_of(document)
    for number, target in enumerate(found):
        if target.stance != "target":
            continue
        yield goal_of(f"{document.name}#{number}", document.text, facts, target, target.due)


def _age(document: Document) -> tuple[dt.date, str]:
    return document.issued_on or dt.date.min, document.name


def _promise(
    goal: OpenTarget,
    now: OpenTarget,
    newer: Sequence[OpenTarget],
    matches: Sequence[ResultMatch],
    originals: _Originals,
    terms: IndicatorTerms,
    direction: Direction,
) -> Promise:
    points = tuple(_points(matches, originals, terms, direction))
    verdict = _last(now, points, matches, direction)
    target = goal.read if goal.read and newer else goal.target  # its correction is the revision
    return Promise(
        place=goal.source.place,
        target=target,
        document=originals.title(target),
        sentence=sentence_of(originals.text(target), target),
        passage=originals.passage(target),
        outcome=verdict.outcome,
        rule=verdict.rule,
        points=points,
        revisions=tuple(_revision(one, originals) for one in newer),
    )


def _revision(one: OpenTarget, originals: _Originals) -> Revision:
    return Revision(
        document=originals.title(one.target),
        issued_on=one.source.issued_on,
        said=one.target,
        sentence=sentence_of(originals.text(one.target), one.target),
        passage=originals.passage(one.target),
    )


def _points(
    matches: Sequence[ResultMatch], originals: _Originals, terms: IndicatorTerms, direction: Direction
) -> Iterator[SeriesPoint]:
    """What each document reports, with the total or level up to then."""
    actual: Decimal | None = None
    for match in sorted(matches, key=lambda one: one.as_of):
        said, added = match.report.target, match.way == "add"
        value = figure_of(match)
        if value is not None:
            actual = value + (actual or 0) if added else value
        verdict = verdict_of(match, terms, direction)
        yield SeriesPoint(
            document=originals.title(said),
            said=said,
            sentence=match.report.sentence,
            passage=originals.passage(said),
            as_of=match.as_of,
            value=value,
            added=added,
            actual=actual if value is not None else None,
            outcome=verdict.outcome,
            rule=verdict.rule,
            score=min(round(match.score, 3), 1.0),
        )


def _last(
    goal: OpenTarget, points: Sequence[SeriesPoint], matches: Sequence[ResultMatch], direction: Direction
) -> OutcomeVerdict:
    """The verdict by the newest document; of amounts that add up, by their sum."""
    if not points:
        return silent()
    last = next((one for one in reversed(points) if one.rule != "cannot-tell"), points[-1])
    if last.actual is None or goal.target.value is None:
        return OutcomeVerdict(outcome=last.outcome, rule=last.rule)
    early = goal.due is not None and last.as_of < goal.due
    newest = max((one for one in matches if one.as_of == last.as_of), key=lambda one: not one.related)
    if last.rule in ("said-nearly", "cannot-tell"):
        return OutcomeVerdict(outcome=last.outcome, rule=last.rule)
    summed = newest.report.target.model_copy(update={"value": last.actual})
    less = direction.less_is_better(goal.target)
    return judge(goal.target, summed, added=early, less=less)


def _as_read(document: Document, goals: Sequence[OpenTarget]) -> ReadDocument:
    return ReadDocument(
        name=document.name,
        title=document.title or document.name,
        place=facts_of(document).place,
        issued_on=document.issued_on,
        promises=len(goals),
    )
