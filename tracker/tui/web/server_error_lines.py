"""What goes wrong while the server answers, as lines on stderr: one for each fault, often as it may come."""

from __future__ import annotations

import asyncio
import errno
import logging
import time
from typing import Any

from tracker.i18n import _

_SILENCE = 60.0  # seconds until the same is said again
_TOO_MANY = (errno.EMFILE, errno.ENFILE)
_CLOSED = "Invalid file descriptor: -1"  # as `selectors` words it


def tell_faults() -> None:
    """Let every fault of this process be a line on stderr."""
    told = logging.StreamHandler()
    told.addFilter(_NotAgain())
    told.setFormatter(_OneLine())
    logging.basicConfig(handlers=[told], level=logging.ERROR)


def pass_over_closed_sockets(loop: asyncio.AbstractEventLoop) -> None:
    """Say nothing of a socket that this process has closed itself.

    Where files ran out, asyncio tries each waiting connection again a second later, also when the server has
    ended meanwhile: on a socket whose number is -1.
    """
    loop.set_exception_handler(_unless_closed)


def _unless_closed(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    fault = context.get("exception")
    if not (isinstance(fault, ValueError) and str(fault).startswith(_CLOSED)):
        loop.default_exception_handler(context)


class _OneLine(logging.Formatter):
    """Faults of one visitor, as a line; the others go on."""

    def format(self, record: logging.LogRecord) -> str:
        return f"tracker: {_words(record)}"


class _NotAgain(logging.Filter):
    """Lets through what was not said in the last minute: a full house is found full at every knock."""

    def __init__(self) -> None:
        super().__init__()
        self._said: dict[str, float] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        words, now = _words(record), time.monotonic()
        if now - self._said.get(words, -_SILENCE) < _SILENCE:
            return False
        self._said = {old: at for old, at in self._said.items() if now - at < _SILENCE} | {words: now}
        return True


def _words(record: logging.LogRecord) -> str:
    fault = record.exc_info[1] if record.exc_info else None
    if isinstance(fault, OSError) and fault.errno in _TOO_MANY:
        return _("too many files and connections are open — who comes now waits until others have left")
    what = f" ({type(fault).__name__}: {fault})" if fault else ""
    return " ".join(f"{record.getMessage()}{what}".split())
