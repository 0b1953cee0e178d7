"""Which line of a table holds which row, when headings stand between the rows and groups are folded."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence

from tracker.services.listing.list_groups import GroupHeading


class LineLayout:
    """`count` rows with headings; a heading takes a line, a row takes `height` of them; all count from 0.

    The headings whose titles are in `folded` hide their rows: all of these stand on the line of the heading,
    and the cursor stands on the first of them.
    """

    def __init__(
        self,
        count: int = 0,
        headings: Sequence[GroupHeading] = (),
        folded: Collection[str] = (),
        height: int = 1,
    ) -> None:
        self.rows = count
        self.height = height
        self.headings = headings
        self._folded_titles = folded
        self._folded = [heading.title in folded for heading in headings]
        self._firsts = [heading.first for heading in headings]
        self._starts: list[int] = []
        lines = (headings[0].first if headings else count) * height
        for heading, is_folded in zip(headings, self._folded, strict=True):
            self._starts.append(lines)
            lines += 1 if is_folded else 1 + heading.count * height
        self._lines = lines

    def of_height(self, height: int) -> LineLayout:
        """The same rows, each of so many lines."""
        return LineLayout(self.rows, self.headings, self._folded_titles, height)

    def __len__(self) -> int:
        return self._lines

    def group_of(self, row: int) -> int:
        """The number of the group that a row is in; -1 where there are no groups."""
        return bisect_right(self._firsts, row) - 1

    def hides(self, row: int) -> bool:
        """Whether a row is in a folded group."""
        group = self.group_of(row)
        return group >= 0 and self._folded[group]

    def stop(self, row: int) -> int:
        """The row that the cursor stands on for a row: itself, or the first one of a folded group."""
        return self._firsts[self.group_of(row)] if self.hides(row) else row

    def step(self, row: int, steps: int) -> int:
        """The row so many steps down (negative: up), where a folded group is one step."""
        for _step in range(abs(steps)):
            group = self.group_of(row)
            if steps < 0:
                after = self.stop(max(0, row - 1))
            else:
                after = self._firsts[group] + self.headings[group].count if self.hides(row) else row + 1
            if not 0 <= after < self.rows:
                break
            row = after
        return row

    def of_row(self, row: int) -> int:
        """The line of a row, the first one of several."""
        group = self.group_of(row)
        if group < 0:
            return row * self.height
        before = (row - self._firsts[group]) * self.height
        return self._starts[group] + (0 if self._folded[group] else 1 + before)

    def end_of(self, row: int) -> int:
        """The line after a row."""
        return self.of_row(row) + (1 if self.hides(row) else self.height)

    def top_of(self, row: int) -> int:
        """The line of a row, or of the heading that stands right before it."""
        return self.of_row(row) - (row in self._firsts and not self.hides(row))

    def heading_at(self, line: int) -> GroupHeading | None:
        """The heading on a line."""
        place = bisect_right(self._starts, line) - 1
        return self.headings[place] if place >= 0 and self._starts[place] == line else None

    def row_at(self, line: int) -> int:
        """The row on a line; for a heading the first row of its group."""
        place = bisect_right(self._starts, line) - 1
        if place < 0:
            return line // self.height
        return self._firsts[place] + max(0, line - self._starts[place] - 1) // self.height
