"""Who comes in by name: with a password of their own, or in the name that a proxy gives.

A door stands behind the guard. It answers a request itself, or says whose session the request belongs to; the
secret of that session is all that the visitor's process gets, so that it can act as its member and no other.
"""

from __future__ import annotations

import asyncio
import datetime as dt
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from aiohttp import web

from tracker.errors import TrackerError
from tracker.services.members import screens

_T = TypeVar("_T")


@dataclass(frozen=True)
class GuardedLedger:
    """The ledger whose members come in, and the clock."""

    url: str | None
    clock: Callable[[], dt.datetime]


class Door(ABC):
    """Lets visitors in by name."""

    proxied: bool  # whether a proxy says who comes; else a visitor may log out, and come again

    def __init__(self, ledger: GuardedLedger) -> None:
        self._ledger = ledger

    @abstractmethod
    async def answer(self, request: web.Request) -> web.StreamResponse | None:
        """What the request gets without coming in; None for one that is let in."""

    @abstractmethod
    async def begin(self, request: web.Request) -> str | None:
        """The secret of the session in which the screen of a request acts; None for nobody."""

    async def lasts(self, secret: str) -> bool | None:
        """Whether a session still stands; None while the ledger does not answer."""
        try:
            found = await beside(lambda: screens.who(self._ledger.url, secret, now=self._ledger.clock()))
        except TrackerError:
            return None
        return found is not None

    @abstractmethod
    async def left(self, secret: str) -> None:
        """A screen has ended."""


async def beside(work: Callable[[], _T]) -> _T:
    """Ask the ledger in a thread: the others are answered meanwhile."""
    return await asyncio.to_thread(work)
