"""A look at a report before it is written: its head, its counts and the beginning of each section."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.i18n import _
from tracker.records import Light
from tracker.reports.formats.registry import report_format
from tracker.reports.model import DueReport, ReportRow
from tracker.reports.wording.head_facts import head_facts, in_words, nothing_words, technical_facts
from tracker.reports.wording.numbers_and_dates import format_due, format_value

SHOWN = 3  # rows of a section in the preview


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One row in the preview."""

    light: Light
    indicator: str
    value: str
    due: str


@dataclass(frozen=True, slots=True)
class PreviewSection:
    """One section in the preview: its first rows, and how many there are."""

    title: str
    count: int
    lines: tuple[PreviewRow, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """The head of a report, its counts, and the beginning of each section."""

    title: str
    facts: tuple[tuple[str, str], ...]
    counts: tuple[tuple[str, int], ...]  # of verdicts that occur
    total: int
    parts: tuple[PreviewSection, ...]
    left_out: int = 0  # targets that wait for review and are not written
    filled_in: tuple[str, ...] = ()  # ids of those of them on which people have noted something
    nothing: str = ""  # what the file says in place of counts
    waiting: tuple[str, ...] = ()  # ids of all that wait for review, written or not


def preview(report: DueReport, format: str = "") -> Preview:
    """What the file will hold, in the sections that this format makes of it."""
    facts = (*head_facts(report), *technical_facts(report))
    return Preview(
        title=report.title,
        facts=tuple((name, in_words(value)) for name, value in facts),
        counts=tuple((one.words, one.count) for one in report.counts if one.count),
        total=report.total,
        parts=tuple(_parts(report, format)),
        left_out=0 if report.apart else report.waiting,
        filled_in=report.filled_in,
        nothing=nothing_words(report),
        waiting=report.candidates,
    )


def _parts(report: DueReport, format: str) -> Iterator[PreviewSection]:
    outline = report_format(format).outline if format else None
    if outline is not None:
        for title, rows in outline(report):
            yield _part(title, rows)
    else:
        for section in report.listed:
            yield _part(section.title, section.rows)
    if report.since is not None:
        title = _("Changes since {date}").format(date=report.since.isoformat())
        yield PreviewSection(title, len(report.changes), ())


def _part(title: str, rows: Sequence[ReportRow]) -> PreviewSection:
    return PreviewSection(title, len(rows), tuple(_line(row) for row in rows[:SHOWN]))


def _line(row: ReportRow) -> PreviewRow:
    target = row.target
    value = "" if target.value is None else format_value(target)
    return PreviewRow(row.light, target.indicator, value, format_due(row.due, target.due_precision))
