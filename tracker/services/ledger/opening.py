"""Opening the ledger."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from tracker.base import user_folders
from tracker.errors import LedgerError
from tracker.i18n import _
from tracker.services.ledger.credentials import Credentials, from_environment
from tracker.services.ledger.location import default_url
from tracker.store.ledger import Ledger

__all__ = ["Credentials", "Ledger", "default_url", "open_ledger"]


def open_ledger(
    url: str | None = None,
    *,
    create: bool = True,
    now: dt.datetime,
    credentials: Callable[[], Credentials] = from_environment,
) -> Ledger:
    """The ledger at `url` (a database URL or a file name; None: the default), to be used in a `with`.

    A ledger that is not there is made, or with `create=False` refused. An older one is brought up to
    date, with a copy kept beside it (`Ledger.copy`). `credentials` says who changes it, where it has
    members. Raises the LedgerError family; UsageError for an address that is none.
    """
    if url is None:
        url = default_url()
        if create and url == f"sqlite:///{user_folders.own_ledger()}":
            _make_folder(user_folders.own_ledger().parent)
    return Ledger.open(url, create=create, now=now, credentials=credentials)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LedgerError(
            _("the folder {name} for the ledger cannot be made").format(name=folder),
            _("choose another place with --db FILE or TRACKER_DB"),
        ) from error
