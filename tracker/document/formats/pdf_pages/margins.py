"""Running heads, running feet and page numbers, which are no part of a document's text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tracker.chinese.office_forms import PAGE_NUMBER
from tracker.document.formats.pdf_pages.layout import PrintedRow

_LOOKED_AT = 2  # rows at each end of a page
_FEWEST = 3  # pages that must repeat a row
_SHARE = 0.4  # of the pages


def without_margins(pages: Sequence[list[PrintedRow]]) -> list[list[PrintedRow]]:
    """The pages without page numbers and without first and last rows that many pages repeat."""
    counts: Counter[str] = Counter()
    for page in pages:
        counts.update({_key(row) for row in (*page[:_LOOKED_AT], *page[-_LOOKED_AT:])})
    least = max(_FEWEST, _SHARE * len(pages))
    repeated = {key for key, count in counts.items() if count >= least and key}
    return [_trimmed(page, repeated) for page in pages]


def _trimmed(page: list[PrintedRow], repeated: set[str]) -> list[PrintedRow]:
    first, last = 0, len(page)
    while first < min(_LOOKED_AT, last) and _is_margin(page[first], repeated):
        first += 1
    while last > max(first, len(page) - _LOOKED_AT) and _is_margin(page[last - 1], repeated):
        last -= 1
    return page[first:last]


def _is_margin(row: PrintedRow, repeated: set[str]) -> bool:
    return _key(row) in repeated or bool(PAGE_NUMBER.fullmatch(" ".join(row.cells)))


def _key(row: PrintedRow) -> str:
    """The row without its digits, so that numbered heads count as the same; short rows only."""
    words = re.sub(r"[\d\s]", "", "".join(row.cells))
    return words if len(words) <= 40 else ""
