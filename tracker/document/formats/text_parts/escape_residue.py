r"""Escapes that scraping left in texts and cells: `\n` in letters for a line break, `&nbsp;`, `<br>`."""

from __future__ import annotations

import re

from tracker.base.lazy_patterns import lazy_pattern
from tracker.document.formats.base.cell_text import line_end

_FEWEST = 3  # breaks in a file, from which they are residue and not words about programs or paths
_BREAKS = lazy_pattern(r"\\r\\n|\\[nr](?![a-z])|<br\s*/?>|</?p>", re.IGNORECASE)
_SPACES = lazy_pattern(r"&(?:nbsp|ensp|emsp|#160|#12288);", re.IGNORECASE)
_LOOKED_AT = 80  # characters on each side of a break in a cell
_CELL_ENDS = lazy_pattern(r"[|<\n]")
_TABS = lazy_pattern(r"\\t(?![a-z])")


def has_residue(text: str) -> bool:
    """Whether a text holds so many escapes that they are residue."""
    if "\\" not in text and "&" not in text and "<" not in text:
        return False
    found = 0
    for pattern in (_BREAKS, _SPACES):
        for _match in pattern.finditer(text):
            found += 1
            if found == _FEWEST:
                return True
    return False


def without_residue(text: str) -> str:
    """The text with breaks and spaces for the escapes, as long as it was: every other character keeps its
    place, so that offsets are those of the file. In the row of a table a break is a space.
    """
    text = _BREAKS.sub(_broken, text)
    for pattern in (_SPACES, _TABS):
        text = pattern.sub(lambda found: " " * len(found[0]), text)
    return text


def in_table_row(text: str, position: int) -> bool:
    """Whether the line around a position begins like a row of a table drawn with bars."""
    start = text.rfind("\n", 0, position) + 1
    return text[start:position].lstrip().startswith("|")


def end_in_row(text: str, start: int, end: int) -> str:
    """What stands for a break at [start, end) in the row of a table: see `line_end`."""
    before = text[max(start - _LOOKED_AT, 0) : start].rpartition("|")[2].rpartition(">")[2]
    after = _CELL_ENDS.split(text[end : end + _LOOKED_AT], maxsplit=1)[0]
    return line_end(before.rstrip(), after.strip())


def _broken(found: re.Match[str]) -> str:
    in_row = in_table_row(found.string, found.start())
    end = end_in_row(found.string, found.start(), found.end()) if in_row else "\n"
    return " " * (len(found[0]) - 1) + end
