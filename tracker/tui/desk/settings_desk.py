"""The part of the desk that holds what a person has set."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.errors import NotPermitted, SettingsError, UsageError
from tracker.records import Query

if TYPE_CHECKING:
    from tracker.services.report.reporting import Profile
    from tracker.services.settings.changes import LanguageName, LoadedSettings, ThemeName


class SettingsDesk:
    """Reads and changes the settings file; each call opens it anew."""

    def __init__(self, path: Path | None = None) -> None:
        self.settings_path = path  # None: the user's own

    def may_set(self) -> None:
        """Raise NotPermitted where whoever is at the screen may change nothing here."""

    def settings(self) -> LoadedSettings:
        """What this person has set. Raises SettingsError for a file with mistakes."""
        from tracker.services.settings import changes

        return changes.load(self.settings_path)

    def set_theme(self, name: ThemeName) -> LoadedSettings:
        """Keep a theme."""
        from tracker.services.settings import changes

        self.may_set()
        return changes.set_theme(name, self.settings_path)

    def set_language(self, name: LanguageName) -> LoadedSettings:
        """Keep a language for the programs started from now on."""
        from tracker.services.settings import changes

        self.may_set()
        return changes.set_language(name, self.settings_path)

    def set_columns(self, columns: Sequence[str]) -> LoadedSettings:
        """Keep the columns of the list."""
        from tracker.services.settings import changes

        self.may_set()
        return changes.set_columns(columns, self.settings_path)

    def set_keys(
        self, command: str, keys: Sequence[str], approve: Callable[[LoadedSettings], object]
    ) -> LoadedSettings:
        """Give a command keys, none for its own; nothing is kept when `approve` raises."""
        from tracker.services.settings import changes

        self.may_set()
        return changes.set_keys(command, keys, self.settings_path, approve)

    def save_view(self, name: str, query: Query, *, force: bool = False) -> LoadedSettings:
        """Keep filters and order under a name. Raises UsageError for a name that is taken or none."""
        from tracker.services.settings import saved_views

        self.may_set()
        return saved_views.save_view(name, query, self.settings_path, force=force)

    def called(self, query: Query) -> str:
        """The name of the view that asks for the same, whatever its order; empty where there is none."""
        from tracker.services.settings.built_in_views import built_in_views

        views = {**built_in_views(), **self.settings().settings.views}
        order = {"sort": query.sort, "descending": query.descending}
        same = (name for name, view in views.items() if view.model_copy(update=order) == query)
        plain = query == Query(sort=query.sort, descending=query.descending)
        return "" if plain else next(same, "")

    def any_view(self) -> bool:
        """Whether a view is saved, as far as the file can be read."""
        from tracker.services.settings.settings_file import saved_view_names

        return bool(saved_view_names(self.settings_path))

    def rename_view(self, old: str, new: str) -> LoadedSettings:
        """Give a saved view another name."""
        from tracker.services.settings import saved_views

        self.may_set()
        return saved_views.rename_view(old, new, self.settings_path)

    def delete_view(self, name: str) -> LoadedSettings:
        """Forget a saved view."""
        from tracker.services.settings import saved_views

        self.may_set()
        return saved_views.delete_view(name, self.settings_path)

    def set_author(self, name: str) -> LoadedSettings:
        """Keep who makes the changes."""
        from tracker.services.settings import changes

        self.may_set()
        return changes.set_author(name, self.settings_path)

    def set_profile(self, name: str) -> LoadedSettings:
        """Keep the cut-offs that lights are given by."""
        from tracker.services.settings import changes

        self.may_set()
        return changes.set_profile(name, self.settings_path)

    def report_format(self) -> str:
        """The format that was kept for reports; empty where there is none, or the file has mistakes."""
        try:
            return self.settings().settings.report_format
        except (SettingsError, UsageError):
            return ""

    def keep_report_format(self, name: str) -> None:
        """Keep the format of a report for the next one; where nothing may be kept it is let go."""
        from tracker.services.settings import changes

        try:
            self.may_set()
            changes.set_report_format(name, self.settings_path)
        except (NotPermitted, SettingsError, UsageError):
            return

    def cut_offs(self, name: str) -> Profile:
        """The cut-offs of a profile."""
        from tracker.services.report.reporting import load_profile

        return load_profile(name)
