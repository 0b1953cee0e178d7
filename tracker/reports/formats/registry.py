"""The formats a report can be written in. A writer's module is loaded when its format is asked for."""

from __future__ import annotations

import importlib
from typing import Protocol, cast

from tracker.errors import UsageError
from tracker.i18n import _
from tracker.reports.formats.write_options import PLAIN, How
from tracker.reports.model import DueReport

_WRITERS = {
    "md": "tracker.reports.formats.markdown:Markdown",
    "csv": "tracker.reports.formats.csv_table:CsvTable",
    "xlsx": "tracker.reports.formats.xlsx.book:XlsxBook",
    "docx": "tracker.reports.formats.docx.notice:DocxNotice",
    "html": "tracker.reports.formats.html.page:HtmlPage",
    "ics": "tracker.reports.formats.calendar:CalendarFile",
    "json": "tracker.reports.formats.json_report:JsonReport",
}
_BINARY = ("xlsx", "docx")


class Writer(Protocol):
    """One format: its name, the suffix of its files, and how a report is written in it."""

    name: str
    suffix: str

    def write(self, report: DueReport, how: How = PLAIN) -> str | bytes: ...


def formats() -> tuple[str, ...]:
    """The names of the known formats."""
    return tuple(_WRITERS)


def is_binary(name: str) -> bool:
    """Whether a format's files are no text, so that a terminal cannot show them."""
    return name.lower().removeprefix(".") in _BINARY


def writer(name: str) -> Writer:
    """The writer of a format; a leading dot and capitals do not matter. Raises UsageError for others."""
    place = _WRITERS.get(name.lower().removeprefix("."))
    if place is None:
        raise UsageError(
            _("there is no report format “{name}”").format(name=name),
            _("choose one of {names}").format(names=", ".join(_WRITERS)),
        )
    module, attribute = place.split(":")
    return cast(Writer, getattr(importlib.import_module(module), attribute)())
