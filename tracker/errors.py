"""The errors that a user can do something about.

    TrackerError
    ├── NothingFound          nothing matched, or a check failed          exit 1
    │   └── NothingReviewed   a report would hold no target, some wait for review
    ├── UsageError            an option or a typed value is wrong         exit 2
    │   ├── DateUnreadable    a date that cannot be read
    │   ├── MissingExtra      an optional library is not installed
    │   └── ClusterError      the cluster that was named cannot be used
    ├── RuleError             rule files have problems (all of them)      exit 2
    │   └── SettingsError     so has the settings file                    exit 2
    ├── NotPermitted          the role does not allow it, or no proof     exit 5
    ├── DocumentError         a file cannot be read as a document         exit 3
    │   └── OwnFile           it was written by tracker itself            passed over in a folder
    └── LedgerError           the database                                exit 4
        ├── LedgerBroken      its disk is full or failing
        │   └── LedgerAway    its server cannot be reached
        ├── LedgerLocked      another program holds it
        ├── LedgerTooNew      written by a newer version of tracker
        └── StaleEdit         somebody else changed the target meanwhile

`str(error)` is one line: what happened and where. `error.cure` says what to do next; front ends print both
on one line. The exit codes themselves live in `tracker.cli.exit_codes`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


class TrackerError(Exception):
    """Base of every error that the user sees as one line."""

    def __init__(self, message: str, cure: str = "") -> None:
        super().__init__(" ".join(message.split()))
        self.cure = " ".join(cure.split())

    def line(self) -> str:
        """The error and its cure on one line."""
        return f"{self} — {self.cure}" if self.cure else str(self)


class NothingFound(TrackerError):
    """Nothing matched what was asked for, or a check failed."""


class NothingReviewed(NothingFound):
    """A report would hold no target, while those with the ids `waiting` wait for review."""

    def __init__(self, message: str, cure: str = "", *, waiting: Sequence[str] = ()) -> None:
        super().__init__(message, cure)
        self.waiting = tuple(waiting)


class UsageError(TrackerError):
    """An option, an argument or a typed value is not usable."""


class DateUnreadable(UsageError):
    """A typed date that cannot be read."""


class MissingExtra(UsageError):
    """A format needs a library that is not installed; the cure names the pip command."""


class ClusterError(UsageError):
    """The cluster cannot be reached, was lost, or runs another program. What was stored stays stored."""


class NotPermitted(TrackerError):
    """The role of a member does not allow what was asked for, or nobody knows who asks."""


class DocumentError(TrackerError):
    """A file that cannot be read as a document. The rest of a batch goes on without it."""


class OwnFile(DocumentError):
    """A report, letter or page that this program wrote. In a folder it is passed over, and that is said."""


class LedgerError(TrackerError):
    """The database cannot be opened, read or written."""


class LedgerBroken(LedgerError):
    """The disk of the database is full or failing."""


class LedgerAway(LedgerBroken):
    """The server of the database cannot be reached."""


class LedgerLocked(LedgerError):
    """Another program holds the database."""


class LedgerTooNew(LedgerError):
    """The database was written by a newer version of tracker."""


class StaleEdit(LedgerError):
    """A target was changed by somebody else since it was read."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in a rule file, with its place. `line` and `column` count from 1; 0 means unknown."""

    path: str
    line: int
    column: int
    rule: str
    message: str
    cure: str = ""
    source: str = ""
    severity: str = "error"

    def where(self) -> str:
        """`path:line:column`, as far as it is known."""
        return ":".join([self.path, *(str(n) for n in (self.line, self.column) if n)])


class RuleError(TrackerError):
    """Rule files have problems. Nothing of them is loaded; `problems` holds every one."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        first = self.problems[0]
        more = f" (+{len(self.problems) - 1})" if len(self.problems) > 1 else ""
        rule = f"{first.rule}: " if first.rule else ""
        super().__init__(f"{first.where()}: {rule}{first.message}{more}", first.cure)


class SettingsError(RuleError):
    """The settings file has problems, listed as those of rule files are. Nothing of it is used."""
