"""What stands before everything the server answers: who is let in, how much is taken, in which language."""

from __future__ import annotations

import asyncio

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tracker import i18n
from tracker.api.calling import OnFault, fault
from tracker.api.error_answers import Problem
from tracker.api.http.accepted_language import accepted_language
from tracker.api.http.tokens import Tokens
from tracker.base.admission import PRIVATE_HEADERS, is_own_page
from tracker.i18n import _

LARGEST_BODY = 2_000_000  # bytes; the longest text to extract from fits in, however it is escaped
PATIENCE = 20.0  # seconds in which a body has to be there
PROBLEM = "application/problem+json"
BY = "tracker.by"  # in the scope: the Bearer who asks


class RequestGuard:
    """Lets requests through to `app`. A fault behind it is told by `on_fault`, which gives the cure."""

    def __init__(self, app: ASGIApp, *, loopback: bool, tokens: Tokens, on_fault: OnFault) -> None:
        self._app = app
        self._loopback = loopback
        self._tokens = tokens
        self._on_fault = on_fault

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        headers = Headers(scope=scope)
        language = accepted_language(headers.get("Accept-Language", ""), i18n.language())
        answer = _Answer(send, language)
        with i18n.speaking(language):
            problem = await self._checked(scope, headers, receive, answer)
            if problem is not None:
                await response_of(problem)(scope, receive, answer)

    async def _checked(
        self, scope: Scope, headers: Headers, receive: Receive, answer: _Answer
    ) -> Problem | None:
        """Answer the request, or say why it is not answered."""
        if not is_own_page(headers, loopback=self._loopback):
            return Problem.of(403, "foreign", _("This address answers its own page only, and no other site."))
        who = self._tokens.who(headers.get("Authorization", ""))
        if who is None:
            return Problem.of(
                401, "token", _("no token that is known"), _("send Authorization: Bearer TOKEN")
            )
        try:
            async with asyncio.timeout(PATIENCE):
                body = await _body(headers, receive)
        except TimeoutError:
            return Problem.of(408, "too_slow", _("the body did not come in time"), _("send it again"))
        if body is None:
            too_large = _("the body is larger than {count} bytes").format(count=LARGEST_BODY)
            return Problem.of(413, "too_large", too_large, _("send less at once"))
        try:
            await self._app({**scope, BY: who}, _replayed(body, receive), answer)
        except Exception as error:
            cure = self._on_fault(error)
            if not answer.begun:
                return fault(cure)
        return None


def response_of(problem: Problem) -> Response:
    """The answer that tells of a problem."""
    headers = {401: {"WWW-Authenticate": "Bearer"}, 503: {"Retry-After": "1"}}.get(problem.status)
    return Response(problem.model_dump_json(), problem.status, headers, media_type=PROBLEM)


class _Answer:
    """Sends the answer on, with the headers that each one has."""

    def __init__(self, send: Send, language: str) -> None:
        self._send = send
        self._language = language
        self.begun = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.begun = True
            headers = MutableHeaders(scope=message)
            headers.update(PRIVATE_HEADERS)
            headers["Content-Security-Policy"] = "default-src 'none'; frame-ancestors 'none'"
            headers["Content-Language"] = self._language
            headers["Vary"] = "Accept-Language"
        await self._send(message)


async def _body(headers: Headers, receive: Receive) -> bytes | None:
    """The whole body; None for one that is too large, of which no more is read."""
    length = headers.get("Content-Length", "0")
    if not length.isdigit() or len(length) > 9 or int(length) > LARGEST_BODY:
        return None
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] != "http.request":  # the other side has gone
            return bytes(body)
        body += message.get("body", b"")
        if len(body) > LARGEST_BODY:
            return None
        if not message.get("more_body", False):
            return bytes(body)


def _replayed(body: bytes, receive: Receive) -> Receive:
    waiting = [body]

    async def again() -> Message:
        if waiting:
            return {"type": "http.request", "body": waiting.pop(), "more_body": False}
        return await receive()

    return again
