"""Where the ledger lies. Loads no database library: a shell that completes a line asks here too."""

from __future__ import annotations

import os

from tracker.base import user_folders
from tracker.services.settings import in_force


def default_url() -> str:
    """TRACKER_DB if it is set, else what the settings say, else a SQLite file in the user's data folder."""
    named = os.environ.get("TRACKER_DB", "").strip() or in_force.value("database")
    return named or f"sqlite:///{user_folders.own_ledger()}"
