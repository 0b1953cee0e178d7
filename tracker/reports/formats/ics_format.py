"""The due dates as a calendar (RFC 5545): an all-day event for each day and lead unit, or a task a target.

Outlook shows no tasks of a calendar file, so events are the default. What is finished, has no due date or was
due more than a month before the report is no event; the calendar's description counts the last two. A
calendar that reads the file again replaces what it has: the UID of a day and unit stays and SEQUENCE grows.
DTSTAMP is the report's day, so that the same report gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tracker.base.optional_libraries import writing_library
from tracker.i18n import N_, _
from tracker.reports.content.digests import digests, too_old
from tracker.reports.formats.ics.alarms_and_lines import lines
from tracker.reports.formats.ics.digest_events import digest_event
from tracker.reports.formats.ics.target_tasks import target_task
from tracker.reports.model import DueReport
from tracker.reports.report_format import ReportFormat
from tracker.reports.wording.cleaning import clean
from tracker.reports.wording.head_facts import head_facts, in_words, technical_facts
from tracker.reports.write_options import DEFAULT_OPTIONS, WriteOptions


def write(report: DueReport, options: WriteOptions = DEFAULT_OPTIONS) -> bytes:
    """The whole calendar. Raises MissingExtra without icalendar."""
    ical = writing_library("icalendar", "ics", "ics")
    calendar = ical.Calendar()
    calendar.add("prodid", "-//tracker//due-date report//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", clean(report.title))
    calendar.add("x-wr-caldesc", lines(_about(report)))
    for part in _parts(ical, report, options):
        calendar.add_component(part)
    data: bytes = calendar.to_ical()
    return data


def _parts(ical: Any, report: DueReport, options: WriteOptions) -> Iterator[Any]:
    if not options.todo:
        yield from (digest_event(ical, report, digest) for digest in digests(report))
        return
    everything = (row for section in report.listed for row in section.rows)
    for row in options.with_progress(everything, report.written):
        if row.entry.review != "rejected":
            yield target_task(ical, report, row)


def _about(report: DueReport) -> Iterator[str]:
    """The head facts, every verdict with its count, how many have no day in a calendar, and the method."""
    for name, value in (*head_facts(report), *technical_facts(report)):
        yield _("{word}: {count}").format(word=name, count=in_words(value))
    yield from (_("{word}: {count}").format(word=count.words, count=count.count) for count in report.counts)
    yield _("{word}: {count}").format(word=_("Total"), count=report.total)
    undated = sum(row.due is None for row in report.rows())
    yield _("{word}: {count}").format(word=_("Without a due date"), count=undated)
    yield _("{word}: {count}").format(word=_("Overdue for more than a month"), count=too_old(report))
    yield from report.method


FORMAT = ReportFormat(
    name="ics",
    suffix=".ics",
    media_type="text/calendar",
    words=N_("due dates for a calendar, with alarms"),
    write=write,
    extra="ics",
    rank=6,
)
