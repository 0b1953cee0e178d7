"""The styles of cells. Each is made once for a workbook and shared by its cells."""

from __future__ import annotations

from typing import Any

from tracker.chinese.fonts import SONG
from tracker.records import Light
from tracker.reports.dimensions import LIGHTS
from tracker.reports.formats.xlsx.sheet_columns import DAY, GENERAL, number_formats
from tracker.reports.wording.codes import light_mark, light_word

# The name of a style in `_NAMED`, or the number format of a plain cell.
StyleName = str
CellStyle = tuple[StyleName, bool]  # and whether a text that looks like a formula stays a text when edited
LIGHT_FILLS: dict[Light, str] = {
    "red": "#F4C7C3",
    "yellow": "#FCE8B2",
    "green": "#CFE8CF",
    "blue": "#CFE0F5",
    "grey": "#E8E8E8",
}
EDGE = "#B0B0B0"
_BOXED = {"border": 1, "border_color": EDGE}
_HEAD = {"font_size": 10, "bold": True, "align": "center", "valign": "vcenter", "text_wrap": True, **_BOXED}
_FACT = {"font_size": 11, "align": "left", "valign": "top"}
_NAMED: dict[StyleName, dict[str, Any]] = {
    "head": {**_HEAD, "bg_color": "#DCE6F1"},
    "filled": {**_HEAD, "bg_color": "#FFF2CC"},  # the header of a column that people fill in
    "title": {"font_size": 16, "bold": True},
    "name": {"font_size": 11, "bold": True},
    "strong": {"font_size": 11, "bold": True, **_BOXED},
    "line": {"font_size": 11, "valign": "top", "text_wrap": True},
    "fact": {**_FACT, "num_format": GENERAL},
    "day": {**_FACT, "num_format": DAY},
}
_PLAIN = {"font_size": 10, "valign": "vcenter", **_BOXED}
_TEXT = {**_PLAIN, "align": "left", "text_wrap": True}
_NUMBER = {**_PLAIN, "align": "right", "shrink": True}


def light_names() -> dict[Light, str]:
    """Each light as it stands in a cell."""
    return {light: f"{light_mark(light)} {light_word(light)}" for light in LIGHTS}


def row_styles() -> list[CellStyle]:
    """Every style that a cell of a row may have."""
    return [(name, quoted) for name in number_formats() for quoted in (False, True)]


class CellStyles:
    """The styles of one workbook of XlsxWriter, by name."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[CellStyle, Any] = {}

    def style(self, name: StyleName, *, quoted: bool = False) -> Any:
        """The style for a cell."""
        key = (name, quoted)
        if key not in self._made:
            found = {"font_name": SONG, **_NAMED.get(name, _plain(name)), "quote_prefix": quoted}
            self._made[key] = self._book.add_format(found)
        return self._made[key]

    def empty(self, name: StyleName) -> Any:
        """The style of cells without a value: like `style` without edges, as whole columns have it."""
        key = (f"empty {name}", False)
        if key not in self._made:
            self._made[key] = self._book.add_format({"font_name": SONG, **_plain(name), "border": 0})
        return self._made[key]


def _plain(name: StyleName) -> dict[str, Any]:
    return {**(_TEXT if name == "@" else _NUMBER), "num_format": name}
