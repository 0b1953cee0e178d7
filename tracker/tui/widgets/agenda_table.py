"""The agenda's table: a fixed header, rows drawn line by line, so that 100,000 cost what a screenful does."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.message import Message
from textual.strip import Strip

from tracker.i18n import _, ngettext
from tracker.records import Row
from tracker.services.listing.list_groups import GroupHeading
from tracker.tui.terminal.cells import fit
from tracker.tui.widgets.agenda_columns import GAP, Column, PlacedColumn, cells_of, offered, place
from tracker.tui.widgets.cards import target_card
from tracker.tui.widgets.line_layout import LineLayout
from tracker.tui.widgets.line_table import GUTTER, SELECTED, LineTable, strip
from tracker.tui.widgets.name_cells import NameCells
from tracker.tui.widgets.row_cache import ListRows, PagedRows

SAMPLE = 200  # rows that column widths are measured on
FETCHING = "…"
OPEN, FOLDED = "▾", "▸"


class AgendaTable(LineTable):
    """Rows with a cursor that is kept by target id, and a selection that is a set of ids."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "table--red",
        "table--yellow",
        "table--green",
        "table--blue",
        "table--grey",
        "table--group",
    }
    DEFAULT_CSS = """
    AgendaTable {
        & > .table--red { color: $state-red; }
        & > .table--yellow { color: $state-yellow; }
        & > .table--green { color: $state-green; }
        & > .table--blue { color: $state-blue; }
        & > .table--grey { color: $state-grey; }
        & > .table--group { background: $surface; color: $foreground; text-style: bold; }
    }
    """

    TAP_OPENS = True

    class Moved(Message):
        """The cursor stands on another row, or its row was read anew; None when there are no rows."""

        def __init__(self, row: Row | None) -> None:
            super().__init__()
            self.row = row

    class Wanted(Message):
        """Lines come into view whose rows have to be fetched: they are given to `fill`."""

        def __init__(self, source: PagedRows, ids: Sequence[str]) -> None:
            super().__init__()
            self.source = source
            self.ids = ids

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.rows = ListRows()
        self.folded: set[str] = set()  # the titles of groups whose rows are hidden
        self.chosen_columns: Collection[str] = ()  # keys of columns; none: as many as fit
        self.asked_columns: frozenset[str] = frozenset()  # keys of those that come in first
        self.sorted_by: tuple[str, bool] = ("due", False)  # column and whether the last comes first
        self.search = ""  # the words that the rows were searched for; each line shows where it holds them
        self._waiting = False  # for rows that were asked for
        self._names: NameCells | None = None  # of the rows that are here

    # -- what it shows

    @property
    def row(self) -> Row | None:
        """The row under the cursor; None when there is none, on a folded group, or while it is fetched."""
        return None if self.on_folded else self.rows.at(self.cursor)

    @property
    def on_folded(self) -> bool:
        """Whether the cursor stands on a folded group."""
        return self._lines.hides(self.cursor)

    @property
    def folded_heading(self) -> GroupHeading | None:
        """The folded group that the cursor stands on."""
        return self._lines.headings[self._lines.group_of(self.cursor)] if self.on_folded else None

    def show_rows(
        self, rows: Sequence[Row], focus: str | None = None, headings: Sequence[GroupHeading] = ()
    ) -> None:
        """Show `rows`; the cursor stays on its target at its height on the screen, or goes to `focus`.

        `headings` stand between the rows; the cursor skips them. When its target is gone, the cursor stays
        on its row. Selected ids that are not listed are let go.
        """
        before = self.rows.id_at(self.cursor)
        height = self._height
        paged = isinstance(rows, PagedRows) and isinstance(self.rows, PagedRows)
        self.rows = rows if isinstance(rows, ListRows) else ListRows(rows)
        self.folded &= {heading.title for heading in headings}
        self._lines = LineLayout(len(rows), headings, self.folded, self._row_lines)
        self._waiting, self._names = False, None
        if self.selection:
            self.selection &= set(self.rows.ids())
        if not (paged and self._columns):  # other lines of a long list do not move its columns
            self._layout_columns()
        lines = (self.rows.place(focus), self.rows.place(before), self.cursor)
        self._stand_on(next(line for line in lines if line is not None), height)

    def fill(self, source: PagedRows, rows: Sequence[Row]) -> None:
        """Draw rows that were asked for by `Wanted`."""
        if source is not self.rows:
            return
        source.take(rows)
        self._waiting, self._names = False, None
        self.refresh()
        if any(row.entry.id == source.id_at(self.cursor) for row in rows):
            self.post_message(self.Moved(self.row))
        if rows:
            self._fetch()

    def fetched_nothing(self) -> None:
        """The rows could not be read; the next movement asks again."""
        self._waiting = False

    def _fetch(self) -> None:
        """Ask for what is missing in view, with a screenful more on both sides."""
        if self._waiting or not isinstance(self.rows, PagedRows):
            return
        visible, top = max(1, self._visible), self.scroll_offset.y
        if self.rows.missing([*self._rows_on(top, top + visible), self.cursor]):
            ids = self.rows.missing(self._rows_on(top - visible, top + 2 * visible))
            self._waiting = True
            self.post_message(self.Wanted(self.rows, ids))

    def _rows_on(self, first: int, end: int) -> list[int]:
        """The rows on these lines, as far as there are such lines."""
        lines = range(max(0, first), min(end, len(self._lines)))
        return [self._lines.row_at(line) for line in lines if not self._lines.heading_at(line)]

    def _moved(self) -> None:
        self.post_message(self.Moved(self.row))
        self._fetch()

    # -- selection

    def acting_on(self) -> list[str]:
        """Ids that a command acts on: the selected rows in the order shown, else the row under the cursor."""
        if self.selection:
            return [target_id for target_id in self.rows.ids() if target_id in self.selection]
        under = None if self.on_folded else self.rows.id_at(self.cursor)
        return [under] if under else []

    def toggle(self) -> None:
        """Select or let go the row under the cursor, or all of a folded group, and go on to the next one."""
        if heading := self.folded_heading:
            group = set(self.rows.ids()[heading.first : heading.first + heading.count])
            self.selection = self.selection - group if group <= self.selection else self.selection | group
            self._run.begin_at(self.rows.id_at(heading.first))
            self._selection_changed()
        elif self.rows:
            self._toggle_at(self.cursor)
        else:
            return
        self.action_move(1)

    def _toggle_at(self, row: int) -> None:
        if under := self.rows.id_at(row):
            self.selection ^= {under}
            self._run.begin_at(under)
            self._selection_changed()

    def select_run(self) -> str:
        """Select from the row selected last to the one under the cursor, or to a folded group with it.

        What the run before took in beyond that is let go. Says why where nothing changes.
        """
        heading = self.folded_heading
        first, count = (heading.first, heading.count) if heading else (self.cursor, min(1, len(self.rows)))
        return self._extend_run(self.rows.ids(), range(first, first + count))

    def select(self, ids: Iterable[str]) -> None:
        """Make `ids` the selection."""
        self.selection = set(ids) & set(self.rows.ids())
        self._run.end()
        self._selection_changed()

    # -- groups

    @property
    def grouped(self) -> bool:
        """Whether headings stand between the rows."""
        return bool(self._lines.headings)

    def fold(self, *, every: bool = False) -> None:
        """Fold the group under the cursor or open it; with `every` all groups, open ones first."""
        if not self.grouped:
            return
        under = self._lines.headings[self._lines.group_of(self.cursor)]
        titles = {heading.title for heading in (self._lines.headings if every else (under,))}
        self._fold_as(self.folded - titles if titles <= self.folded else self.folded | titles)

    def _fold_as(self, folded: set[str]) -> None:
        height = self._height
        self.folded = folded
        self._lines = LineLayout(len(self.rows), self._lines.headings, folded, self._row_lines)
        self._stand_on(self.cursor, height)

    def go_to_group(self, step: int) -> None:
        """Put the cursor on the first row of the next group, or with -1 of this one or the one before."""
        headings = self._lines.headings
        group = self._lines.group_of(self.cursor)
        if step < 0 and self.cursor > headings[group].first:
            step = 0
        self.cursor = headings[max(0, min(group + step, len(headings) - 1))].first

    def _heading_clicked(self, heading: GroupHeading) -> None:
        self._fold_as(self.folded ^ {heading.title})

    # -- drawing

    def show_columns(self, chosen: Collection[str]) -> None:
        """Show only these columns, as far as they fit; none: as many as fit."""
        self.chosen_columns = chosen
        self._layout_columns()
        self.refresh()

    def ask_for(self, columns: Collection[str]) -> None:
        """Let these come in before others from now on, as far as they fit."""
        if frozenset(columns) != self.asked_columns:
            self.asked_columns = frozenset(columns)
            self._layout_columns()
            self.refresh()

    def _title(self, column: Column) -> str:
        key, descending = self.sorted_by
        return _(column.title) + ((" ↓" if descending else " ↑") if column.key == key else "")

    def on_resize(self) -> None:
        self._fetch()  # the base class, whose handler comes next, lays the table out

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        self._fetch()

    def _place_columns(self, width: int) -> list[PlacedColumn]:
        return place(width, self.rows.sample(SAMPLE), offered(self.chosen_columns, self.asked_columns))

    def _other_strip(self, line: int, width: int) -> Strip:
        heading = self._lines.heading_at(line)
        return self._heading(heading, line, width) if heading else Strip.blank(width, self.plain_style)

    def _heading(self, heading: GroupHeading, line: int, width: int) -> Strip:
        count = ngettext("{count} target", "{count} targets", heading.count).format(count=heading.count)
        style = self.get_component_rich_style("table--group")
        folded = heading.title in self.folded
        if folded and line == self._lines.of_row(self.cursor):
            style = self.get_component_rich_style("table--cursor")
        text = f"{FOLDED if folded else OPEN} {heading.title} · {count}"
        return strip([Segment(fit(text, width), style)], width, style)

    def _layout_columns(self) -> None:
        super()._layout_columns()
        self._names = None

    def _called(self) -> NameCells:
        self._names = self._names or NameCells(self.rows.known(), self._columns)
        return self._names

    def _name_parts(self, row: Row, cells: int, style: Style, base: Style) -> Iterable[Segment]:
        name, addition = self._called().of(row, self.search, cells)
        yield Segment(name, style)
        if addition:
            yield Segment(addition, self._tint("table--muted", base))

    def _row_strip(self, index: int, width: int) -> Strip:
        row, base = self.rows.at(index), self._base(index)
        if row is None:  # a long list: it is being fetched
            return strip([Segment(" " * GUTTER + FETCHING, self._tint("table--muted", base))], width, base)
        chosen = row.entry.id in self.selection
        mark = self._tint("table--selected", base)
        segments = [Segment(SELECTED if chosen else " " * GUTTER, mark)]
        for placed, text, cells in cells_of(row, self._columns, self._called().length(row)):
            style = base
            if placed.column.key in ("light", "verdict"):
                style = self._tint(f"table--{row.pace.light}", base)
            elif chosen:
                style = mark
            if placed.column.key == "indicator":
                segments += self._name_parts(row, cells, style, base)
            else:
                segments.append(Segment(fit(text, cells, placed.column.align), style))
            segments.append(Segment(" " * GAP, base))
        return strip(segments, width, base)

    def _card_strip(self, index: int, part: int, width: int) -> Strip:
        row, base = self.rows.at(index), self._base(index)
        if row is None:
            return strip([Segment(" " * GUTTER + FETCHING, self._tint("table--muted", base))], width, base)
        chosen = row.entry.id in self.selection
        mark = self._tint("table--selected", base)
        gutter = Segment(SELECTED if chosen and part == 0 else " " * GUTTER, mark)
        styles = {
            "light": self._tint(f"table--{row.pace.light}", base),
            "name": mark if chosen else base + Style(bold=True),
            "plain": base,
            "muted": self._tint("table--muted", base),
        }
        card = target_card(row, width - GUTTER - 1, self.search)[part]
        return strip([gutter, *(Segment(text, styles[kind]) for kind, text in card)], width, base)
