"""How a report is written: the few choices that single formats offer, and who hears of the rows done."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from tracker.i18n import _
from tracker.reports.model import ReportRow

OnProgress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class WriteOptions:
    """Choices of a caller. A format ignores those that do not concern it."""

    bom: bool = True  # csv: Excel needs the mark to read UTF-8
    todo: bool = False  # ics: tasks instead of events
    on_progress: OnProgress | None = None  # called with rows done, rows in all, words

    def with_progress(self, rows: Iterable[ReportRow], total: int) -> Iterator[ReportRow]:
        """The rows of a report or a section; each hundredth of the report is told to `on_progress`."""
        for row in rows:
            yield row
            if self.on_progress is not None and (row.number % 100 == 0 or row.number == total):
                self.on_progress(row.number, total, _("writing the report"))


DEFAULT_OPTIONS = WriteOptions()
