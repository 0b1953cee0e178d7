"""Names of several targets in one line."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.chinese.typography import listed
from tracker.tui.terminal.cells import clean_line

TOLD = 3  # of several targets these are named


def named(names: Sequence[str], count: int) -> str:
    """The first few names of `count` targets."""
    told = listed([clean_line(name) for name in names[:TOLD]])
    return told if count <= min(TOLD, len(names)) else told + " …"
