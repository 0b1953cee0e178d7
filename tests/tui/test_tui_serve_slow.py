"""Who sends byte by byte is given up, by the server as it runs; who has a screen open is not."""

from __future__ import annotations

import asyncio
import contextlib
import subprocess
import sys
import time
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from roles_world import SECRET, Place
from serve_world import REASON

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
PATIENCE = 0.6
SERVER = f"""
import datetime as dt, sys
from tracker.base.listening import listen
from tracker.tui.web import limits
from tracker.tui.web.accounts import Accounts
from tracker.tui.web.login import GuardedLedger
from tracker.tui.web.server import TrackerServer

SCREEN = '''
import os, time
def packet(kind, data): os.write(1, kind + len(data).to_bytes(4, "big") + data)
os.write(1, b"__GANGLION__\\\\n")
try:
    while True:
        packet(b"D", b"here")
        time.sleep(0.2)
except OSError:
    pass
'''
limits.PATIENCE = {PATIENCE}
listening = listen("127.0.0.1", 0)
door = None
if len(sys.argv) > 1:
    place = GuardedLedger(sys.argv[1], lambda: dt.datetime.now(dt.UTC))
    door = Accounts(place, port=listening.port, secure=False)
print(listening.url, flush=True)
argv = [sys.executable, "-c", SCREEN]
TrackerServer(listening, token=None, argv=argv, environment={{}}, door=door).run()
"""


@contextlib.contextmanager
def served(*words: str) -> Iterator[str]:
    """The address of the server as people start it, but for its patience and what it shows."""
    pytest.importorskip("textual_serve", reason=REASON)
    line = [sys.executable, "-c", SERVER, *words]
    with subprocess.Popen(line, stdout=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip()
        finally:
            process.kill()


async def drip(url: str, at_once: str, slowly: str) -> tuple[bytes, float]:
    """What came back to somebody who sends a byte every twentieth of a second, and after how long."""
    place = urlsplit(url)
    reader, writer = await asyncio.open_connection(place.hostname, place.port)
    begun = time.monotonic()
    answer = asyncio.create_task(reader.read(64))
    with contextlib.suppress(ConnectionError):
        writer.write(at_once.encode())
        for sign in slowly:
            if answer.done():
                break
            writer.write(sign.encode())
            await writer.drain()
            await asyncio.sleep(0.05)
    try:
        return await asyncio.wait_for(answer, 20), time.monotonic() - begun
    except ConnectionError:
        return b"", time.monotonic() - begun
    finally:
        writer.close()


async def test_a_head_that_drips_is_given_up_and_a_screen_is_not() -> None:
    aiohttp = pytest.importorskip("aiohttp", reason=REASON)
    with served() as url:
        async with aiohttp.ClientSession() as client, client.ws_connect(url + "ws") as screen:
            got, after = await drip(url, "GET / HTTP/1.1\r\n", "X-Slow: " + "a" * 200)
            assert (got, PATIENCE / 2 < after < 8) == (b"", True), "well before all of it was sent"
            for _time in range(10):  # two seconds more
                assert (await asyncio.wait_for(screen.receive(), 20)).type is aiohttp.WSMsgType.BINARY
            head = f"GET / HTTP/1.1\r\nHost: {urlsplit(url).netloc}\r\n\r\n"
            got, _after = await drip(url, head, "")
            assert got.startswith(b"HTTP/1.1 200")


async def test_a_login_form_that_drips_is_not_waited_for(place: Place) -> None:
    with served(place.url) as url:
        form = f"name=edu&password={SECRET.replace(' ', '+')}"
        host = urlsplit(url).netloc
        head = (
            f"POST /login HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\n"
            f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {{size}}\r\n\r\n"
        )
        got, after = await drip(url, head.format(size=300), form + "&" * 200)
        assert (got[:12], after < 8) == (b"HTTP/1.1 408", True)
        got, _after = await drip(url, head.format(size=len(form)) + form, "")
        assert got.startswith(b"HTTP/1.1 303"), "one that comes at once is heard"
