"""A server on a free port of this machine, inside the test or as the process that people start."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from tracker.base.installation import command_for
from tracker.base.listening import listen

ROOT = Path(__file__).parents[2]
TOKEN = "a-token-of-some-length"
REASON = f"the extra serve is not installed: {command_for('serve')}"


@asynccontextmanager
async def answering(
    *,
    loopback: bool = True,
    token: str | None = None,
    argv: Sequence[str] = ("false",),
    door: Callable[[int], Any] | None = None,
    tls: Any = None,
) -> AsyncIterator[tuple[Any, str]]:
    """A client without cookies, and the address of a server; `loopback` is what the server believes.

    `door` makes its door for the port.
    """
    aiohttp = pytest.importorskip("aiohttp", reason=REASON)
    pytest.importorskip("textual_serve", reason=REASON)
    from tracker.tui.web.server import TrackerServer

    listening = replace(listen("127.0.0.1", 0), loopback=loopback, secure=tls is not None)
    made = None if door is None else door(listening.port)
    server = TrackerServer(listening, token=token, argv=argv, environment={}, door=made, tls=tls)
    runner = aiohttp.web.AppRunner(await server.application(), shutdown_timeout=5)
    await runner.setup()
    await aiohttp.web.SockSite(runner, listening.sock, ssl_context=tls).start()
    jar = aiohttp.CookieJar(unsafe=True)  # keeps cookies of bare addresses, as browsers do
    async with aiohttp.ClientSession(cookie_jar=jar) as client:
        try:
            yield client, listening.url
        finally:
            await runner.cleanup()


@dataclass
class Served:
    """A running `tracker serve`: its process, and the address that it printed."""

    process: subprocess.Popen[str]
    url: str

    def children(self) -> list[int]:
        """The processes of its visitors."""
        psutil = pytest.importorskip("psutil")
        return [child.pid for child in psutil.Process(self.process.pid).children()]

    def interrupt(self) -> tuple[int, str]:
        """Ctrl+C: the exit code, and what was said on stderr."""
        self.process.send_signal(signal.SIGINT)
        _out, err = self.process.communicate(timeout=30)
        return self.process.returncode, err


@contextmanager
def started(*words: str, **environment: str) -> Iterator[Served]:
    """`tracker serve` with `words` on a free port; ended afterwards whatever happens."""
    pytest.importorskip("textual_serve", reason=REASON)
    process = subprocess.Popen(
        [sys.executable, "-m", "tracker", "serve", "--port", "0", "--lang", "en", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, **environment},
    )
    assert process.stdout is not None
    try:
        yield Served(process, process.stdout.readline().strip())
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        process.communicate(timeout=30)


def alive(pid: int) -> bool:
    """Whether a process is there and no zombie."""
    psutil = pytest.importorskip("psutil")
    try:
        return bool(psutil.Process(pid).status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False
