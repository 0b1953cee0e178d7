"""What later documents say of open targets: to be looked at, taken or left."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from tracker.api.json_forms import Number, json_form
from tracker.api.typed_values import Ids, PageSize, PageStart, Text
from tracker.api.verb import Body, Given, Said, Verb, VerbContext
from tracker.api.verbs.extracting import Extracted
from tracker.api.verbs.target_forms import Targets, as_they_stand
from tracker.i18n import N_
from tracker.services.results import suggestions, suggestions_json
from tracker.services.results.suggestion import Suggestion

_CHANGED = frozenset({"said", "value", "document_id"})


class _Offered(json_form(Suggestion, without=_CHANGED)):  # type: ignore[misc]
    value: Number | None
    said: Extracted = Field(description=N_("As the other document says it."))  # type: ignore[valid-type]


class _Asking(Said):
    limit: PageSize = 50
    offset: PageStart = Field(0, description=N_("Where the page begins, from 0."))


class Suggestions(Given):
    """What waits for an answer."""

    schema_: Literal[1] = Field(alias="schema")
    total: int
    placeless: tuple[str, ...] = Field(
        description=N_("Documents that name no place: nothing is offered for them or from them.")
    )
    suggestions: tuple[_Offered, ...]


class LeftSuggestions(Given):
    """What is not offered again."""

    schema_: Literal[1] = Field(alias="schema")
    suggestions: tuple[_Offered, ...]


def _list(desk: VerbContext, said: _Asking, _by: str) -> Suggestions:
    found = suggestions.suggestions(desk.ledger, desk.rules())
    page = found[said.offset : said.offset + said.limit]
    return Suggestions.model_validate(
        {
            **suggestions_json.as_json(page),
            "total": len(found),
            "placeless": suggestions.placeless(desk.ledger),
        }
    )


class _Accepting(Body):
    ids: Ids = Field(description=N_("Ids of suggestions; a unique beginning will do."))


class _Rejecting(_Accepting):
    reason: Text = Field("", description=N_("Why it is left."))


def _accept(desk: VerbContext, said: _Accepting, by: str) -> Targets:
    entries = suggestions.accept(desk.ledger, said.ids, now=desk.clock(), by=by, book=desk.rules())
    return as_they_stand(desk, [entry.id for entry in entries])


def _reject(desk: VerbContext, said: _Rejecting, by: str) -> LeftSuggestions:
    left = suggestions.reject(
        desk.ledger, said.ids, now=desk.clock(), reason=said.reason, by=by, book=desk.rules()
    )
    return LeftSuggestions.model_validate(suggestions_json.as_json(left))


VERBS = (
    Verb(
        "list_suggestions", "GET", "/suggestions",
        N_("Results that documents report for open targets, and targets that seem to be one."),
        _Asking, Suggestions, _list,
    ),
    Verb(
        "accept_suggestions", "POST", "/suggestions/accept",
        N_("Take suggestions: a result is marked with its words and source, two mentions become one target."),
        _Accepting, Targets, _accept, writes=True,
    ),
    Verb(
        "reject_suggestions", "POST", "/suggestions/reject",
        N_("Leave suggestions; they are not offered again."),
        _Rejecting, LeftSuggestions, _reject, writes=True,
    ),
)  # fmt: skip
