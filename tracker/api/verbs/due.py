"""What falls due when, and to whom."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from tracker.api.typed_values import Day, Words
from tracker.api.verb import Given, Said, Verb, VerbContext
from tracker.api.verbs.target_forms import TargetDetail
from tracker.i18n import N_
from tracker.services.offices import due


class _Asking(Said):
    unit: Words = Field("", description=N_("Only of this unit; a short name will do."))
    days: Annotated[int, Field(ge=0, le=9999)] = Field(due.WEEK, description=N_("Up to so many days ahead."))
    with_candidates: bool = Field(False, description=N_("Also what nobody has reviewed yet, marked so."))
    as_of: Day | None = Field(None, description=N_("Judge as of this day; today if left out."))


class _UnitDue(Given):
    unit: str
    due: tuple[TargetDetail, ...]
    overdue: tuple[TargetDetail, ...]


class DueOfUnits(Given):
    """What falls due, by unit; an empty name stands for no unit."""

    schema_: Literal[1] = Field(alias="schema")
    as_of: dt.date
    last: dt.date
    waiting: int = Field(description=N_("What would stand here if it were reviewed."))
    units: tuple[_UnitDue, ...]


def _due(desk: VerbContext, said: _Asking, _by: str) -> DueOfUnits:
    day = desk.as_of(said.as_of)
    found = due.what_is_due(
        desk.ledger,
        as_of=day,
        last=day + dt.timedelta(days=said.days),
        unit=said.unit,
        with_candidates=said.with_candidates,
        profile=desk.profile,
    )
    return DueOfUnits.model_validate(due.as_json(found))


VERBS = (
    Verb(
        "list_due", "GET", "/due",
        N_("What falls due to whom, by unit, and what is overdue already."),
        _Asking, DueOfUnits, _due,
    ),
)  # fmt: skip
