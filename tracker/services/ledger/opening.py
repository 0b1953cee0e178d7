"""Where the ledger lies, and opening it."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

from tracker.errors import LedgerError
from tracker.i18n import _
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
            _make_folder(_default_path().parent)
    return Ledger.open(url, create=create, now=now)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LedgerError(
            _("the folder {name} for the ledger cannot be made").format(name=folder),
            _("choose another place with --db FILE or TRACKER_DB"),
        ) from error


def _default_path() -> Path:
    from platformdirs import user_data_path

    return user_data_path("tracker", appauthor=False) / "tracker.db"
