"""What a cell of a workbook can hold: texts that stay texts, and days that Excel counts right."""

from __future__ import annotations

import datetime as dt

from tracker.reports.spreadsheet_text import looks_like_formula
from tracker.reports.wording.cleaning import clean

LONGEST_TEXT = 32_767  # characters, by Excel's limit
_FIRST_DAY = dt.date(1900, 3, 1)  # before it Excel counts a day that never was


def cell_text(value: str) -> tuple[str, bool]:
    """The text as a cell takes it, and whether it would be taken for a formula."""
    text = plain_lines(clean(value))[:LONGEST_TEXT]
    return text, looks_like_formula(text)


def plain_lines(text: str) -> str:
    """The text with one kind of line end."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def is_day(value: dt.date) -> bool:
    """Whether the date can stand in a cell as a date."""
    return value >= _FIRST_DAY
