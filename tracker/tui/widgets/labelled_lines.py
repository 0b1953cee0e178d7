"""Labels with their text beside them; what wraps stays beside its label."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from tracker.tui.terminal.cells import fit, width_of
from tracker.tui.terminal.line_breaking import wrap


def labelled_lines(rows: Sequence[tuple[str, str | Content]], width: int, style: str = "$muted") -> Content:
    """`rows` of label and text in `width` cells, the labels in `style`."""
    labels = max((width_of(label) for label, _text in rows), default=0) + 2
    lines: list[Content] = []
    for label, text in rows:
        content = text if isinstance(text, Content) else Content(text)
        for number, line in enumerate(wrap(content, max(width - labels, 8))):
            lines.append(Content.assemble((fit("" if number else label, labels), style), line))
    return Content("\n").join(lines)
