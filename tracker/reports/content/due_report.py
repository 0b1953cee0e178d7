"""Builds the due-date report from an agenda: rows, sections and counts, nothing of any format.

The agenda's entries are taken as they are: the caller leaves out the events that were not known on its date.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from tracker.i18n import _, language
from tracker.records import Agenda, Entry, Progress, Row, Verdict
from tracker.reports.content.sections import split
from tracker.reports.model import Count, DueReport, GroupBy, ReportChange, ReportRow, Section
from tracker.reports.wording.codes import reason_word, status_word, verdict_word


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """What is known of a source document besides its title."""

    doc_no: str = ""
    issuer: str = ""
    issued_on: dt.date | None = None


def build(
    agenda: Agenda,
    *,
    title: str = "",
    group_by: GroupBy = "",
    filter_words: str = "",
    rules: str = "",
    profile: str = "",
    method: Sequence[str] = (),
    documents: Mapping[str, SourceFacts] | None = None,
    since: dt.date | None = None,
    changes: Sequence[ReportChange] = (),
) -> DueReport:
    """The report of an agenda. Rows are numbered through all sections; empty texts get a stated default.

    `documents` gives what is known of each source by its file name; `changes` come newest first.
    """
    facts = documents or {}
    number = 0
    sections = []
    for key, heading, rows in split(agenda.rows, agenda.as_of, group_by):
        listed = tuple(_row(row, number + place, facts) for place, row in enumerate(rows, 1))
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
        sources=tuple(sorted({_cited(row.entry, facts) for row in agenda.rows})),
        documents=_documents(agenda.rows),
        total=len(agenda.rows),
        counts=_counts(agenda.rows),
        sections=tuple(sections),
        method=tuple(method),
        group_by=group_by,
        since=since,
        changes=tuple(changes),
        language="zh" if language() == "zh" else "en",
    )


def _counts(rows: Sequence[Row]) -> tuple[Count, ...]:
    """Every verdict with its count, zeros too, in the order in which verdicts are decided."""
    found = Counter(row.pace.verdict for row in rows)
    verdicts: tuple[Verdict, ...] = get_args(Verdict)
    return tuple(Count(verdict=v, words=verdict_word(v), count=found[v]) for v in verdicts)


def _row(row: Row, number: int, facts: Mapping[str, SourceFacts]) -> ReportRow:
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
        source=_source(entry, facts),
        entry=entry,
        pace=pace,
    )


def _progress(entry: Entry) -> str:
    note = _newest(entry, lambda event: event.note)
    return f"{status_word(entry.status)}: {note}" if note else status_word(entry.status)


def _newest(entry: Entry, text: Callable[[Progress], str]) -> str:
    return next((text(event) for event in reversed(entry.events) if text(event)), "")


def _facts(entry: Entry, facts: Mapping[str, SourceFacts]) -> SourceFacts:
    return facts.get(entry.target.doc, SourceFacts())


def _document(entry: Entry) -> str:
    name = entry.target.doc
    return entry.document if not name or name == entry.document else f"{entry.document} ({name})"


def _documents(rows: Sequence[Row]) -> tuple[str, ...]:
    """The titles of the sources; where several files have one title, their names tell them apart."""
    files = sorted({(row.entry.document, row.entry.target.doc) for row in rows})
    titles = [title for title, _name in files]
    return tuple(title if titles.count(title) == 1 else f"{title} ({name})" for title, name in files)


def _cited(entry: Entry, facts: Mapping[str, SourceFacts]) -> str:
    """Title, file name, document number, issuer and date, as far as they are known."""
    known = _facts(entry, facts)
    day = known.issued_on.isoformat() if known.issued_on else ""
    return ", ".join(part for part in (_document(entry), known.doc_no, known.issuer, day) if part)


def _source(entry: Entry, facts: Mapping[str, SourceFacts]) -> str:
    target = entry.target
    places = ", ".join(f"{start}–{end}" for start, end in target.spans or ((target.start, target.end),))
    number = _facts(entry, facts).doc_no
    document = f"{_document(entry)} {number}" if number else _document(entry)
    return _("{document} · characters {places}").format(document=document, places=places)
