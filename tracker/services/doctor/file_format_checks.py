"""Which files can be read and written here, and what the others need."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.base.installation import command_for, extras, missing
from tracker.document.formats import every_reader
from tracker.document.formats.converted.conversion import office_program
from tracker.i18n import _
from tracker.reports.formats.registry import report_formats
from tracker.services.doctor.finding import Finding

_BY_OFFICE = ".doc"  # read through LibreOffice, with the others of its reader


def formats_read() -> Iterator[Finding]:
    """A finding for each reader."""
    for reader in every_reader():
        name = " ".join(suffix.lstrip(".") for suffix in reader.suffixes)
        found = _extra("reading", name, reader.extra)
        if _BY_OFFICE in reader.suffixes and found.level == "fine":
            program = office_program()
            words = program or _("needs LibreOffice")
            cure = "" if program else _("install LibreOffice, or save such files as .docx")
            found = Finding("reading", name, "fine" if program else "missing", words, cure)
        yield found


def formats_written() -> Iterator[Finding]:
    """A finding for each format of a report."""
    for one in report_formats():
        yield _extra("writing", one.name, one.extra)


def other_parts() -> Iterator[Finding]:
    """A finding for each optional part that is no format."""
    told = {reader.extra for reader in every_reader()} | {one.extra for one in report_formats()}
    for extra in extras():
        if extra not in told:
            yield _extra("parts", extra, extra)


def _extra(part: str, name: str, extra: str) -> Finding:
    gone = missing(extra) if extra else []
    if not gone:
        return Finding(part, name, "fine", _("ready"))
    words = _("needs {libraries}").format(libraries=", ".join(gone))
    return Finding(part, name, "missing", words, _("run: {command}").format(command=command_for(extra)))
