"""What digests and tasks have in common: one line or several of harmless text, alarms on workdays."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from tracker.chinese.workdays import on_or_before
from tracker.i18n import _
from tracker.reports.model import DueReport
from tracker.reports.wording.cleaning import clean

ALARMS = (30, 7, 1)  # days before
_DAY = dt.timedelta(days=1)
_EPOCH = dt.date(2000, 1, 1)
_STEPS = 100_000  # versions that one day may see


def sequence_of(report: DueReport) -> int:
    """A number that grows with the day of the report and with every change of its targets."""
    versions = sum(row.entry.version for section in report.listed for row in section.rows)
    return max((report.as_of - _EPOCH).days, 0) * _STEPS + min(versions, _STEPS - 1)


def add_alarms(ical: Any, part: Any, due: dt.date, as_of: dt.date, what: str) -> None:
    """Warn 30, 7 and 1 days before `due`: on workdays only, each once, none before `as_of`."""
    for days in _alarm_days(due, as_of):
        alarm = ical.Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", one_line(_("{days} days left: {what}").format(days=days, what=what)))
        alarm.add("trigger", dt.timedelta(days=-days))
        part.add_component(alarm)


def lines(texts: Iterable[str]) -> str:
    """Texts as lines of one description."""
    return "\n".join(line for text in texts for line in clean(text).splitlines())


def one_line(text: str) -> str:
    """A text without line ends."""
    return " ".join(clean(text).split())


def _alarm_days(due: dt.date, as_of: dt.date) -> list[int]:
    ahead = [days for days in ALARMS if (due - as_of).days >= days]  # what lies in the past goes off at once
    worked = [(due - on_or_before(due - days * _DAY)).days for days in ahead]
    return list(dict.fromkeys(days for days in worked if (due - as_of).days >= days))
