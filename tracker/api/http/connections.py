"""Connections that ask for nothing are given up, so that they cannot keep others out."""

from __future__ import annotations

import asyncio

from uvicorn.protocols.http.h11_impl import H11Protocol

PATIENCE = 20.0  # seconds without a whole request


class Connection(H11Protocol):
    """uvicorn's connection, which by itself waits for a first request, or the rest of its head, for ever."""

    _seen: object = None  # the last request when we looked before, if it was answered; None: there was none
    _next_look: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._look_again()

    def connection_lost(self, exc: Exception | None) -> None:
        if self._next_look is not None:
            self._next_look.cancel()
        super().connection_lost(exc)

    def _look_again(self) -> None:
        self._next_look = asyncio.get_running_loop().call_later(PATIENCE, self._look)

    def _look(self) -> None:
        """Give up where no request is being answered, and none has been since the look before.

        One that gets a slow answer has as long to ask again as any other.
        """
        answering = self.cycle is not None and not self.cycle.response_complete
        if not answering and self.cycle is self._seen:
            self.transport.close()
            return
        self._seen = None if answering else self.cycle
        self._look_again()
