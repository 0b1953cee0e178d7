"""uvicorn on a socket that is bound already, until Ctrl+C or SIGTERM."""

from __future__ import annotations

import contextlib
import signal
from collections.abc import Iterator

import uvicorn
from starlette.types import ASGIApp

from tracker.api.http.connections import Connection
from tracker.base.listening import Listening


class _Server(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave by these signals, and do not send them to oneself again afterwards, as uvicorn would."""
        before = {one: signal.signal(one, self.handle_exit) for one in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for one, handler in before.items():
                signal.signal(one, handler)


def run(app: ASGIApp, listening: Listening) -> None:
    """Answer until asked to leave; requests that have begun are finished."""
    config = uvicorn.Config(
        app,
        http=Connection,
        loop="asyncio",
        ws="none",
        lifespan="off",
        interface="asgi3",
        log_config=None,
        log_level="critical",
        access_log=False,
        server_header=False,
        date_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=10,
    )
    with contextlib.closing(listening.sock):
        _Server(config).run(sockets=[listening.sock])
