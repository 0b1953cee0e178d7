"""Tags of HTML that writers of markdown put between words: `<strong>本年</strong>`, `<br>`."""

from __future__ import annotations

import re

from tracker.base.lazy_patterns import lazy_pattern
from tracker.document.formats.text_parts.escape_residue import end_in_row, in_table_row

_BREAKS = frozenset({"br", "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6"})
_INLINE = ("strong", "b", "em", "i", "u", "span", "font", "sup", "sub", "small", "big", "mark", "center", "a")
_NAMES = "|".join(sorted((*_BREAKS, *_INLINE), key=len, reverse=True))
_TAG = lazy_pattern(rf"</?({_NAMES})(?:\s[^<>\n]{{0,300}})?/?>", re.IGNORECASE)


def without_tags(text: str) -> str:
    """The text with spaces for its tags, and a line break for each that begins or ends a line: all else
    keeps its place. In the row of a table no tag breaks the line: `| 绿化<br>覆盖率 |`; it parts tasks.
    """
    return _TAG.sub(_blank, text)


def _blank(tag: re.Match[str]) -> str:
    breaks = tag[1].lower() in _BREAKS
    first = "\n" if breaks else " "
    if breaks and in_table_row(tag.string, tag.start()):
        first = end_in_row(tag.string, tag.start(), tag.end())
    return first + " " * (len(tag[0]) - 1)
