"""How many targets a reading found, and why the list shows another number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.i18n import _, ngettext
from tracker.records import IngestResult, Query
from tracker.services.ledger.opening import Ledger
from tracker.store.read import known_files
from tracker.store.read.overview import count_of


@dataclass(frozen=True, slots=True)
class IngestTally:
    """Counts of the documents read, each document once, and of the list without filters."""

    found: int
    new: int
    mentions: int = 0  # said by another document too, and listed there
    rejected: int = 0
    listed: int = 0

    def difference(self) -> list[str]:
        """Why the list does not show all of them, a sentence a reason; nothing where it does."""
        if not self.mentions and not self.rejected:
            return []
        said = []
        if self.mentions:
            said.append(
                ngettext(
                    "{count} of them is in another document too and is listed once, with that one",
                    "{count} of them are in another document too and are listed once, with that one",
                    self.mentions,
                ).format(count=self.mentions)
            )
        if self.rejected:
            said.append(
                ngettext(
                    "{count} of them was rejected and is hidden",
                    "{count} of them were rejected and are hidden",
                    self.rejected,
                ).format(count=self.rejected)
            )
        others = self.listed - (self.found - self.mentions - self.rejected)
        if others > 0:
            said.append(
                ngettext(
                    "{count} more was in the list before", "{count} more were in the list before", others
                ).format(count=others)
            )
        said.append(
            ngettext("the list shows {count} target", "the list shows {count} targets", self.listed).format(
                count=self.listed
            )
        )
        return said


def tally(ledger: Ledger, results: Sequence[IngestResult]) -> IngestTally:
    """Count what was read and kept. The same document under two names counts once."""
    read = [result for result in results if result.was_read]
    once = {result.number: result for result in reversed(read) if result.number is not None}
    with ledger.read() as reading:
        mentions, rejected = known_files.unlisted(reading, list(once))
        listed = count_of(reading, Query())
    found = sum(result.new + result.changed + result.unchanged for result in once.values())
    return IngestTally(found, sum(result.new for result in once.values()), mentions, rejected, listed)


def in_a_sentence(parts: Sequence[str]) -> str:
    """Reasons one after the other."""
    return _("; ").join(parts)
