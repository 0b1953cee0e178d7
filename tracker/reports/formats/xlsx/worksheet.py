"""One sheet of the workbook: rows from top to bottom, column widths, print settings, harmless texts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any

from tracker.records import Passage
from tracker.reports.formats.xlsx.cell_styles import CellStyles, StyleName
from tracker.reports.formats.xlsx.sheet_columns import DAY, Value
from tracker.reports.spreadsheet_text import looks_like_formula
from tracker.reports.wording.cleaning import clean

_LONGEST_NAME, _LONGEST_TEXT, _LONGEST_HEADER = (
    31,
    32_767,
    200,
)  # characters; the first two are Excel's limits
_FIRST_DAY = dt.date(1900, 3, 1)  # before it Excel counts a day that never was
_PADDING = 5 / 7  # of a column, in characters: XlsxWriter adds it to a width, Excel's own widths contain it
_A3, _A4 = 8, 9
_WIDE = 20  # columns from which on a page has to be A3


class ReportSheet:
    """One sheet that is filled from top to bottom: the workbook keeps no row that is written."""

    def __init__(self, book: Any, styles: CellStyles, title: str) -> None:
        self.sheet = book.add_worksheet(title[:_LONGEST_NAME])
        self._styles = styles
        self.rows = 0

    def add(self, *cells: tuple[Value, StyleName]) -> None:
        """One row of values with their styles."""
        for column, (value, style) in enumerate(cells):
            self._write(self.rows, column, value, style)
        self.rows += 1

    def widths(
        self, widths: Sequence[int], *, looks: Sequence[StyleName] = (), last_hidden: bool = False
    ) -> None:
        """Column widths in characters of half width; `looks` are the styles of their empty cells."""
        for place, width in enumerate(widths):
            hidden = last_hidden and place == len(widths) - 1
            look = self._styles.empty(looks[place]) if looks else None
            self.sheet.set_column(place, place, width - _PADDING, look, {"hidden": hidden})

    def tall(self, points: float) -> None:
        """The height of the next row: not every program finds it by itself."""
        self.sheet.set_row(self.rows, points)

    def page(self, title: str, *, columns: int, repeat: bool = False) -> None:
        """Landscape, one page wide, numbered, with the title of the report on top."""
        sheet = self.sheet
        sheet.set_landscape()
        sheet.set_paper(_A3 if columns > _WIDE else _A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.7)
        header = clean(title).replace("&", "&&").replace("\n", " ")[:_LONGEST_HEADER]
        sheet.set_header(f"&C{header}" if header else "")
        sheet.set_footer("&C&P / &N")
        if repeat:
            sheet.repeat_rows(0)

    def _write(self, row: int, column: int, value: Value, style: StyleName) -> None:
        """Nothing is written where there is no value: the column has the look of its empty cells.

        Days are an exception: what programs fill into an empty cell has to be taken for a day.
        """
        if value is None:
            if style == DAY:
                self.sheet.write_blank(row, column, None, self._styles.style(style))
            return
        if isinstance(value, str):
            self._write_text(row, column, value, style)
        elif isinstance(value, Passage):
            self._write_passage(row, column, value, style)
        elif isinstance(value, dt.date):
            if value < _FIRST_DAY:
                self._write_text(row, column, value.isoformat(), style)
            else:
                self.sheet.write_datetime(row, column, value, self._styles.style(style))
        elif isinstance(value, Decimal) and (not value.is_finite() or value.adjusted() > 300):
            self._write_text(row, column, str(value), style)
        else:
            self.sheet.write_number(row, column, float(value), self._styles.style(style))

    def _write_text(self, row: int, column: int, value: str, style: StyleName) -> None:
        text, quoted = _cell_text(value)
        self.sheet.write_string(row, column, text, self._styles.style(style, quoted=quoted))

    def _write_passage(self, row: int, column: int, value: Passage, style: StyleName) -> None:
        """The sentence with its figure in bold, the rest of it as the cell is."""
        whole, quoted = _cell_text(value.text)
        parts = [clean(part).replace("\r\n", "\n").replace("\r", "\n") for part in value.parts]
        if not (parts[0] or parts[2]) or "".join(parts) != whole:
            self._write_text(row, column, value.text, style)
            return
        before, figure, after = parts
        words, bold = self._styles.style("words"), self._styles.style("figure")
        runs = [*([before] if before else []), bold, figure, *([words, after] if after else [])]
        look = self._styles.style(style, quoted=quoted)
        self.sheet.write_rich_string(row, column, *runs, look)


@lru_cache(maxsize=4096)  # names of units, headings and sources stand in many rows
def _cell_text(value: str) -> tuple[str, bool]:
    """The text as a cell takes it, and whether it would be taken for a formula."""
    text = clean(value).replace("\r\n", "\n").replace("\r", "\n")[:_LONGEST_TEXT]
    # XlsxWriter takes what stands between these for markup of its own and writes it as it is.
    text = f"{text} " if text.startswith("<r>") and text.endswith("</r>") else text
    return text, looks_like_formula(text)
