"""What is struck out in markdown: `~~this~~` and `<del>this</del>`."""

from __future__ import annotations

import re

from tracker.base.lazy_patterns import lazy_pattern

_STRUCK = lazy_pattern(r"~~(?=[^\s~]).*?(?<=[^\s~])~~|<(del|s|strike)>.*?</\1>", re.IGNORECASE)


def without_struck(text: str) -> str:
    """The text with spaces for what is struck out within a line, so that all else keeps its place."""
    return _STRUCK.sub(lambda found: " " * len(found[0]), text)
