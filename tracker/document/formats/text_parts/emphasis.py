"""What is emphasised in markdown: `**this**`, `*this*`, `***this***`. The words stay, the signs are none."""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern

# A lone asterisk behind a digit multiplies: 2*350兆瓦; one with a blank behind it begins an item of a list.
_EMPHASIS = lazy_pattern(
    r"(?<![*\\])(?P<signs>\*{2,3}|(?<!\d)\*)(?=[^\s*])(?P<words>[^*\n]*)(?<=[^\s*\\])(?P=signs)(?!\*)"
)


def without_emphasis(text: str) -> str:
    """The text with spaces for the signs of emphasis, so that all else keeps its place."""
    if "*" not in text:
        return text
    return _EMPHASIS.sub(
        lambda found: f"{_blanks(found['signs'])}{found['words']}{_blanks(found['signs'])}", text
    )


def _blanks(signs: str) -> str:
    return " " * len(signs)
