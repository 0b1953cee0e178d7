"""All that is known of one target, from one look at each part of the ledger."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from tracker.base.json_values import json_number
from tracker.progress.light_thresholds import Profile
from tracker.records import Change, Context, Extension, Passage, Row
from tracker.services.ledger.opening import Ledger
from tracker.services.listing import agenda, workdays_left
from tracker.services.listing.passages_of_targets import passages
from tracker.services.targets import change_log, milestones, revisions
from tracker.services.targets import extensions as extending
from tracker.services.targets import mentions as linking
from tracker.services.targets.mentions import Mention
from tracker.services.targets.milestones import Milestone
from tracker.services.targets.revisions import Edit


@dataclass(frozen=True, slots=True)
class Dossier:
    """A target as of a day; `changes` newest first, everything else in the order of time or text."""

    as_of: dt.date
    row: Row
    contexts: list[Context]
    passage: Passage | None  # None when the ledger no longer has its document
    changes: list[Change]
    mentions: list[Mention]  # this target itself among them
    edits: list[Edit]
    milestones: list[Milestone]
    extensions: list[Extension]


def dossier(ledger: Ledger, id_prefix: str, *, as_of: dt.date, profile: Profile | None = None) -> Dossier:
    """The target with an id that begins so. Raises NothingFound; UsageError if several do, naming them."""
    row = agenda.row(ledger, id_prefix, as_of=as_of, profile=profile)
    name = row.entry.id
    return Dossier(
        as_of=as_of,
        row=row,
        contexts=agenda.context(ledger, row.entry),
        passage=passages(ledger, [row.entry]).get(name),
        changes=change_log.log(ledger, name),
        mentions=linking.mentions(ledger, name),
        edits=revisions.edits(ledger, name),
        milestones=milestones.of(ledger, name),
        extensions=extending.extensions(ledger, name),
    )


def as_json(known: Dossier) -> dict[str, Any]:
    """A dossier as `show --json` prints it: the fields of `list --json`, and what one target has besides."""
    left = workdays_left.left(known.row.entry.due, known.as_of)
    return {
        **agenda.row_as_json(
            known.row, contexts=known.contexts, changes=known.changes, passage=known.passage
        ),
        **revisions.as_json(known.mentions, known.edits),
        "headroom": json_number(known.row.pace.headroom),
        "workdays_left": {"days": left.days, "plain": left.plain} if left else None,
        "milestones": milestones.as_json(known.milestones, as_of=known.as_of),
        "extensions": [one.model_dump(mode="json") for one in known.extensions],
    }
