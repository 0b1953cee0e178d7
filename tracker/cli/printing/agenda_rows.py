"""How one line of the agenda reads: light as word, shape and colour; the target as bound, number and unit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from tracker.cli import output
from tracker.cli.printing.tables import TableCell, TableColumn
from tracker.i18n import _
from tracker.services import wording

if TYPE_CHECKING:
    from tracker.records import Passage, Row, Target

_TASKS_FROM = 130  # cells of a terminal from which on the sentence that promises has room beside the rest
_STYLES = {"blue": "blue", "green": "green", "yellow": "yellow", "red": "bold red", "grey": "dim"}


def agenda_columns() -> list[TableColumn]:
    """The columns of the list, the most needed first to stay at 80 cells."""
    return [
        TableColumn(_("id")),
        TableColumn(_("light")),
        TableColumn(_("due")),
        TableColumn(_("indicator"), flexible=True),
        TableColumn(_("target"), right=True),
        TableColumn(_("actual"), from_width=92, right=True),
        TableColumn(_("status"), from_width=100),
        TableColumn(_("review"), from_width=110),
        TableColumn(_("task"), from_width=_TASKS_FROM, flexible=True),
        TableColumn(_("lead unit"), from_width=150),
        TableColumn(_("document"), from_width=190),
        TableColumn(_("under the heading"), from_width=230),
        TableColumn(_("where"), from_width=210),
    ]


def shows_tasks() -> bool:
    """Whether there is room for the sentences: always where a table is not cut to a terminal."""
    return not output.on_terminal() or output.console().width >= _TASKS_FROM


def agenda_cells(rows: Iterable[Row], passages: Mapping[str, Passage] | None = None) -> list[list[TableCell]]:
    """The cells of each row, one for every column of `agenda_columns`; `passages` by the target's id."""
    known = passages or {}
    return [[*_cells(row), *_passage_cells(row, known.get(row.entry.id))] for row in rows]


def _passage_cells(row: Row, passage: Passage | None) -> list[TableCell]:
    """The sentence that promises, who answers for it, and where it is found."""
    entry = row.entry
    source = wording.document_name(entry.document, entry.issuer, entry.issued_on)
    task, heading, where = entry.target.quote, "", ""
    if passage is not None:
        task = wording.marked(passage.text, passage.start, passage.end)
        heading = wording.heading_words(passage.headings)
        where = wording.places_words(passage.places, under_heading=bool(heading))
    unit = entry.target.lead_unit or ""
    return [TableCell(text) for text in (task, unit, source, heading, where)]


def _cells(row: Row) -> list[TableCell]:
    entry = row.entry
    return [
        TableCell(entry.id, "cyan"),
        light_cell(row),
        TableCell(day(entry.due)),
        TableCell(named(row)),
        TableCell(goal(entry.target)),
        TableCell(actual_and_share(row)),
        TableCell(wording.status_word(entry.status)),
        TableCell(wording.review_word(entry.review)),
    ]


def named(row: Row) -> str:
    """The indicator, and whether the newest reading of the document no longer has it."""
    wording = _("{indicator} (gone from its document)") if row.entry.missing else "{indicator}"
    return wording.format(indicator=row.entry.target.indicator)


def light_cell(row: Row) -> TableCell:
    """The light as a shape and a colour, with the verdict's word."""
    pace = row.pace
    return TableCell(
        f"{wording.light_mark(pace.light)} {wording.verdict_word(pace.verdict)}", _STYLES[pace.light]
    )


def day(due: dt.date | None) -> str:
    """The day, or a dash: a list is sorted by it, so it is written in full."""
    return due.isoformat() if due else "—"


def goal(target: Target) -> str:
    """The value with bound and unit; a milestone says so, for it has no number."""
    return wording.measure_word("milestone") if target.value is None else wording.format_value(target)


def actual(row: Row) -> str:
    """The last actual figure with its unit; empty when nobody gave one. Zero is a figure."""
    latest = row.entry.latest
    return wording.format_amount(latest.value, row.entry.target.unit) if latest else ""


def actual_and_share(row: Row) -> str:
    """The last actual figure with its unit and its share of the target."""
    share = wording.format_share(row.pace.completion)
    return actual(row) + (f" ({share})" if share and row.entry.latest else "")


def marked_columns() -> list[TableColumn]:
    """The columns that answer a mark or a review: what it is and how it stands now."""
    return [
        TableColumn(_("id")),
        TableColumn(_("light")),
        TableColumn(_("due")),
        TableColumn(_("indicator"), flexible=True),
        TableColumn(_("target"), right=True),
        TableColumn(_("actual"), right=True),
        TableColumn(_("status")),
        TableColumn(_("review"), from_width=100),
    ]


def marked_cells(rows: Iterable[Row]) -> list[list[TableCell]]:
    """The cells of each row, one for every column of `marked_columns`."""
    return [_cells(row) for row in rows]


def candidate_columns() -> list[TableColumn]:
    """The columns of the review queue: what was read, and the words it was read from."""
    return [
        TableColumn(_("id")),
        TableColumn(_("confidence"), right=True),
        TableColumn(_("due")),
        TableColumn(_("indicator"), flexible=True),
        TableColumn(_("target"), right=True),
        TableColumn(_("quote"), from_width=100, flexible=True),
        TableColumn(_("document"), from_width=130),
    ]


def candidate_cells(rows: Iterable[Row]) -> list[list[TableCell]]:
    """The cells of each row, one for every column of `candidate_columns`."""
    return [
        [
            TableCell(row.entry.id, "cyan"),
            TableCell(f"{row.entry.target.confidence:.0%}"),
            TableCell(day(row.entry.due)),
            TableCell(named(row)),
            TableCell(goal(row.entry.target)),
            TableCell(row.entry.target.quote),
            TableCell(row.entry.document),
        ]
        for row in rows
    ]
