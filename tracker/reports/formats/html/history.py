"""What became of one target, step by step, for its row in a page and for a page of its own."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.chinese.shown_numbers import format_amount
from tracker.i18n import _
from tracker.records import Progress
from tracker.reports.content.series import event_day
from tracker.reports.formats.html.escaping import safe, tag
from tracker.reports.model import ReportRow
from tracker.reports.wording.codes import status_word


def history(row: ReportRow) -> str:
    """The steps as a list, the newest first; empty where nobody has reported anything."""
    steps = [safe(step_words(row, event)) for event in reversed(row.entry.events)]
    return tag("ol", "".join(tag("li", step) for step in steps), class_="steps") if steps else ""


def step_words(row: ReportRow, event: Progress) -> str:
    """One step in a line: day, figure, state and note. Who reported it is the office's own matter."""
    day = event_day(event).isoformat()
    return _("{word}: {count}").format(word=day, count=_(", ").join(_said(row, event)))


def _said(row: ReportRow, event: Progress) -> Iterator[str]:
    if event.value is not None:
        yield format_amount(event.value, row.target.unit)
    if event.status:
        yield status_word(event.status)
    for words in (event.note, event.problem, event.next_step):
        if words:
            yield " ".join(words.split())
    if event.value is None and not (event.status or event.note or event.problem or event.next_step):
        yield _("noted")
