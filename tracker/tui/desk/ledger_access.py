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
from tempfile import TemporaryDirectory, mkdtemp
from typing import TYPE_CHECKING

from tracker.tui.commands.permissions import verb_of

if TYPE_CHECKING:
    from tracker.errors import NotPermitted
    from tracker.progress.light_thresholds import Profile
    from tracker.rulebook.model import Rulebook
    from tracker.services.ledger.opening import Credentials, Ledger
    from tracker.services.members.register import Permit, Verb


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
        credentials: Callable[[], Credentials] | None = None,
    ) -> None:
        self.url = url
        self.as_of = as_of
        self.rules = tuple(rules)
        self.clock = clock
        self.author = os.environ.get("TRACKER_BY", "")  # who makes the changes
        self.profile: Profile | None = None  # the cut-offs that lights are given by; None: the usual ones
        self.served = bool(os.environ.get("TRACKER_SESSION"))  # to somebody whose machine this is not
        self.permit: Permit | None = None  # of the member who is at the screen; None: nobody is asked
        self._credentials = credentials
        self._seen = False  # a ledger that was there and is gone is an error, not a new empty one

    def open(self) -> Ledger:
        """The ledger, to be used in a `with`. Raises LedgerError."""
        from tracker.services.ledger.credentials import from_environment
        from tracker.services.ledger.opening import open_ledger

        credentials = self._credentials or from_environment
        ledger = open_ledger(self.url, create=not self._seen, now=self.clock(), credentials=credentials)
        ledger.author = self.author
        self._seen = True
        return ledger

    def learn_who(self) -> None:
        """Learn who is at the screen, where the ledger has members; a password may have to be typed."""
        from tracker.services.ledger.location import default_url
        from tracker.services.offered_names import names

        if self.served or names(self.url or default_url(), "members", ""):
            with self.open() as ledger:
                self.permit = ledger.permit()

    def who(self) -> str:
        """The member at the screen with their role, in words; empty where nobody is asked."""
        if self.permit is None:
            return ""
        from tracker.services.members.wording import member_words

        return member_words(self.permit.member)

    def why_not(self, command: str) -> NotPermitted | None:
        """Why the one at the screen may not do a command; None where they may. Reads nothing."""
        verb = verb_of(command, served=self.served)
        if self.permit is None or verb is None or self.permit.may(verb):
            return None
        return self.permit.refusal(verb)

    def ask_served(self, verb: Verb) -> None:
        """Raise NotPermitted where the screen is served to somebody who may not do this to the machine."""
        if self.served:
            with self.open() as ledger:
                ledger.ask(verb)

    def place_for(self, out: Path) -> Path:
        """Where a file is written that is named so: as it says, but where the screen is served to somebody
        it only comes down to their browser, from a folder that goes with the screen.
        """
        return Path(mkdtemp(dir=self._downloads.name)) / out.name if self.served else out

    @cached_property
    def _downloads(self) -> TemporaryDirectory[str]:
        return TemporaryDirectory(prefix="tracker-")

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
