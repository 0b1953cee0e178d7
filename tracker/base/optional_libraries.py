"""Libraries that only some formats and front ends need: imported, or looked for before a start."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import Any

from tracker.base.installation import command_for
from tracker.errors import MissingExtra
from tracker.i18n import _


def library(module: str, extra: str, where: str) -> Any:
    """The imported `module`, needed to read the file `where`. Raises MissingExtra, which names the extra."""
    words = _("{file}: reading {kind} files needs a library that is not installed")
    return _imported(module, extra, words.format(file=where, kind=extra))


def writing_library(module: str, extra: str, what: str) -> Any:
    """The imported `module`, needed to write `what`. Raises MissingExtra, which names the extra."""
    return _imported(
        module, extra, _("writing {what} needs a library that is not installed").format(what=what)
    )


def frame_library(name: str) -> Any:
    """The imported library `name`, an extra of that name, whose frames are asked for. Raises MissingExtra."""
    return _imported(name, name, _("a {name} frame needs a library that is not installed").format(name=name))


def require(*modules: str, extra: str, problem: str) -> None:
    """Raise MissingExtra, which names the command that installs `extra`, unless all `modules` are there."""
    if any(find_spec(module) is None for module in modules):
        raise _missing(problem, extra)


def _imported(module: str, extra: str, problem: str) -> Any:
    try:
        return import_module(module)
    except ImportError:
        raise _missing(problem, extra) from None


def _missing(problem: str, extra: str) -> MissingExtra:
    return MissingExtra(problem, _("run: {command}").format(command=command_for(extra)))
