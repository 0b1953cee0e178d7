"""One visitor: a process of the program, and the pipes between it and the browser."""

from __future__ import annotations

import asyncio
import contextlib
from asyncio.subprocess import Process
from collections.abc import Mapping, Sequence
from subprocess import PIPE

from aiohttp import web
from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

from tracker.services.ledger.credentials import PROOFS

# What lets the server itself in, and is no visitor's: each acts by a session of its own.
_SECRETS = frozenset({"TRACKER_TOKEN", *PROOFS})
PATIENCE = 5.0  # seconds that a process may take to leave, before it is ended
_LARGEST = 500  # cells either way; more is no window


class Session(AppService):
    """Starts the program without a shell, and does not leave before it has ended."""

    def __init__(
        self,
        argv: Sequence[str],
        environment: Mapping[str, str],
        websocket: web.WebSocketResponse,
        downloads: DownloadManager,
    ) -> None:
        super().__init__(
            "tracker",
            write_bytes=websocket.send_bytes,
            write_str=websocket.send_str,
            close=self._close,
            download_manager=downloads,
        )
        self._argv = tuple(argv)
        self._environment = dict(environment)
        self._websocket = websocket

    async def _close(self) -> None:
        await self._websocket.close()

    def _build_environment(self, width: int = 80, height: int = 24) -> dict[str, str]:
        inherited = super()._build_environment(width, height)
        kept = {name: value for name, value in inherited.items() if name not in _SECRETS}
        return {**kept, **self._environment}

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        """In a group of its own: Ctrl+C in the server's terminal is the server's, which then ends it."""
        self._process = process = await asyncio.create_subprocess_exec(
            *self._argv,
            stdin=PIPE,
            stdout=PIPE,
            env=self._build_environment(_bounded(width), _bounded(height)),
            start_new_session=True,
        )
        self._stdin = process.stdin
        process.stderr = asyncio.StreamReader()  # its words go to the server's stderr by themselves
        process.stderr.feed_eof()
        return process

    async def set_terminal_size(self, width: int, height: int) -> None:
        await super().set_terminal_size(_bounded(width), _bounded(height))

    async def on_data(self, payload: bytes) -> None:
        """Also with the browser gone the pipe is read to its end, or the process could not leave."""
        with contextlib.suppress(ConnectionResetError):
            await super().on_data(payload)

    async def run(self) -> None:
        """Carry data until the process ends, also by a crash; then the browser is told."""
        await super().run()
        await self._close()

    async def stop(self) -> None:
        """Ask the process to leave, then make it."""
        process, task, self._task = self._process, self._task, None
        if process is None or task is None:
            return
        await self._download_manager.cancel_app_downloads(self.app_service_id)
        await self.send_meta({"type": "quit"})
        for end in (process.terminate, process.kill):
            if await _within(process.wait()):
                break
            with contextlib.suppress(ProcessLookupError):
                end()
        await process.wait()
        await task


async def _within(coroutine: object) -> bool:
    """Whether it was done in time."""
    try:
        await asyncio.wait_for(coroutine, PATIENCE)  # type: ignore[arg-type]
    except TimeoutError:
        return False
    return True


def _bounded(cells: int) -> int:
    return max(1, min(int(cells), _LARGEST))
