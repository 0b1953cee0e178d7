"""Running heads and feet of pages: the same line beside the number of one page and of another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Protocol

from tracker.language.document import LineForms

_SHORTEST, _LONGEST = 6, 40  # characters of a running head
_FEWEST = 2  # pages that it stands on
_LONGEST_ITEM = 360  # characters between two numbers of items; pages hold more


class PlacedText(Protocol):
    """A line by its words and where they begin."""

    @property
    def start(self) -> int:
        """Where the words begin in the document."""

    @property
    def text(self) -> str:
        """The words."""


def running_heads(lines: Sequence[PlacedText], forms: LineForms) -> frozenset[int]:
    """Where lines begin that name the paper on each of its pages, behind a page's number or before it."""
    beside = {line.start: line.text for order in (lines, lines[::-1]) for line in _beside(order, forms)}
    pages = Counter(beside.values())
    return frozenset(start for start, text in beside.items() if pages[text] >= _FEWEST)


def _beside(lines: Sequence[PlacedText], forms: LineForms) -> Iterator[PlacedText]:
    """The first filled line behind each number of a page, where it may be a running head."""
    numbered, last = False, -_LONGEST_ITEM
    for line in lines:
        if not line.text:
            continue
        if numbered and _may_be_head(line.text, forms):
            yield line
        numbered = forms.page_number.fullmatch(line.text) is not None
        if numbered and line.text.isdecimal():  # it may be the number of an item as well
            numbered, last = abs(line.start - last) > _LONGEST_ITEM, line.start


def _may_be_head(text: str, forms: LineForms) -> bool:
    """Whether a line is short, and neither a sentence nor an item of a list."""
    told = forms.marks.search(text) or forms.block_start.match(text) or forms.page_number.fullmatch(text)
    return _SHORTEST <= len(text) <= _LONGEST and not told
