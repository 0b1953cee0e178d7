"""Programs that come by a token: each acts as the member whose name its token bears, or may do less."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tracker.errors import UsageError
from tracker.i18n import _
from tracker.services.ledger.opening import Ledger
from tracker.store.members.credentials import Bounds
from tracker.store.members.member_rows import kept_members

__all__ = ["Bearer", "Bounds", "at_ledger", "check"]


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who asks: changes bear this name."""

    name: str
    own_token: bool = False  # named in a file of tokens; else it acts as whoever started the server
    at_most: Bounds | None = None


def at_ledger(ledger: Ledger, bearer: Bearer) -> Ledger:
    """The ledger as this program may use it."""
    return ledger.acting_for(bearer.name, bearer.at_most) if bearer.own_token else ledger


def check(ledger: Ledger, bearers: Iterable[Bearer]) -> None:
    """Where there are members, raise unless all these are some and an administrator asks.

    Raises NotPermitted, UsageError and the LedgerError family.
    """
    with ledger.read() as reading:
        members = kept_members(reading.connection)
    if not members:
        return
    ledger.ask("serve")
    unknown = sorted({bearer.name for bearer in bearers} - members.keys())
    if unknown:
        raise UsageError(
            _("a token bears the name {name}, which is no member of this ledger").format(name=unknown[0]),
            _("add it with tracker member add NAME --role ROLE --no-password, or serve with --read-only"),
        )
