"""Who is let in: every request, of the page, its files, downloads and the web socket, passes here first.

Four things are checked. The name in `Host`: on loopback it must be a name of this machine, so that a foreign
site whose name was pointed at 127.0.0.1 is refused. The `Origin`: it must be this page, as browsers let any
page open a web socket to any address. And the token, where there is one, by `?token=` once and then by
cookie. And who comes, where there is a door (`tracker.tui.web.door`).
"""

from __future__ import annotations

import hashlib
import hmac
import re
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler

from tracker.i18n import _
from tracker.tui.web.door import Door

_HOST = re.compile(r"(?P<name>\[[0-9A-Fa-f:.]+\]|[\w.-]+)(?::\d+)?", re.ASCII)
_THIS_MACHINE = frozenset({"localhost", "[::1]"})
_HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",  # with none at all browsers hide where a form comes from
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; "
    "img-src 'self' data:; connect-src 'self' {scheme}://{host}; base-uri 'none'; form-action {forms}; "
    "frame-ancestors 'none'"
)


class Guard:
    """Refuses with 403 what is not this machine's own page, or has no token."""

    def __init__(
        self, *, loopback: bool, port: int, token: str | None, door: Door | None = None, proxied: bool = False
    ) -> None:
        self._loopback = loopback and not proxied  # a proxy passes on the name that its visitors use
        self._door = door
        self._proxied = proxied
        self._token = token
        self._cookie = f"tracker_{port}"  # browsers do not keep the cookies of two ports apart
        self._proof = _digest(token) if token else ""

    def protect(self, app: web.Application) -> None:
        """Stand before everything that `app` answers."""
        app.middlewares.append(self._check)
        app.on_response_prepare.append(self._add_headers)

    @web.middleware
    async def _check(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        if not self._host_is_known(request) or _is_foreign(request):
            return _refuse(_("This address answers its own page only, and no other site."))
        if self._token is not None:
            given = request.query.get("token")
            if given is not None and hmac.compare_digest(_digest(given), self._proof):
                return self._welcome(request)
            if not hmac.compare_digest(request.cookies.get(self._cookie, "").encode(), self._proof.encode()):
                return _refuse(_("Open the address with its token, as tracker serve has printed it."))
        if self._door is not None and (answer := await self._door.answer(request)) is not None:
            return answer
        return await handler(request)

    def is_encrypted(self, request: web.Request) -> bool:
        """Whether the browser came by TLS, to us or to the proxy before us."""
        forwarded = self._proxied and request.headers.get("X-Forwarded-Proto", "").lower() == "https"
        return request.secure or forwarded

    def _host_is_known(self, request: web.Request) -> bool:
        match = _HOST.fullmatch(request.headers.get("Host", ""))
        if match is None:
            return False
        name = match["name"].lower()
        return not self._loopback or name in _THIS_MACHINE or bool(re.fullmatch(r"127(\.\d{1,3}){3}", name))

    async def _add_headers(self, request: web.Request, response: web.StreamResponse) -> None:
        response.headers.update(_HEADERS)
        host = request.headers.get("Host", "")
        response.headers["Content-Security-Policy"] = _POLICY.format(
            host=host if _HOST.fullmatch(host) else "",
            scheme="wss" if self.is_encrypted(request) else "ws",
            forms="'self'" if self._door is not None and self._door.can_leave else "'none'",
        )

    def _welcome(self, request: web.Request) -> web.StreamResponse:
        """Take the token out of the address and keep a proof of it, which scripts cannot read."""
        rest = [(name, value) for name, value in request.query.items() if name != "token"]
        response = web.Response(status=303, headers={"Location": str(request.rel_url.with_query(rest))})
        response.set_cookie(self._cookie, self._proof, httponly=True, samesite="Lax")
        return response


def _digest(token: str) -> str:
    """What a token is compared by: of one length, and fit for a cookie."""
    return hashlib.sha256(b"tracker serve " + token.encode("utf-8", "surrogatepass")).hexdigest()


def _is_foreign(request: web.Request) -> bool:
    """Whether another page sent this; opening the address itself from a link is not meant by it."""
    origin = request.headers.get("Origin")
    if origin is not None and urlsplit(origin).netloc.lower() != request.headers["Host"].lower():
        return True
    fetched = request.headers.get("Sec-Fetch-Mode", "navigate") != "navigate"
    return fetched and request.headers.get("Sec-Fetch-Site") == "cross-site"


def _refuse(words: str) -> web.StreamResponse:
    return web.Response(status=403, text=f"{words}\n")
