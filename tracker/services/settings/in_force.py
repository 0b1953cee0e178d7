"""What holds where a command line says nothing: the settings of the project, then those of the person.

Asked at every start, so nothing is loaded for it but what reads TOML; only a mistake is looked at closely.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from tracker.base import toml
from tracker.errors import TrackerError
from tracker.services.settings.project import check_project, project_file
from tracker.services.settings.settings_file import check, default_path, read_text

# Keys that stand for an option, each with its kind. `auto` and what is empty say nothing.
KEYS: Mapping[str, type] = {
    "database": str,
    "issuer": str,
    "place": str,
    "rules": list,
    "profile": str,
    "author": str,
    "language": str,
}
_NAMES_A_LEDGER = re.compile(r"^\s*[\"']?database\b", re.MULTILINE)


class Setting(NamedTuple):
    """A value and the file that says so."""

    value: Any
    origin: Path


class _File(NamedTuple):
    path: Path
    values: Mapping[str, Any]


_Layer = _File | None


def setting(key: str) -> Setting | None:
    """The value in force for a key; None where no file says anything.

    Raises SettingsError for a file with a mistake in one of these keys, and for one that cannot be read at
    all although it names a ledger: changes must not go to another one.
    """
    return next((found for layer in (_of_project, _of_person) if (found := _said(layer(), key))), None)


def in_project(key: str) -> Any:
    """What the project says of a key; empty where it says nothing. Raises SettingsError."""
    found = _said(_of_project(), key)
    return found.value if found else KEYS[key]()


def value(key: str) -> Any:
    """The value in force for a key; empty where no file says anything."""
    found = setting(key)
    return found.value if found else KEYS[key]()


def language() -> str | None:
    """The language that is set; None for none, or where a file has mistakes, which are told later."""
    try:
        found = setting("language")
    except TrackerError:
        return None
    return found.value if found and found.value in ("zh", "en") else None


def names_a_file(key: str, value: str) -> bool:
    """Whether a value of a key is a file or a folder, and neither an address nor a name."""
    if key == "profile":
        return value.endswith(".toml") or "/" in value or "\\" in value
    return key == "rules" or (key == "database" and "://" not in value)


def _said(layer: _Layer, key: str) -> Setting | None:
    if layer is None or (value := layer.values.get(key)) in (None, "", "auto", []):
        return None
    return Setting(_seen_from(layer.path.parent, key, value), layer.path)


def _of_project() -> _Layer:
    path = project_file()
    return _File(path, _values(path, read_text(path), own=False)) if path else None


def _of_person() -> _Layer:
    path = default_path()
    try:
        text = read_text(path)
    except TrackerError:  # told by whatever needs the file
        return None
    return _File(path, _values(path, text, own=True))


def _values(path: Path, text: str, *, own: bool) -> Mapping[str, Any]:
    """The values of a file. A person's own file may have mistakes elsewhere: only the screen needs those."""
    try:
        values = toml.loads(text)
    except tomllib.TOMLDecodeError:
        if own and not _NAMES_A_LEDGER.search(text):
            return {}
        values = None
    if values is None or (not own and values.keys() - KEYS.keys()) or not _of_their_kinds(values):
        (check if own else check_project)(text, path)
    return values or {}


def _of_their_kinds(values: Mapping[str, Any]) -> bool:
    return all(
        isinstance(values.get(key, kind()), kind) for key, kind in KEYS.items() if key != "rules"
    ) and (
        isinstance(values.get("rules", ""), str)
        or (isinstance(values["rules"], list) and all(isinstance(one, str) for one in values["rules"]))
    )


def _seen_from(folder: Path, key: str, value: Any) -> Any:
    """Files and folders in their full length: the settings name them as seen from their own folder."""
    if key == "rules":
        return [_whole(folder, one) for one in ([value] if isinstance(value, str) else value)]
    return _whole(folder, value) if names_a_file(key, value) else value


def _whole(folder: Path, name: str) -> str:
    return str(folder / Path(name).expanduser())
