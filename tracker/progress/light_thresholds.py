"""Profiles: the thresholds by which pace turns into a light, as small TOML files.

An office's own file names only what differs from `default`. Every report prints the profile it was judged by.
"""

from __future__ import annotations

import tomllib
from decimal import Decimal
from importlib import resources
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from tracker.base import toml
from tracker.base.system_errors import reason_of
from tracker.errors import UsageError
from tracker.i18n import _


class Profile(BaseModel):
    """The thresholds of one office. Gaps are percentage points behind elapsed time; `about` is a share."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(default="default", min_length=1)
    version: str = "1"
    title: str = ""  # what people call it, in the office's language
    source: str = ""  # where the cut-offs come from
    yellow_gap: Decimal = Field(default=Decimal(0), ge=0, le=100)  # green up to and with this gap
    red_gap: Decimal = Field(default=Decimal(30), ge=0, le=100)  # red above this gap
    ahead_by: Decimal = Field(default=Decimal(5), ge=0, le=100)  # points ahead that count as 超序时
    due_soon_days: int = Field(default=30, ge=0, le=366)
    due_soon_workdays: int | None = Field(default=None, ge=0, le=260)  # takes the place of due_soon_days
    about: Decimal = Field(default=Decimal("0.05"), ge=0, lt=1)  # 约 and 左右 are met this near

    @model_validator(mode="after")
    def _in_order(self) -> Profile:
        if self.yellow_gap > self.red_gap:
            raise ValueError(_("yellow_gap is larger than red_gap"))
        return self

    def label(self) -> str:
        """Name and version, as reports print it."""
        return f"{self.name} {self.version}"


def shipped() -> tuple[str, ...]:
    """The names of the profiles that come with the program."""
    folder = resources.files("tracker.progress") / "profiles"
    return tuple(sorted(f.name[: -len(".toml")] for f in folder.iterdir() if f.name.endswith(".toml")))


def load_profile(name_or_path: str | Path | None = None) -> Profile:
    """A shipped profile by its name, or a TOML file by its path (anything with a suffix or a folder in it).

    Raises UsageError that names the file and the key.
    """
    asked = str(name_or_path or "default")
    if isinstance(name_or_path, Path) or "/" in asked or "\\" in asked or asked.endswith(".toml"):
        return _parse(_read(Path(asked)), asked)
    if asked not in shipped():
        raise UsageError(
            _("there is no profile called {name}").format(name=asked),
            _("choose one of {names}, or give the path of a .toml file").format(names=", ".join(shipped())),
        )
    file = resources.files("tracker.progress") / "profiles" / f"{asked}.toml"
    return _parse(file.read_bytes(), f"{asked}.toml")


def _read(path: Path) -> bytes:
    try:
        return path.expanduser().read_bytes()
    except (OSError, ValueError) as error:  # a NUL in the name
        why = reason_of(error)
        raise UsageError(
            _("cannot read the profile {path}: {why}").format(path=path, why=why),
            _("give the path of a .toml file, or one of {names}").format(names=", ".join(shipped())),
        ) from error


def _parse(data: bytes, path: str) -> Profile:
    try:
        # Numbers with a point are kept exact; a BOM is what Windows editors put in front.
        values: dict[str, Any] = toml.loads(data.decode("utf-8-sig"), Decimal)
    except UnicodeDecodeError as error:
        raise UsageError(
            _("the profile {path} is not UTF-8 text").format(path=path), _("save it as UTF-8")
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise UsageError(
            _("the profile {path} is not valid TOML: {why}").format(path=path, why=error),
            _("write one key = value a line, for example red_gap = 30"),
        ) from error
    try:
        return Profile.model_validate({"name": Path(path).stem, **values})
    except ValidationError as error:
        raise _refusal(path, error) from error


def _refusal(path: str, error: ValidationError) -> UsageError:
    problems = []
    for problem in error.errors():
        key = ".".join(str(part) for part in problem["loc"])
        words = _("unknown key") if problem["type"] == "extra_forbidden" else problem["msg"]
        problems.append(f"{key}: {words}" if key else words)
    return UsageError(
        _("the profile {path} cannot be used: {problems}").format(path=path, problems="; ".join(problems)),
        _("known keys are {keys}").format(keys=", ".join(Profile.model_fields)),
    )
