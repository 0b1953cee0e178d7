"""All-day events, one for each day and lead unit, that list what is due."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Iterator
from typing import Any

from tracker.chinese.shown_numbers import format_amount
from tracker.i18n import _, ngettext
from tracker.records import Light
from tracker.reports.content.digests import Digest
from tracker.reports.dimensions import LIGHTS
from tracker.reports.formats.ics.alarms_and_lines import add_alarms, lines, one_line, sequence_of
from tracker.reports.model import DueReport, ReportRow
from tracker.reports.wording.codes import light_mark, review_word
from tracker.reports.wording.groups import group_title
from tracker.reports.wording.numbers_and_dates import format_value

LISTED = 30  # targets that an event describes; the rest is counted
_PRIORITIES: dict[Light, int] = {"red": 1, "yellow": 3, "green": 5, "grey": 5, "blue": 9}
_DAY = dt.timedelta(days=1)


def digest_event(ical: Any, report: DueReport, digest: Digest) -> Any:
    """The event of a digest; an empty one cancels the event that a calendar may have."""
    event = ical.Event()
    event.add("dtstart", digest.due)
    if digest.due < dt.date.max:
        event.add("dtend", digest.due + _DAY)  # the first day after it
    event.add("transp", "TRANSPARENT")
    event.add("uid", _uid(digest))
    event.add("dtstamp", dt.datetime.combine(report.as_of, dt.time(), dt.UTC))
    event.add("sequence", sequence_of(report))
    event.add("summary", one_line(_summary(digest)))
    if not digest.rows:
        event.add("status", "CANCELLED")
        return event
    event.add("status", "CONFIRMED" if digest.review == "accepted" else "TENTATIVE")
    event.add("description", lines(_description(digest)))
    topics = dict.fromkeys(one_line(row.target.topic) for row in digest.rows if row.target.topic)
    if topics:
        event.add("categories", list(topics))
    event.add("priority", min(_PRIORITIES[row.light] for row in digest.rows))
    add_alarms(ical, event, digest.due, report.as_of, _summary(digest))
    return event


def _uid(digest: Digest) -> str:
    """The same for the same day and unit in every report."""
    unit = hashlib.sha256(digest.unit.encode("utf-8", "replace")).hexdigest()[:12]
    kind = "" if digest.review == "accepted" else f"-{digest.review}"
    return f"{digest.due.isoformat()}-{unit}{kind}@tracker"


def _summary(digest: Digest) -> str:
    """“教育局: 3 targets due (▲2 ◆1)”; of a single target its name and value."""
    unit = digest.unit or group_title("", "lead-unit")
    apart = "" if digest.review == "accepted" else f"[{review_word(digest.review)}] "
    if not digest.rows:
        return apart + _("{unit}: nothing due any more").format(unit=unit)
    if len(digest.rows) == 1:
        (row,) = digest.rows
        what = f"{light_mark(row.light)} {row.target.indicator} {format_value(row.target)}"
        return apart + (_("{unit}: {what}").format(unit=unit, what=what) if digest.unit else what)
    lights = Counter(row.light for row in digest.rows)
    shown = " ".join(f"{light_mark(light)}{lights[light]}" for light in LIGHTS if lights[light])
    words = ngettext(
        "{unit}: {count} target due ({lights})", "{unit}: {count} targets due ({lights})", len(digest.rows)
    )
    return apart + words.format(unit=unit, count=len(digest.rows), lights=shown)


def _description(digest: Digest) -> Iterator[str]:
    for place, row in enumerate(digest.rows[:LISTED], 1):
        yield f"{place}. {one_line(_target(row))}"
    more = len(digest.rows) - LISTED
    if more > 0:
        yield _("{count} more stand in the report.").format(count=more)


def _target(row: ReportRow) -> str:
    """Light, name, value, what was reached, the sentence, and where it stands."""
    parts = [f"{light_mark(row.light)} {row.target.indicator} {format_value(row.target)}"]
    if row.actual is not None:
        actual = format_amount(row.actual, row.target.unit)
        parts.append(_("actual {value}").format(value=actual))
    parts += [_("“{quote}”").format(quote=row.task), row.source]
    return " · ".join(parts)
