"""`tracker doctor`: what is installed, what can be read, what is missing and how to get it."""

from __future__ import annotations

import locale
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli import output, session
from tracker.cli.arguments import options
from tracker.cli.exit_codes import ExitCode
from tracker.i18n import _, language, ngettext

if TYPE_CHECKING:
    from tracker.services.doctor import Finding

_MARKS = {"fine": "✓", "missing": "–", "wrong": "✗"}


def add(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command(
        "doctor",
        help=_("Look whether everything is in order: what can be read, what is missing, how to get it."),
    )(_doctor)


def _doctor(
    json: Annotated[bool, options.json_()] = False,
    db: Annotated[str | None, options.db()] = None,
) -> None:
    """Exit code 1 when something is wrong; what is merely missing is no fault."""
    from tracker.services.doctor import look

    found = [*look(session.url_of(db)), *_terminal()]
    wrong = sum(one.level == "wrong" for one in found)
    if json:
        findings = [one._asdict() for one in found]
        output.put_json({"schema": 1, "sound": not wrong, "findings": findings})
    else:
        _put(found)
        output.narrate(
            ngettext("{count} thing is wrong", "{count} things are wrong", wrong).format(count=wrong)
            if wrong
            else _("all in order; what has a dash is not needed unless you want it")
        )
    if wrong:
        raise typer.Exit(ExitCode.NOTHING)


def _put(found: list[Finding]) -> None:
    titles = {
        "program": _("Program"),
        "settings": _("Settings"),
        "rules": _("Rules"),
        "ledger": _("Ledger"),
        "reading": _("Reads"),
        "writing": _("Writes reports as"),
        "parts": _("Other parts"),
        "terminal": _("Terminal"),
    }
    part = ""
    for one in found:
        if one.part != part:
            part = one.part
            output.put(titles[part])
        output.put(f"  {_MARKS[one.level]} {one.name}: {' '.join(one.words.split())}")
        if one.cure:
            output.put(f"      {one.cure}")


def _terminal() -> Iterator[Finding]:
    """What the terminal can show, and the language that was chosen."""
    from tracker.services.doctor.finding import Finding

    encoding = sys.stdout.encoding or ""
    cure = "" if _writes_everything(encoding) else _("use a UTF-8 locale, such as LANG=C.UTF-8")
    yield Finding("terminal", _("encoding"), "wrong" if cure else "fine", encoding, cure)
    yield Finding("terminal", _("locale"), "fine", ".".join(filter(None, locale.getlocale())) or "C")
    yield Finding("terminal", _("language"), "fine", language())
    if output.on_terminal():
        console = output.console()
        kind = os.environ.get("TERM", "")
        words = _("{term}, {width} columns, colours: {colours}")
        colours = console.color_system or _("none")
        words = words.format(term=kind, width=console.width, colours=colours)
        yield Finding("terminal", _("screen"), "fine", words)
    if (lister := shutil.which("fc-list")) and not _chinese_fonts(lister):
        words, cure = _("no font here has Chinese"), _("install one, such as fonts-noto-cjk")
        yield Finding("terminal", _("fonts"), "missing", words, cure)


def _writes_everything(encoding: str) -> bool:
    try:
        "".join((*_MARKS.values(), "\u4e00")).encode(encoding)
    except (LookupError, UnicodeEncodeError):
        return False
    return True


def _chinese_fonts(lister: str) -> bool:
    try:
        done = subprocess.run([lister, ":lang=zh", "family"], capture_output=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return True  # nothing is known
    return done.returncode != 0 or bool(done.stdout.strip())
