"""The due-date report as plain values: what the formats write, already in the language of the reader."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from tracker.records import Entry, Light, Pace, Passage, Record, Target, Verdict
from tracker.reports.dimensions import GroupBy as GroupBy


class ReportRow(Record):
    """One target in the report. Shares are fractions, the gap is in percentage points."""

    number: int  # 序号, counted through the whole report
    id: str
    target: Target
    passage: Passage  # the sentence that promises, and its places; the quote alone where no text is known
    task: str  # that sentence with its figure marked, for texts that have no type of its own for it
    heading: str = ""  # above it
    where: str = ""  # page, cell, table row or paragraph, in words
    document: str = ""  # title, issuer and date of the source
    due: dt.date | None
    original_due: dt.date | None = None  # only where an extension moved it
    actual: Decimal | None = None
    data_as_of: dt.date | None = None
    completion: Decimal | None = None
    elapsed: Decimal | None = None
    gap: Decimal | None = None
    verdict: Verdict
    light: Light
    reason: str = ""  # what is missing, in words
    progress: str = ""  # 进展情况: status and the newest note
    problem: str = ""
    next_step: str = ""
    evidence: str = ""
    source: str = ""  # document, its number, and where in it
    entry: Entry  # as known on the report's date: events, status, review, first due date
    pace: Pace  # the codes behind verdict, light and reason


class Section(Record):
    """Rows under one heading. A target stands in exactly one section; a `note` may say what they are."""

    key: str
    title: str
    rows: tuple[ReportRow, ...] = ()
    note: str = ""


class Count(Record):
    """How many rows have one verdict."""

    verdict: Verdict
    words: str
    count: int


class ReportChange(Record):
    """One change that somebody made to targets of the report, in words. 变更记录"""

    number: int
    at: dt.datetime  # local time, without a zone
    kind: str  # a code: mark, review, edit, undo, ingest, import
    kind_words: str
    words: str
    targets: tuple[str, ...] = ()  # ids, of this report only
    by: str = ""
    undone: bool = False
    due: dt.date | None = None  # the new due date, where it set one
    reason: str = ""
    approver: str = ""


class Letterhead(Record):
    """What an office puts round a notice; empty texts are left out."""

    masthead: str = ""  # 版头, such as the name of the office and of the series
    issue: str = ""  # 期号
    to: str = ""  # 主送
    signer: str = ""  # 落款


class DueReport(Record):
    """A whole report. `counts` add up to `total`, and so do the rows of all sections.

    All of these are of accepted targets. What was not accepted stands in `apart`, if it was asked for, and is
    in no count and no section.
    """

    title: str
    as_of: dt.date
    data_as_of: dt.date | None  # the newest figure in it: 数据截至
    filter: str  # in words
    rules: str  # version of the rule files
    profile: str  # name and version
    sources: tuple[str, ...]
    total: int
    counts: tuple[Count, ...]
    sections: tuple[Section, ...]
    method: tuple[str, ...]  # one sentence each
    letterhead: Letterhead = Letterhead()
    waiting: int = 0  # targets that the filter asks for and nobody has reviewed yet
    candidates: tuple[str, ...] = ()  # their ids
    filled_in: tuple[str, ...] = ()  # ids of those of them on which people have noted something
    apart: tuple[Section, ...] = ()  # candidates and rejected ones; numbers go on behind the sections
    group_by: GroupBy = ""
    documents: tuple[str, ...] = ()  # titles of the sources, without file names
    since: dt.date | None = None  # changes are listed from this day on; None: all that were given
    changes: tuple[ReportChange, ...] = ()  # newest first
    language: Literal["zh", "en"] = "en"  # of every text above

    def rows(self) -> Iterator[ReportRow]:
        """Every accepted target, in the order of the sections."""
        return (row for section in self.sections for row in section.rows)

    @property
    def listed(self) -> tuple[Section, ...]:
        """The sections and behind them those apart: every row that a full table has.

        Where nothing is reported on, no section counts noughts.
        """
        return (*(self.sections if self.total else ()), *self.apart)

    @property
    def written(self) -> int:
        """How many rows there are in all, those apart too."""
        return self.total + sum(len(section.rows) for section in self.apart)
