"""A project: a folder with a settings file of its own, found from all folders below it as by git."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from tracker.services.settings.settings_file import checked

NAME = "tracker.toml"


def project_file(start: Path | None = None) -> Path | None:
    """The settings file of the project that `start` (None: the working folder) lies in; None for none.

    A folder that everybody may write to, such as /tmp, is no project's: anybody could have put a file there.
    """
    try:
        here = (start or Path.cwd()).absolute()
    except OSError:  # the working folder is gone
        return None
    for folder in (here, *here.parents):
        path = folder / NAME
        if path.is_file() and not open_to_all(folder):
            return path
    return None


def check_project(text: str, path: Path) -> object:
    """The settings that the text of a project's file says. Raises SettingsError with every mistake."""
    from tracker.services.settings.settings_keys import ProjectSettings

    return checked(text, path, ProjectSettings)[0]


def open_to_all(folder: Path) -> bool:
    """Whether everybody may write to a folder."""
    return os.name != "nt" and bool(folder.stat().st_mode & stat.S_IWOTH)
