"""Keys that are typed faster than the screen follows, as over a slow line, are taken one after the other.

Textual hands a key to the widget that has the focus when the key arrives. Of `/a`, come in one piece, the `a`
would reach the list before the search line has opened, and accept a target. Here a key waits until the one
before it has done all it does: gone up from the focused widget to the application, shown its screen and set
the focus there.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterator
from typing import Any

from textual import events
from textual.app import App
from textual.dom import DOMNode
from textual.message_pump import MessagePump

LONGEST = 1.0  # seconds that a key waits for the one before it

Typed = events.Key | events.Paste


class TypeAhead:
    """Holds back what is typed while a key is being carried out."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._waiting: deque[Typed] = deque()
        self._turn: Typed | None = None  # the one that was let go and comes again
        self._last_call: asyncio.TimerHandle | None = None  # is there while a key is being carried out

    def holds(self, event: Typed) -> bool:
        """Whether `event` has to wait; it comes again when its turn has come."""
        if isinstance(event, events.Key) and event.key == "ctrl+c":  # leaves at once, whatever goes on
            return False
        if event is self._turn or (self._turn is None and self._last_call is None):
            self._turn = None
            return False
        self._waiting.append(event)
        return True

    def follow(self, start: DOMNode) -> None:
        """A key was sent to `start`: let the next one come when everything on its way has dealt with it."""
        self._last_call = asyncio.get_running_loop().call_later(LONGEST, self._release)
        self._step(self._way(start), self._last_call)

    def _way(self, start: DOMNode) -> Iterator[MessagePump]:
        """Where a key passes: up to the application; then what it made a widget post, on the same way; then
        the screen that it has led to, which sets the focus.
        """
        yield from start.ancestors_with_self
        yield from (self._app.focused or start).ancestors_with_self
        yield self._app.screen
        yield self._app

    def _step(self, way: Iterator[MessagePump], call: asyncio.TimerHandle) -> None:
        """Stand in line behind what the next one on the way has to do; pass by those that have closed."""
        for pump in way:
            if pump.call_later(self._step, way, call):
                return
        if call is self._last_call:
            self._release()

    def _release(self) -> None:
        if self._last_call is not None:
            self._last_call.cancel()
            self._last_call = None
        if self._waiting:
            self._turn = self._waiting.popleft()
            self._app.post_message(self._turn)
