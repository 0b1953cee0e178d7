"""How one line of the agenda reads: light as word, shape and colour; the target as bound, number and unit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from tracker.cli import output
from tracker.cli.printing.tables import PrintedCell, PrintedColumn
from tracker.i18n import _
from tracker.services import wording

if TYPE_CHECKING:
    from tracker.records import Passage, Row, Target

_TASKS_FROM = 130  # cells of a terminal from which on the sentence that promises has room beside the rest
_STYLES = {"blue": "blue", "green": "green", "yellow": "yellow", "red": "bold red", "grey": "dim"}


def agenda_columns() -> list[PrintedColumn]:
    """The columns of the list, the most needed first to stay at 80 cells."""
    return [
        PrintedColumn(_("id")),
        PrintedColumn(_("light")),
        PrintedColumn(_("due")),
        PrintedColumn(_("indicator"), flexible=True),
        PrintedColumn(_("target"), right=True),
        PrintedColumn(_("actual"), from_width=92, right=True),
        PrintedColumn(_("status"), from_width=100),
        PrintedColumn(_("review"), from_width=110),
        PrintedColumn(_("task"), from_width=_TASKS_FROM, flexible=True),
        PrintedColumn(_("lead unit"), from_width=150),
        PrintedColumn(_("document"), from_width=190),
        PrintedColumn(_("under the heading"), from_width=230),
        PrintedColumn(_("where"), from_width=210),
    ]


def shows_tasks() -> bool:
    """Whether there is room for the sentences: always where a table is not cut to a terminal."""
    return not output.on_terminal() or output.console().width >= _TASKS_FROM


def agenda_cells(
    rows: Iterable[Row], passages: Mapping[str, Passage] | None = None
) -> list[list[PrintedCell]]:
    """The cells of each row, one for every column of `agenda_columns`; `passages` by the target's id."""
    known = passages or {}
    return [[*_cells(row), *_passage_cells(row, known.get(row.entry.id))] for row in rows]


def _passage_cells(row: Row, passage: Passage | None) -> list[PrintedCell]:
    """The sentence that promises, who answers for it, and where it is found."""
    entry = row.entry
    source = wording.document_name(entry.document, entry.issuer, entry.issued_on)
    task, heading, where = entry.target.quote, "", ""
    if passage is not None:
        task = wording.marked(passage.text, passage.start, passage.end)
        heading = wording.heading_words(passage.headings)
        where = wording.places_words(passage.places, under_heading=bool(heading))
    unit = entry.target.lead_unit or ""
    return [PrintedCell(text) for text in (task, unit, source, heading, where)]


def _cells(row: Row) -> list[PrintedCell]:
    entry = row.entry
    return [
        PrintedCell(entry.id, "cyan"),
        light_cell(row),
        PrintedCell(day(entry.due)),
        PrintedCell(named(row)),
        PrintedCell(goal(entry.target)),
        PrintedCell(actual_and_share(row)),
        PrintedCell(wording.status_word(entry.status)),
        PrintedCell(wording.review_word(entry.review)),
    ]


def named(row: Row) -> str:
    """The indicator, and whether the newest reading of the document no longer has it."""
    wording = _("{indicator} (gone from its document)") if row.entry.missing else "{indicator}"
    return wording.format(indicator=row.entry.target.indicator)


def light_cell(row: Row) -> PrintedCell:
    """The light as a shape and a colour, with the verdict's word."""
    pace = row.pace
    return PrintedCell(
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


def marked_columns() -> list[PrintedColumn]:
    """The columns that answer a mark or a review: what it is and how it stands now."""
    return [
        PrintedColumn(_("id")),
        PrintedColumn(_("light")),
        PrintedColumn(_("due")),
        PrintedColumn(_("indicator"), flexible=True),
        PrintedColumn(_("target"), right=True),
        PrintedColumn(_("actual"), right=True),
        PrintedColumn(_("status")),
        PrintedColumn(_("review"), from_width=100),
    ]


def marked_cells(rows: Iterable[Row]) -> list[list[PrintedCell]]:
    """The cells of each row, one for every column of `marked_columns`."""
    return [_cells(row) for row in rows]


def candidate_columns() -> list[PrintedColumn]:
    """The columns of the review queue: what was read, and the words it was read from."""
    return [
        PrintedColumn(_("id")),
        PrintedColumn(_("confidence"), right=True),
        PrintedColumn(_("due")),
        PrintedColumn(_("indicator"), flexible=True),
        PrintedColumn(_("target"), right=True),
        PrintedColumn(_("quote"), from_width=100, flexible=True),
        PrintedColumn(_("document"), from_width=130),
    ]


def candidate_cells(rows: Iterable[Row]) -> list[list[PrintedCell]]:
    """The cells of each row, one for every column of `candidate_columns`."""
    return [
        [
            PrintedCell(row.entry.id, "cyan"),
            PrintedCell(f"{row.entry.target.confidence:.0%}"),
            PrintedCell(day(row.entry.due)),
            PrintedCell(named(row)),
            PrintedCell(goal(row.entry.target)),
            PrintedCell(row.entry.target.quote),
            PrintedCell(row.entry.document),
        ]
        for row in rows
    ]
