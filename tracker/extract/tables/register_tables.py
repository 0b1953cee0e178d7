"""Tables of records: documents, honours, firms and people that are there already, one a row.

Their cells of words are read like sentences, but what a row says holds as of the row's own date: only a
deadline after that makes a promise of it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.document.outline import Paragraph
from tracker.extract.matching.match_text import Lexicons
from tracker.extract.tables.cells import CellReader, TableCell
from tracker.language.dates import Anchor
from tracker.language.due_dates import DateForms
from tracker.records import Span

_FEWEST = 2  # labels of records that make a table of them
_LONGEST = 16  # characters of a label
_LAST_MONTH_OF_PLANS = 3  # a text of January to March that names its year speaks of what is to come in it


@dataclass(frozen=True, slots=True)
class RecordHeader:
    """The places of the columns that hold the date of a record."""

    width: int
    dates: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RecordRow:
    """One row: the cells that may hold sentences, the day up to which they look back, and its own day."""

    paragraph: Paragraph
    sentences: tuple[Span, ...]
    told_on: dt.date | None
    day: dt.date | None = None


class RecordReader:
    """Reads such tables by the rulebook's lists of labels (`column_record`, `column_published`)."""

    def __init__(self, lexicons: Lexicons, cells: CellReader, dates: DateForms) -> None:
        self._records = frozenset(lexicons.get("column_record", {}))
        self._published = frozenset(lexicons.get("column_published", {}))
        self._cells, self._dates = cells, dates

    def header(self, labels: Sequence[str]) -> RecordHeader | None:
        """The header that these labels make; None for other rows."""
        told = [label for label in labels if label in self._records]
        dates = tuple(place for place, label in enumerate(labels) if label in self._published)
        if not told or len(told) + len(dates) < _FEWEST or any(len(label) > _LONGEST for label in labels):
            return None
        return RecordHeader(len(labels), dates)

    def row(self, paragraph: Paragraph, cells: Sequence[TableCell], header: RecordHeader) -> RecordRow:
        """One row below a header."""
        told_on: dt.date | None = None
        day: dt.date | None = None
        words: list[Span] = []
        for place, cell in enumerate(cells):
            if place in header.dates:
                told_on = self._told_on(cell.text) or told_on
                day = self._day(cell.text) or day
            elif cell.text and not self._cells.is_value(cell.text):
                words.append((cell.places[0], cell.places[-1] + 1))
        return RecordRow(paragraph, tuple(words), told_on, day)

    def _told_on(self, text: str) -> dt.date | None:
        """The day of a record; of a bare year, or late in a year, the day after that year."""
        found = self._dates.deadline(text, Anchor(None))
        if found is None:
            return dt.date(int(text) + 1, 1, 1) if text.isdecimal() and len(text) == len("2000") else None
        day, precision = found
        if precision == "year" or day.month > _LAST_MONTH_OF_PLANS:
            return dt.date(day.year + 1, 1, 1)
        return day

    def _day(self, text: str) -> dt.date | None:
        """The day that a record names; of a month or year its last one."""
        found = self._dates.deadline(text, Anchor(None))
        if found is None and text.isdecimal() and len(text) == len("2000"):
            return dt.date(int(text), 12, 31)
        return found[0] if found else None
