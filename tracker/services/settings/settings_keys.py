"""What the settings file may say."""

from __future__ import annotations

import unicodedata
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from tracker.i18n import _
from tracker.records import Query

ThemeName = Literal["auto", "dark", "light", "high-contrast"]
LanguageName = Literal["auto", "zh", "en"]
ColumnName = Literal[
    "light",
    "verdict",
    "due",
    "status",
    "indicator",
    "value",
    "actual",
    "completion",
    "unit",
    "place",
    "document",
]
THEMES: tuple[ThemeName, ...] = get_args(ThemeName)
LANGUAGES: tuple[LanguageName, ...] = get_args(LanguageName)
ProfileName = Literal["default", "xuancheng", "yinchuan"]
PROFILES: tuple[ProfileName, ...] = get_args(ProfileName)
LONGEST_NAME = 60  # characters


def view_name(text: str) -> str:
    """`text` as the name of a view: one line, no blanks around it. Raises ValueError."""
    name = " ".join(text.split())
    if not name:
        raise ValueError(_("the name is empty"))
    if len(name) > LONGEST_NAME:
        raise ValueError(_("the name is longer than {count} characters").format(count=LONGEST_NAME))
    if name != text or any(unicodedata.category(letter) in ("Cc", "Cf", "Cs") for letter in name):
        raise ValueError(_("the name has blanks at its ends or characters that cannot be seen"))
    return name


def _in_a_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _key(text: str) -> str:
    if not text or text.strip() != text or (len(text) > 1 and "," in text):
        raise ValueError(_("write each key as a text of its own"))
    return text


Key = Annotated[str, AfterValidator(_key)]
Keys = Annotated[tuple[Key, ...], BeforeValidator(_in_a_list), Field(min_length=1, max_length=8)]


Folders = Annotated[tuple[str, ...], BeforeValidator(_in_a_list)]


class ProjectSettings(BaseModel):
    """The settings of a project: what holds for everybody who works in its folder."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    database: str = ""
    issuer: str = ""
    place: str = ""
    rules: Folders = ()
    profile: str = ""  # a name, or a file seen from the folder of the project
    author: str = Field(default="", max_length=LONGEST_NAME)
    language: LanguageName = "auto"


class NoticeSettings(BaseModel):
    """What an office puts round its notices."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    masthead: str = ""
    to: str = ""
    signer: str = ""


class Settings(BaseModel):
    """The settings of one person. What the file does not say is as the program has it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    theme: ThemeName = "auto"
    language: LanguageName = "auto"
    keys: dict[str, Keys] = Field(default_factory=dict)  # name of a command → its keys, the first one shown
    author: str = Field(default="", max_length=LONGEST_NAME)  # who makes the changes
    profile: ProfileName = "default"  # cut-offs of the lights
    database: str = ""  # the ledger: an address, or a file seen from the folder of the settings
    issuer: str = ""  # of documents that are read
    place: str = ""
    rules: Folders = ()  # over the shipped ones; seen from the folder of the settings
    columns: tuple[ColumnName, ...] = ()  # of the list on the screen; none: as many as fit
    report_format: str = ""  # that the form of reports begins with; empty: the first one
    notice: NoticeSettings = NoticeSettings()
    views: dict[Annotated[str, AfterValidator(view_name)], Query] = Field(default_factory=dict)
