"""The login page: a member's name and password begin a session, whose secret is kept in a cookie."""

from __future__ import annotations

import asyncio

import aiohttp_jinja2
from aiohttp import web

from tracker import i18n
from tracker.errors import NotPermitted, TrackerError
from tracker.i18n import _
from tracker.services.members import screens
from tracker.tui.web import limits
from tracker.tui.web.attempts import Attempts
from tracker.tui.web.login import Door, GuardedLedger, beside

_STYLE = "/page/login.css"
_AT_ONCE, _WAITING = 2, 20  # passwords that are hashed, and that wait for it
_LONGEST = 4096  # bytes of a login form


class Accounts(Door):
    """The door with a login page."""

    proxied = False

    def __init__(self, ledger: GuardedLedger, *, port: int, secure: bool) -> None:
        super().__init__(ledger)
        self._secure = secure
        self._cookie = f"tracker_session_{port}"
        self._attempts = Attempts()
        self._hashing = asyncio.Semaphore(_AT_ONCE)
        self._waiting = 0

    async def answer(self, request: web.Request) -> web.StreamResponse | None:
        """The login page, what it sends, and the way to it; None for a session that stands."""
        path = request.path
        if path == _STYLE:
            return None
        if path == "/login":
            return await self._log_in(request) if request.method == "POST" else _page(request)
        if path == "/logout" and request.method == "POST":
            return await self._log_out(request)
        if await self.begin(request) is not None:
            return None
        if request.method == "GET" and path == "/":
            return _go("/login")
        return web.Response(status=403, text=_("Log in first.") + "\n")

    async def begin(self, request: web.Request) -> str | None:
        """The secret in the cookie, if its session stands."""
        secret = request.cookies.get(self._cookie, "")
        return secret if secret and await self.lasts(secret) else None

    async def left(self, secret: str) -> None:
        """A screen has ended; the session goes on, another screen may be open in it."""

    async def _log_in(self, request: web.Request) -> web.StreamResponse:
        if (request.content_length or _LONGEST + 1) > _LONGEST:
            return web.Response(status=413)
        try:
            async with asyncio.timeout(limits.PATIENCE):
                form = await request.post()
        except TimeoutError:
            return web.Response(status=408)
        name, password = str(form.get("name", "")), str(form.get("password", ""))
        address = request.remote or ""
        pause = self._attempts.wait(name, address)
        if pause or self._waiting >= _WAITING:
            words = _("Too many wrong passwords: wait {count} seconds.").format(count=int(pause) + 1)
            return _page(request, words, status=429)
        try:
            secret = await self._prove(name, password)
        except NotPermitted:
            self._attempts.wrong(name, address)
            return _page(request, _("The name or the password is wrong."), status=403)
        except TrackerError as error:
            return _page(request, error.line(), status=503)
        self._attempts.right(name, address)
        answer = _go("/")
        answer.set_cookie(
            self._cookie,
            secret,
            httponly=True,
            samesite="Lax",
            secure=self._secure,
            max_age=int(screens.LASTS.total_seconds()),
        )
        return answer

    async def _prove(self, name: str, password: str) -> str:
        self._waiting += 1
        try:
            async with self._hashing:
                return await beside(
                    lambda: screens.log_in(self._ledger.url, name, password, now=self._ledger.clock())
                )
        finally:
            self._waiting -= 1

    async def _log_out(self, request: web.Request) -> web.StreamResponse:
        secret = request.cookies.get(self._cookie, "")
        try:
            if secret:
                await beside(lambda: screens.log_out(self._ledger.url, secret, now=self._ledger.clock()))
        except TrackerError as error:
            return _page(request, error.line(), status=503)
        answer = _go("/login")
        answer.del_cookie(self._cookie)
        return answer


def _go(path: str) -> web.Response:
    return web.Response(status=303, headers={"Location": path})


def _page(request: web.Request, trouble: str = "", *, status: int = 200) -> web.StreamResponse:
    words = {
        "language": i18n.language(),
        "title": _("Log in"),
        "name": _("Your name"),
        "password": _("Password"),
        "trouble": trouble,
    }
    return aiohttp_jinja2.render_template("login.html", request, words, status=status)
