"""The part of the desk that shows the changes of the ledger, takes them back and does them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.records import Change

if TYPE_CHECKING:
    from tracker.services.targets.undo_figure import KeptFigure
    from tracker.tui.desk.ledger_access import LedgerAccess


class UndoDesk:
    """Works on the ledger behind `access`."""

    def __init__(self, access: LedgerAccess) -> None:
        self._access = access

    def undo(self) -> Change:
        """Take back the last step that still stands. Raises NothingFound."""
        from tracker.services.targets.undo_and_redo import undo

        with self._access.open() as ledger:
            return undo(ledger, now=self._access.clock())

    def undo_of(self, target_id: str) -> Change:
        """Take back the last change of one target alone. Raises NothingFound."""
        from tracker.services.targets.undo_and_redo import undo_of

        with self._access.open() as ledger:
            return undo_of(ledger, target_id, now=self._access.clock())

    def undoable_of(self, target_id: str) -> Change | None:
        """What that would take back now."""
        from tracker.services.targets.undo_and_redo import undoable_of

        with self._access.open() as ledger:
            return undoable_of(ledger, target_id)

    def figures(self, target_id: str) -> list[KeptFigure]:
        """The figures that stand of a target, newest first."""
        from tracker.services.targets.undo_figure import figures

        with self._access.open() as ledger:
            return figures(ledger, target_id)

    def take_back_figure(self, target_id: str, change: int) -> Change:
        """Take back one figure of a target. Raises NothingFound, UsageError."""
        from tracker.services.targets.undo_figure import take_back_figure

        with self._access.open() as ledger:
            return take_back_figure(ledger, target_id, change, now=self._access.clock())

    def redo(self) -> Change:
        """Do again what the last undo took back. Raises NothingFound."""
        from tracker.services.targets.undo_and_redo import redo

        with self._access.open() as ledger:
            return redo(ledger, now=self._access.clock())

    def undoable(self) -> list[Change]:
        """What an undo would take back now."""
        from tracker.services.targets.undo_and_redo import undoable

        with self._access.open() as ledger:
            return undoable(ledger)

    def log(self) -> list[Change]:
        """All changes of the ledger, newest first."""
        from tracker.services.targets.change_log import log

        with self._access.open() as ledger:
            return log(ledger)
