"""Builds the due-date report from an agenda: rows, sections and counts, nothing of any format.

The agenda's entries are taken as they are: the caller leaves out the events that were not known on its date.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import get_args

from tracker.i18n import _
from tracker.records import Agenda, Entry, Progress, Row, Verdict
from tracker.reports.model import Count, DueReport, GroupBy, ReportRow, Section
from tracker.reports.sections import split
from tracker.reports.words import reason_word, status_word, verdict_word


def build(
    agenda: Agenda,
    *,
    title: str = "",
    group_by: GroupBy = "",
    filter_words: str = "",
    rules: str = "",
    profile: str = "",
    method: Sequence[str] = (),
) -> DueReport:
    """The report of an agenda. Rows are numbered through all sections; empty texts get a stated default."""
    number = 0
    sections = []
    for key, heading, rows in split(agenda.rows, agenda.as_of, group_by):
        listed = tuple(_row(row, number + place) for place, row in enumerate(rows, 1))
        number += len(listed)
        sections.append(Section(key=key, title=heading, rows=listed))
    days = [event.data_as_of for row in agenda.rows for event in row.entry.events if event.data_as_of]
    return DueReport(
        title=title or _("Due-date report"),
        as_of=agenda.as_of,
        data_as_of=max(days, default=None),
        filter=filter_words or _("all targets"),
        rules=rules or _("not stated"),
        profile=profile or _("not stated"),
        sources=tuple(sorted({_document(row.entry) for row in agenda.rows})),
        total=len(agenda.rows),
        counts=_counts(agenda.rows),
        sections=tuple(sections),
        method=tuple(method),
        group_by=group_by,
    )


def _counts(rows: Sequence[Row]) -> tuple[Count, ...]:
    """Every verdict with its count, zeros too, in the order in which verdicts are decided."""
    found = Counter(row.pace.verdict for row in rows)
    verdicts: tuple[Verdict, ...] = get_args(Verdict)
    return tuple(Count(verdict=v, words=verdict_word(v), count=found[v]) for v in verdicts)


def _row(row: Row, number: int) -> ReportRow:
    entry, pace = row.entry, row.pace
    latest = entry.latest
    moved = entry.original_due if entry.original_due != entry.due else None
    return ReportRow(
        number=number,
        id=entry.id,
        target=entry.target,
        due=entry.due,
        original_due=moved,
        actual=latest.value if latest else None,
        data_as_of=latest.data_as_of if latest else None,
        completion=pace.completion,
        elapsed=pace.elapsed,
        gap=pace.gap,
        verdict=pace.verdict,
        light=pace.light,
        reason=reason_word(pace.reason),
        progress=_progress(entry),
        problem=_newest(entry, lambda event: event.problem),
        next_step=_newest(entry, lambda event: event.next_step),
        evidence=_newest(entry, lambda event: event.evidence),
        source=_source(entry),
    )


def _progress(entry: Entry) -> str:
    note = _newest(entry, lambda event: event.note)
    return f"{status_word(entry.status)}: {note}" if note else status_word(entry.status)


def _newest(entry: Entry, text: Callable[[Progress], str]) -> str:
    return next((text(event) for event in reversed(entry.events) if text(event)), "")


def _document(entry: Entry) -> str:
    name = entry.target.doc
    return entry.document if not name or name == entry.document else f"{entry.document} ({name})"


def _source(entry: Entry) -> str:
    target = entry.target
    places = ", ".join(f"{start}–{end}" for start, end in target.spans or ((target.start, target.end),))
    return _("{document} · characters {places}").format(document=_document(entry), places=places)
