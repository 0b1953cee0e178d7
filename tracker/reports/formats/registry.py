"""The formats a report can be written in.

A format is a module `NAME_format` in this folder that holds a `ReportFormat` called `FORMAT`: to add one, add
that file. A format that is asked for by its name is the only one whose module is imported; a list of all
imports every module, but no library beyond the core (those are imported when a report is written).

Other packages add formats by the entry points `tracker.report_formats`; they stand behind those here and are
asked for only for a name that none here has, and for the list of all.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from importlib.util import find_spec

from tracker.errors import UsageError
from tracker.i18n import _
from tracker.reports import formats
from tracker.reports.report_format import ReportFormat

_ENDING = "_format"


@cache
def report_formats() -> tuple[ReportFormat, ...]:
    """Every format, in the order in which they are offered."""
    modules = (found.name for found in pkgutil.iter_modules(formats.__path__))
    known = (_load(module) for module in modules if module.endswith(_ENDING))
    own = sorted(known, key=lambda one: (one.rank, one.name))
    return (*own, *plugin_formats())


def format_names() -> tuple[str, ...]:
    """The names of the formats, in the order in which they are offered."""
    return tuple(one.name for one in report_formats())


def report_format(name: str) -> ReportFormat:
    """The format of this name; a leading dot and capitals do not matter. Raises UsageError for others."""
    name = name.lower().removeprefix(".")
    if _is_own(name):
        return _load(name + _ENDING)
    for one in plugin_formats():
        if name in (one.name, one.suffix.removeprefix(".")):
            return one
    raise UsageError(
        _("there is no report format “{name}”").format(name=name),
        _("choose one of {names}").format(names=", ".join(format_names())),
    )


@cache
def plugin_formats() -> tuple[ReportFormat, ...]:
    """The formats of other packages, by name."""
    from tracker.base.entry_points import REPORT_FORMATS, usable
    from tracker.reports.format_plugin import accepted

    return tuple(usable(REPORT_FORMATS, lambda point, value: accepted(point, value, _is_own)))


def _is_own(name: str) -> bool:
    """Whether a format of this package has the name."""
    module = name + _ENDING
    return module.isidentifier() and find_spec(f"{formats.__name__}.{module}") is not None


def _load(module: str) -> ReportFormat:
    found: ReportFormat = importlib.import_module(f"{formats.__name__}.{module}").FORMAT
    return found
