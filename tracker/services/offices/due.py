"""What falls due to whom: the open targets of a period by lead unit, and what is overdue already."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tracker.errors import UsageError
from tracker.i18n import _
from tracker.progress.light_thresholds import Profile
from tracker.records import Passage, Query, Review, Row, Status
from tracker.services.ledger.opening import Ledger
from tracker.services.listing.agenda import agenda, row_as_json
from tracker.services.listing.passages_of_targets import passages
from tracker.services.offices.office_names import unit_names

OPEN: tuple[Status, ...] = ("not_started", "in_progress", "revised")
WEEK = 7  # days, where no period is given
_SPAN = re.compile(r"(\d{1,4})\s*([dw]?)")


@dataclass(frozen=True, slots=True)
class UnitDue:
    """What one unit leads, by due date; an empty name stands for no unit."""

    unit: str
    due: tuple[Row, ...]
    overdue: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class DueList:
    """What falls due from `as_of` to `last`, both inclusive; units by name, those without one last."""

    as_of: dt.date
    last: dt.date
    units: tuple[UnitDue, ...]
    waiting: int  # that would stand here if they were reviewed
    passages: Mapping[str, Passage]  # by id, of what falls due

    @property
    def counts(self) -> tuple[int, int]:
        """How many targets fall due, and how many are overdue."""
        return sum(len(one.due) for one in self.units), sum(len(one.overdue) for one in self.units)


def read_span(text: str) -> int:
    """Days of a span that somebody typed: `7`, `7d`, `2w`. Raises UsageError."""
    found = _SPAN.fullmatch(text.strip().lower())
    if not found:
        raise UsageError(
            _("“{text}” is no span of days").format(text=text.strip()), _("write for example 7d or 2w")
        )
    return int(found[1]) * (7 if found[2] == "w" else 1)


def what_is_due(
    ledger: Ledger,
    *,
    as_of: dt.date,
    last: dt.date,
    unit: str = "",
    with_candidates: bool = False,
    profile: Profile | None = None,
) -> DueList:
    """What is open and falls due by `last`, of the units whose name holds `unit`, a short name too.

    Only what was accepted, unless `with_candidates`; what waits for review is counted.
    """
    review: tuple[Review, ...] = ("accepted", "candidate")
    lead = unit_names(ledger).full(unit) if unit else None
    query = Query(due_before=last, status=OPEN, review=review, unit=lead)
    rows = agenda(ledger, query, as_of=as_of, profile=profile).rows
    shown = [row for row in rows if with_candidates or row.entry.review == "accepted"]
    by_unit: dict[str, list[Row]] = {}
    for row in shown:
        by_unit.setdefault(row.entry.target.lead_unit or "", []).append(row)
    due = [row.entry for row in shown if row.entry.due and row.entry.due >= as_of]
    return DueList(
        as_of=as_of,
        last=last,
        units=tuple(
            _unit_due(name, by_unit[name], as_of) for name in sorted(by_unit, key=lambda n: (not n, n))
        ),
        waiting=len(rows) - len(shown),
        passages=passages(ledger, due),
    )


def _unit_due(name: str, rows: list[Row], as_of: dt.date) -> UnitDue:
    due: list[Row] = []
    late: list[Row] = []
    for row in rows:
        (late if row.entry.due is not None and row.entry.due < as_of else due).append(row)
    return UnitDue(name, tuple(due), tuple(late))


def as_json(found: DueList) -> dict[str, Any]:
    """The list for programs; rows are as `list --json` prints them."""
    return {
        "schema": 1,
        "as_of": found.as_of.isoformat(),
        "last": found.last.isoformat(),
        "waiting": found.waiting,
        "units": [
            {
                "unit": one.unit,
                "due": [row_as_json(row, passage=found.passages.get(row.entry.id)) for row in one.due],
                "overdue": [row_as_json(row) for row in one.overdue],
            }
            for one in found.units
        ],
    }
