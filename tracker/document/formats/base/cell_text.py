"""The lines of a cell put into one: a line that is a task of its own is parted from the one before it."""

from __future__ import annotations

from tracker.document.language import LANGUAGE


def cell_text(text: str) -> str:
    """The words of a cell on one line: 新建站房5座⏎新建泵房3座 → 新建站房5座；新建泵房3座."""
    if "\n" not in text:
        return " ".join(text.split())
    return in_one_line(text, " ")


def in_one_line(text: str, gap: str) -> str:
    """The lines of a cell in one, each in single spaces; `gap` stands where words go on."""
    made = ""
    for line in text.split("\n"):
        if words := " ".join(line.split()):
            made += (line_end(made, words, gap) if made else "") + words
    return made


def line_end(before: str, after: str, gap: str = " ") -> str:
    """What stands for the end of a line in a cell: the sign between tasks, or `gap` where words go on."""
    forms = LANGUAGE.tables
    if not forms.open_line.search(before):
        return gap
    numbered = forms.numbered_part.match(after) is not None
    counted = forms.counted_line.search(before) is not None and forms.counts.search(after) is not None
    return forms.part_end if numbered or counted else gap
