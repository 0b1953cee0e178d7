"""Which line of a table holds which row, when headings stand between the rows."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from tracker.services.listing.list_groups import GroupHeading


class LineLayout:
    """`count` rows with headings, which take a line each and never the cursor; all are counted from 0."""

    def __init__(self, count: int = 0, headings: Sequence[GroupHeading] = ()) -> None:
        self.rows = count
        self._headings = headings
        self._firsts = [heading.first for heading in headings]
        self._starts = [heading.first + place for place, heading in enumerate(headings)]

    def __len__(self) -> int:
        return self.rows + len(self._headings)

    def of_row(self, row: int) -> int:
        """The line of a row."""
        return row + bisect_right(self._firsts, row)

    def top_of(self, row: int) -> int:
        """The line of a row, or of the heading that stands right before it."""
        return self.of_row(row) - (row in self._firsts)

    def heading_at(self, line: int) -> GroupHeading | None:
        """The heading on a line."""
        place = bisect_right(self._starts, line) - 1
        return self._headings[place] if place >= 0 and self._starts[place] == line else None

    def row_at(self, line: int) -> int:
        """The row on a line; for a heading the first row of its group."""
        place = bisect_right(self._starts, line)
        heading = self.heading_at(line)
        return heading.first if heading else line - place
