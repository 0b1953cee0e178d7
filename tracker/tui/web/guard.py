"""Who is let in: every request, of the page, its files, downloads and the web socket, passes here first.

Host, origin and token are judged by `tracker.base.admission`; the token comes by `?token=` once and then by
cookie. Who comes is then asked by a door (`tracker.tui.web.login`), where there is one.
"""

from __future__ import annotations

from aiohttp import web
from aiohttp.typedefs import Handler

from tracker.base.admission import PRIVATE_HEADERS, digest, is_host, is_own_page, is_same
from tracker.i18n import _
from tracker.tui.web.login import Door

# With none at all browsers hide where a form comes from.
_HEADERS = {**PRIVATE_HEADERS, "Referrer-Policy": "same-origin"}
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; "
    "img-src 'self' data:; connect-src 'self' {scheme}://{host}; base-uri 'none'; form-action {forms}; "
    "frame-ancestors 'none'"
)


class PageGuard:
    """Refuses with 403 what is not this machine's own page, or has no token."""

    def __init__(self, *, loopback: bool, port: int, token: str | None, door: Door | None = None) -> None:
        self._door = door
        self._proxied = door is not None and door.proxied
        self._loopback = loopback and not self._proxied  # a proxy passes on the name that its visitors use
        self._token = token
        self._cookie = f"tracker_{port}"  # browsers do not keep the cookies of two ports apart
        self._proof = digest(token) if token else ""

    def protect(self, app: web.Application) -> None:
        """Stand before everything that `app` answers."""
        app.middlewares.append(self._check)
        app.on_response_prepare.append(self._add_headers)

    @web.middleware
    async def _check(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        if not is_own_page(request.headers, loopback=self._loopback):
            return _refuse(_("This address answers its own page only, and no other site."))
        if self._token is not None:
            given = request.query.get("token")
            if given is not None and is_same(digest(given), self._proof):
                return self._welcome(request)
            if not is_same(request.cookies.get(self._cookie, ""), self._proof):
                return _refuse(_("Open the address with its token, as tracker serve has printed it."))
        if self._door is not None and (answer := await self._door.answer(request)) is not None:
            return answer
        return await handler(request)

    def is_encrypted(self, request: web.Request) -> bool:
        """Whether the browser came by TLS, to us or to the proxy before us."""
        forwarded = self._proxied and request.headers.get("X-Forwarded-Proto", "").lower() == "https"
        return request.secure or forwarded

    async def _add_headers(self, request: web.Request, response: web.StreamResponse) -> None:
        response.headers.update(_HEADERS)
        host = request.headers.get("Host", "")
        response.headers["Content-Security-Policy"] = _POLICY.format(
            host=host if is_host(host) else "",
            scheme="wss" if self.is_encrypted(request) else "ws",
            forms="'self'" if self._door is not None and not self._door.proxied else "'none'",
        )

    def _welcome(self, request: web.Request) -> web.StreamResponse:
        """Take the token out of the address and keep a proof of it, which scripts cannot read."""
        rest = [(name, value) for name, value in request.query.items() if name != "token"]
        response = web.Response(status=303, headers={"Location": str(request.rel_url.with_query(rest))})
        response.set_cookie(self._cookie, self._proof, httponly=True, samesite="Lax")
        return response


def _refuse(words: str) -> web.StreamResponse:
    return web.Response(status=403, text=f"{words}\n")
