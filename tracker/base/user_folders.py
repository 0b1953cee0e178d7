"""Where a person's own files lie if nothing else is said."""

from __future__ import annotations

from pathlib import Path


def own_ledger() -> Path:
    """The ledger in the user's data folder."""
    from platformdirs import user_data_path

    return user_data_path("tracker", appauthor=False) / "tracker.db"
