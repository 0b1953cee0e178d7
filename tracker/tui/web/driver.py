"""Textual's driver for browsers, which also ends when its server is gone and minds a resize at the start."""

from __future__ import annotations

import asyncio

from textual import events, messages
from textual.drivers.web_driver import WebDriver
from textual.geometry import Size


class BrowserDriver(WebDriver):
    """Leaves the program when the pipe from the server closes: a killed server leaves no process behind."""

    def start_application_mode(self) -> None:
        self._loop = asyncio.get_running_loop()
        super().start_application_mode()
        self._first_size = self._loop.create_task(self._tell_size())

    async def _tell_size(self) -> None:
        """Once more: a resize that came while the program started may have overtaken Textual's first word."""
        if self._size is not None:
            await asyncio.sleep(0)
            size = Size(*self._size)
            self._app.post_message(events.Resize(size, size))

    def run_input_thread(self) -> None:
        super().run_input_thread()
        if not self.exit_event.is_set():
            self._loop.call_soon_threadsafe(self._app.post_message, messages.ExitApp())
