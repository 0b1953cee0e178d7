"""Options of writing a report: choices that single formats offer, and a callback for progress."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from tracker.i18n import _
from tracker.reports.model import ReportRow

OnProgress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class WriteOptions:
    """Options of one writing. A format ignores those that do not concern it."""

    bom: bool = True  # csv: Excel needs the mark to read UTF-8
    todo: bool = False  # ics: tasks instead of events
    brief: bool = False  # docx, md: one page instead of the whole report
    annexes: bool = False  # docx: the ledger behind the notice parted by lead unit
    on_progress: OnProgress | None = None  # called with rows done, rows in all, words

    def with_progress(self, rows: Iterable[ReportRow], total: int) -> Iterator[ReportRow]:
        """The rows of a report or a section; `on_progress` is called at every 100th row and at the last."""
        for row in rows:
            yield row
            if self.on_progress is not None and (row.number % 100 == 0 or row.number == total):
                self.on_progress(row.number, total, _("writing the report"))


DEFAULT_OPTIONS = WriteOptions()
