"""Targets as `list --json` and `show --json` print them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

from pydantic import Field

from tracker.api.json_forms import Number, json_form
from tracker.api.verb import Given, VerbContext
from tracker.i18n import N_
from tracker.records import (
    Agenda,
    Change,
    Context,
    Extension,
    Light,
    Place,
    Progress,
    Review,
    Row,
    Status,
    Target,
    Verdict,
)
from tracker.services.listing import agenda
from tracker.services.listing.passages_of_targets import passages
from tracker.services.targets.milestones import Milestone
from tracker.services.targets.revisions import Edit
from tracker.target_fields import IN_JSON

Printed = json_form(Place, optional=frozenset(Place.model_fields))
Changed = json_form(Change)
if TYPE_CHECKING:
    _Words = Given
else:
    _Words = json_form(Target, name="TargetWords", only=frozenset(field.name for field in IN_JSON))


class TargetLine(_Words):
    """A target with where it stands in its document and how it is judged."""

    id: str
    original_due: dt.date | None = Field(description=N_("The first due date, where it was put off."))
    document: str = Field(description=N_("Title of the source."))
    issuer: str
    issued_on: dt.date | None
    task: str = Field(description=N_("The sentence that promises, or the clauses of it that do."))
    task_mark: tuple[int, int] = Field(description=N_("Where the quote stands in it."))
    headings: tuple[str, ...]
    where: str
    places: tuple[Printed, ...]  # type: ignore[valid-type]
    review: Review
    status: Status
    verdict: Verdict
    light: Light
    completion: Number | None = Field(description=N_("Share of the target that is reached, 0 to 1."))
    elapsed: Number | None = Field(description=N_("Share of the time that has passed, 0 to 1."))
    gap: Number | None = Field(description=N_("Elapsed less completed, in points; above 0: behind."))
    needed_per_month: Number | None
    straight_line_finish: dt.date | None
    reason: str = Field(description=N_("What is missing, where nothing can be judged."))
    actual: Number | None = Field(description=N_("The newest actual figure, in the target's unit."))
    data_as_of: dt.date | None
    version: int = Field(description=N_("Write ID@VERSION to change nothing if somebody was quicker."))
    missing: bool


class _Mention(Given):
    id: str
    document: str
    doc: str
    quote: str
    indicator: str
    value: Number | None
    due: dt.date | None
    first: bool
    missing: bool
    differs: tuple[str, ...]


class _Workdays(Given):
    days: int
    plain: bool


class _Milestone(json_form(Milestone, without=frozenset({"target_id", "number"}))):  # type: ignore[misc]
    id: str
    overdue: bool


class TargetDetail(TargetLine):
    """All that is known of a target: its context, what people marked, and who changed it."""

    schema_: Literal[1] = Field(alias="schema")
    spans: tuple[tuple[int, int], ...]
    context: tuple[json_form(Context), ...]  # type: ignore[valid-type]
    events: tuple[json_form(Progress), ...]  # type: ignore[valid-type]
    history: tuple[Changed, ...]  # type: ignore[valid-type]
    mentions: tuple[_Mention, ...] = ()
    edited: tuple[json_form(Edit), ...] = ()  # type: ignore[valid-type]
    headroom: Number | None = None
    workdays_left: _Workdays | None = None
    milestones: tuple[_Milestone, ...] = ()
    extensions: tuple[json_form(Extension), ...] = ()  # type: ignore[valid-type]


class Targets(Given):
    """Targets as they stand after a change."""

    schema_: Literal[1] = Field(alias="schema")
    targets: tuple[TargetLine, ...]


def lines_of(desk: VerbContext, rows: Sequence[Row], day: dt.date) -> list[dict[str, Any]]:
    """The targets as `list --json` prints them, each with its sentence."""
    known = passages(desk.ledger, [row.entry for row in rows])
    listed: list[dict[str, Any]] = agenda.as_json(Agenda(as_of=day, rows=tuple(rows), total=0), known)[
        "targets"
    ]
    return listed


def as_they_stand(desk: VerbContext, ids: Sequence[str]) -> Targets:
    """These targets after a change."""
    day = desk.as_of(None)
    rows = agenda.rows(desk.ledger, ids, as_of=day, profile=desk.profile)
    return Targets.model_validate({"schema": 1, "targets": lines_of(desk, rows, day)})
