"""Changing settings from a front end: theme, language, columns, keys and more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.services.settings.settings_file import (
    LoadedSettings,
    change,
    check,
    default_path,
    load,
    table,
    text_of,
)
from tracker.services.settings.settings_keys import (
    LANGUAGES,
    THEMES,
    LanguageName,
    Settings,
    ThemeName,
)

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

__all__ = [
    "LANGUAGES",
    "THEMES",
    "LanguageName",
    "LoadedSettings",
    "Settings",
    "ThemeName",
    "default_path",
    "load",
    "set_author",
    "set_columns",
    "set_keys",
    "set_language",
    "set_profile",
    "set_report_format",
    "set_theme",
]


def set_theme(name: ThemeName, path: Path | None = None) -> LoadedSettings:
    """Keep a theme."""
    return change(lambda document: _put(document, "theme", name, "auto"), path)


def set_language(name: LanguageName, path: Path | None = None) -> LoadedSettings:
    """Keep a language, for the programs started from now on."""
    return change(lambda document: _put(document, "language", name, "auto"), path)


def set_columns(columns: Sequence[str], path: Path | None = None) -> LoadedSettings:
    """Keep the columns of the list; none: as many as fit."""

    def edit(document: TOMLDocument) -> None:
        if columns:
            document["columns"] = list(columns)
        else:
            document.pop("columns", None)

    return change(edit, path)


def set_author(name: str, path: Path | None = None) -> LoadedSettings:
    """Keep who makes the changes on the screen; an empty text for nobody."""
    return change(lambda document: _put(document, "author", " ".join(name.split()), ""), path)


def set_profile(name: str, path: Path | None = None) -> LoadedSettings:
    """Keep the cut-offs that lights on the screen are given by."""
    return change(lambda document: _put(document, "profile", name, "default"), path)


def set_report_format(name: str, path: Path | None = None) -> LoadedSettings:
    """Keep the format that the form of reports begins with."""
    return change(lambda document: _put(document, "report_format", name, "md"), path)


def set_keys(
    command: str,
    keys: Sequence[str],
    path: Path | None = None,
    approve: Callable[[LoadedSettings], object] = lambda _loaded: None,
) -> LoadedSettings:
    """Give a command these keys, none for those of the program.

    `approve` sees the settings as they would be and raises when they cannot be: nothing is written then.
    """

    def edit(document: TOMLDocument) -> None:
        if keys:
            table(document, "keys")[command] = list(keys)
        elif "keys" in document:
            document["keys"].pop(command, None)
        approve(check(text_of(document), path or default_path()))

    return change(edit, path)


def _put(document: TOMLDocument, key: str, value: str, usual: str) -> None:
    """Set a key; the program's own value of a key that is not there needs no line."""
    if value != usual or key in document:
        document[key] = value
