"""The end of a process whose terminal is gone: its window was closed, its connection cut."""

from __future__ import annotations

import os
import select
import signal

LOOK_EVERY = 2.0  # seconds between two looks


def terminal_is_gone(descriptor: int) -> bool:
    """Whether the other end of a terminal has gone. False where the system has no `poll`."""
    if not hasattr(select, "poll"):
        return False
    poller = select.poll()
    poller.register(descriptor, 0)
    return any(event & (select.POLLHUP | select.POLLNVAL) for _, event in poller.poll(0))


def end_without_terminal(descriptor: int = 0) -> None:
    """End this process where its terminal is gone, as SIGHUP would have.

    A process that hears no SIGHUP, because of nohup or a session of its own, would read the end of its input
    again and again, at the cost of a whole core, and cannot leave in an orderly way: that is drawn on the
    terminal. The ledger stays whole, as with any signal; see docs/security.md.
    """
    if terminal_is_gone(descriptor):
        signal.signal(signal.SIGHUP, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGHUP)
