"""The part of the desk where readings are reviewed: what waits, and each decision as one call."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from tracker.records import Agenda, Context, Entry, Review, Row

if TYPE_CHECKING:
    from tracker.services.results.suggestion import Suggestion
    from tracker.services.targets.revisions import Difference, Dispute
    from tracker.tui.desk.ledger_access import LedgerAccess

Versions = Mapping[str, int]  # those that the person saw: a second writer is told instead of overwritten


class ReviewDesk:
    """Works on the ledger behind `access`."""

    def __init__(self, access: LedgerAccess) -> None:
        self._access = access

    # -- what waits

    def candidates(self, document: str | None, limit: int) -> tuple[Agenda, int]:
        """The candidates that the rules are least sure of, and how many there are in all."""
        from tracker.services.listing.review_queue import candidates

        with self._access.open() as ledger:
            return candidates(ledger, as_of=self._access.as_of, document=document, limit=limit)

    def disputes(self) -> list[tuple[Dispute, Row]]:
        """The corrections that a newer reading disagrees with, each with its target."""
        from tracker.services.targets.revisions import disputes

        with self._access.open() as ledger:
            found = disputes(ledger)
            rows = self._rows(ledger, [one.id for one in found])
        return [(one, rows[one.id]) for one in found if one.id in rows]

    def suggestions(self) -> list[tuple[Suggestion, Row]]:
        """What documents say of open targets, each with the target it is about."""
        from tracker.services.results.suggestions import suggestions

        with self._access.open() as ledger:
            found = suggestions(ledger, self._access.book)
            rows = self._rows(ledger, [one.target for one in found])
        return [(one, rows[one.target]) for one in found if one.target in rows]

    def said_contexts(self, suggestion: Suggestion) -> list[Context]:
        """The paragraph of the other document that a suggestion comes from."""
        from tracker.services.results.suggestions import said_contexts

        with self._access.open() as ledger:
            return said_contexts(ledger, suggestion)

    def differences(self, document: str | None) -> list[tuple[Difference, Row | None]]:
        """What the last second reading of each document changed, each with its target where it is kept."""
        from tracker.services.targets.revisions import differences

        with self._access.open() as ledger:
            found = differences(ledger, document)
            rows = self._rows(ledger, [one.id for one in found])
        return [(one, rows.get(one.id)) for one in found]

    def _rows(self, ledger: Any, ids: Sequence[str]) -> dict[str, Row]:
        from tracker.services.listing.agenda import rows

        return {
            row.entry.id: row
            for row in rows(ledger, ids, as_of=self._access.as_of, profile=self._access.profile)
        }

    # -- decisions, each one step for undo

    def review(
        self, ids: Sequence[str], decision: Review, expect: Versions | None = None, reason: str = ""
    ) -> int:
        """Accept or reject any number of candidates as one step: how many. Raises StaleEdit, LedgerError."""
        from tracker.services.targets.reviewing import review_many

        with self._access.open() as ledger:
            return review_many(ledger, ids, decision, now=self._access.clock(), reason=reason, expect=expect)

    def settle(self, fields: Mapping[str, Sequence[str]], expect: Versions, *, keep: bool) -> list[Entry]:
        """Keep what people said of disputed fields, or take what the document now says."""
        from tracker.services.targets.reviewing import settle

        with self._access.open() as ledger:
            return settle(ledger, fields, keep=keep, now=self._access.clock(), expect=expect)

    def take(self, suggestions: Sequence[str], expect: Versions) -> list[Entry]:
        """Take what documents suggest."""
        from tracker.services.results.suggestions import accept

        with self._access.open() as ledger:
            return accept(
                ledger, suggestions, now=self._access.clock(), expect=expect, book=self._access.book
            )

    def leave(self, suggestions: Sequence[str], reason: str = "") -> int:
        """Leave suggestions for good; gives how many."""
        from tracker.services.results.suggestions import reject

        with self._access.open() as ledger:
            return len(
                reject(ledger, suggestions, now=self._access.clock(), reason=reason, book=self._access.book)
            )

    def edit(
        self, target_id: str, fields: Mapping[str, Any], unit: str, expect: Versions, reason: str = ""
    ) -> Entry:
        """Correct what was read; `unit` is what was typed with a number. Raises UsageError."""
        from tracker.services.targets.editing import edit_all

        now = self._access.clock()
        with self._access.open() as ledger:
            (entry,) = edit_all(
                ledger, [target_id], fields, typed_unit=unit, now=now, reason=reason, expect=expect
            )
        return entry

    def wrong(self, row: Row, fields: Mapping[str, Any]) -> dict[str, str]:
        """What corrected fields of a target say against each other: field → what is wrong."""
        from tracker.services.targets.editing import contradictions, corrected

        return contradictions(corrected(row.entry.target, fields), fields)

    def merge(self, ids: Sequence[str], into: str, expect: Versions, reason: str = "") -> Entry:
        """Say that targets are one. Raises UsageError."""
        from tracker.services.targets.mentions import merge

        with self._access.open() as ledger:
            return merge(ledger, ids, into, now=self._access.clock(), reason=reason, expect=expect)

    def split(
        self, target_id: str, indicators: Sequence[str], expect: Versions, reason: str = ""
    ) -> list[Entry]:
        """Make a target several. Raises UsageError."""
        from tracker.services.targets.splitting import split

        with self._access.open() as ledger:
            return split(
                ledger, target_id, indicators, now=self._access.clock(), reason=reason, expect=expect
            )

    def part(self, ids: Sequence[str]) -> list[Entry]:
        """List mentions in their own right again. Raises UsageError."""
        from tracker.services.targets.mentions import part

        with self._access.open() as ledger:
            return part(ledger, ids, now=self._access.clock())
