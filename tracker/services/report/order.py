"""What somebody asks of a report, and a look at it before it is written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

from tracker.i18n import _
from tracker.progress.profile import load_profile
from tracker.records import Light, Query
from tracker.reports.model import DueReport, GroupBy, ReportRow, Section
from tracker.reports.wording.figures import format_due, format_value
from tracker.reports.wording.head_facts import head_facts, in_words
from tracker.services.ledger.opening import Ledger
from tracker.services.listing.agenda import agenda
from tracker.services.report.reporting import ledger_report

SHOWN = 3  # rows of a section in the preview


@dataclass(frozen=True, slots=True)
class Order:
    """Which targets, and how they are told. `profile` is a name or the path of a .toml file."""

    query: Query = field(default_factory=Query)
    title: str = ""
    group_by: GroupBy = ""
    since: dt.date | None = None
    profile: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One row in the preview."""

    light: Light
    indicator: str
    value: str
    due: str


@dataclass(frozen=True, slots=True)
class Part:
    """One section in the preview: its first rows, and how many there are."""

    title: str
    count: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """The head of a report, its counts, and the beginning of each section."""

    title: str
    facts: tuple[tuple[str, str], ...]
    counts: tuple[tuple[str, int], ...]  # of verdicts that occur
    total: int
    parts: tuple[Part, ...]


def prepare(ledger: Ledger, order: Order, *, as_of: dt.date, rules_version: str = "") -> DueReport:
    """The report that was ordered. Raises UsageError for a profile that cannot be used."""
    profile = load_profile(order.profile)
    listed = agenda(ledger, order.query, as_of=as_of, profile=profile)
    return ledger_report(
        ledger,
        listed,
        query=order.query,
        title=order.title,
        profile=profile,
        group_by=order.group_by,
        rules_version=rules_version,
        since=order.since,
    )


def preview(report: DueReport) -> Preview:
    """What will stand in the file, whatever its format."""
    return Preview(
        title=report.title,
        facts=tuple((name, in_words(value)) for name, value in head_facts(report)),
        counts=tuple((one.words, one.count) for one in report.counts if one.count),
        total=report.total,
        parts=tuple(_parts(report)),
    )


def _parts(report: DueReport) -> Iterator[Part]:
    for section in report.sections:
        yield _part(section)
    if report.since is not None:
        title = _("Changes since {date}").format(date=report.since.isoformat())
        yield Part(title, len(report.changes), ())


def _part(section: Section) -> Part:
    return Part(section.title, len(section.rows), tuple(_line(row) for row in section.rows[:SHOWN]))


def _line(row: ReportRow) -> Line:
    target = row.target
    value = "" if target.value is None else format_value(target)
    return Line(row.light, target.indicator, value, format_due(row.due, target.due_precision))
