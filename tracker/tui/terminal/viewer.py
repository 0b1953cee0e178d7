"""Handing a file to the system's viewer, or a text to the pager."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from textual.app import App, SuspendNotSupported

from tracker.base.system_errors import reason_of
from tracker.document.formats import SUFFIXES
from tracker.errors import DocumentError, UsageError
from tracker.i18n import _
from tracker.tui.terminal.cells import clean

PATIENCE = 1.5  # seconds in which a viewer that cannot start says so
_TAKES_LINE = frozenset({"less", "more", "most", "vi", "vim", "nvim", "view", "nano", "emacs"})  # as +12

_WITH_MACROS = {".docm", ".xlsm", ".doc", ".xls", ".wps", ".et", ".odt", ".ods", ".rtf"}  # or other programs
_OPENED = frozenset({*SUFFIXES, ".ics", ".json"}) - _WITH_MACROS

UTF8 = {"LESSCHARSET": "utf-8"}  # less takes Chinese for binary where no locale is set


def open_file(app: App[Any], path: Path) -> str:
    """Open a file in the program that the system has for it; gives what to tell the user.

    Only documents and reports are opened: the path may come from a ledger that somebody else wrote, and the
    system would run a program. Raises DocumentError for a file that is gone, UsageError where nothing can
    open it. May take a moment.
    """
    path = path.absolute()  # a name that begins with a hyphen is no option then
    if path.suffix.lower() not in _OPENED:
        raise UsageError(
            _("{path} is neither a document nor a report").format(path=path),
            _("open it yourself if you trust it"),
        )
    if not path.exists():
        raise DocumentError(
            _("{path} is not there any more").format(path=path), _("bring it back, or read it anew")
        )
    if app.is_web:
        raise UsageError(
            _("a browser cannot open a file of the machine that tracker runs on"),
            _("open it there: {path}").format(path=path),
        )
    _start(path)
    return _("Opened {path}.").format(path=path)


def _start(path: Path) -> None:
    if sys.platform == "win32":
        os.startfile(path)
        return
    opener = _opener()
    if opener is None:
        raise UsageError(
            _("there is no viewer here: no screen to show it on, or no xdg-open"),
            _("open it yourself: {path}").format(path=path),
        )
    process = subprocess.Popen(
        [opener, str(path)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # it outlives the program
    )
    try:
        code = process.wait(PATIENCE)
    except subprocess.TimeoutExpired:  # the viewer itself is running
        return
    if code:
        raise UsageError(
            _("{opener} could not open {path}").format(opener=opener, path=path),
            _("no program may be set for files of this kind; open it yourself"),
        )


def _opener() -> str | None:
    """The system's command to open a file with; None where there is none, or no screen for it."""
    if sys.platform == "darwin":
        return "open"
    if shutil.which("wslview"):
        return "wslview"
    if "DISPLAY" in os.environ or "WAYLAND_DISPLAY" in os.environ:
        return next((name for name in ("xdg-open",) if shutil.which(name)), None)
    return None


def page(app: App[Any], text: str, line: int) -> None:
    """Show a text in $PAGER from a line on; the program waits meanwhile.

    Raises UsageError where there is no pager, or the terminal cannot be lent to it.
    """
    command = pager()
    with tempfile.TemporaryDirectory(prefix="tracker-", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "document.txt"
        path.write_text(clean(text), encoding="utf-8")
        at_line = [f"+{line}"] if Path(command[0]).stem in _TAKES_LINE else []
        try:
            with app.suspend():
                subprocess.run([*command, *at_line, str(path)], check=False, env={**UTF8, **os.environ})
        except SuspendNotSupported as error:
            raise UsageError(
                _("a pager needs a terminal of its own"), _("use tracker in a terminal for this")
            ) from error
        except OSError as error:
            raise UsageError(
                _("{pager} does not start: {why}").format(pager=command[0], why=reason_of(error)),
                _("set PAGER to a program that is installed, for example less"),
            ) from error


def pager() -> list[str]:
    """The command of the pager: $PAGER, else less or more. Raises UsageError."""
    named = os.environ.get("PAGER", "").strip()
    try:
        command = shlex.split(named, posix=sys.platform != "win32")
    except ValueError:
        command = [named]
    if not command:
        command = [name for name in ("less", "more") if shutil.which(name)][:1]
    if not command or shutil.which(command[0]) is None:
        raise UsageError(
            _("there is no pager “{name}”").format(name=command[0] if command else "less"),
            _("set PAGER to a program that is installed, for example less"),
        )
    return command
