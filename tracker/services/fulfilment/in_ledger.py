"""Documents of the ledger as plans and later documents: which go together, and what became of them."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from tracker.compare.language import LANGUAGE
from tracker.compare.outcome_records import OpenTarget, ReportedResult, ResultMatch
from tracker.errors import NothingFound
from tracker.i18n import _
from tracker.records import Document, Record
from tracker.rulebook.model import Rulebook
from tracker.services.fulfilment.comparing import LaterDocument, PlanDocument, compare_read
from tracker.services.fulfilment.promises import Fulfilment
from tracker.services.ledger.opening import Ledger
from tracker.services.results.answer_ids import figure_of, pair_id
from tracker.services.results.reported import facts_of, goal_of, reports_of
from tracker.store.read.reported_results import answered, reporting_documents
from tracker.store.read.snapshot import DocumentInfo, Reading
from tracker.store.rows import StoredTarget


class ComparableDocument(Record):
    """A document of the ledger whose place is known."""

    id: int
    name: str  # its title, else the name of its file
    file: str
    place: str
    issued_on: dt.date | None
    promises: int  # targets of it that the ledger holds


class ComparedDocuments(Record):
    """Which documents are compared, by their numbers in the ledger."""

    plans: tuple[int, ...] = ()
    reports: tuple[int, ...] = ()


class LedgerFulfilment(Record):
    """A comparison, with the way back to the ledger."""

    choice: ComparedDocuments
    found: Fulfilment
    targets: tuple[str, ...]  # the id of each promise, in the order of the promises
    documents: dict[str, int]  # the number of each document by the `doc` of what was read in it


def comparable(ledger: Ledger) -> list[ComparableDocument]:
    """The documents of the ledger that name a place or an issuer, by place, then oldest first."""
    with ledger.read() as reading:
        found = [_comparable(one) for one in reading.documents()]
    return sorted((one for one in found if one.place), key=lambda one: (one.place, _age(one), one.id))


def later_than(plan: ComparableDocument, documents: Iterable[ComparableDocument]) -> list[ComparableDocument]:
    """The documents of the same place that came after a plan; of one without a date, all others."""
    key = LANGUAGE.region_key(plan.place)
    return [
        one
        for one in documents
        if one.id != plan.id
        and LANGUAGE.region_key(one.place) == key
        and (plan.issued_on is None or _age(one) > _age(plan))
    ]


def choice_of(plans: Collection[int], documents: Sequence[ComparableDocument]) -> ComparedDocuments:
    """These plans with every later document of their places."""
    chosen = [one for one in documents if one.id in plans]
    later = {other.id for plan in chosen for other in later_than(plan, documents)}
    return ComparedDocuments(
        plans=tuple(one.id for one in chosen),
        reports=tuple(one.id for one in documents if one.id in later),
    )


def all_plans(documents: Sequence[ComparableDocument]) -> list[int]:
    """Every document that promises something and has a later one of its place."""
    return [one.id for one in documents if one.promises and later_than(one, documents)]


def first_choice(
    ledger: Ledger, documents: Sequence[ComparableDocument], near: str | None
) -> ComparedDocuments:
    """The plan that holds the target `near` with all that came later.

    Where nothing came later, the newest plan of that place of which something did, else the first of any.
    """
    plans = frozenset(all_plans(documents))
    able = [one for one in documents if one.id in plans]
    with ledger.read() as reading:
        here = reading.document_ids([near] if near else []).get(near or "")
    own = next((one for one in documents if one.id == here), None)
    key = LANGUAGE.region_key(own.place) if own else None
    same = [one for one in able if LANGUAGE.region_key(one.place) == key]
    focus = [one for one in same if one.id == here] or same[-1:] or able[:1]
    return choice_of([one.id for one in focus], documents)


def compare_in_ledger(ledger: Ledger, choice: ComparedDocuments, *, book: Rulebook) -> LedgerFulfilment:
    """What became of the promises of plans, as the ledger holds them with the corrections of people.

    Rejected targets are no promises, rejected results do not count. Raises NothingFound where a
    document left the ledger meanwhile.
    """
    with ledger.read() as reading:
        documents = _documents(reading, {*choice.plans, *choice.reports})
        stored = {number: _promises(reading, number) for number in documents}
        told = {one.id: reports_of(one) for one in reporting_documents(reading, choice.reports)}
        rejected = answered(reading, taken=False)
        names = {documents[n].name: said[0].target.doc for n, said in told.items() if said}
    plans = [PlanDocument(documents[n], _goals(documents[n], stored[n])) for n in choice.plans]
    reports = [
        LaterDocument(documents[n], _renamed(told.get(n, ()), documents[n]), _goals(documents[n], stored[n]))
        for n in choice.reports
    ]

    def refused(match: ResultMatch) -> bool:
        said = match.report.target
        called = said.model_copy(update={"doc": names.get(said.doc, said.doc)})
        return pair_id(match.goal.id, called, figure_of(match)) in rejected

    return LedgerFulfilment(
        choice=choice,
        found=compare_read(plans, reports, book=book, refused=refused),
        targets=tuple(goal.id for plan in plans for goal in plan.goals),
        documents={document.name: number for number, document in documents.items()},
    )


def _comparable(one: DocumentInfo) -> ComparableDocument:
    return ComparableDocument(
        id=one.id,
        name=one.title or one.name,
        file=one.name,
        place=facts_of(one).place,
        issued_on=one.issued_on,
        promises=one.targets,
    )


def _age(one: ComparableDocument) -> dt.date:
    return one.issued_on or dt.date.min


def _documents(reading: Reading, numbers: Collection[int]) -> dict[int, Document]:
    """The documents by number; where several have one name, each is called by its path."""
    found = {number: reading.document(number) for number in sorted(numbers)}
    names = Counter(one.name for one in found.values() if one is not None)
    kept: dict[int, Document] = {}
    for number, one in found.items():
        if one is None:
            raise NothingFound(_("the document is no longer in the ledger"), _("look at the list again"))
        name = one.name if names[one.name] == 1 else f"{one.path or one.name} ({number})"
        kept[number] = one.model_copy(update={"name": name})
    return kept


def _promises(reading: Reading, number: int) -> list[StoredTarget]:
    """What a document promises: what was rejected, taken back or is no longer found is left out."""
    found = reading.stored_targets(document_id=number)
    return [one for one in found if not (one.removed or one.missing or one.review == "rejected")]


def _goals(document: Document, stored: Sequence[StoredTarget]) -> list[OpenTarget]:
    facts = facts_of(document)
    goals: list[OpenTarget] = []
    for one in stored:
        target, read = one.target(document.name), one.as_read(document.name)
        if target.stance == "target":
            goal = goal_of(one.id, document.text, facts, target, one.due)
            goals.append(replace(goal, read=read) if read.value != target.value else goal)
    return goals


def _renamed(told: Sequence[ReportedResult], document: Document) -> list[ReportedResult]:
    """Results under the name that their document has here."""
    return [replace(one, target=one.target.model_copy(update={"doc": document.name})) for one in told]
