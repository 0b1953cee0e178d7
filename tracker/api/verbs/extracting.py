"""The targets of a text that is sent along; the ledger has no part in it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from tracker.api.json_forms import json_form
from tracker.api.typed_values import Day, Words
from tracker.api.verb import Body, Given, Verb, VerbContext
from tracker.document.reader import read
from tracker.i18n import N_
from tracker.records import Target
from tracker.services import target_json
from tracker.services.ingest.extraction import extract_document

_LONGEST = 200_000  # characters of a text; about four seconds at the very most
Extracted = json_form(Target, name="ExtractedTarget", optional=frozenset({"supporting_units", "person"}))


class _Extracting(Body):
    text: str = Field(min_length=1, max_length=_LONGEST, description=N_("The text of a document."))
    issued_on: Day | None = Field(
        None, description=N_("Date of the documents; relative dates are counted from it.")
    )
    issuer: Words = Field("", description=N_("Who issued the documents."))
    everything: bool = Field(False, description=N_("Forecasts, reported results and background too."))


class Extraction(Given):
    """Targets in the order of the text; offsets count its characters, a line end as one."""

    schema_: Literal[1] = Field(alias="schema")
    targets: tuple[Extracted, ...]  # type: ignore[valid-type]


def _extract(desk: VerbContext, said: _Extracting, _by: str) -> Extraction:
    document = read(said.text.encode(), name="text.txt", issued_on=said.issued_on, issuer=said.issuer)
    found = extract_document(document, desk.rules(), everything=said.everything)
    return Extraction.model_validate({"schema": 1, "targets": [*map(target_json.as_json, found)]})


VERBS = (
    Verb(
        "extract_targets", "POST", "/extract",
        N_("Find the targets of a text, with their places in it. The ledger is neither asked nor changed."),
        _Extracting, Extraction, _extract,
    ),
)  # fmt: skip
