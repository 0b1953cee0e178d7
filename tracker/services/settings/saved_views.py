"""Saved views: filters and order kept under a name in the settings file, beside those built in."""

from __future__ import annotations

from collections.abc import Container, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.base.did_you_mean import did_you_mean
from tracker.errors import UsageError
from tracker.i18n import _
from tracker.records import Query
from tracker.services.settings.built_in_views import built_in_views
from tracker.services.settings.settings_file import LoadedSettings, change, load, table, value_of
from tracker.services.settings.settings_keys import view_name

if TYPE_CHECKING:
    from tomlkit import TOMLDocument


def save_view(name: str, query: Query, path: Path | None = None, *, force: bool = False) -> LoadedSettings:
    """Keep filters and order under a name; a name that is taken needs `force`."""
    wanted = _named(name)

    def edit(document: TOMLDocument) -> None:
        views = table(document, "views")
        if not force:
            _free(wanted, views)
        views[wanted] = value_of(query)

    return change(edit, path)


def rename_view(old: str, new: str, path: Path | None = None) -> LoadedSettings:
    """Give a saved view another name; it stays in its place."""
    wanted = _named(new)

    def edit(document: TOMLDocument) -> None:
        views = table(document, "views")
        _known(old, views)
        if wanted != old:
            _free(wanted, views)
        kept = {wanted if name == old else name: views[name].unwrap() for name in list(views)}
        document["views"] = kept

    return change(edit, path)


def delete_view(name: str, path: Path | None = None) -> LoadedSettings:
    """Forget a saved view."""

    def edit(document: TOMLDocument) -> None:
        views = table(document, "views")
        _known(name, views)
        views.pop(name)

    return change(edit, path)


def view(name: str, path: Path | None = None) -> Query:
    """The filters and the order saved under a name, or built in. Raises UsageError for one not there."""
    views = {**built_in_views(), **load(path).settings.views}
    return views[_known(name.strip(), views)]


def narrowed_view(name: str, typed: Query) -> Query:
    """A saved view with what was asked besides, which goes before its own. Raises UsageError."""
    return narrowed(view(name), typed)


def narrowed(saved: Query, typed: Query) -> Query:
    """The filters and order of a view with what was asked besides, which goes before its own."""
    usual = Query()
    said = {key: getattr(typed, key) for key in Query.model_fields}
    return saved.model_copy(
        update={key: value for key, value in said.items() if value != getattr(usual, key)}
    )


def _named(text: str) -> str:
    try:
        return view_name(text.strip())
    except ValueError as error:
        raise UsageError(str(error), _("type another name")) from error


def _free(wanted: str, views: Container[str]) -> None:
    if wanted in views:
        raise UsageError(_("there is a view “{name}” already").format(name=wanted), _("choose another name"))


def _known(name: str, views: Mapping[str, object]) -> str:
    if name not in views:
        cure = did_you_mean(name, views) if views else _("save one on the screen with the key w")
        raise UsageError(_("there is no view “{name}”").format(name=name), cure)
    return name
