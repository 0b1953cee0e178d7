"""The part of the desk where targets are broken into dated steps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.services.listing.milestones_due import DatedStep
    from tracker.services.targets.milestones import Milestone
    from tracker.tui.desk.ledger_access import LedgerAccess


class MilestoneDesk:
    """Works on the ledger behind `access`; each change is one step for undo."""

    def __init__(self, access: LedgerAccess) -> None:
        self._access = access

    def due(self, only: Collection[str] | None) -> list[DatedStep]:
        """The milestones of these targets (None: of all), the open ones by due date first."""
        from tracker.services.listing.milestones_due import milestones_due

        access = self._access
        with access.open() as ledger:
            return milestones_due(ledger, only, as_of=access.as_of, profile=access.profile)

    def add(self, target_id: str, title: str, due: dt.date) -> Milestone:
        """Put a milestone under a target. Raises UsageError, NothingFound, LedgerError."""
        from tracker.services.targets.milestones import add

        with self._access.open() as ledger:
            return add(ledger, target_id, title, due, now=self._access.clock(), by=self._access.author)

    def done(self, name: str) -> Milestone:
        """Say that a milestone was reached on the day shown. Raises UsageError, LedgerError."""
        from tracker.services.targets.milestones import done

        access = self._access
        with access.open() as ledger:
            return done(ledger, name, now=access.clock(), on=access.as_of, by=access.author)

    def drop(self, name: str, reason: str) -> Milestone:
        """Give a milestone up. Raises UsageError without a reason, LedgerError."""
        from tracker.services.targets.milestones import drop

        with self._access.open() as ledger:
            return drop(ledger, name, now=self._access.clock(), reason=reason, by=self._access.author)
