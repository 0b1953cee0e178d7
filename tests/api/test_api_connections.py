"""Idle and slow connections to `tracker serve --api` are given up; those that ask are not."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from api_world import REASON

_ASKED = b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"


@asynccontextmanager
async def _answering(monkeypatch: pytest.MonkeyPatch, patience: float) -> AsyncIterator[int]:
    """The port of a server that answers everything, a little late."""
    uvicorn = pytest.importorskip("uvicorn", reason=REASON)
    from uvicorn.server import ServerState

    from tracker.api.http import connections

    async def app(_scope: Any, _receive: Any, send: Any) -> None:
        await asyncio.sleep(2.5 * patience)
        await send({"type": "http.response.start", "status": 204, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    monkeypatch.setattr(connections, "PATIENCE", patience)
    config = uvicorn.Config(app, lifespan="off", ws="none", log_config=None, timeout_keep_alive=60)
    config.load()
    state = ServerState()
    server = await asyncio.get_running_loop().create_server(
        lambda: connections.Connection(config=config, server_state=state, app_state={}), "127.0.0.1", 0
    )
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()


@pytest.mark.parametrize("begun", [b"", b"GET / HTTP/1.1\r\nHost: local"], ids=["idle", "half a head"])
async def test_a_connection_that_asks_nothing_is_given_up(
    monkeypatch: pytest.MonkeyPatch, begun: bytes
) -> None:
    async with _answering(monkeypatch, 0.05) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(begun)
        assert await asyncio.wait_for(reader.read(), 20) == b""
        writer.close()


async def test_one_that_waits_for_a_slow_answer_gets_it_and_may_ask_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with _answering(monkeypatch, 0.1) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for _again in range(2):
            writer.write(_ASKED)
            head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 20)
            assert head.startswith(b"HTTP/1.1 204")
        writer.write(b"GET / HT")
        assert await asyncio.wait_for(reader.read(), 20) == b"", "the rest of a head that never comes"
        writer.close()
