"""Two versions of the same things side by side; what differs carries a sign, not only a colour."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from textual.content import Content

from tracker.tui.terminal.cells import clean_line, fit, width_of
from tracker.tui.terminal.line_breaking import wrap

BESIDE_FROM = 46  # cells; narrower, one version stands under the other
MOST = 110  # cells; wider, the eye would have to travel too far
WIDEST = 200  # cells of two texts
COLUMN_GAP = 3
DIFFERS = "≠ "
LABEL, DIFFERENT = "$muted", "$state-yellow bold"


class ComparedField(NamedTuple):
    """One thing that both versions say, or only one."""

    label: str
    left: str
    right: str
    differs: bool


def side_by_side(titles: tuple[str, str], rows: Sequence[ComparedField], width: int) -> Content:
    """`rows` under the titles of the two versions, in `width` cells."""
    labels = max((width_of(row.label) for row in rows), default=0) + len(DIFFERS) + 1
    if width >= BESIDE_FROM:
        room = (min(width, MOST) - labels) // 2 - 1
        head = " " * labels + fit(titles[0], room) + "  " + fit(titles[1], room)
        lines = [Content.styled(head, "bold")]
        for row in rows:
            lines += _beside(row, labels, room)
    else:
        lines = []
        for row in rows:
            lines += _stacked(row, titles, width)
    return Content("\n").join(lines)


def beside(left: Content, right: Content, width: int) -> Content:
    """Two texts in columns of equal width."""
    room = (min(width, WIDEST) - COLUMN_GAP) // 2
    lines = []
    for one, other in zip_longest(wrap(left, room), wrap(right, room), fillvalue=Content("")):
        gap = " " * (room - one.cell_length + COLUMN_GAP)
        lines.append(Content.assemble(one, gap, other))
    return Content("\n").join(lines)


def _beside(row: ComparedField, labels: int, room: int) -> list[Content]:
    style = DIFFERENT if row.differs else ""
    left, right = (wrap(Content(clean_line(text)), room) for text in (row.left, row.right))
    lines = []
    for number, (one, other) in enumerate(zip_longest(left, right, fillvalue=Content(""))):
        head = "" if number else (DIFFERS if row.differs else "  ") + row.label
        gap = " " * (room - one.cell_length + 2)
        lines.append(
            Content.assemble(
                (fit(head, labels), style or LABEL), one.stylize(style), gap, other.stylize(style)
            )
        )
    return lines


def _stacked(row: ComparedField, titles: tuple[str, str], width: int) -> list[Content]:
    if not row.differs:
        return wrap(Content.assemble((f"  {row.label} ", LABEL), clean_line(row.left)), width)
    lines = [Content.styled(DIFFERS + row.label, DIFFERENT)]
    for title, text in zip(titles, (row.left, row.right), strict=True):
        lines += wrap(Content.assemble((f"    {title} ", LABEL), clean_line(text)), width)
    return lines
