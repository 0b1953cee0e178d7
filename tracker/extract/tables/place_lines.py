"""Lines of places with nothing but their figures, under a headline that says what is given out and when."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from tracker.document.outline import Paragraph
from tracker.extract.candidate import Candidate
from tracker.extract.due import Due
from tracker.extract.tables.cells import TableCell
from tracker.extract.tables.column_dates import ColumnDue
from tracker.extract.tables.header import TableColumn
from tracker.extract.tables.row_candidates import RowCandidates
from tracker.extract.tables.rows_from_lines import TableRow
from tracker.extract.tables.table_words import TableWords
from tracker.language.dates import Anchor

_FEWEST = 3  # lines
_Line = tuple[Paragraph, re.Match[str]]


class PlaceLines:
    """The lines of one document that are rows of such a list."""

    def __init__(self, clean: str, words: TableWords, anchor: Anchor) -> None:
        self._clean, self._words, self._anchor = clean, words, anchor
        self._forms = words.place_forms

    def read(
        self, paragraphs: Sequence[Paragraph], makes: Callable[[], RowCandidates]
    ) -> dict[int, list[Candidate]]:
        """What the lines promise, by the start of their paragraphs; `makes` is called only for some."""
        found: dict[int, list[Candidate]] = {}
        headline = ""
        told = ((paragraph, self._line(paragraph)) for paragraph in paragraphs)
        for _, group in groupby(told, key=lambda one: one[1] is None):
            block = list(group)
            lines = [(paragraph, line) for paragraph, line in block if line]
            if not lines:
                headline = self._text(block[-1][0])
                continue
            subject = self._forms.subject_of_lines(headline)
            due = self._due(headline)
            if subject and due and len(lines) >= _FEWEST:
                for paragraph, one in self._made(lines, subject, due, makes()):
                    found[paragraph.start] = [one]
        return found

    def _made(
        self, lines: Sequence[_Line], subject: str, due: Due, makes: RowCandidates
    ) -> Iterator[tuple[Paragraph, Candidate]]:
        column = TableColumn("value", subject, goal=True, says=subject)
        named = self._words.names.read(subject)
        for paragraph, line in lines:
            cell = TableCell(line["goal"], tuple(range(*line.span("goal"))))
            row = TableRow(paragraph, subject, place=line["place"])
            if one := makes.of_value(row, named, column, cell, ColumnDue(due), ""):
                yield paragraph, one

    def _line(self, paragraph: Paragraph) -> re.Match[str] | None:
        line = self._forms.line_of_place.fullmatch(self._clean, paragraph.start, paragraph.end)
        return line if line and self._words.cells.is_value(line["goal"]) else None

    def _due(self, headline: str) -> Due | None:
        found = self._words.dates.deadline(headline, self._anchor)
        issued = self._anchor.issued_on
        if found and issued and found[0] < issued:
            return None
        return Due(found[0], "inherited", found[1], source="heading", said=headline) if found else None

    def _text(self, paragraph: Paragraph) -> str:
        return self._clean[paragraph.start : paragraph.end]
