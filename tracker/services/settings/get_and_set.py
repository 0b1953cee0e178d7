"""Single settings by name: what is in force and who says so, and changing one in a file."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from tracker.base.did_you_mean import did_you_mean
from tracker.base.user_folders import own_ledger
from tracker.errors import UsageError
from tracker.i18n import _
from tracker.services.settings import in_force
from tracker.services.settings.project import NAME, check_project, project_file
from tracker.services.settings.settings_file import change_checked, check, default_path, load

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

_OF_SCREEN = ("theme", "columns", "report_format")  # a person's own; the others stand for an option
KEYS = (*in_force.KEYS, *_OF_SCREEN)
_LISTS = ("rules", "columns")
_VARIABLES = {"database": "TRACKER_DB", "author": "TRACKER_BY", "language": "TRACKER_LANG"}
_OPTIONS = {"db": "database", "by": "author", "lang": "language"}  # as the command line names them
_PASSWORD = re.compile(r"(://[^:/@]*:)[^@]*@")


class InForce(NamedTuple):
    """A setting as it holds here and now. `origin` names a variable, a file, or is empty: the program."""

    key: str
    value: Any
    origin: str


def known_key(name: str) -> str:
    """The key that a name means, with or without dashes, also as its option is called. Raises UsageError."""
    plain = name.strip().lstrip("-").lower()
    key = _OPTIONS.get(plain, plain)
    if key not in KEYS:
        raise UsageError(_("there is no setting “{key}”").format(key=name), did_you_mean(plain, KEYS))
    return key


def in_effect(key: str) -> InForce:
    """What holds for a key where the command line says nothing; the password of an address is hidden."""
    found = _in_effect(key)
    return found._replace(value=_PASSWORD.sub(r"\1***@", found.value)) if key == "database" else found


def _in_effect(key: str) -> InForce:
    variable = _VARIABLES.get(key, "")
    if named := os.environ.get(variable, "").strip():
        return InForce(key, named, variable)
    if key in _OF_SCREEN:
        loaded = load()
        said = key in loaded.settings.model_fields_set
        return InForce(key, _plain(getattr(loaded.settings, key)), str(loaded.path) if said else "")
    if found := in_force.setting(key):
        return InForce(key, found.value, str(found.origin))
    usual = {"database": str(own_ledger()), "profile": "default", "language": "auto"}
    return InForce(key, usual.get(key, in_force.KEYS[key]()), "")


def put(key: str, values: Sequence[str], *, project: bool) -> Path:
    """Set a key in the person's own file or the project's, and give the path of that.

    Raises UsageError, SettingsError; the file is as it was then.
    """
    if key not in _LISTS and len(values) != 1:
        raise UsageError(_("“{key}” takes one value").format(key=key), _("put quotes around it"))
    path = _file(key, project=project)
    kept = [_kept(key, one, path.parent, project=project) for one in values]

    def edit(document: TOMLDocument) -> None:
        document[key] = kept if key in _LISTS else kept[0]

    return _change(path, edit, project=project)


def remove(key: str, *, project: bool) -> Path:
    """Take a key out of the file, so that what comes after it holds. Raises UsageError, SettingsError."""
    return _change(_file(key, project=project), lambda document: document.pop(key, None), project=project)


def _file(key: str, *, project: bool) -> Path:
    if not project:
        return default_path()
    path = project_file()
    if path is None:
        raise UsageError(_("there is no {file} here or above").format(file=NAME), _("make one: tracker init"))
    if key in _OF_SCREEN:
        raise UsageError(_("“{key}” is not a project's").format(key=key), _("leave out --project"))
    return path


def _change(path: Path, edit: Callable[[TOMLDocument], object], *, project: bool) -> Path:
    given: Callable[[str, Path], object] = check_project if project else check
    change_checked(edit, path, given)
    return path


def _kept(key: str, typed: str, folder: Path, *, project: bool) -> str:
    """A file as the settings name it: in full, or in a project as seen from its folder."""
    if not in_force.names_a_file(key, typed):
        return typed
    whole = Path(os.path.normpath(Path(typed).expanduser().absolute()))
    return whole.relative_to(folder).as_posix() if project and whole.is_relative_to(folder) else str(whole)


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
