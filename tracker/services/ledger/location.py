"""Where the ledger lies. Loads no database library: a shell that completes a line asks here too."""

from __future__ import annotations

import os
from pathlib import Path


def default_url() -> str:
    """TRACKER_DB if it is set, else a SQLite file in the user's data folder."""
    named = os.environ.get("TRACKER_DB", "").strip()
    return named or f"sqlite:///{own_path()}"


def own_path() -> Path:
    """The ledger in the user's data folder."""
    from platformdirs import user_data_path

    return user_data_path("tracker", appauthor=False) / "tracker.db"
