"""Access to the ledger and the rules that the screens work with.

A call opens the ledger, does its work and closes it again, so that it may run in any thread, and a ledger
that is locked, moved or upgraded meanwhile is an error of that one call and not of the program.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.progress.profile import Profile
    from tracker.rulebook.model import Rulebook
    from tracker.services.ledger.opening import Ledger


def utc_now() -> dt.datetime:
    """The time now, in UTC."""
    return dt.datetime.now(dt.UTC)


class LedgerAccess:
    """Where the ledger is, the day to judge it by, the clock, and the rules to read documents with."""

    def __init__(
        self,
        url: str | None,
        *,
        as_of: dt.date,
        rules: Sequence[Path] = (),
        clock: Callable[[], dt.datetime] = utc_now,
    ) -> None:
        self.url = url
        self.as_of = as_of
        self.rules = tuple(rules)
        self.clock = clock
        self.author = os.environ.get("TRACKER_BY", "")  # who makes the changes
        self.profile: Profile | None = None  # the cut-offs that lights are given by; None: the usual ones
        self._seen = False  # a ledger that was there and is gone is an error, not a new empty one

    def open(self) -> Ledger:
        """The ledger, to be used in a `with`. Raises LedgerError."""
        from tracker.services.ledger.opening import open_ledger

        ledger = open_ledger(self.url, create=not self._seen, now=self.clock())
        ledger.author = self.author
        self._seen = True
        return ledger

    def reachable(self) -> bool:
        """Whether the server of the ledger answers again. Raises LedgerError for any other trouble."""
        from tracker.errors import LedgerAway

        try:
            self.open().close()
        except LedgerAway:
            return False
        return True

    @cached_property
    def book(self) -> Rulebook:
        """The compiled rules, loaded when first needed. Raises RuleError."""
        from tracker.services.rules.rulebook_loading import load_book

        return load_book(self.rules)

    def forget_book(self) -> None:
        """Load the rules again when they are needed next."""
        self.__dict__.pop("book", None)
