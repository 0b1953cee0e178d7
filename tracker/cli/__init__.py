"""The command line: one file a command. stdout is data, stderr is narration.

`run` is the entry point. It chooses the language, then builds the commands, and turns every exception into
one line on stderr and an exit code; no traceback reaches a user. `--version` alone is answered before
anything else is imported.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # typing's own costs a third of a start
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn


def run(argv: Sequence[str] | None = None) -> NoReturn:
    """Run one command line (default: the process's own) and leave with its exit code."""
    if argv is None and "_TRACKER_COMPLETE" in os.environ:
        from tracker.cli.completion.answer import answer

        raise SystemExit(answer())
    code = execute(sys.argv[1:] if argv is None else argv)
    raise SystemExit(int(code))


def execute(argv: Sequence[str]) -> int:
    """Run one command line and give back its exit code; never raises, apart from a broken interpreter."""
    try:
        code = _version() if [*argv] == ["--version"] else _call(argv)
        sys.stdout.flush()
    except BaseException as error:
        from tracker.cli import error_lines

        code = int(error_lines.report(error, argv))
    if "tracker.base.entry_points" in sys.modules:
        from tracker.cli.error_lines import tell_of_plugins

        tell_of_plugins()
    return code


def _version() -> int:
    from tracker import __version__

    print(f"tracker {__version__}")
    return 0


def _call(argv: Sequence[str]) -> int:
    from tracker.cli.error_lines import prepare_streams

    prepare_streams()
    from tracker.cli.app import build_app, call
    from tracker.cli.language import take_language

    rest = take_language(argv)  # before the commands are built: their help is worded as they are
    return call(build_app(rest), rest)
