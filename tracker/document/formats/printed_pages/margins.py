"""Running heads, running feet and page numbers, which are no part of a document's text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from tracker.chinese.word_processor_words import LABELLED_LINE, PAGE_NUMBER
from tracker.document.formats.printed_pages.layout import PrintedRow

_LOOKED_AT = 2  # rows at each end of a page
_FEWEST = 3  # pages that must repeat a row
_SHARE = 0.4  # of the pages
_LONGEST = 40  # characters of a running head, without its digits
_DIGITS = re.compile(r"\d+")


def without_margins(pages: Sequence[list[PrintedRow]]) -> list[list[PrintedRow]]:
    """The pages without page numbers and without first and last rows that many pages repeat.

    A row is repeated when its words are the same and its numbers too, or all but one, which counts the pages:
    rows of a table and items of a list are alike but for numbers of their own.
    """
    counts: Counter[str] = Counter()
    for number, page in enumerate(pages):
        ends = (*page[:_LOOKED_AT], *page[-_LOOKED_AT:])
        counts.update({key for row in ends for key in _keys(row, number)})
    least = max(_FEWEST, _SHARE * len(pages))
    repeated = {key for key, count in counts.items() if count >= least}
    return [_trimmed(page, number, repeated) for number, page in enumerate(pages)]


def _trimmed(page: list[PrintedRow], number: int, repeated: set[str]) -> list[PrintedRow]:
    first, last = 0, len(page)
    while first < min(_LOOKED_AT, last) and _is_margin(page[first], number, repeated):
        first += 1
    while last > max(first, len(page) - _LOOKED_AT) and _is_margin(page[last - 1], number, repeated):
        last -= 1
    return page[first:last]


def _is_margin(row: PrintedRow, number: int, repeated: set[str]) -> bool:
    return bool(PAGE_NUMBER.fullmatch(" ".join(row.cells))) or any(
        key in repeated for key in _keys(row, number)
    )


def _keys(row: PrintedRow, number: int) -> Iterator[str]:
    """What a running row has in common with those of other pages; nothing for a row that cannot be one."""
    words = "".join("".join(row.cells).split())
    if not _DIGITS.sub("", words) or len(_DIGITS.sub("", words)) > _LONGEST or LABELLED_LINE.match(words):
        return
    yield words
    for found in _DIGITS.finditer(words):
        if len(found[0]) <= 4:
            ahead = int(found[0]) - number
            yield f"{words[: found.start()]}\0{ahead}\0{words[found.end() :]}"
