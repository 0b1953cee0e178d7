"""Keys as buttons high enough for a finger: which row and cells each takes, and how a line of them looks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from textual.content import Content

from tracker.i18n import _
from tracker.tui.terminal.cells import width_of

LINES = 3  # of a button; between two rows there is an empty one
KEY = "$footer-key-foreground bold"
FACE = "on $panel"
SIGNS = {"Enter": "↵", "Space": "␣"}  # long names of keys as buttons have them


class FooterEntry(NamedTuple):
    """One entry of the footer: the key as written, its word, the key to press on a click, and its rank."""

    key: str
    label: str
    press: str
    rank: int
    command: str = ""

    @property
    def cells(self) -> int:
        return width_of(self.key) + (width_of(self.label) + 3 if self.label else 1)


class Button(NamedTuple):
    """An entry as a button: the row, the first cell and how many cells."""

    entry: FooterEntry
    row: int
    left: int
    width: int


def as_buttons(entries: Sequence[FooterEntry]) -> list[FooterEntry]:
    """The entries for fingers: all commands by name in place of the help; a browser is closed by itself."""
    made = [one._replace(key=SIGNS.get(one.key, one.key)) for one in entries if one.command != "quit"]
    return [
        one._replace(key="…", label=_("More keys"), press="ctrl+p") if one.command == "help" else one
        for one in made
    ]


def sharing_words(entries: Sequence[FooterEntry]) -> list[FooterEntry]:
    """The entries for a line of words: of neighbours with the same word only the last one has it."""
    following = [one.label for one in entries[1:]] + [""]
    return [
        one._replace(label="") if one.label == after else one
        for one, after in zip(entries, following, strict=False)
    ]


@lru_cache(maxsize=256)  # asked for after every key, and with few answers
def fitting(entries: tuple[FooterEntry, ...], width: int, rows: int, more: str) -> tuple[FooterEntry, ...]:
    """As many entries as fit, the dispensable ones leaving first; the help is then called `more`.

    Without rows of buttons they stand in a line of words.
    """
    found = list(entries)
    while found and not _fit(found, width, rows):
        found.remove(max(reversed(found), key=lambda shown: shown.rank))
    if rows:
        return tuple(found)
    if len(found) < len(entries):
        renamed = [shown._replace(label=more) if shown.command == "help" else shown for shown in found]
        found = renamed if _fit(renamed, width, rows) else found
    return tuple(sharing_words(found))


def _fit(entries: Sequence[FooterEntry], width: int, rows: int) -> bool:
    if rows:
        return len(filled(entries, width)) <= rows
    return sum(shown.cells for shown in sharing_words(entries)) <= width


def rows_in(height: int) -> int:
    """The rows of buttons that fit into so many lines."""
    return (height + 1) // (LINES + 1)


def in_rows(entries: Sequence[FooterEntry], width: int) -> list[list[FooterEntry]]:
    """The entries in as few rows as hold them, of much the same length; a cell between two buttons."""
    fewest = len(filled(entries, width))
    for narrower in range(_taken(entries) // max(fewest, 1), width):
        if len(rows := filled(entries, narrower)) == fewest:
            return rows
    return filled(entries, width)


def filled(entries: Sequence[FooterEntry], width: int) -> list[list[FooterEntry]]:
    """The entries row by row, as many in each as it holds."""
    rows: list[list[FooterEntry]] = []
    for entry in entries:
        if rows and _taken([*rows[-1], entry]) <= width:
            rows[-1].append(entry)
        else:
            rows.append([entry])
    return rows


def placed(entries: Sequence[FooterEntry], width: int) -> list[Button]:
    """Where each button stands; those of a row share its width."""
    found = []
    for row, few in enumerate(in_rows(entries, width)):
        spare, left = width - _taken(few), 0
        for number, entry in enumerate(few):
            more = spare * (number + 1) // len(few) - spare * number // len(few)
            found.append(Button(entry, row, left, _least(entry) + more))
            left += _least(entry) + more + 1
    return found


def button_at(buttons: Sequence[Button], x: int, y: int) -> Button | None:
    """The button under a finger; the gaps belong to the button before."""
    row = y // (LINES + 1)
    return next((one for one in buttons if one.row == row and one.left <= x <= one.left + one.width), None)


def drawn(buttons: Sequence[Button], height: int) -> Content:
    """All lines; the words stand on the middle line of a button."""
    return Content("\n").join([_line(buttons, y) for y in range(height)])


def _line(buttons: Sequence[Button], y: int) -> Content:
    row, line = divmod(y, LINES + 1)
    if line == LINES:
        return Content("")
    faces = [_face(one, words=line == LINES // 2) for one in buttons if one.row == row]
    return Content(" ").join(faces)


def _face(button: Button, *, words: bool) -> Content:
    entry, width = button.entry, button.width
    if not words:
        return Content.styled(" " * width, FACE)
    said = Content.assemble((entry.key, KEY), f" {entry.label}")
    left = (width - said.cell_length + 1) // 2
    return Content.assemble(" " * left, said, " " * (width - left - said.cell_length)).stylize_before(FACE)


def _taken(entries: Sequence[FooterEntry]) -> int:
    return sum(_least(entry) + 1 for entry in entries) - 1


def _least(entry: FooterEntry) -> int:
    return entry.cells - 1  # the words, and a cell more
