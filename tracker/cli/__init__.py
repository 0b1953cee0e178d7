"""The command line: one file a command. stdout is data, stderr is narration.

`run` is the only door. It chooses the language, builds the commands and turns every exception into one line
on stderr and an exit code; no traceback reaches a user.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import NoReturn


def run(argv: Sequence[str] | None = None) -> NoReturn:
    """Run one command line (default: the process's own) and leave with its exit code."""
    code = execute(sys.argv[1:] if argv is None else argv)
    raise SystemExit(int(code))


def execute(argv: Sequence[str]) -> int:
    """Run one command line and give back its exit code; never raises, apart from a broken interpreter."""
    from tracker.cli import failures

    failures.prepare_streams()
    try:
        from tracker.cli.app import build_app, call
        from tracker.cli.language import take_language

        words = take_language(argv)
        code = call(build_app(), words)
        sys.stdout.flush()
    except BaseException as error:
        return int(failures.report(error, argv))
    return code
