"""Tags of HTML that writers of markdown put between words: `<strong>本年</strong>`, `<br>`."""

from __future__ import annotations

import re

from tracker.base.lazy_patterns import lazy_pattern

_BREAKS = frozenset({"br", "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6"})
_INLINE = ("strong", "b", "em", "i", "u", "span", "font", "sup", "sub", "small", "big", "mark", "center", "a")
_NAMES = "|".join(sorted((*_BREAKS, *_INLINE), key=len, reverse=True))
_TAG = lazy_pattern(rf"</?({_NAMES})(?:\s[^<>\n]{{0,300}})?/?>", re.IGNORECASE)


def without_tags(text: str) -> str:
    """The text with spaces for its tags, and a line break for each that begins or ends a line: all else
    keeps its place.
    """
    return _TAG.sub(_blank, text)


def _blank(tag: re.Match[str]) -> str:
    first = "\n" if tag[1].lower() in _BREAKS else " "
    return first + " " * (len(tag[0]) - 1)
