"""A long text broken into rows for a width, fast enough to be done anew whenever the terminal changes."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from itertools import accumulate

from rich.cells import cell_len

from tracker.tui.terminal.cells import clean
from tracker.tui.terminal.line_breaking import may_break


class WrappedText:
    """The rows of a text of `width` cells. Offsets are those of the text as it stands."""

    def __init__(self, text: str) -> None:
        self.text = clean(text)  # of the same length
        cells = {sign: cell_len(sign) for sign in set(self.text)}
        self._sums = array("q", accumulate((cells[sign] for sign in self.text), initial=0))
        self._lines = array("q", [0])  # where the lines of the text begin
        self._lines.extend(place + 1 for place, sign in enumerate(self.text) if sign == "\n")
        self._starts = array("q", [0])
        self.width = 0

    def lay_out(self, width: int) -> None:
        """Break the text for `width` cells."""
        if width == self.width:
            return
        self.width = width
        self._starts = array("q")
        ends = [start - 1 for start in self._lines[1:]]
        for start, end in zip(self._lines, [*ends, len(self.text)], strict=True):
            self._break(start, end, max(width, 2))

    def _break(self, start: int, end: int, width: int) -> None:
        """Add the rows of one line; no row begins with 。 where that can be avoided."""
        text, sums, starts = self.text, self._sums, self._starts
        starts.append(start)
        while sums[end] - sums[start] > width:
            last = max(bisect_right(sums, sums[start] + width, start + 1, end + 1) - 1, start + 1)
            while last < end and text[last].isspace():  # blanks may hang over the edge
                last += 1
            if last >= end:
                return
            cut = last
            while cut > start and not may_break(text[cut - 1], text[cut]):
                cut -= 1
            start = cut if cut > start else last
            starts.append(start)

    def __len__(self) -> int:
        return len(self._starts)

    def span(self, row: int) -> tuple[int, int]:
        """Where a row begins and ends, without a line end."""
        start = self._starts[row]
        end = self._starts[row + 1] if row + 1 < len(self._starts) else len(self.text)
        return start, end - 1 if end > start and self.text[end - 1] == "\n" else end

    def offset_at(self, row: int, cells: int) -> int:
        """The offset of the character that covers a cell of a row, from 0; its end behind the last."""
        start, end = self.span(row)
        return min(max(bisect_right(self._sums, self._sums[start] + max(cells, 0)) - 1, start), end)

    def row_of(self, offset: int) -> int:
        """The row on which an offset stands."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def line_of(self, offset: int) -> int:
        """The line of the text, from 1, on which an offset stands."""
        return bisect_right(self._lines, offset)

    def begins_line(self, row: int) -> bool:
        """Whether a row is the first of its line."""
        start = self._starts[row]
        return self._lines[self.line_of(start) - 1] == start

    @property
    def line_count(self) -> int:
        """How many lines the text has."""
        return len(self._lines)
