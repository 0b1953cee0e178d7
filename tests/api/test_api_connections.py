"""Idle and slow connections to `tracker serve --api` are given up; those that ask are not."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from api_world import REASON

PATIENCE = 60.0  # seconds, for a busy machine
_ASKED = b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"


@asynccontextmanager
async def _served(
    monkeypatch: pytest.MonkeyPatch, patience: float, answered: Callable[[], Awaitable[object]]
) -> AsyncIterator[tuple[int, list[Any]]]:
    """The port of a server that answers each request after `answered`, and the connections made to it."""
    uvicorn = pytest.importorskip("uvicorn", reason=REASON)
    from uvicorn.server import ServerState

    from tracker.api.http import connections

    async def app(_scope: Any, _receive: Any, send: Any) -> None:
        await answered()
        await send({"type": "http.response.start", "status": 204, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    def connection() -> Any:
        made.append(connections.Connection(config=config, server_state=state, app_state={}))
        return made[-1]

    made: list[Any] = []
    monkeypatch.setattr(connections, "PATIENCE", patience)
    config = uvicorn.Config(app, lifespan="off", ws="none", log_config=None, timeout_keep_alive=60)
    config.load()
    state = ServerState()
    server = await asyncio.get_running_loop().create_server(connection, "127.0.0.1", 0)
    try:
        yield server.sockets[0].getsockname()[1], made
    finally:
        server.close()


@pytest.mark.parametrize("begun", [b"", b"GET / HTTP/1.1\r\nHost: local"], ids=["idle", "half a head"])
async def test_a_connection_that_asks_nothing_is_given_up(
    monkeypatch: pytest.MonkeyPatch, begun: bytes
) -> None:
    async with _served(monkeypatch, 0.05, asyncio.Event().wait) as (port, _made):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(begun)
        assert await asyncio.wait_for(reader.read(), PATIENCE) == b""
        writer.close()


async def test_one_that_waits_for_a_slow_answer_gets_it_and_may_ask_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: asyncio.Queue[None] = asyncio.Queue()
    told: asyncio.Queue[None] = asyncio.Queue()

    async def answered() -> None:
        asked.put_nowait(None)
        await told.get()

    async with _served(monkeypatch, 3600, answered) as (port, made):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for _again in range(2):
            writer.write(_ASKED)
            await asyncio.wait_for(asked.get(), PATIENCE)
            for _look in range(3):
                _time_is_up(made[0])
            told.put_nowait(None)
            head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), PATIENCE)
            assert head.startswith(b"HTTP/1.1 204")
            _time_is_up(made[0])  # perhaps just after the answer
        writer.write(b"GET / HT")
        while not made[0].conn.trailing_data[0]:
            await asyncio.sleep(0)
        _time_is_up(made[0])
        rest = await asyncio.wait_for(reader.read(), PATIENCE)
        assert rest == b"", "the rest of a head that never comes"
        writer.close()


def _time_is_up(connection: Any) -> None:
    """Let the server look now, not by the clock, which runs on while a busy machine keeps a test waiting."""
    assert connection._next_look is not None and not connection._next_look.cancelled()
    connection._next_look.cancel()
    connection._look()
