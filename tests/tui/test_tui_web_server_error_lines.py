"""Faults of the server while it answers and while it ends, as lines of the log."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest

from tracker.tui.web.server_error_lines import pass_over_closed_sockets


async def _failing(*faults: Exception) -> None:
    """A turn of the loop in which a callback fails with each of these."""

    def failing(fault: Exception) -> Callable[[], None]:
        def fail() -> None:
            raise fault

        return fail

    for fault in faults:
        asyncio.get_running_loop().call_soon(failing(fault))
    await asyncio.sleep(0)


async def test_nothing_is_said_of_sockets_that_the_server_closed(caplog: pytest.LogCaptureFixture) -> None:
    pass_over_closed_sockets(asyncio.get_running_loop())
    await _failing(ValueError("Invalid file descriptor: -1"))
    assert not caplog.records


@pytest.mark.parametrize("fault", [OSError("the disk is gone"), ValueError("no such size: 7")])
async def test_other_faults_are_told(fault: Exception, caplog: pytest.LogCaptureFixture) -> None:
    pass_over_closed_sockets(asyncio.get_running_loop())
    await _failing(fault)
    assert str(fault) in caplog.text
