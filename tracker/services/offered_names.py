"""Names that a shell offers while a line is typed: of the ledger and the settings, read in an instant."""

from __future__ import annotations

from tracker.services.settings.settings_file import saved_view_names
from tracker.store.read.quick_names import KINDS, names

__all__ = ["KINDS", "names", "view_names"]


def view_names() -> list[str]:
    """The views by name: saved ones, then those of the program."""
    from tracker.services.settings.built_in_views import built_in_views

    return list(dict.fromkeys([*saved_view_names(), *built_in_views()]))
