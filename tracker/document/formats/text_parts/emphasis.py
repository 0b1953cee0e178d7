"""What is emphasised in markdown: `**this**`, `*this*`, `***this***`. The words stay, the signs are none."""

from __future__ import annotations

import re

from tracker.base.lazy_patterns import lazy_pattern

# A lone asterisk behind a digit multiplies: 2*350兆瓦; one with a blank behind it begins an item of a list.
_EMPHASIS = lazy_pattern(
    r"(?<![*\\])(?P<signs>\*{2,3}|(?<!\d)\*)(?=[^\s*])(?P<words>[^*\n]*)(?<=[^\s*\\])(?P=signs)(?!\*)"
)


_BOLD = lazy_pattern(r"(?<![*\\])(?P<signs>\*{2,3})(?=[^\s*])(?P<words>[^*\n]*)(?<=[^\s*\\])(?P=signs)(?!\*)")


def without_bold(text: str) -> str:
    """The text with spaces for pairs of two asterisks or three, which markdown leaves in plain text, too."""
    return _BOLD.sub(_between_blanks, text) if "**" in text else text


def without_emphasis(text: str) -> str:
    """The text with spaces for the signs of emphasis, so that all else keeps its place."""
    if "*" not in text:
        return text
    return _EMPHASIS.sub(_between_blanks, text)


def _between_blanks(found: re.Match[str]) -> str:
    blanks = " " * len(found["signs"])
    return f"{blanks}{found['words']}{blanks}"
