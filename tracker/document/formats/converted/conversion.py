"""Documents of older and other office programs, turned into docx by LibreOffice where it is installed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from tracker.document.formats.base.parsed_text import ParsedText
from tracker.document.formats.base.reader import ZIP_MARK
from tracker.document.formats.docx_parts import word_document
from tracker.document.formats.html_parts import web_page
from tracker.errors import DocumentError
from tracker.i18n import _

_PROGRAMS = ("soffice", "libreoffice")
_ELSEWHERE = (  # where its installers put it without telling the shell
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
)
_TIMEOUT = 180  # seconds; a report of 200 pages takes 5, the first start on a slow machine 30
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""  # no macros, and nothing that lies elsewhere is fetched


def parse(data: bytes, where: str, suffix: str) -> ParsedText:
    """As the reader of docx gives it. A file that only bears the ending is read as the docx or page it is.

    Raises DocumentError, also where LibreOffice is not installed or cannot open the file, MissingExtra.
    """
    if data.startswith(ZIP_MARK) and b"word/document.xml" in data:
        return word_document.parse(data, where, ".docx")
    if data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith((b"<html", b"<!doctype html")):
        return web_page.parse(data, where, ".html")
    program = office_program()
    if program is None:
        raise DocumentError(
            _("{file}: files of the kind {kind} are read by LibreOffice, which is not installed").format(
                file=where, kind=suffix
            ),
            _("install LibreOffice, or save the file as .docx in Word or WPS"),
        )
    with tempfile.TemporaryDirectory(prefix="tracker-") as folder:
        converted = _convert(program, Path(folder), data, suffix)
    if converted is None:
        raise DocumentError(
            _("{file}: LibreOffice cannot open this file").format(file=where),
            _("open it in Word or WPS and save it as .docx"),
        )
    return word_document.parse(converted, where, ".docx")


def office_program() -> str | None:
    """LibreOffice as it can be called here; None where there is none."""
    found = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    return found or next((path for path in _ELSEWHERE if Path(path).exists()), None)


def _convert(program: str, folder: Path, data: bytes, suffix: str) -> bytes | None:
    """The file as docx; None when LibreOffice gives none. It has a profile of its own: a running one would
    take the work over and not do it.
    """
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
    given = folder / f"document{suffix}"
    given.write_bytes(data)
    command = [
        program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nologo",
        "--nolockcheck", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder / "out"), str(given),
    ]  # fmt: skip
    _run(command, folder)
    made = folder / "out" / "document.docx"
    return made.read_bytes() if made.is_file() else None


def _run(command: list[str], folder: Path) -> None:
    """Run a command to its end or `_TIMEOUT`; its helpers end with it."""
    with subprocess.Popen(
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        try:
            process.wait(_TIMEOUT)
        except subprocess.TimeoutExpired:
            pass
        finally:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is not None:
        return
    if hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)
    process.kill()
