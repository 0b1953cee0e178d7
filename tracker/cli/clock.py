"""The clock of the command line: commands read it here and pass day and time to everything below them."""

from __future__ import annotations

import datetime as dt


def today() -> dt.date:
    """The local calendar day, the default as-of date."""
    return dt.date.today()


def now() -> dt.datetime:
    """The moment a change is recorded at, in UTC."""
    return dt.datetime.now(dt.UTC)
