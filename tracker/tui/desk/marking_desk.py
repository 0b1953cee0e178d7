"""The part of the desk where progress of targets is marked, each verb as one step for undo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from tracker.records import Entry, Mark, Pace

if TYPE_CHECKING:
    from tracker.tui.desk.ledger_access import LedgerAccess


class MarkingDesk:
    """Works on the ledger behind `access`."""

    def __init__(self, access: LedgerAccess) -> None:
        self._access = access

    def mark(self, ids: Sequence[str], mark: Mark, expect: Mapping[str, int] | None = None) -> int:
        """Record progress of any number of targets as one step; gives how many.

        Raises StaleEdit, UsageError, LedgerError.
        """
        from tracker.services.targets.marking import mark_many

        with self._access.open() as ledger:
            return mark_many(ledger, ids, mark, now=self._access.clock(), expect=expect)

    def mark_each(self, marks: Mapping[str, Mark], expect: Mapping[str, int]) -> list[str]:
        """Record a figure of each target as one step; gives their ids. Raises as `mark` does."""
        from tracker.services.targets.marking_column import mark_each

        with self._access.open() as ledger:
            return mark_each(ledger, marks, now=self._access.clock(), expect=expect)

    def pace_after(self, entry: Entry, mark: Mark) -> Pace:
        """How a target would stand with a mark that is still being typed; reads nothing."""
        from tracker.services.targets.mark_preview import pace_after

        return pace_after(
            entry, mark, as_of=self._access.as_of, now=self._access.clock(), profile=self._access.profile
        )

    def far_beyond(self, entry: Entry, mark: Mark) -> Decimal | None:
        """The figure that a mark comes to, if it is more likely a slip than what was reached."""
        from tracker.services.targets.mark_preview import far_beyond_target

        return far_beyond_target(entry, mark, now=self._access.clock())

    def done_short(self, entry: Entry, mark: Mark) -> Decimal | None:
        """The last figure of a target that a mark calls done though it falls short of its number."""
        from tracker.services.targets.mark_preview import done_short

        return done_short(entry, mark, now=self._access.clock())
