"""Drawing a part of the screen anew without cutting a wide sign at its edge.

Textual draws what changed up to its last cell. Where a message or a window closes over a text, the cell at
its right edge may be the first half of a Chinese sign, which was then drawn as a blank and stayed away.
"""

from __future__ import annotations

from bisect import bisect_left

from textual._compositor import ChopsUpdate, Compositor


class WholeSigns(Compositor):
    """Draws each part of a line on to where the next widget begins."""

    def render_partial_update(self) -> ChopsUpdate | None:
        update = super().render_partial_update()
        if update is None:
            return None
        spans = [(y, start, _next(update.chop_ends[y], end)) for y, start, end in update.spans]
        return ChopsUpdate(update.chops, spans, update.chop_ends)


def _next(ends: list[int], cell: int) -> int:
    """The first of `ends` that is not before a cell."""
    place = bisect_left(ends, cell)
    return ends[place] if place < len(ends) else cell
