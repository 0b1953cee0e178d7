"""A visitor of `tracker serve` works on the ledger, and no process outlives the visit or the server."""

from __future__ import annotations

import asyncio
import re
import sys
import time
from collections.abc import Callable
from typing import Any

import pytest
from serve_world import TOKEN, alive, answering, started
from tui_world import entries

from tracker.tui import web

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")]

# Stands for the program: says what it was given, then does what a test asks for.
STUB = """
import os, sys, time
def packet(kind, data): os.write(1, kind + len(data).to_bytes(4, "big") + data)
os.write(1, b"__GANGLION__\\n")
packet(b"D", " ".join([os.environ["COLUMNS"], os.environ["ROWS"], str("TRACKER_TOKEN" in os.environ),
       str(os.getpid())]).encode())
"""
DEAF = STUB + "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(300)"
CRASHES = STUB + "os._exit(3)"
READS = STUB + "os.read(0, 1)"


async def until(check: Callable[[], Any], what: str, seconds: float = 20) -> None:
    """Wait for `check`."""
    end = time.monotonic() + seconds
    while not check():
        assert time.monotonic() < end, what
        await asyncio.sleep(0.05)


async def read_until(socket: Any, *words: str) -> str:
    """What the program draws, without control sequences, until all `words` stood there, in any order."""
    seen, text = b"", ""
    async with asyncio.timeout(20):
        while not all(one in text for one in words):
            message = await socket.receive()
            if message.type.name == "TEXT":  # what the page is to do, such as to hide a phone's keyboard
                continue
            assert message.type.name == "BINARY", message
            seen += message.data
            text = re.sub(r"\x1b\[[\d;?<]*[a-zA-Z]", "", seen.decode("utf-8", "ignore"))
    return text


async def test_a_key_marks_progress_and_the_database_holds_it(url: str) -> None:
    with started("--as-of", "2024-06-15", TRACKER_DB=url) as served:
        aiohttp = pytest.importorskip("aiohttp")
        async with aiohttp.ClientSession() as client, client.ws_connect(served.url + "ws") as socket:
            await read_until(socket, "河道清淤", "as of 2024-06-15")
            await socket.send_json(["focus"])
            await socket.send_json(["stdin", "m9\r"])
            await until(lambda: entries(url)["河道清淤"].latest, "the mark is in the ledger")
            latest = entries(url)["河道清淤"].latest
            assert latest is not None and latest.value == 9
            await socket.send_json(["stdin", "q"])
            async with asyncio.timeout(20):
                while not socket.closed:
                    await socket.receive()
            await until(lambda: not served.children(), "q ends the process")


async def test_the_interrupt_key_ends_the_server_and_its_sessions(url: str) -> None:
    with started("--db", url) as served:
        aiohttp = pytest.importorskip("aiohttp")
        async with aiohttp.ClientSession() as client, client.ws_connect(served.url + "ws") as socket:
            await read_until(socket, "河道清淤")
            children = served.children()
            code, err = await asyncio.to_thread(served.interrupt)
            assert (code, err.splitlines()[-1]) == (0, "Ended; every session is closed.")
            assert "Traceback" not in err
            assert children and not any(alive(child) for child in children)


async def test_a_killed_server_leaves_no_process_behind(url: str) -> None:
    with started("--db", url) as served:
        aiohttp = pytest.importorskip("aiohttp")
        async with aiohttp.ClientSession() as client, client.ws_connect(served.url + "ws") as socket:
            await read_until(socket, "河道清淤")
            (child,) = served.children()
            served.process.kill()
            await until(lambda: not alive(child), "the session ends by itself")


async def test_the_samples_are_shown_without_a_ledger() -> None:
    with started("--demo") as served:
        aiohttp = pytest.importorskip("aiohttp")
        async with aiohttp.ClientSession() as client, client.ws_connect(served.url + "ws") as socket:
            await read_until(socket, "demonstration: nothing is kept")


async def test_a_browser_that_goes_away_ends_its_session(monkeypatch: pytest.MonkeyPatch) -> None:
    from tracker.tui.web import session

    monkeypatch.setattr(session, "PATIENCE", 0.2)
    monkeypatch.setenv("TRACKER_TOKEN", TOKEN)
    async with answering(argv=(sys.executable, "-c", DEAF)) as (client, url):
        async with client.ws_connect(f"{url}ws?width=9999&height=-5") as socket:
            said = await read_until(socket, " False ")
            width, height, _token, child = said.split()
            assert (width, height) == ("500", "1")
            assert alive(int(child))
        await until(lambda: not alive(int(child)), "also one that does not listen")


async def test_a_program_that_crashes_closes_the_page() -> None:
    async with answering(argv=(sys.executable, "-c", CRASHES)) as (client, url):
        async with client.ws_connect(url + "ws") as socket, asyncio.timeout(20):
            while not socket.closed:
                await socket.receive()
        assert (await client.get(url)).status == 200


@pytest.mark.parametrize("words", ["{}", "no json", '["stdin"]', '["resize", {}]', '["stdin", 5]', "[]"])
async def test_a_message_that_no_page_sends_ends_that_session_only(words: str) -> None:
    async with answering(argv=(sys.executable, "-c", READS)) as (client, url):
        async with client.ws_connect(url + "ws") as socket:
            child = int((await read_until(socket, " False ")).split()[-1])
            await socket.send_str(words)
            async with asyncio.timeout(20):
                while not socket.closed:
                    await socket.receive()
        await until(lambda: not alive(child), "its process has ended")
        assert (await client.get(url)).status == 200


def test_only_our_driver_counts_as_a_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TEXTUAL_DRIVER", raising=False)
    assert not web.served()
    monkeypatch.setenv("TEXTUAL_DRIVER", "textual.drivers.linux_driver:LinuxDriver")
    assert not web.served()
