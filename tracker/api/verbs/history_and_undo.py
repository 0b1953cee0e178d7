"""Who changed what, and taking one's own last step back."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from tracker.api.typed_values import Id
from tracker.api.verb import Body, Given, Said, Verb, VerbContext
from tracker.api.verbs.target_forms import Changed
from tracker.i18n import N_
from tracker.services.targets import change_log, undo_and_redo


class _Asking(Said):
    target: Id | None = Field(None, description=N_("Only what changed this target."))
    limit: Annotated[int, Field(ge=1, le=1000)] = Field(100, description=N_("Only the newest N changes."))


class Log(Given):
    """Changes, the newest first."""

    schema_: Literal[1] = Field(alias="schema")
    changes: tuple[Changed, ...]  # type: ignore[valid-type]


class TakenBack(Given):
    """The change that took another one back."""

    schema_: Literal[1] = Field(alias="schema")
    change: Changed  # type: ignore[valid-type]


def _log(desk: VerbContext, said: _Asking, _by: str) -> Log:
    found = change_log.log(desk.ledger, said.target, limit=said.limit)
    return Log.model_validate({"schema": 1, "changes": [one.model_dump(mode="json") for one in found]})


class _Nothing(Body):
    pass


def _undo(desk: VerbContext, _said: _Nothing, by: str) -> TakenBack:
    change = undo_and_redo.undo(desk.ledger, now=desk.clock(), by=by, own=True)
    return TakenBack.model_validate({"schema": 1, "change": change.model_dump(mode="json")})


VERBS = (
    Verb(
        "list_changes", "GET", "/log", N_("Show the changes of the ledger, or of one target."),
        _Asking, Log, _log,
    ),
    Verb(
        "undo_last", "POST", "/undo",
        N_("Take back your own last step, if nobody has changed anything since; again for the one before."),
        _Nothing, TakenBack, _undo, writes=True,
    ),
)  # fmt: skip
