"""Exit codes: what a script learns from a command without reading its words."""

from __future__ import annotations

from enum import IntEnum

from tracker import errors


class ExitCode(IntEnum):
    """The codes of the contract, and the shell's own conventions for the rest."""

    DONE = 0
    NOTHING = 1  # nothing matched, or a check failed
    USAGE = 2  # bad usage or a bad rule file
    DOCUMENT = 3  # a document could not be read; the others of the batch were
    LEDGER = 4  # database trouble
    NOT_PERMITTED = 5  # the role does not allow it, or nobody knows who asks
    FAULT = 70  # a mistake in the program itself (EX_SOFTWARE of sysexits.h)
    INTERRUPTED = 130  # 128 + SIGINT
    PIPE_CLOSED = 141  # 128 + SIGPIPE


_BY_ERROR: tuple[tuple[type[errors.TrackerError], ExitCode], ...] = (
    (errors.NothingFound, ExitCode.NOTHING),
    (errors.UsageError, ExitCode.USAGE),
    (errors.RuleError, ExitCode.USAGE),
    (errors.DocumentError, ExitCode.DOCUMENT),
    (errors.LedgerError, ExitCode.LEDGER),
    (errors.NotPermitted, ExitCode.NOT_PERMITTED),
)


def code_of(error: errors.TrackerError) -> ExitCode:
    """The exit code for an error of the tree in `tracker.errors`."""
    for kind, code in _BY_ERROR:
        if isinstance(error, kind):
            return code
    return ExitCode.FAULT
