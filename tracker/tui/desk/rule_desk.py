"""The part of the desk where rules are looked at, tried on a sentence and taught from one."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.services.rules.catalogue import RuleGroup
    from tracker.services.rules.explain import Explanation
    from tracker.services.teaching.taught_rule import TaughtRule
    from tracker.services.teaching.trying import OnProgress, Tried
    from tracker.tui.desk.ledger_access import LedgerAccess


class RuleDesk:
    """Works on the ledger and the rules behind `access`."""

    def __init__(self, access: LedgerAccess) -> None:
        self._access = access

    def rule_groups(self, *, anew: bool = False) -> list[RuleGroup]:
        """The rules by topic; with `anew` the files are read again. Raises RuleError."""
        from tracker.services.rules.catalogue import rule_groups

        if anew:
            self._access.forget_book()
        return rule_groups(self._access.book)

    def why(self, text: str, issued_on: dt.date | None) -> Explanation:
        """What the rules read in a sentence, and why. Raises RuleError, UsageError."""
        from tracker.services.rules.explain import explain

        return explain(text, self._access.book, issued_on=issued_on)

    def drafts(self, sentence: str, issued_on: dt.date | None) -> list[TaughtRule]:
        """Guesses at a rule for the sentence, likeliest first. Raises UsageError, RuleError."""
        from tracker.services.teaching.taught_rule import drafts

        return drafts(sentence, self._access.book, self._access.rules, issued_on=issued_on)

    def try_rule(self, rule: TaughtRule, on_progress: OnProgress) -> Tried:
        """Read all documents with the rule and without it. Raises UsageError, RuleError, LedgerError."""
        from tracker.services.teaching.trying import try_rule

        with self._access.open() as ledger:
            return try_rule(ledger, rule, self._access.book, self._access.rules, on_progress=on_progress)

    def keep(self, tried: Tried) -> Path:
        """Keep the rule; it is in force from now on. Raises UsageError."""
        from tracker.services.teaching.trying import keep

        self._access.ask_served("rules")
        path = keep(tried)
        self._access.forget_book()
        return path
