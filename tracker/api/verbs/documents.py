"""The documents of the ledger, and what became of what they promised."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from tracker.api.json_forms import Number, json_form
from tracker.api.typed_values import Words
from tracker.api.verb import Given, Said, Verb, VerbContext
from tracker.api.verbs.extracting import Extracted
from tracker.api.verbs.target_forms import Printed
from tracker.errors import UsageError
from tracker.i18n import N_, _
from tracker.records import Outcome, OutcomeRule
from tracker.services.documents import document_dossier
from tracker.services.documents.find_document import find
from tracker.services.fulfilment import as_json, in_ledger
from tracker.services.fulfilment.promises import ReadDocument, Revision, SeriesPoint
from tracker.services.listing import agenda

_Info = json_form(agenda.DocumentInfo, name="DocumentHead", without=frozenset({"digest"}))


class _Nothing(Said):
    pass


class Documents(Given):
    """The documents by name."""

    schema_: Literal[1] = Field(alias="schema")
    documents: tuple[_Info, ...]  # type: ignore[valid-type]


def _list(desk: VerbContext, _said: _Nothing, _by: str) -> Documents:
    found = [*map(document_dossier.info_as_json, agenda.documents(desk.ledger))]
    return Documents.model_validate({"schema": document_dossier.SCHEMA, "documents": found})


class _Naming(Said):
    document: Words = Field(
        min_length=1,
        description=N_("Number of the document, its file name, or words of its name or title."),
    )


class _Counted(Given):
    place: str
    total: int
    counts: dict[Outcome, int]


class _Where(Given):
    sentence: str
    headings: tuple[str, ...]
    places: tuple[Printed, ...]  # type: ignore[valid-type]


class _Revision(_Where, json_form(Revision, only=frozenset({"document", "issued_on"}))):  # type: ignore[misc]
    said: Extracted  # type: ignore[valid-type]


_OF_POINT = frozenset(SeriesPoint.model_fields) - {"said", "value", "actual", "passage"}


class _Point(_Where, json_form(SeriesPoint, only=_OF_POINT)):  # type: ignore[misc]
    value: Number | None
    actual: Number | None
    said: Extracted  # type: ignore[valid-type]


class _Promise(_Where):
    number: int
    id: str = Field(description=N_("Id of the target in the ledger."))
    place: str
    outcome: Outcome
    rule: OutcomeRule
    target: Extracted  # type: ignore[valid-type]
    revisions: tuple[_Revision, ...]
    results: tuple[_Point, ...]


class Fulfilment(Given):
    """What became of each promise of a document, by later ones of its place."""

    schema_: Literal[1] = Field(alias="schema")
    plans: tuple[json_form(ReadDocument), ...]  # type: ignore[valid-type]
    reports: tuple[json_form(ReadDocument), ...]  # type: ignore[valid-type]
    placeless: tuple[str, ...]
    failed: tuple[str, ...]
    total: int
    counts: dict[Outcome, int]
    places: tuple[_Counted, ...]
    promises: tuple[_Promise, ...]


def _fulfilment(desk: VerbContext, said: _Naming, _by: str) -> Fulfilment:
    asked = find(desk.ledger, said.document)
    documents = in_ledger.comparable(desk.ledger)
    if not any(one.id == asked.id for one in documents):
        raise UsageError(
            _("{file} names no place, so nothing can be compared with it").format(file=asked.name),
            _("say whose it is: tracker document set {number} --place NAME").format(number=asked.id),
        )
    choice = in_ledger.choice_of([asked.id], documents)
    compared = in_ledger.compare_in_ledger(desk.ledger, choice, book=desk.rules())
    printed: dict[str, Any] = as_json.as_json(compared.found)
    for promise, target_id in zip(printed["promises"], compared.targets, strict=True):
        promise["id"] = target_id
    return Fulfilment.model_validate(printed)


VERBS = (
    Verb(
        "list_documents", "GET", "/documents", N_("List the documents of the ledger."),
        _Nothing, Documents, _list,
    ),
    Verb(
        "show_fulfilment", "GET", "/documents/{document}/fulfilment",
        N_("What became of each promise of a document, by later ones of its place in the ledger."),
        _Naming, Fulfilment, _fulfilment,
    ),
)  # fmt: skip
