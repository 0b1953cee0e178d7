"""Listing targets, and all that is known of one."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from tracker.api.typed_values import Day, Id, PageSize, PageStart
from tracker.api.verb import Given, Said, Verb, VerbContext
from tracker.api.verbs.filters import Filters
from tracker.api.verbs.target_forms import TargetDetail, TargetLine, lines_of
from tracker.i18n import N_
from tracker.services import target_dossier
from tracker.services.listing import agenda


class _Listing(Filters):
    limit: PageSize = 50
    offset: PageStart = Field(0, description=N_("Where the page begins, from 0."))


class TargetPage(Given):
    """A page of the list."""

    schema_: Literal[1] = Field(alias="schema")
    as_of: dt.date
    total: int = Field(description=N_("Targets in the ledger before the filter, rejected ones left out."))
    matching: int = Field(description=N_("Targets that the filter finds."))
    next_offset: int | None = Field(description=N_("Where the next page begins; null on the last one."))
    targets: tuple[TargetLine, ...]


def _list(desk: VerbContext, said: _Listing, _by: str) -> TargetPage:
    day = desk.as_of(said.as_of)
    query = said.query(day)
    found = agenda.agenda(
        desk.ledger, query, as_of=day, profile=desk.profile, limit=said.limit, offset=said.offset
    )
    matching = agenda.count(desk.ledger, query, as_of=day, profile=desk.profile)
    behind = said.offset + len(found.rows)
    return TargetPage.model_validate(
        {
            "schema": 1,
            "as_of": day,
            "total": found.total,
            "matching": matching,
            "next_offset": behind if found.rows and behind < matching else None,
            "targets": lines_of(desk, found.rows, day),
        }
    )


class _Showing(Said):
    id: Id = Field(description=N_("Id as the list shows it; a unique beginning will do."))
    as_of: Day | None = Field(None, description=N_("Judge as of this day; today if left out."))


def _show(desk: VerbContext, said: _Showing, _by: str) -> TargetDetail:
    known = target_dossier.dossier(desk.ledger, said.id, as_of=desk.as_of(said.as_of), profile=desk.profile)
    return TargetDetail.model_validate(target_dossier.as_json(known))


VERBS = (
    Verb(
        "list_targets", "GET", "/targets",
        N_("List the targets by deadline, then status, in pages; each with its sentence, source and pace."),
        _Listing, TargetPage, _list,
    ),
    Verb(
        "show_target", "GET", "/targets/{id}",
        N_("Show one target: its words in their context, its progress, its history."),
        _Showing, TargetDetail, _show,
    ),
)  # fmt: skip
