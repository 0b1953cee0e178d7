"""Reading and changing settings, for the front ends."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tracker.base.did_you_mean import did_you_mean
from tracker.errors import UsageError
from tracker.i18n import _
from tracker.records import Query
from tracker.services.settings.built_in_views import built_in_views
from tracker.services.settings.settings_file import (
    LoadedSettings,
    change,
    check,
    default_path,
    load,
    text_of,
    value_of,
)
from tracker.services.settings.settings_keys import (
    LANGUAGES,
    THEMES,
    LanguageName,
    Settings,
    ThemeName,
    view_name,
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
    "delete_view",
    "load",
    "narrowed_view",
    "rename_view",
    "save_view",
    "set_author",
    "set_columns",
    "set_keys",
    "set_language",
    "set_profile",
    "set_theme",
    "view",
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
            _table(document, "keys")[command] = list(keys)
        elif "keys" in document:
            document["keys"].pop(command, None)
        approve(check(text_of(document), path or default_path()))

    return change(edit, path)


def save_view(name: str, query: Query, path: Path | None = None, *, force: bool = False) -> LoadedSettings:
    """Keep filters and order under a name; a name that is taken needs `force`."""
    wanted = _named(name)

    def edit(document: TOMLDocument) -> None:
        views = _table(document, "views")
        if wanted in views and not force:
            raise UsageError(
                _("there is a view “{name}” already").format(name=wanted), _("choose another name")
            )
        views[wanted] = value_of(query)

    return change(edit, path)


def rename_view(old: str, new: str, path: Path | None = None) -> LoadedSettings:
    """Give a saved view another name; it stays in its place."""
    wanted = _named(new)

    def edit(document: TOMLDocument) -> None:
        views = _table(document, "views")
        _known(old, views)
        if wanted != old and wanted in views:
            raise UsageError(
                _("there is a view “{name}” already").format(name=wanted), _("choose another name")
            )
        kept = {wanted if name == old else name: views[name].unwrap() for name in list(views)}
        document["views"] = kept

    return change(edit, path)


def delete_view(name: str, path: Path | None = None) -> LoadedSettings:
    """Forget a saved view."""

    def edit(document: TOMLDocument) -> None:
        views = _table(document, "views")
        _known(name, views)
        views.pop(name)

    return change(edit, path)


def view(name: str, path: Path | None = None) -> Query:
    """The filters and the order saved under a name, or built in. Raises UsageError for one not there."""
    views = {**built_in_views(), **load(path).settings.views}
    return views[_known(name.strip(), views)]


def narrowed_view(name: str, typed: Query) -> Query:
    """A saved view with what was asked besides, which goes before its own. Raises UsageError."""
    usual = Query()
    said = {key: getattr(typed, key) for key in Query.model_fields}
    return view(name).model_copy(
        update={key: value for key, value in said.items() if value != getattr(usual, key)}
    )


def _put(document: TOMLDocument, key: str, value: str, usual: str) -> None:
    """Set a key; the program's own value of a key that is not there needs no line."""
    if value != usual or key in document:
        document[key] = value


def _table(document: TOMLDocument, key: str) -> Any:
    if key not in document:
        document[key] = {}
    return document[key]


def _named(text: str) -> str:
    try:
        return view_name(text.strip())
    except ValueError as error:
        raise UsageError(str(error), _("type another name")) from error


def _known(name: str, views: Mapping[str, object]) -> str:
    if name not in views:
        cure = did_you_mean(name, views) if views else _("save one on the screen with the key w")
        raise UsageError(_("there is no view “{name}”").format(name=name), cure)
    return name
