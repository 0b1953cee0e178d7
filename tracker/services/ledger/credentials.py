"""What this process has to prove who works with it: asked for only where a ledger has members."""

from __future__ import annotations

import os
from functools import lru_cache

from tracker.errors import SettingsError
from tracker.store.members.credentials import Credentials

__all__ = ["PROOFS", "SESSION", "Credentials", "claimed_name", "from_environment", "kept"]

NAME, PASSWORD, SESSION = "TRACKER_MEMBER", "TRACKER_PASSWORD", "TRACKER_SESSION"
PROOFS = (NAME, PASSWORD, SESSION)  # of who works here


def from_environment() -> Credentials:
    """What the environment says: the session of a served screen, else a name and a password."""
    session = os.environ.get(SESSION, "")
    if session:
        return kept("", "", session)
    return kept(claimed_name(), os.environ.get(PASSWORD, ""), "")


def claimed_name() -> str:
    """The name of whoever works here: TRACKER_MEMBER, TRACKER_BY or the settings' author."""
    named = os.environ.get(NAME) or os.environ.get("TRACKER_BY")
    if named:
        return named
    from tracker.services.settings import in_force

    try:
        return str(in_force.value("author") or "")
    except SettingsError:
        return ""


@lru_cache(maxsize=8)
def kept(name: str, password: str, session: str) -> Credentials:
    """The same credentials for the same words, so that a password is hashed once in a process."""
    return Credentials(name, password, session)
