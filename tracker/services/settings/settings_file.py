"""The settings file: reading it with every mistake and its position, changing it without loss."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from tracker.base import toml
from tracker.base.system_errors import reason_of
from tracker.errors import Problem, SettingsError, UsageError
from tracker.i18n import _
from tracker.services.settings.toml_positions import Position, key_positions

if TYPE_CHECKING:
    from pydantic import BaseModel
    from tomlkit import TOMLDocument

    from tracker.services.settings.settings_keys import Settings

Kind = TypeVar("Kind", bound="BaseModel")
Said = TypeVar("Said")

_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def default_path() -> Path:
    """TRACKER_CONFIG if it is set, else `settings.toml` in the user's folder for settings."""
    if named := os.environ.get("TRACKER_CONFIG", "").strip():
        return Path(named).expanduser()
    from platformdirs import user_config_path

    return user_config_path("tracker", appauthor=False) / "settings.toml"


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    """The settings with the positions of their keys, to point at mistakes that only the program can judge."""

    settings: Settings
    path: Path
    positions: Mapping[tuple[str, ...], Position] = field(default_factory=dict)

    def problem(self, where: tuple[str, ...], message: str, cure: str) -> Problem:
        """A mistake in the value of a key."""
        return _problem(self.path, self.positions, where, message, cure)


def load(path: Path | None = None) -> LoadedSettings:
    """The settings in `path` (None: the user's own); those of the program when there is no file.

    Raises SettingsError with every mistake, UsageError when the file cannot be read.
    """
    path = path or default_path()
    return check(read_text(path), path)


def check(text: str, path: Path) -> LoadedSettings:
    """The settings that `text` says. Raises SettingsError with every mistake."""
    from tracker.services.settings.settings_keys import Settings

    settings, standing = checked(text, path, Settings)
    return LoadedSettings(settings, path, standing)


def checked(text: str, path: Path, kind: type[Kind]) -> tuple[Kind, Mapping[tuple[str, ...], Position]]:
    """What `text` says as a model, and where its keys stand. Raises SettingsError with every mistake."""
    from pydantic import ValidationError

    from tracker.services.settings.settings_errors import in_words

    try:
        values = toml.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError([_no_toml(path, str(error), text)]) from error
    standing = key_positions(text)
    try:
        return kind.model_validate(values), standing
    except ValidationError as error:
        problems = [
            _problem(
                path,
                standing,
                tuple(str(part) for part in detail["loc"]),
                *in_words(detail, kind.model_fields),
            )
            for detail in error.errors(include_url=False)
        ]
        raise SettingsError(problems) from error


def change(edit: Callable[[TOMLDocument], None], path: Path | None = None) -> LoadedSettings:
    """Let `edit` change the settings as they stand in the file now, and give what they are then."""
    return change_checked(edit, path or default_path(), check)


def change_checked(
    edit: Callable[[TOMLDocument], object], path: Path, check: Callable[[str, Path], Said]
) -> Said:
    """Let `edit` change a settings file as it stands now, and give what `check` finds in it then.

    Comments and order stay. Another program waits meanwhile, so that neither loses what the other wrote.
    Raises SettingsError, leaving the file as it is, when it has mistakes before or would have them after.
    """
    import tomlkit

    from tracker.base.atomic_files import write_file
    from tracker.services.settings.lock import locked

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unusable(path, error) from error
    with locked(path):
        before = read_text(path)
        check(before, path)
        document = tomlkit.parse(before)
        edit(document)
        after = text_of(document)
        said = check(after, path)
        if after != before:
            write_file(path, after, force=True)
    return said


def text_of(document: TOMLDocument) -> str:
    """A document as text; laid out anew, without its comments, where new lines would fall under old keys."""
    import tomlkit

    text, values = tomlkit.dumps(document).rstrip("\n") + "\n", document.unwrap()
    try:
        if tomllib.loads(text) == values:
            return text
    except tomllib.TOMLDecodeError:
        pass
    return tomlkit.dumps(values)


def saved_view_names(path: Path | None = None) -> list[str]:
    """The names of the saved views, none for a file with mistakes."""
    views = _unchecked(path).get("views")
    return list(views) if isinstance(views, dict) else []


def _unchecked(path: Path | None) -> dict[str, Any]:
    """The values of the file without a look at them; none of one that is no TOML."""
    try:
        return toml.loads(read_text(path or default_path()))
    except (tomllib.TOMLDecodeError, UsageError):
        return {}


def read_text(path: Path) -> str:
    """The text of a settings file, empty if there is none. Raises UsageError when it cannot be read."""
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError as error:
        raise UsageError(
            _("the settings file {path} is not UTF-8 text").format(path=path), _("save it as UTF-8")
        ) from error
    except (OSError, ValueError) as error:  # a NUL in the name
        raise _unusable(path, error) from error


def _unusable(path: Path, error: Exception) -> UsageError:
    why = reason_of(error)
    return UsageError(
        _("cannot use the settings file {path}: {why}").format(path=path, why=why),
        _("choose another file with TRACKER_CONFIG"),
    )


def _no_toml(path: Path, why: str, text: str) -> Problem:
    where = _AT.search(why)
    if where and where[1]:
        line, column = int(where[1]), int(where[2])
    else:
        line, column = text.count("\n") + 1, len(text) - text.rfind("\n")
    return Problem(
        str(path),
        line,
        column,
        "",
        _("not valid TOML: {why}").format(why=_AT.sub("", why)),
        _('write one key = "value" a line, for example theme = "dark"'),
    )


def _problem(
    path: Path, standing: Mapping[tuple[str, ...], Position], where: tuple[str, ...], message: str, cure: str
) -> Problem:
    """A mistake at the innermost key whose position is known."""
    known = next((where[:n] for n in range(len(where), 0, -1) if where[:n] in standing), ())
    line, column = standing.get(known, (0, 0))
    return Problem(str(path), line, column, "", message, cure)


def value_of(query: Any) -> dict[str, Any]:
    """A query as TOML holds it: what differs from no filter at all."""
    said = query.model_dump(exclude_defaults=True)
    return {name: list(value) if isinstance(value, tuple) else value for name, value in said.items()}


def table(document: TOMLDocument, key: str) -> Any:
    """The table under a key, made where there is none."""
    if key not in document:
        document[key] = {}
    return document[key]
