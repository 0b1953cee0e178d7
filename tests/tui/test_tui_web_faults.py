"""Faults of the server while it answers and while it ends, as lines of the log."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest

from tracker.tui.web.faults import expect_closed_sockets


async def _failing(*faults: Exception) -> None:
    """A turn of the loop in which a callback fails with each of these."""

    def failing(fault: Exception) -> Callable[[], None]:
        def fail() -> None:
            raise fault

        return fail

    for fault in faults:
        asyncio.get_running_loop().call_soon(failing(fault))
    await asyncio.sleep(0)


async def test_a_server_that_ends_says_nothing_of_sockets_it_closed(caplog: pytest.LogCaptureFixture) -> None:
    expect_closed_sockets(asyncio.get_running_loop())
    await _failing(ValueError("Invalid file descriptor: -1"))
    assert not caplog.records


async def test_a_server_that_ends_still_tells_its_other_faults(caplog: pytest.LogCaptureFixture) -> None:
    expect_closed_sockets(asyncio.get_running_loop())
    await _failing(OSError("the disk is gone"))
    assert "the disk is gone" in caplog.text


async def test_a_socket_gone_while_the_server_answers_is_told(caplog: pytest.LogCaptureFixture) -> None:
    await _failing(ValueError("Invalid file descriptor: -1"))
    assert "Invalid file descriptor" in caplog.text
