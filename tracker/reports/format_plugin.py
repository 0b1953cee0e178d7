"""A report format that another package brings, checked and fenced in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from importlib.metadata import EntryPoint
from typing import Any

from tracker.base.entry_points import cure_for, expect, fault, package_of
from tracker.errors import TrackerError, UsageError
from tracker.i18n import _
from tracker.reports.model import DueReport
from tracker.reports.report_format import ReportFormat
from tracker.reports.write_options import DEFAULT_OPTIONS, WriteOptions


def accepted(point: EntryPoint, value: Any, taken: Callable[[str], bool]) -> ReportFormat:
    """The format of an entry point; a fault of its own becomes a UsageError with its name.

    Raises TypeError for what is no format, ValueError for a name that is not the entry point's, or is taken.
    """
    found = expect(value, ReportFormat)
    if found.name != point.name or not found.name.isidentifier() or not found.name.islower():
        raise ValueError(_("its name is not that of its entry point, in lower-case letters"))
    for name in (found.name, found.suffix.removeprefix(".")):
        if taken(name):
            raise ValueError(_("{name} is a format already").format(name=name))

    def write(report: DueReport, options: WriteOptions = DEFAULT_OPTIONS) -> str | bytes:
        try:
            made = found.write(report, options)
            return made if isinstance(made, bytes) else expect(made, str)
        except TrackerError:
            raise
        except Exception as error:  # code of others
            words = _("the plugin {name} of {package} cannot write the report ({why})")
            told = words.format(name=point.name, package=package_of(point), why=fault(error))
            raise UsageError(told, cure_for(point)) from error

    return replace(found, write=write, write_tables=None)
