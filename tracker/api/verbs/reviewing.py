"""Deciding on what the rules proposed, and saying who answers for it."""

from __future__ import annotations

from pydantic import Field

from tracker.api.typed_values import Ids, Text, Words
from tracker.api.verb import Body, Verb, VerbContext
from tracker.api.verbs.target_forms import Targets, as_they_stand
from tracker.i18n import N_
from tracker.records import Review
from tracker.services import lookup
from tracker.services.offices import assigning
from tracker.services.targets import reviewing


class _Reviewing(Body):
    ids: Ids
    decision: Review
    reason: Text = Field("", description=N_("Why it is one, or none."))


def _review(desk: VerbContext, said: _Reviewing, by: str) -> Targets:
    wanted, expect = lookup.seen(said.ids)
    entries = reviewing.review(
        desk.ledger, wanted, said.decision, now=desk.clock(), reason=said.reason, by=by, expect=expect
    )
    return as_they_stand(desk, [entry.id for entry in entries])


class _Assigning(Body):
    ids: Ids
    lead: Words | None = Field(
        None, description=N_("Lead unit, a short name will do; an empty text empties it.")
    )
    supporting: Words | None = Field(None, description=N_("Supporting units, with commas between them."))
    person: Words | None = Field(None, description=N_("Person in charge."))


def _assign(desk: VerbContext, said: _Assigning, by: str) -> Targets:
    wanted, expect = lookup.seen(said.ids)
    given = assigning.Assignment(said.lead, said.supporting, said.person)
    entries = assigning.assign(desk.ledger, wanted, given, now=desk.clock(), by=by, expect=expect)
    return as_they_stand(desk, [entry.id for entry in entries])


VERBS = (
    Verb(
        "review_targets", "POST", "/review",
        N_("Accept or reject what was read as targets, or put it back among the candidates."),
        _Reviewing, Targets, _review, writes=True,
    ),
    Verb(
        "assign_targets", "POST", "/assign",
        N_("Say who leads, supports and is in charge of targets; what is left out stays."),
        _Assigning, Targets, _assign, writes=True,
    ),
)  # fmt: skip
