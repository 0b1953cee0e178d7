"""One sheet of the workbook: rows from top to bottom, column widths, print settings, harmless texts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from tracker.reports.formats.xlsx.cell_styles import CellStyle, CellStyles, StyleName
from tracker.reports.formats.xlsx.cell_texts import cell_text, is_day
from tracker.reports.wording.cleaning import clean

_LONGEST_NAME, _LONGEST_HEADER = 31, 200  # characters; the first by Excel's limit
_PADDING = 5 / 7  # of a column, in characters: XlsxWriter adds it to a width, Excel's own widths contain it
_A3, _A4 = 8, 9
Plain = str | int | dt.date | None
_WIDE = 20  # columns from which on a page has to be A3


class ReportSheet:
    """One sheet that is filled from top to bottom: the workbook keeps no row that is written."""

    def __init__(self, book: Any, styles: CellStyles, title: str) -> None:
        self.sheet = book.add_worksheet(title[:_LONGEST_NAME])
        self._styles = styles
        self.rows = 0

    def add(self, *cells: tuple[Plain, StyleName]) -> None:
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

    def _write(self, row: int, column: int, value: Plain, style: StyleName) -> None:
        """Nothing is written where there is no value."""
        if value is None:
            return
        if isinstance(value, dt.date) and is_day(value):
            self.sheet.write_datetime(row, column, value, self._styles.style(style))
        elif isinstance(value, int):
            self.sheet.write_number(row, column, value, self._styles.style(style))
        else:
            text, quoted = cell_text(str(value))
            # XlsxWriter takes what stands between these for markup of its own and writes it as it is.
            text = f"{text} " if text.startswith("<r>") and text.endswith("</r>") else text
            self.sheet.write_string(row, column, text, self._styles.style(style, quoted=quoted))

    def show_styles(self, shown: Sequence[CellStyle]) -> None:
        """A row of empty cells, one in each of these styles."""
        for column, (style, quoted) in enumerate(shown):
            self.sheet.write_blank(self.rows, column, None, self._styles.style(style, quoted=quoted))
