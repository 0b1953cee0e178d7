"""The sentence that a quote stands in, cut where a reader can stop, and where it is found in the original.

A page for what was printed, a cell for a workbook, row and column for a table, else the paragraph under its
heading: nobody counts characters.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.base.lazy_patterns import lazy_pattern
from tracker.document.clean_copy import Shadow, shadow
from tracker.document.language import LANGUAGE
from tracker.document.outline import LEAD_IN, Paragraph, paragraphs
from tracker.document.quoting import quoted_cell_row, quoted_sentence
from tracker.records import ENTERED, Document, Location, Passage, Place, Span

_BREAK = lazy_pattern(r"\s*\n\s*")
_MARKS = "#* |\t"  # of Markdown
_RULE = "\t-:|\uff1a "


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph or a table row of the document as it stands, with the headings above it."""

    start: int
    end: int
    headings: tuple[str, ...]
    paragraph: int = 0  # under its heading, from 1
    table: int = 0  # from 1; 0 for a paragraph
    row: int = 0
    cells: tuple[int, ...] = ()  # where the cells of a row begin that stand one a line


class PassageFinder:
    """Finds the passages of one document; its outline is made once."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._locations = sorted(document.locations, key=lambda one: one.span)
        self._blocks = _blocks(document)
        self._starts = [block.start for block in self._blocks]
        self._firsts = [one.span[0] for one in self._locations]

    def passage(self, quote: str, spans: Sequence[Span]) -> Passage:
        """The passage of a quote that was printed at these spans, the first of them in full.

        Where the text no longer has the quote there, it stands alone and has no place.
        """
        start, end = spans[0] if spans else (0, 0)
        if not quote or self._text[start:end] != quote:
            return Passage(text=quote, start=0, end=len(quote))
        block = self._block(start)
        last = max(block.end, end)
        cut = quoted_cell_row if block.table else quoted_sentence
        around = _parted(self._text[block.start : last], [cell - block.start for cell in block.cells])
        words, first, after = cut(around, start - block.start, end - block.start)
        places = (self._place(start) for start, _end in spans)
        return Passage(
            text=words,
            start=first,
            end=after,
            headings=tuple(name for name in block.headings if name not in words),
            places=tuple(dict.fromkeys(places)),
        )

    def _block(self, offset: int) -> _Block:
        at = bisect_right(self._starts, offset) - 1
        return self._blocks[at] if at >= 0 else _Block(offset, offset, ())

    def _place(self, start: int) -> Place:
        known, block = self._location(start), self._block(start)
        if known is not None and known.page is not None:
            return Place(page=known.page)
        if known is not None and known.cell is not None:  # with a paragraph where it holds a whole text
            return Place(cell=known.cell, paragraph=block.paragraph or None if not block.table else None)
        if block.cells:
            return Place(table=block.table, row=block.row, column=bisect_right(block.cells, start))
        if block.table:
            row = self._text[block.start : start]  # begins behind the first bar of a row of Markdown
            return Place(table=block.table, row=block.row, column=(row.count("\t") or row.count("|")) + 1)
        return Place(paragraph=block.paragraph or None)

    def _location(self, offset: int) -> Location | None:
        """The last stretch with a place that holds the offset."""
        at = bisect_right(self._firsts, offset) - 1
        known = self._locations[at] if at >= 0 else None
        return known if known is not None and offset < known.span[1] else None


def _blocks(document: Document) -> list[_Block]:
    clean = shadow(document.text)
    found: list[_Block] = []
    counted: dict[int, int] = {}  # paragraphs so far under the heading that begins there
    table = row = 0
    for one in paragraphs(clean.text, headed=document.encoding != ENTERED):
        start, end = clean.span(one.start, one.end)
        above = [heading for heading in one.headings if heading.level < LEAD_IN]
        names = _names([document.text[slice(*clean.span(h.start, h.end))] for h in above], document.title)
        if "\t" in clean.text[one.start : one.end]:
            before = found[-1] if found else None
            cells = _cells_on_lines(document.text, clean, one)
            goes_on = (
                before is not None
                and before.table
                and (_adjoin(document.text, before.end, start) or (before.cells and cells))
            )
            ruled = not clean.text[one.start : one.end].strip(_RULE)  # the line under a header of Markdown
            table, row = (table, row + (not ruled)) if goes_on else (table + 1, 1)
            found.append(_Block(start, end, names, table=table, row=row, cells=cells))
            continue
        under = above[-1].start if above else -1
        counted[under] = counted.get(under, 0) + (not one.is_heading)
        found.append(_Block(start, end, names, paragraph=counted[under]))
    return found


def _names(headings: Sequence[str], title: str) -> tuple[str, ...]:
    """The headings in one line each; the title of the document names no part of it."""
    lines = (" ".join(_BREAK.sub("", heading).split()).strip(_MARKS) for heading in headings)
    return tuple(name.rstrip(LANGUAGE.lines.full_stops) for name in lines if name and name != title)


def _cells_on_lines(text: str, clean: Shadow, row: Paragraph) -> tuple[int, ...]:
    """Where the cells of a row begin, each a line of the text; none where they stand on one line."""
    starts = [row.start, *(at + 1 for at in range(row.start, row.end) if clean.text[at] == "\t")]
    places: list[int] = []
    for start in reversed(starts):  # an empty cell is where the next one is
        empty = clean.text[start : start + 1] == "\t" and places
        places.insert(0, places[0] if empty else clean.place(start))
    first, last = clean.span(row.start, row.end)
    title = len(starts) == 2 and starts[-1] == row.end and text[last : last + 1] == "\n"
    return tuple(places) if title or "\n" in text[first:last].strip() else ()


def _parted(row: str, cells: Sequence[int]) -> str:
    """A row with a tab for the line break before each cell but the first."""
    chars = list(row)
    for cell in cells[1:]:
        if 0 < cell < len(chars):
            chars[cell - 1] = "\t"
    return "".join(chars) if cells else row


def _adjoin(text: str, end: int, start: int) -> bool:
    """Whether no empty line parts two table rows."""
    return text.count("\n", end, start) < 2
