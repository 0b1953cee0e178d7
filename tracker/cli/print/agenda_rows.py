"""How one line of the agenda reads: light as word, shape and colour; the target as bound, number and unit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING

from tracker.cli.print.tables import Cell, Column
from tracker.i18n import _
from tracker.services import wording

if TYPE_CHECKING:
    from tracker.records import Row, Target

_STYLES = {"blue": "blue", "green": "green", "yellow": "yellow", "red": "bold red", "grey": "dim"}


def agenda_columns() -> list[Column]:
    """The columns of the list, the most needed first to stay at 80 cells."""
    return [
        Column(_("id")),
        Column(_("light")),
        Column(_("due")),
        Column(_("indicator"), flexible=True),
        Column(_("target"), right=True),
        Column(_("actual"), from_width=92, right=True),
        Column(_("status"), from_width=100),
        Column(_("review"), from_width=110),
        Column(_("lead unit"), from_width=130),
        Column(_("document"), from_width=150),
    ]


def agenda_cells(rows: Iterable[Row]) -> list[list[Cell]]:
    """The cells of each row, one for every column of `agenda_columns`."""
    return [_cells(row) for row in rows]


def _cells(row: Row) -> list[Cell]:
    entry = row.entry
    return [
        Cell(entry.id, "cyan"),
        light_cell(row),
        Cell(day(entry.due)),
        Cell(named(row)),
        Cell(goal(entry.target)),
        Cell(actual_and_share(row)),
        Cell(wording.status_word(entry.status)),
        Cell(wording.review_word(entry.review)),
        Cell(entry.target.lead_unit or ""),
        Cell(entry.document),
    ]


def named(row: Row) -> str:
    """The indicator, and whether the newest reading of the document no longer has it."""
    wording = _("{indicator} (gone from its document)") if row.entry.missing else "{indicator}"
    return wording.format(indicator=row.entry.target.indicator)


def light_cell(row: Row) -> Cell:
    """The light as a shape and a colour, with the verdict's word."""
    pace = row.pace
    return Cell(f"{wording.light_mark(pace.light)} {wording.verdict_word(pace.verdict)}", _STYLES[pace.light])


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


def marked_columns() -> list[Column]:
    """The columns that answer a mark or a review: what it is and how it stands now."""
    return [
        Column(_("id")),
        Column(_("light")),
        Column(_("due")),
        Column(_("indicator"), flexible=True),
        Column(_("target"), right=True),
        Column(_("actual"), right=True),
        Column(_("status")),
        Column(_("review"), from_width=100),
    ]


def marked_cells(rows: Iterable[Row]) -> list[list[Cell]]:
    """The cells of each row, one for every column of `marked_columns`."""
    return [_cells(row)[:8] for row in rows]


def candidate_columns() -> list[Column]:
    """The columns of the review queue: what was read, and the words it was read from."""
    return [
        Column(_("id")),
        Column(_("confidence"), right=True),
        Column(_("due")),
        Column(_("indicator"), flexible=True),
        Column(_("target"), right=True),
        Column(_("quote"), from_width=100, flexible=True),
        Column(_("document"), from_width=130),
    ]


def candidate_cells(rows: Iterable[Row]) -> list[list[Cell]]:
    """The cells of each row, one for every column of `candidate_columns`."""
    return [
        [
            Cell(row.entry.id, "cyan"),
            Cell(f"{row.entry.target.confidence:.0%}"),
            Cell(day(row.entry.due)),
            Cell(named(row)),
            Cell(goal(row.entry.target)),
            Cell(row.entry.target.quote),
            Cell(row.entry.document),
        ]
        for row in rows
    ]
