"""Builds the due-date report from an agenda: rows, sections and counts, nothing of any format.

The agenda's entries are taken as they are: the caller leaves out the events that were not known on its date.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from tracker.i18n import _, language
from tracker.records import Agenda, Entry, Pace, Passage, Progress, Row, Verdict
from tracker.reports.content.report_sections import split, split_apart
from tracker.reports.model import Count, DueReport, GroupBy, Letterhead, ReportChange, ReportRow, Section
from tracker.reports.wording.codes import reason_word, status_word, verdict_word
from tracker.reports.wording.numbers_and_dates import format_share, issue_day
from tracker.reports.wording.quoted_passages import (
    bare_title,
    document_name,
    heading_words,
    marked,
    places_words,
)


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
    passages: Mapping[str, Passage] | None = None,
    with_candidates: bool = False,
    letterhead: Letterhead | None = None,
) -> DueReport:
    """The report of the accepted targets of an agenda; empty texts get a stated default.

    Rows are numbered through all sections. Candidates are counted as waiting, and stand apart if asked for;
    so do rejected ones that the agenda has. `documents` gives what is known of each source by its file name,
    `passages` the sentence of each target by its id; `changes` come newest first.
    """
    known = _Known(documents or {}, passages or {})
    accepted = [row for row in agenda.rows if row.entry.review == "accepted"]
    number = 0
    sections = []
    for key, heading, rows in split(accepted, agenda.as_of, group_by):
        sections.append(_section(known, key, heading, rows, number))
        number += len(rows)
    apart = []
    for key, heading, note, rows in split_apart(agenda.rows, with_candidates=with_candidates):
        apart.append(_section(known, key, heading, rows, number, note))
        number += len(rows)
    waiting = [row.entry for row in agenda.rows if row.entry.review == "candidate"]
    shown = [*(row.entry for row in accepted), *(row.entry for part in apart for row in part.rows)]
    days = [event.data_as_of for row in accepted for event in row.entry.events if event.data_as_of]
    return DueReport(
        title=title or _("Due-date report"),
        as_of=agenda.as_of,
        data_as_of=max(days, default=None),
        filter=filter_words or _("all targets"),
        rules=rules or _("not stated"),
        profile=profile or _("not stated"),
        sources=tuple(sorted({_cited(entry, known) for entry in _one_each(shown)})),
        documents=_documents(accepted, known),
        total=len(accepted),
        counts=_counts(accepted),
        sections=tuple(sections),
        letterhead=letterhead or Letterhead(),
        waiting=len(waiting),
        candidates=tuple(entry.id for entry in waiting),
        filled_in=tuple(entry.id for entry in waiting if entry.events),
        apart=tuple(apart),
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


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known besides the agenda: of documents by name, of passages by target."""

    documents: Mapping[str, SourceFacts]
    passages: Mapping[str, Passage]

    def facts(self, entry: Entry) -> SourceFacts:
        return self.documents.get(entry.target.doc) or SourceFacts()

    def passage(self, entry: Entry) -> Passage:
        quote = entry.target.quote
        return self.passages.get(entry.id) or Passage(text=quote, start=0, end=len(quote))


def _section(
    known: _Known, key: str, title: str, rows: Sequence[Row], before: int, note: str = ""
) -> Section:
    listed = tuple(_row(row, before + place, known) for place, row in enumerate(rows, 1))
    return Section(key=key, title=title, rows=listed, note=note)


def _row(row: Row, number: int, known: _Known) -> ReportRow:
    entry, pace = row.entry, row.pace
    latest = entry.latest
    moved = entry.original_due if entry.original_due != entry.due else None
    passage = known.passage(entry)
    heading = heading_words(passage.headings)
    return ReportRow(
        number=number,
        id=entry.id,
        target=entry.target,
        passage=passage,
        task=marked(passage.text, passage.start, passage.end),
        heading=heading,
        where=places_words(passage.places, under_heading=bool(heading)),
        document=_named(entry, known),
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
        progress=_progress(entry, pace),
        problem=_newest(entry, lambda event: event.problem),
        next_step=_newest(entry, lambda event: event.next_step),
        evidence=_newest(entry, lambda event: event.evidence),
        source=_source(entry, passage, known),
        entry=entry,
        pace=pace,
    )


def _progress(entry: Entry, pace: Pace) -> str:
    """State and newest note; where the state and the verdict do not go together it says so."""
    note = _newest(entry, lambda event: event.note)
    words = status_word(entry.status)
    if flag := _at_odds(entry, pace):
        words = _("{state} ({flag})").format(state=words, flag=flag)
    return _("{state}: {note}").format(state=words, note=note) if note else words


def _at_odds(entry: Entry, pace: Pace) -> str:
    """What people say and what the figures say, where they differ; empty where they agree."""
    met = pace.completion is not None and pace.completion >= 1
    if pace.verdict in ("done_early", "done", "done_late") and entry.status != "done":
        return _("met by its figures; the state is not set to done")
    if entry.status == "done" and pace.completion is not None and not met:
        return _("said to be done; its figures reach {share}").format(share=format_share(pace.completion))
    if met and pace.verdict in ("overdue", "behind") and entry.target.comparator in (">", "<"):
        return _("just reaches the figure that has to be passed")
    return ""


def _newest(entry: Entry, text: Callable[[Progress], str]) -> str:
    return next((text(event) for event in reversed(entry.events) if text(event)), "")


def _named(entry: Entry, known: _Known) -> str:
    facts = known.facts(entry)
    return document_name(entry.document, entry.issuer or facts.issuer, entry.issued_on or facts.issued_on)


def _document(entry: Entry) -> str:
    name, title = entry.target.doc, bare_title(entry.document)
    return title if not name or name == title else _("{title} ({facts})").format(title=title, facts=name)


def _documents(rows: Sequence[Row], known: _Known) -> tuple[str, ...]:
    """The titles of the sources; several with one title are told apart by issuer and day, else by file."""
    entries = _one_each(row.entry for row in rows)
    entries.sort(key=lambda entry: (entry.document, entry.target.doc))
    titles = Counter(bare_title(entry.document) for entry in entries)
    return tuple(
        title
        if titles[title := bare_title(entry.document)] == 1
        else _("{title} ({facts})").format(title=title, facts=_apart(entry, known))
        for entry in entries
    )


def _one_each(entries: Iterable[Entry]) -> list[Entry]:
    """One entry of each document: they say the same of it."""
    return list({entry.target.doc: entry for entry in entries}.values())


def _apart(entry: Entry, known: _Known) -> str:
    facts = known.facts(entry)
    told = (entry.issuer or facts.issuer, issue_day(entry.issued_on or facts.issued_on))
    return _(", ").join(part for part in told if part) if all(told) else entry.target.doc


def _cited(entry: Entry, known: _Known) -> str:
    """Title, file name, document number, issuer and date, as far as they are known."""
    facts = known.facts(entry)
    day = issue_day(entry.issued_on or facts.issued_on)
    issuer = entry.issuer or facts.issuer
    return _(", ").join(part for part in (_document(entry), facts.doc_no, issuer, day) if part)


def _source(entry: Entry, passage: Passage, known: _Known) -> str:
    """The document with its number, and where in it: “Plan (County, 2024-01-05) 〔2024〕3号 · page 3”."""
    number = known.facts(entry).doc_no
    document = f"{_named(entry, known)} {number}" if number else _named(entry, known)
    where = places_words(passage.places, under_heading=bool(passage.headings))
    return f"{document} · {where}" if where else document
