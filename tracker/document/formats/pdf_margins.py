"""Running heads, running feet and page numbers, which are no part of a document's text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tracker.document.formats.pdf_layout import Row
from tracker.document.language import LANGUAGE

_LOOKED_AT = 2  # rows at each end of a page
_FEWEST = 3  # pages that must repeat a row
_SHARE = 0.4  # of the pages
_LONGEST = 40  # characters of a running head
_FEWEST_CELLS = 3  # of a row of a table without rules
_COLON = str.maketrans(":;", "：；")
_PAGE_NUMBER = re.compile(
    r"[-—–－·•\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／共,，]\s*(?:共\s*)?\d{1,4}\s*页?)?[-—–－·•\s]*"
)


def without_margins(pages: Sequence[list[Row]]) -> list[list[Row]]:
    """The pages without page numbers and without first and last rows that many pages repeat."""
    counts: Counter[str] = Counter()
    for page in pages:
        counts.update({_key(row) for row in (*page[:_LOOKED_AT], *page[-_LOOKED_AT:])})
    least = max(_FEWEST, _SHARE * len(pages))
    repeated = {key for key, count in counts.items() if count >= least and key}
    return [_trimmed(page, repeated) for page in pages]


def _trimmed(page: list[Row], repeated: set[str]) -> list[Row]:
    first, last = 0, len(page)
    while first < min(_LOOKED_AT, last) and _is_margin(page[first], repeated):
        first += 1
    while last > max(first, len(page) - _LOOKED_AT) and _is_margin(page[last - 1], repeated):
        last -= 1
    return page[first:last]


def _is_margin(row: Row, repeated: set[str]) -> bool:
    return _key(row) in repeated or bool(_PAGE_NUMBER.fullmatch(" ".join(row.cells)))


def _key(row: Row) -> str:
    """The row without its digits, so that numbered heads count as the same; short rows only.

    Rows of a table keep their digits: two that differ only in them are two goals. What ends a sentence or
    names a unit or a deadline is never a running head.
    """
    words = "".join("".join(row.cells).split())
    if row.table or len(row.cells) >= _FEWEST_CELLS:
        return words
    if len(words) > _LONGEST or LANGUAGE.headings.plain_no_heading.search(words.translate(_COLON)):
        return ""
    return re.sub(r"\d", "", words)
