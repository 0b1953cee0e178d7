"""The due dates as a calendar: an all-day event a target (RFC 5545), or a task with `todo`.

Outlook shows no tasks of a calendar file, so events are the default. Targets without a due date cannot be
events; the calendar's description counts them. Tasks carry every target. A calendar that reads the file again
replaces what it has: the UID of a target stays, and SEQUENCE is the number of its changes, a moved due date
among them. An alarm that would go off on a day of rest goes off on the workday before it. DTSTAMP is the
report's day, so that the same report gives the same bytes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

from tracker.base.optional_libraries import writing_library
from tracker.chinese.workdays import on_or_before
from tracker.i18n import N_, _
from tracker.records import Light
from tracker.reports.content.tally import CLOSED
from tracker.reports.model import DueReport, ReportRow
from tracker.reports.report_format import ReportFormat
from tracker.reports.table_columns import light_words
from tracker.reports.wording.cleaning import clean
from tracker.reports.wording.codes import light_mark, review_word
from tracker.reports.wording.figures import (
    format_amount,
    format_due,
    format_points,
    format_share,
    format_value,
)
from tracker.reports.wording.head_facts import head_facts, in_words, technical_facts
from tracker.reports.write_options import DEFAULT_OPTIONS, WriteOptions

ALARMS = (30, 7, 1)  # days before
_PRIORITIES: dict[Light, int] = {"red": 1, "yellow": 3, "green": 5, "blue": 9, "grey": 5}
_DAY = dt.timedelta(days=1)


def write(report: DueReport, options: WriteOptions = DEFAULT_OPTIONS) -> bytes:
    """The whole calendar. Raises MissingExtra without icalendar."""
    ical = writing_library("icalendar", "ics", "ics")
    calendar = ical.Calendar()
    calendar.add("prodid", "-//tracker//due-date report//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", clean(report.title))
    calendar.add("x-wr-caldesc", _lines(_about(report)))
    everything = (row for section in report.listed for row in section.rows)
    for row in options.with_progress(everything, report.written):
        if row.entry.review == "rejected":
            continue
        if options.todo:
            calendar.add_component(_todo(ical, report, row))
        elif row.due is not None:
            calendar.add_component(_event(ical, report, row, row.due))
    data: bytes = calendar.to_ical()
    return data


def _about(report: DueReport) -> Iterator[str]:
    """The head facts, every verdict with its count, how many have no day in a calendar, and the method."""
    for name, value in (*head_facts(report), *technical_facts(report)):
        yield _("{word}: {count}").format(word=name, count=in_words(value))
    yield from (_("{word}: {count}").format(word=count.words, count=count.count) for count in report.counts)
    yield _("{word}: {count}").format(word=_("Total"), count=report.total)
    undated = sum(row.due is None for row in report.rows())
    yield _("{word}: {count}").format(word=_("Without a due date"), count=undated)
    yield from report.method


def _event(ical: Any, report: DueReport, row: ReportRow, due: dt.date) -> Any:
    event = ical.Event()
    event.add("dtstart", due)
    if due < dt.date.max:
        event.add("dtend", due + _DAY)  # the first day after it
    event.add("transp", "TRANSPARENT")
    sure = "CONFIRMED" if row.entry.review == "accepted" else "TENTATIVE"
    event.add("status", "CANCELLED" if row.verdict == "dropped" else sure)
    return _filled(ical, event, report, row)


def _todo(ical: Any, report: DueReport, row: ReportRow) -> Any:
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
    return _filled(ical, todo, report, row)


def _filled(ical: Any, part: Any, report: DueReport, row: ReportRow) -> Any:
    """What events and tasks have in common."""
    part.add("uid", f"{row.id}@tracker")
    part.add("dtstamp", dt.datetime.combine(report.as_of, dt.time(), dt.UTC))
    part.add("sequence", row.entry.version - 1)
    apart = "" if row.entry.review == "accepted" else f"[{review_word(row.entry.review)}] "
    what = f"{row.target.indicator} {format_value(row.target)}"
    part.add("summary", _line(f"{apart}{light_mark(row.light)} {what}"))
    part.add("description", _lines(_description(row)))
    if row.target.topic:
        part.add("categories", [_line(row.target.topic)])
    part.add("priority", _PRIORITIES[row.light])
    part.add("x-tracker-verdict", row.verdict)
    if row.due is not None and row.verdict not in CLOSED:
        for days in _alarm_days(row.due, report.as_of):
            part.add_component(_alarm(ical, row, days))
    return part


def _alarm_days(due: dt.date, as_of: dt.date) -> list[int]:
    """How many days before `due` to warn: on workdays only, each once, none before `as_of`."""
    ahead = [days for days in ALARMS if (due - as_of).days >= days]  # what lies in the past goes off at once
    worked = [(due - on_or_before(due - days * _DAY)).days for days in ahead]
    return list(dict.fromkeys(days for days in worked if (due - as_of).days >= days))


def _alarm(ical: Any, row: ReportRow, days: int) -> Any:
    alarm = ical.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add(
        "description", _line(_("{days} days left: {what}").format(days=days, what=row.target.indicator))
    )
    alarm.add("trigger", dt.timedelta(days=-days))
    return alarm


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


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(line for text in texts for line in clean(text).splitlines())


def _line(text: str) -> str:
    return " ".join(clean(text).split())


FORMAT = ReportFormat(
    name="ics",
    suffix=".ics",
    media_type="text/calendar",
    words=N_("due dates for a calendar, with alarms"),
    write=write,
    extra="ics",
    rank=6,
)
