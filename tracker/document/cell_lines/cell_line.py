"""A line that is a cell of a table, or a part of one."""

from __future__ import annotations

from tracker.base.values import value


@value
class CellLine:
    """A line that is a cell or a part of one.

    `begins` marks the first line of a row; `before` and `behind` are what the line of the row has there.
    """

    begins: bool
    before: str
    behind: str = ""
