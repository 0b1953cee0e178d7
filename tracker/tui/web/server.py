"""textual-serve's server with our guard before it, our own page, and no session left behind."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections.abc import Mapping, Sequence
from pathlib import Path

import aiohttp_jinja2
from aiohttp import WSCloseCode, web
from textual_serve.server import Server, to_int

from tracker import i18n
from tracker.base.listening import Listening, allow_many
from tracker.i18n import _
from tracker.services.ledger.credentials import SESSION
from tracker.tui.web import limits
from tracker.tui.web.guard import PageGuard
from tracker.tui.web.login import Door
from tracker.tui.web.server_error_lines import pass_over_closed_sockets, tell_faults
from tracker.tui.web.session import Session

LOOK_EVERY = 30.0  # seconds between two looks whether the sessions of open screens still stand
PHONE_COLUMNS = 45  # that a window narrower than these has at the usual size of letters
_PAGE = Path(__file__).parent / "page"
_MALFORMED = (AssertionError, AttributeError, LookupError, TypeError, ValueError)


class TrackerServer(Server):
    """Serves the page, and a process of `argv` to each web socket."""

    def __init__(
        self,
        listening: Listening,
        *,
        token: str | None,
        argv: Sequence[str],
        environment: Mapping[str, str],
        door: Door | None = None,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        super().__init__("tracker", listening.host, listening.port, templates_path=_PAGE)
        self._listening = listening
        self._guard = PageGuard(loopback=listening.loopback, port=listening.port, token=token, door=door)
        self._door = door
        self._tls = tls
        self._watching: asyncio.Task[None] | None = None
        self._argv = tuple(argv)
        self._environment = dict(environment)
        self._visitors: dict[web.WebSocketResponse, str] = {}  # each with the secret of its session

    def run(self) -> None:
        """Answer until Ctrl+C or SIGTERM."""
        tell_faults()
        allow_many()
        with contextlib.closing(self._listening.sock) as sock:
            web.run_app(
                self.application(),
                sock=sock,
                ssl_context=self._tls,
                access_log=None,
                print=None,
                keepalive_timeout=limits.PATIENCE,  # runs until a head is there, not while a screen is open
            )

    async def application(self) -> web.Application:
        """The routes of textual-serve and our page's files, all behind the guard."""
        app = await self._make_app()
        app.router.add_static("/page", _PAGE)
        self._guard.protect(app)
        return app

    async def on_startup(self, app: web.Application) -> None:  # noqa: ARG002
        """Say nothing: the command has printed the address."""
        pass_over_closed_sockets(asyncio.get_running_loop())
        if self._door is not None:
            self._watching = asyncio.create_task(self._watch(self._door))

    async def on_shutdown(self, app: web.Application) -> None:  # noqa: ARG002
        """Say goodbye to every browser; that ends its session."""
        if self._watching is not None:
            self._watching.cancel()
        goodbyes = [visitor.close(code=WSCloseCode.GOING_AWAY) for visitor in self._visitors]
        await asyncio.gather(*goodbyes, return_exceptions=True)

    async def _watch(self, door: Door) -> None:
        """Close the screens of sessions that have ended: by time, by logging out, or by an administrator."""
        while True:
            await asyncio.sleep(LOOK_EVERY)
            for visitor, secret in list(self._visitors.items()):
                if secret and await door.lasts(secret) is False:
                    await visitor.close(code=WSCloseCode.POLICY_VIOLATION)

    @aiohttp_jinja2.template("index.html")
    async def handle_index(self, request: web.Request) -> dict[str, str | int]:
        """Our page, which names no other machine: its addresses come from the one that was asked."""
        return {
            "socket": f"{'wss' if self._guard.is_encrypted(request) else 'ws'}://{request.host}/ws",
            "font_size": max(8, min(to_int(request.query.get("fontsize", ""), 16), 40)),
            "columns": "" if "fontsize" in request.query else PHONE_COLUMNS,
            "language": i18n.language(),
            "ended": _("This session has ended; what was marked is kept."),
            "again": _("Open it again"),
            "log_out": _("Log out") if self._door is not None and not self._door.proxied else "",
            "waiting": _("Opening…"),
        }

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """A visitor, from the first key to the last."""
        secret = ""
        if self._door is not None:
            secret = await self._door.begin(request) or ""
            if not secret:
                raise web.HTTPForbidden
        websocket = web.WebSocketResponse(heartbeat=15)
        await websocket.prepare(request)
        named = {**self._environment, **({SESSION: secret} if secret else {})}
        session = Session(self._argv, named, websocket, self.download_manager)
        self._visitors[websocket] = secret
        try:
            width, height = (to_int(request.query.get(side, ""), 0) for side in ("width", "height"))
            await session.start(width or 80, height or 24)
            await self._process_messages(websocket, session)
        except ConnectionResetError:
            pass  # the browser went away in the middle of a word
        except _MALFORMED:  # a message that our page does not send
            await websocket.close(code=WSCloseCode.POLICY_VIOLATION)
        finally:
            del self._visitors[websocket]
            await session.stop()
            if self._door is not None:
                await self._door.left(secret)
        return websocket
