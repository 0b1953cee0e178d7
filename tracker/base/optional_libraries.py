"""Import of libraries that only some formats need."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from tracker.errors import MissingExtra
from tracker.i18n import _


def library(module: str, extra: str, where: str) -> Any:
    """The imported `module`; raises MissingExtra, which names the pip command, when it is not there."""
    try:
        return import_module(module)
    except ImportError:
        raise MissingExtra(
            _("{file}: reading {kind} files needs a library that is not installed").format(
                file=where, kind=extra
            ),
            _("run: {command}").format(command=f"pip install 'tracker[{extra}]'"),
        ) from None
