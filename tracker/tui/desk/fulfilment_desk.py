"""The part of the desk where plans are compared with later documents."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.services.fulfilment.in_ledger import ComparableDocument, ComparedDocuments, LedgerFulfilment
    from tracker.services.fulfilment.promises import Fulfilment
    from tracker.services.fulfilment.series import YearlyFigures
    from tracker.tui.desk.ledger_access import LedgerAccess


class FulfilmentDesk:
    """Works on the ledger behind `access`."""

    def __init__(self, access: LedgerAccess) -> None:
        self._access = access

    def documents(self) -> list[ComparableDocument]:
        """The documents that can be compared, by place, then oldest first."""
        from tracker.services.fulfilment.in_ledger import comparable

        with self._access.open() as ledger:
            return comparable(ledger)

    def placeless(self) -> list[str]:
        """The names of the documents that cannot be compared: nobody knows whose they are."""
        from tracker.services.results.suggestions import placeless

        with self._access.open() as ledger:
            return placeless(ledger)

    def first_choice(self, documents: Sequence[ComparableDocument], near: str | None) -> ComparedDocuments:
        """The plan that holds the target `near` with all that came later, or the nearest that can be had."""
        from tracker.services.fulfilment.in_ledger import first_choice

        with self._access.open() as ledger:
            return first_choice(ledger, documents, near)

    def compare(self, choice: ComparedDocuments) -> LedgerFulfilment:
        """What became of the promises of the plans chosen. Raises NothingFound."""
        from tracker.services.fulfilment.in_ledger import compare_in_ledger

        with self._access.open() as ledger:
            return compare_in_ledger(ledger, choice, book=self._access.book)

    def series(self, target_id: str) -> YearlyFigures | None:
        """The yearly figures of a target of several years; None where there are none."""
        from tracker.services.fulfilment.series import series_of

        with self._access.open() as ledger:
            return series_of(ledger, target_id, book=lambda: self._access.book)

    def format_names(self) -> tuple[str, ...]:
        """The formats that the comparison can be written in."""
        from tracker.services.fulfilment.writing import format_names

        return format_names()

    def write(self, found: Fulfilment, format: str, out: Path, *, title: str = "", force: bool) -> Path:
        """Write what `tracker fulfilment` would; an existing file needs `force`. Raises UsageError."""
        from tracker.services.fulfilment.writing import write

        return write(found, format, self._access.place_for(out), title=title, force=force)
