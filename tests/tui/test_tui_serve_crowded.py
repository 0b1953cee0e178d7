"""A thousand connections that say nothing, or slowly: others are answered, and the server outlives them."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager, contextmanager
from urllib.parse import urlsplit

import pytest
from serve_world import started

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="sets limits of another process"),
]

SILENT, SLOW = 500, 500
FEW = 256  # files that the server may open to begin with


@contextmanager
def limited(files: int) -> Iterator[None]:
    """What is started meanwhile may open so many files, unless it asks for more."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (files, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


@asynccontextmanager
async def connected(url: str, words: bytes) -> AsyncIterator[asyncio.StreamReader]:
    """A connection over which `words` were sent, and no more."""
    place = urlsplit(url)
    reader, writer = await asyncio.open_connection(place.hostname, place.port)
    writer.write(words)
    try:
        yield reader
    finally:
        writer.close()


async def answered(url: str) -> float:
    """How long a whole page took, in seconds."""
    begun = time.monotonic()
    words = f"GET / HTTP/1.1\r\nHost: {urlsplit(url).netloc}\r\nConnection: close\r\n\r\n".encode()
    async with asyncio.timeout(60), connected(url, words) as reader:
        assert (await reader.read()).startswith(b"HTTP/1.1 200")
    return time.monotonic() - begun


async def test_a_thousand_connections_keep_nobody_out_and_no_shortage_ends_the_server() -> None:
    import resource

    psutil = pytest.importorskip("psutil")
    if resource.getrlimit(resource.RLIMIT_NOFILE)[1] < 3 * (SILENT + SLOW):
        pytest.skip("this process may not open so many connections")
    with ExitStack() as ends:
        with limited(FEW):
            served = ends.enter_context(started("--demo"))
        await answered(served.url)
        alone = min([await answered(served.url) for _time in range(5)])
        process = psutil.Process(served.process.pid)
        async with AsyncExitStack() as crowd:
            for number in range(SILENT + SLOW):
                words = b"GET / HTTP/1.1\r\nHost: loc" if number < SLOW else b""
                await crowd.enter_async_context(connected(served.url, words))
            crowded = min([await answered(served.url) for _time in range(5)])
            assert crowded < 1 + 20 * alone
            assert process.num_fds() > SILENT + SLOW, "the connections reached the server"
            process.rlimit(resource.RLIMIT_NOFILE, (FEW, FEW))
            waiting = asyncio.create_task(answered(served.url))
            await asyncio.sleep(1.5)
            assert not waiting.done(), "nothing is left to accept it with"
        await waiting
        await answered(served.url)
        code, told = served.interrupt()
        assert code == 0 and told.count("too many files and connections are open") == 1
        assert len(told.splitlines()) == 3, "and not a line for each knock"
