"""Where the ledger lies, and opening it."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

from tracker.store.ledger import Ledger

__all__ = ["Ledger", "default_url", "open_ledger"]


def default_url() -> str:
    """TRACKER_DB if it is set, else a SQLite file in the user's data folder."""
    named = os.environ.get("TRACKER_DB", "").strip()
    return named or f"sqlite:///{_default_path()}"


def open_ledger(url: str | None = None, *, create: bool = True, now: dt.datetime) -> Ledger:
    """The ledger at `url` (a database URL or a file name; None: the default), to be used in a `with`.

    A ledger that is not there is made, or with `create=False` refused. An older one is brought up to date,
    with a copy kept beside it (`Ledger.copy`). Raises the LedgerError family; UsageError for an address that
    is none.
    """
    if url is None:
        url = default_url()
        if create and url == f"sqlite:///{_default_path()}":
            _default_path().parent.mkdir(parents=True, exist_ok=True)
    return Ledger.open(url, create=create, now=now)


def _default_path() -> Path:
    from platformdirs import user_data_path

    return user_data_path("tracker", appauthor=False) / "tracker.db"
