"""Breaking lines as Chinese is set: between wide signs, but no line begins with 。 or ends with （."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from rich.cells import cell_len
from textual.content import Content

from tracker.chinese.typography import NOT_FIRST, NOT_LAST


def wrap(content: Content, width: int) -> list[Content]:
    """`content` in lines of at most `width` cells, its styles kept. Line ends in the text stay line ends."""
    lines: list[Content] = []
    for paragraph in content.split("\n", allow_blank=True):
        ends = breaks(paragraph.plain, max(width, 2))
        lines += paragraph.divide(ends) if ends else [paragraph]
    return [line.rstrip() for line in lines]


def broken(text: str, width: int) -> list[str]:
    """Lines of at most `width` cells, with the blanks at their ends: joined they are the text."""
    ends = [0, *breaks(text, max(width, 2)), len(text)]
    return [text[start:end] for start, end in pairwise(ends)]


def breaks(text: str, width: int) -> list[int]:
    """The offsets at which lines of at most `width` cells begin, the first line left out."""
    offsets: list[int] = []
    if cell_len(text) <= width:
        return offsets
    start, cells, chance = 0, 0, 0
    for index, sign in enumerate(text):
        cells += _cells(sign)
        if index > start and may_break(text[index - 1], sign) and not _counts(text, index):
            chance = index
        while cells > width and not sign.isspace() and index > start:
            start = chance if chance > start else index
            offsets.append(start)
            cells = cell_len(text[start : index + 1])
    return offsets


def _counts(text: str, index: int) -> bool:
    """Whether the wide sign at `index` stands behind a figure and a blank: 9 条 stays on one line."""
    return index > 1 and text[index - 1] == " " and text[index - 2].isdigit() and _cells(text[index]) == 2


def may_break(before: str, after: str) -> bool:
    """Whether a line may end between two neighbouring signs."""
    if after.isspace() or after in NOT_FIRST or before in NOT_LAST:
        return False
    if before == "-":
        return not after.isdigit()
    return before.isspace() or _cells(before) == 2 or _cells(after) == 2


@lru_cache(maxsize=8192)
def _cells(sign: str) -> int:
    return cell_len(sign)
