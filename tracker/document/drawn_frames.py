"""Frames drawn with line characters (┌─┐│): a table's bars become bars, the frame of a box goes.

The text keeps its length, so that offsets into it hold.
"""

from __future__ import annotations

import re

from tracker.base.lazy_patterns import lazy_pattern

_DRAWN = lazy_pattern(r"[\u2500-\u257f]")
_LINE = lazy_pattern(r"^[^\n]*[\u2500-\u257f][^\n]*$", re.MULTILINE)
_RULE = lazy_pattern(r"[\s\u2500-\u257f]*")
_BARS = "│┃║"
_OF_CELLS = 3  # bars in a line; two are the frame of a box


def without_frames(text: str) -> str:
    """The text with `|` between drawn cells, and blanks for every other line that is drawn."""
    return _LINE.sub(_undrawn, text) if _DRAWN.search(text) else text


def _undrawn(line: re.Match[str]) -> str:
    if _RULE.fullmatch(line[0]):
        return " " * len(line[0])
    bars = sum(line[0].count(bar) for bar in _BARS)
    bar = "|" if bars >= _OF_CELLS else " "
    return _DRAWN.sub(lambda drawn: bar if drawn[0] in _BARS else " ", line[0])
