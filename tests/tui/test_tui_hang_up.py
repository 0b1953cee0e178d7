"""The screen ends when its terminal goes, also where no signal tells it so."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tui_world import fill, url_of

from tracker.tui.terminal.hang_up import terminal_is_gone

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")]
PATIENCE = 30.0  # seconds


def test_a_terminal_is_gone_when_its_other_end_is_closed() -> None:
    ours, theirs = os.openpty()
    assert not terminal_is_gone(theirs)
    os.close(ours)
    assert terminal_is_gone(theirs)
    os.close(theirs)


def test_a_session_that_hears_no_hang_up_ends_all_the_same(tmp_path: Path) -> None:
    fill(url := url_of(tmp_path))
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "tracker", "--db", url, "tui"]
    process = subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env={**os.environ, "TERM": "xterm-256color"},
        start_new_session=True, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    os.close(theirs)
    try:
        seen = b""
        while "滨河步道".encode() not in seen:
            assert select.select([ours], [], [], PATIENCE)[0], seen[-2000:]
            seen += os.read(ours, 65536)
        os.close(ours)
        assert process.wait(PATIENCE) == -signal.SIGHUP
    finally:
        process.kill()
        process.wait()
