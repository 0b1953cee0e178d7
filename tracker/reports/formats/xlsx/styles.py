"""The looks of cells: each is made once and shared, so that 20,000 rows stay quick."""

from __future__ import annotations

from typing import Any

from tracker.records import Light
from tracker.reports.dimensions import LIGHTS
from tracker.reports.wording.codes import light_mark, light_word

# A look is a name of `_NAMED`, or the number format of a plain cell.
Look = str
FONT = "宋体"
LIGHT_FILLS: dict[Light, str] = {
    "red": "FFF4C7C3",
    "yellow": "FFFCE8B2",
    "green": "FFCFE8CF",
    "blue": "FFCFE0F5",
    "grey": "FFE8E8E8",
}


def light_names() -> dict[Light, str]:
    """Each light as it stands in a cell."""
    return {light: f"{light_mark(light)} {light_word(light)}" for light in LIGHTS}


class Looks:
    """The styles of one workbook, by look."""

    def __init__(self, book: Any) -> None:
        self._scratch = book.create_sheet("scratch")  # styles need a cell of the book; removed in the end
        self._made: dict[tuple[Look, bool], Any] = {}

    def style(self, look: Look, *, quoted: bool = False) -> Any:
        """The style for a cell; `quoted` keeps a text that looks like a formula a text when it is edited."""
        key = (look, quoted)
        if key not in self._made:
            self._made[key] = _make(self._scratch, look, quoted)
        return self._made[key]


def _make(sheet: Any, look: Look, quoted: bool) -> Any:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    cell = WriteOnlyCell(sheet, value="")
    thin = Side(style="thin", color="FFB0B0B0")
    boxed = Border(left=thin, right=thin, top=thin, bottom=thin)
    if look in ("head", "filled"):
        cell.font = Font(name=FONT, size=10, bold=True)
        cell.fill = PatternFill("solid", fgColor="FFFFF2CC" if look == "filled" else "FFDCE6F1")
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        cell.border = boxed
    elif look == "title":
        cell.font = Font(name=FONT, size=16, bold=True)
    elif look in ("name", "strong"):
        cell.font = Font(name=FONT, size=11, bold=True)
        cell.border = boxed if look == "strong" else Border()
    elif look == "line":
        cell.font = Font(name=FONT, size=11)
        cell.alignment = Alignment(vertical="top", wrap_text=True)
    elif look in ("fact", "day"):
        cell.font = Font(name=FONT, size=11)
        cell.number_format = "yyyy-mm-dd" if look == "day" else "General"
        cell.alignment = Alignment(horizontal="left", vertical="top")
    else:
        number = look != "@"
        cell.font = Font(name=FONT, size=10)
        cell.border = boxed
        cell.number_format = look
        cell.alignment = Alignment(
            horizontal="right" if number else "left",
            vertical="center",
            wrap_text=not number,
            shrink_to_fit=number,
        )
    cell.quotePrefix = quoted
    return cell._style
