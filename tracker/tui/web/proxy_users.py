"""Visitors whom a proxy has let in: it says their names in a header, and nobody else may."""

from __future__ import annotations

import contextlib
import ipaddress
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from aiohttp import web

from tracker.errors import TrackerError, UsageError
from tracker.i18n import _
from tracker.services.members import screens
from tracker.tui.web.login import Door, GuardedLedger, beside

if TYPE_CHECKING:
    from tracker.services.ledger.opening import Credentials

_Network = ipaddress.IPv4Network | ipaddress.IPv6Network


class ProxyUsers(Door):
    """The door for names in a header, from the addresses of the proxy alone."""

    proxied = True

    def __init__(
        self,
        ledger: GuardedLedger,
        header: str,
        trusted: Sequence[str],
        credentials: Callable[[], Credentials],
    ) -> None:
        super().__init__(ledger)
        self._header = header
        self._trusted = networks(trusted)
        self._credentials = credentials

    async def answer(self, request: web.Request) -> web.StreamResponse | None:
        """A refusal for everybody but a member whom the proxy names."""
        name = self._name(request)
        if name is None:
            return web.Response(status=403, text=_("Come by the proxy, which says who you are.") + "\n")
        return await self._refuse_strangers(name) if request.path == "/" else None

    async def begin(self, request: web.Request) -> str | None:
        """A session of its own for each screen, by the word of the administrator who serves."""
        name = self._name(request)
        if name is None:
            return None
        url, now = self._ledger.url, self._ledger.clock()
        try:
            return await beside(lambda: screens.vouch_for(url, name, now=now, credentials=self._credentials))
        except TrackerError:
            return None

    async def left(self, secret: str) -> None:
        """A screen has ended, and its session with it; by time, where the ledger does not answer."""
        with contextlib.suppress(TrackerError):
            await beside(lambda: screens.log_out(self._ledger.url, secret, now=self._ledger.clock()))

    def _name(self, request: web.Request) -> str | None:
        """The name, said once and by the proxy."""
        given = request.headers.getall(self._header, [])
        if len(given) != 1 or not given[0].strip() or not self._is_proxy(request.remote or ""):
            return None
        return " ".join(given[0].split())

    def _is_proxy(self, address: str) -> bool:
        try:
            found = ipaddress.ip_address(address.partition("%")[0])
        except ValueError:
            return False
        plain = getattr(found, "ipv4_mapped", None) or found
        return any(plain in network for network in self._trusted)

    async def _refuse_strangers(self, name: str) -> web.StreamResponse | None:
        try:
            if await beside(lambda: screens.is_member(self._ledger.url, name, now=self._ledger.clock())):
                return None
        except TrackerError as error:
            return web.Response(status=503, text=error.line() + "\n")
        words = _("{name} is no member of this ledger.").format(name=name)
        return web.Response(status=403, text=words + "\n")


def networks(texts: Sequence[str]) -> tuple[_Network, ...]:
    """Addresses or networks as typed; none: this machine. Raises UsageError."""
    try:
        return tuple(ipaddress.ip_network(text) for text in texts or ("127.0.0.0/8", "::1/128"))
    except ValueError as error:
        raise UsageError(
            _("“{address}” is no address of a proxy").format(address=str(error).split("'")[1]),
            _("write one as 10.0.0.5, or a network as 10.0.0.0/29"),
        ) from error
