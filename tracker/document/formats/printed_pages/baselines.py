"""Letters of a PDF page put on the line that they are printed on, where their font misstates its height.

A page places letters by the baseline; the box of a letter is that plus the font's ascent and descent. Fonts
that state them wrongly would move all figures of a table into the row below.
"""

from __future__ import annotations

from statistics import median
from typing import Any

_LEAST, _MOST = -0.1, 0.6  # of the letter size: how far letters of any script reach below their baseline


def on_their_lines(page: Any) -> Any:
    """The pdfplumber page; the boxes of its upright letters moved where they hang far off their baseline."""
    chars = [char for char in page.chars if char["size"] and _runs_across(char["matrix"])]
    drops = [(char["matrix"][5] - char["y0"]) / char["size"] for char in chars]
    usual = median([drop for drop in drops if _LEAST <= drop <= _MOST] or [0.0])
    if not usual:  # the page counts its heights from elsewhere
        return page
    for char, drop in zip(chars, drops, strict=True):
        if not _LEAST <= drop <= _MOST:
            up = (drop - usual) * char["size"]
            for name, sign in (("y0", 1), ("y1", 1), ("top", -1), ("bottom", -1), ("doctop", -1)):
                char[name] += sign * up
    return page


def _runs_across(matrix: tuple[float, ...]) -> bool:
    a, b, c, d = matrix[:4]
    return a > 0 and d > 0 and b == c == 0
