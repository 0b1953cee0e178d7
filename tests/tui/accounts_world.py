"""A door of accounts on a ledger, and what a visitor of the browser's server gets behind it."""

from __future__ import annotations

import json
import sys
from typing import Any

from roles_world import LATER, SECRET, Place, who

from tracker.errors import LedgerAway
from tracker.tui.web.accounts import Accounts
from tracker.tui.web.login import GuardedLedger
from tracker.tui.web.proxy_users import ProxyUsers

# Stands for the program: says what it was given, and stays until it is told to go.
STUB = """
import json, os
def packet(kind, data): os.write(1, kind + len(data).to_bytes(4, "big") + data)
os.write(1, b"__GANGLION__\\n")
packet(b"D", json.dumps({name: text for name, text in os.environ.items() if "TRACKER" in name}).encode())
os.read(0, 1)
"""
PROGRAM = (sys.executable, "-c", STUB)


class At:
    """A door of accounts on a ledger, at a time that a test may move."""

    def __init__(self, place: Place) -> None:
        self.now = LATER
        self.place = place

    def accounts(self, port: int) -> Accounts:
        return Accounts(GuardedLedger(self.place.url, lambda: self.now), port=port, secure=False)

    def proxy(self, *trusted: str) -> Any:
        ledger = GuardedLedger(self.place.url, lambda: self.now)
        return lambda _port: ProxyUsers(ledger, "X-User", trusted, who("root"))


async def log_in(client: Any, url: str, name: str, password: str = SECRET, **headers: str) -> Any:
    said = {"name": name, "password": password}
    return await client.post(url + "login", data=said, headers=headers, allow_redirects=False)


async def given_to_screen(client: Any, url: str, **more: Any) -> dict[str, str]:
    """The environment of the program that a visitor gets."""
    async with client.ws_connect(url + "ws", **more) as socket:
        found: dict[str, str] = json.loads((await socket.receive()).data)
        return found


def away(*_given: object, **_more: object) -> None:
    raise LedgerAway("the database server cannot be reached")
