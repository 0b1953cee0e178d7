"""Keys that are typed faster than the screen follows, as over a slow line, are taken one after the other.

Textual hands a key to the widget that has the focus when the key arrives. Of `/a`, come in one piece, the `a`
would reach the list before the search line has opened, and accept a target. Of `ua` the `a` would go by what
stood there before the undo, and might be written first, to be taken back by it. Here a key waits until the
one before it has done all it does: gone up from the focused widget to the application, shown its screen and
set the focus there; where it filters or sorts a list, until that is read; and where it changes the ledger,
until that is written and read again.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from textual import events
from textual.app import App, ScreenStackError
from textual.dom import DOMNode
from textual.message_pump import MessagePump
from textual.worker import Worker

from tracker.tui.background import LIST, WRITE, Job

LONGEST = 1.0  # seconds that a key waits for the one before it

_STEPS = 3  # after a write: its window closes, gives back what was written, and the list is read again

Typed = events.Key | events.Paste


class TypeAhead:
    """Holds back what is typed while a key is being carried out."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._waiting: deque[Typed] = deque()
        self._turn: Typed | None = None  # the one that was let go and comes again
        self._writes = 0  # how many had been asked for before this key
        self._before: set[Worker[Any]] = set()  # what was done beside the screen before it
        self._following: asyncio.Task[None] | None = None  # is there while a key is being carried out

    @property
    def idle(self) -> bool:
        """Whether every key so far was carried out."""
        return self._turn is None and self._following is None

    def holds(self, event: Typed) -> bool:
        """Whether `event` has to wait; it comes again when its turn has come."""
        if isinstance(event, events.Key) and event.key == "ctrl+c":  # leaves at once, whatever goes on
            return False
        if event is self._turn or self.idle:
            self._turn = None
            self._writes, self._before = Job.writes_asked, set(self._app.workers)
            return False
        self._waiting.append(event)
        return True

    def follow(self, start: DOMNode) -> None:
        """A key was sent to `start`: let the next one come when everything on its way has dealt with it."""
        self._following = asyncio.create_task(self._let_go_after(start))

    async def _let_go_after(self, start: DOMNode) -> None:
        with suppress(TimeoutError, ScreenStackError):  # no screen: the program is being left
            async with asyncio.timeout(LONGEST):
                await self._carried_out(start)
        self._following = None
        if self._waiting:
            self._turn = self._waiting.popleft()
            self._app.post_message(self._turn)

    async def _carried_out(self, start: DOMNode) -> None:
        for pump in self._way(start):
            await _dealt_with(pump)
        writing = [worker for worker in self._app.workers if worker.group == WRITE]
        if writing or Job.writes_asked > self._writes:  # what was written at once is no worker any more
            await _done(writing)
            for _step in range(_STEPS):
                for pump in self._way(self._app.screen):
                    await _dealt_with(pump)
                await _done([worker for worker in self._app.workers if worker not in self._before])
            await _dealt_with(self._app.screen)
        reading = [
            worker for worker in self._app.workers if worker.group == LIST and worker not in self._before
        ]
        if reading:  # the next key goes by the list as it will stand
            await _done(reading)
            for pump in self._way(self._app.screen):
                await _dealt_with(pump)

    def _way(self, start: DOMNode) -> Iterator[MessagePump]:
        """Where a key passes: up to the application; then what it made a widget post, on the same way; then
        the screen that it has led to, which sets the focus.
        """
        yield from start.ancestors_with_self
        yield from (self._app.focused or start).ancestors_with_self
        yield self._app.screen
        yield self._app


async def _dealt_with(pump: MessagePump) -> None:
    """Stand in line behind what `pump` has to do; pass it by if it has closed."""
    reached = asyncio.Event()
    if pump.call_later(reached.set):
        await reached.wait()


async def _done(workers: list[Worker[Any]]) -> None:
    """Wait for what is done beside the screen, however it ends; to wait no longer does not stop it."""
    await asyncio.shield(asyncio.gather(*(worker.wait() for worker in workers), return_exceptions=True))
