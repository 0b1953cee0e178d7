"""Errors turned into one line on stderr and an exit code."""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path

from tracker.cli import clock
from tracker.cli.exit_codes import ExitCode, code_of
from tracker.errors import RuleError, TrackerError
from tracker.i18n import _

_FULL = (errno.ENOSPC, errno.EDQUOT)


def prepare_streams() -> None:
    """Set the encodings of stdout and stderr: what a stream cannot encode is escaped; pipes get UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def complain(words: str) -> None:
    """Print one line on stderr: `tracker: what happened — what to do`, without control characters."""
    from tracker.cli.output import harmless

    print(f"tracker: {harmless(' '.join(words.split()))}", file=sys.stderr)


def tell_of_plugins() -> None:
    """Print a line for each plugin that this command met and could not use."""
    from tracker.base.entry_points import untold

    with suppress(OSError):  # nobody listens any more
        for line in untold():
            complain(line)


def report(error: BaseException, argv: Sequence[str]) -> ExitCode:
    """Print `error` as one line and return the exit code. `argv` goes into the log of a fault."""
    try:
        return _report(error, argv)
    except BrokenPipeError:
        return _pipe_closed()


def _report(error: BaseException, argv: Sequence[str]) -> ExitCode:
    if isinstance(error, SystemExit):
        return _code_of_exit(error)
    if isinstance(error, KeyboardInterrupt):
        complain(_("stopped"))
        return ExitCode.INTERRUPTED
    if isinstance(error, BrokenPipeError):
        return _pipe_closed()
    if isinstance(error, RuleError) and len(error.problems) > 1:
        _list_problems(error)
        return code_of(error)
    if isinstance(error, TrackerError):
        complain(error.line())
        return code_of(error)
    if isinstance(error, OSError) and error.errno in _FULL:
        _drop_output()
        complain(_("the disk is full — free some space and try again"))
        return ExitCode.USAGE
    return _fault(error, argv)


def _list_problems(error: RuleError) -> None:
    """Print every mistake of the rule files on its own line: they are usually corrected together."""
    for problem in error.problems:
        rule = f"{problem.rule}: " if problem.rule else ""
        cure = f" — {problem.cure}" if problem.cure else ""
        complain(f"{problem.where()}: {rule}{problem.message}{cure}")


def _code_of_exit(error: SystemExit) -> ExitCode:
    known = {int(code) for code in ExitCode}
    if error.code is None:
        return ExitCode.DONE
    return ExitCode(error.code) if isinstance(error.code, int) and error.code in known else ExitCode.FAULT


def _pipe_closed() -> ExitCode:
    """The exit code for a reader that closed the pipe (`| head`); nothing is printed."""
    _drop_output()
    return ExitCode.PIPE_CLOSED


def _drop_output() -> None:
    """Point stdout at the null device, so that the interpreter's last flush raises nothing."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
    except (OSError, ValueError):
        pass


def keep_fault(error: BaseException, argv: Sequence[str] = ()) -> str:
    """Keep the traceback of a fault where a maintainer can ask for it; gives what to do, in words."""
    kept = _keep_traceback(error, argv)
    if kept:
        return _("please report it with the file {path}").format(path=kept)
    return _("please report it; the log folder cannot be written")


def _fault(error: BaseException, argv: Sequence[str]) -> ExitCode:
    what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    cure = keep_fault(error, argv)
    complain(_("unexpected fault in the program ({what}) — {cure}").format(what=what, cure=cure))
    return ExitCode.FAULT


def _keep_traceback(error: BaseException, argv: Sequence[str]) -> Path | None:
    """Write the traceback; None when even that fails."""
    from platformdirs import user_log_path

    from tracker import __version__

    moment = clock.now()
    words = [f"tracker {__version__}, {moment.isoformat()}", f"argv: {list(argv)}", ""]
    words += traceback.format_exception(error)
    try:
        folder = user_log_path("tracker", appauthor=False, ensure_exists=True)
        path = folder / f"fault-{moment:%Y%m%dT%H%M%S}.log"
        path.write_text("\n".join(words), encoding="utf-8", errors="backslashreplace")
    except OSError:
        return None
    return path
