"""The columns of the agenda and how they share the width of the terminal."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tracker.i18n import N_, _
from tracker.records import Row
from tracker.services.wording import status_word, verdict_word
from tracker.tui.terminal.cells import Align, width_of
from tracker.tui.wording import display

GAP = 1  # cells between two columns
EXTRA = 4  # a column of this need or more comes in only while flexible columns are easy to read
EASY = 30  # cells
FIGURES = ("value", "actual")  # columns whose texts are never cut
GIVE = {"indicator": 6, "status": 6, "light": 2}  # what a longer figure takes cells from, and what they keep


@dataclass(frozen=True, slots=True)
class Column:
    """One column: by `need` it stays in a narrow terminal (0 always), by `flex` it shares what is left."""

    key: str
    title: str  # message id
    text: Callable[[Any], str]  # of what a line shows: a Row in the agenda
    least: int  # cells
    most: int
    need: int
    flex: int = 0
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class PlacedColumn:
    """A column with the width it got."""

    column: Column
    width: int


def _light(row: Row) -> str:
    return display.light(row.pace.light)


COLUMNS: tuple[Column, ...] = (
    Column("light", N_("Light"), _light, 4, 14, 0),
    Column("verdict", N_("Verdict"), lambda row: verdict_word(row.pace.verdict), 6, 16, 4),
    Column("due", N_("Due"), lambda row: display.date(row.entry.due), 10, 10, 0),
    Column("status", N_("Status"), lambda row: status_word(row.entry.status), 6, 11, 2),
    Column("indicator", N_("Indicator"), lambda row: row.entry.target.indicator, 16, 60, 0, flex=3),
    Column(
        "value", N_("Target"), lambda row: display.amount(row.entry.target), 14, 26, 1, flex=2, align="right"
    ),
    Column("actual", N_("Actual"), display.actual, 8, 16, 3, align="right"),
    Column(
        "completion", N_("Done %"), lambda row: display.share(row.pace.completion), 6, 7, 6, align="right"
    ),
    Column(
        "unit", N_("Lead unit"), lambda row: row.entry.target.lead_unit or display.NOTHING, 10, 24, 5, flex=1
    ),
    Column("place", N_("Place"), lambda row: row.entry.target.place or display.NOTHING, 8, 16, 7),
    Column("document", N_("Document"), lambda row: row.entry.document, 12, 40, 8, flex=1),
)


def offered(chosen: Collection[str], asked: Collection[str] = ()) -> list[Column]:
    """The columns that may come in: those that a person chose, the more important ones first, or all.

    Those `asked` for are among the first: what somebody has just set or looked for.
    """
    own = [replace(column, need=min(column.need, EXTRA - 1)) for column in COLUMNS if column.key in chosen]
    found = {column.key: column for column in own or COLUMNS}
    for column in COLUMNS:
        if column.key in asked:
            found[column.key] = replace(column, need=min(column.need, 1), most=min(column.most, 16), flex=3)
        elif asked and not own and column.key == "status":  # rather than cut the names, or hide the figures
            found[column.key] = replace(column, need=EXTRA)
    return [found[column.key] for column in COLUMNS if column.key in found]


def natural(column: Column, rows: Sequence[Any]) -> int:
    """Cells that the column wants for its title and `rows` (a sample), within its bounds."""
    least = max(column.least, width_of(_(column.title)))
    widest = 0
    for row in rows:
        widest = max(widest, width_of(column.text(row)))
        if widest >= column.most:  # it gets no more
            return max(least, column.most)
    return max(least, widest)


def place(width: int, rows: Sequence[Any], columns: Sequence[Column] = COLUMNS) -> list[PlacedColumn]:
    """Choose the columns that fit `width` cells and share the rest among the flexible ones.

    Columns of need 0 stay whatever the width; the others come in by need as long as flexible columns keep
    their least width (for extra columns, an easy one) and the rest their natural one, as measured on `rows`.
    """
    wanted = {column.key: natural(column, rows) for column in columns}
    start = {column.key: column.least if column.flex else wanted[column.key] for column in columns}
    easy = {column.key: min(wanted[column.key], max(column.least, EASY)) for column in columns if column.flex}
    kept = [column for column in columns if column.need == 0]
    for column in sorted((c for c in columns if c.need), key=lambda c: c.need):
        widths = {**start, **easy} if column.need >= EXTRA else start
        if _total(widths, [*kept, column]) > width:
            break
        kept.append(column)
    kept.sort(key=columns.index)
    spare = width - _total(start, kept)
    if spare < 0:  # a very small terminal: the flexible column gives way, then the screen cuts
        for column in kept:
            if column.flex:
                give = min(-spare, start[column.key] - 4)
                start[column.key] -= give
                spare += give
    _share(start, wanted, kept, spare)
    return [PlacedColumn(column, start[column.key]) for column in kept]


def _total(widths: dict[str, int], columns: Sequence[Column]) -> int:
    return sum(widths[column.key] + GAP for column in columns) - GAP


def _share(widths: dict[str, int], wanted: dict[str, int], kept: Sequence[Column], spare: int) -> None:
    """Give spare cells to flexible columns that lack some, the rest to the most flexible one."""
    flexible = [column for column in kept if column.flex]
    while spare > 0 and (hungry := [c for c in flexible if widths[c.key] < wanted[c.key]]):
        for column in hungry:
            more = min(column.flex, spare, wanted[column.key] - widths[column.key])
            widths[column.key] += more
            spare -= more
    if spare > 0 and flexible:
        widths[max(flexible, key=lambda c: c.flex).key] += spare


def cells_of(
    row: Row, columns: Sequence[PlacedColumn], called: int = 0
) -> Iterator[tuple[PlacedColumn, str, int]]:
    """Column, text and width of each cell; a figure takes what it lacks from the cells that `GIVE`.

    A name of `called` cells, with what tells it apart, takes what it lacks from the blanks before the value.
    """
    texts = {placed.column.key: placed.column.text(row) for placed in columns}
    widths = {placed.column.key: placed.width for placed in columns}
    for placed, text in zip(columns, texts.values(), strict=True):
        lacking = width_of(text) - placed.width
        for giver, least in GIVE.items() if placed.column.key in FIGURES else ():
            given = min(lacking, widths.get(giver, 0) - least)
            if given > 0:
                widths[giver] -= given
                widths[placed.column.key] += given
                lacking -= given
    if {"indicator", "value"} <= widths.keys():
        spare = widths["value"] - max(width_of(texts["value"]), 1) - GAP
        given = max(min(called - widths["indicator"], spare), 0)
        widths["indicator"] += given
        widths["value"] -= given
    return zip(columns, texts.values(), widths.values(), strict=True)
