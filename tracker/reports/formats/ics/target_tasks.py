"""A task for each target, those without a due date too."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from tracker.chinese.shown_numbers import format_amount
from tracker.i18n import _
from tracker.records import Light
from tracker.reports.content.tally import CLOSED
from tracker.reports.formats.ics.alarms_and_lines import add_alarms, lines, one_line
from tracker.reports.model import DueReport, ReportRow
from tracker.reports.table_columns import light_words
from tracker.reports.wording.codes import light_mark, review_word
from tracker.reports.wording.numbers_and_dates import format_due, format_points, format_share, format_value

_PRIORITIES: dict[Light, int] = {"red": 1, "yellow": 3, "green": 5, "blue": 9, "grey": 5}


def target_task(ical: Any, report: DueReport, row: ReportRow) -> Any:
    """The task of a target. Its UID stays; SEQUENCE counts the target's changes."""
    todo = ical.Todo()
    if row.due is not None:
        todo.add("due", row.due)
    if row.verdict == "dropped":
        todo.add("status", "CANCELLED")
    elif row.verdict in CLOSED:
        todo.add("status", "COMPLETED")
        todo.add("percent-complete", 100)
    else:
        todo.add("status", "IN-PROCESS" if row.entry.status == "in_progress" else "NEEDS-ACTION")
        if row.completion is not None:
            todo.add("percent-complete", max(0, min(99, int(row.completion * 100))))
    todo.add("uid", f"{row.id}@tracker")
    todo.add("dtstamp", dt.datetime.combine(report.as_of, dt.time(), dt.UTC))
    todo.add("sequence", row.entry.version - 1)
    apart = "" if row.entry.review == "accepted" else f"[{review_word(row.entry.review)}] "
    what = f"{row.target.indicator} {format_value(row.target)}"
    todo.add("summary", one_line(f"{apart}{light_mark(row.light)} {what}"))
    todo.add("description", lines(_description(row)))
    if row.target.topic:
        todo.add("categories", [one_line(row.target.topic)])
    todo.add("priority", _PRIORITIES[row.light])
    todo.add("x-tracker-verdict", row.verdict)
    if row.due is not None and row.verdict not in CLOSED:
        add_alarms(ical, todo, row.due, report.as_of, row.target.indicator)
    return todo


def _description(row: ReportRow) -> Iterator[str]:
    target = row.target
    yield _("“{quote}”").format(quote=row.task)
    for name, words in (
        (_("Due"), format_due(row.due, target.due_precision)),
        (_("Actual"), format_amount(row.actual, target.unit)),
        (_("Completion"), format_share(row.completion)),
        (_("Gap (points)"), format_points(row.gap)),
        (_("Light"), light_words(row)),
        (_("Lead unit"), target.lead_unit or ""),
        (_("Progress so far"), row.progress),
        (_("Problems"), row.problem),
        (_("Next steps"), row.next_step),
        (_("Heading above it"), row.heading),
        (_("Source (document, place)"), row.source),
    ):
        if words:
            yield _("{word}: {count}").format(word=name, count=words)
