"""Noting how targets stand."""

from __future__ import annotations

from decimal import Decimal

from pydantic import Field

from tracker.api.typed_values import Day, Figure, Ids, Text, Words
from tracker.api.verb import Body, Verb, VerbContext
from tracker.api.verbs.target_forms import Targets, as_they_stand
from tracker.i18n import N_
from tracker.records import Mark, Status
from tracker.services import lookup
from tracker.services.targets import marking
from tracker.services.typed_input import read_quantity


class _Marking(Body):
    ids: Ids = Field(
        description=N_(
            "Ids as the list shows them; a unique beginning will do. ID@VERSION changes nothing if somebody "
            "was quicker."
        )
    )
    value: Figure | None = Field(None, description=N_("Actual figure as of the day, cumulative."))
    add: Figure | None = Field(None, description=N_("Increment on the last actual figure instead."))
    unit: Words = Field(
        "",
        description=N_("Unit of the figure as people write it; the target's own if left out."),
    )
    on: Day | None = Field(None, description=N_("Day the figure stands for; today if left out."))
    status: Status | None = None
    note: Text = Field("", description=N_("How it stands."))
    problem: Text = Field("", description=N_("What is in the way."))
    next_step: Text = Field("", description=N_("What comes next."))
    evidence: Text = Field("", description=N_("Where the proof lies."))
    due: Day | None = Field(None, description=N_("New due date; the first one is kept. Needs a reason."))
    reason: Text = Field("", description=N_("Why the due date moves."))
    approver: Words = Field("", description=N_("Who agreed to the new due date."))


def _mark(desk: VerbContext, said: _Marking, by: str) -> Targets:
    value, unit = _counted(said.value, said.unit)
    add, unit_of_more = _counted(said.add, said.unit)
    dated = value is not None or add is not None
    mark = Mark(
        value=value, add=add, unit=unit or unit_of_more, on=said.on or (desk.today() if dated else None),
        status=said.status, note=said.note, problem=said.problem, next_step=said.next_step,
        evidence=said.evidence, due=said.due, reason=said.reason, approver=said.approver, by=by,
    )  # fmt: skip
    wanted, expect = lookup.seen(said.ids)
    entries = marking.mark(desk.ledger, wanted, mark, now=desk.clock(), expect=expect)
    return as_they_stand(desk, [entry.id for entry in entries])


def _counted(figure: Decimal | None, unit: str) -> tuple[Decimal | None, str]:
    """The figure in the unit that the ledger counts in. Raises UsageError for a unit that is none."""
    if figure is None or not unit.strip():
        return figure, ""
    return read_quantity(f"{figure:f}{unit.strip()}")


VERBS = (
    Verb(
        "mark_targets", "POST", "/mark",
        N_("Mark progress on targets: actual figure, status, note, evidence, new due date."),
        _Marking, Targets, _mark, writes=True,
    ),
)  # fmt: skip
