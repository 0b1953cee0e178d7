"""Tables whose indicators stand side by side, with the goals of a year or plan in a row below them.

The row of names begins with a label (主要指标), each row of goals with what they are (2030年目标值), rows of
units and natures with theirs. A label may be a row of its own, above the cells that it belongs to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate

from tracker.document.outline import Paragraph
from tracker.extract.tables.cells import EMPTY, CellReader, TableCell
from tracker.extract.tables.header import HeaderReader, TableColumn, TableHeader
from tracker.extract.tables.rows_from_lines import TableRow
from tracker.language.tables import PlaceTableForms, TableHeadForms

_FEWEST = 2  # indicators side by side
_DEEPEST = 4  # lines of a header with places in the last
_FEWEST_YEARS = 2  # one below another
_Line = tuple[Paragraph, Sequence[TableCell]]


@dataclass(frozen=True, slots=True)
class CrosswiseTable:
    """The names of the indicators, the rows of goals below them, and how many lines all that takes up."""

    names: tuple[str, ...]
    goals: tuple[tuple[TableColumn, Paragraph, Sequence[TableCell]], ...]
    units: tuple[str, ...] = ()
    natures: tuple[str, ...] = ()
    lines: int = 0
    by_years: bool = False  # its rows are years, under a label that does not say that they are goals
    places: tuple[str, ...] = ()  # whose goal each is, where places stand below the names; empty for all

    @property
    def head(self) -> TableHeader:
        """The rows of goals as the columns of an upright table."""
        columns = tuple(column for column, _, _ in self.goals)
        return TableHeader(columns, columns)

    def rows(self, cells: CellReader) -> Iterator[TableRow]:
        """An upright row for each indicator, with the values of all rows of goals."""
        for number, name in enumerate(self.names):
            nature = cells.nature_of(_at(self.natures, number)) or None
            row = TableRow(self.goals[0][1], name, unit=_at(self.units, number), nature=nature)
            row.place = self.places[number] if self.places else None
            row.values = [(column, values[number]) for column, _, values in self.goals]
            yield row


@dataclass(slots=True)
class _Taken:
    """Rows below the names, taken one after the other."""

    goals: list[tuple[TableColumn, Paragraph, Sequence[TableCell]]] = field(default_factory=list)
    units: tuple[str, ...] = ()
    natures: tuple[str, ...] = ()


class CrosswiseReader:
    """Finds such tables by a language's words for columns."""

    def __init__(
        self, headers: HeaderReader, cells: CellReader, forms: TableHeadForms, places: PlaceTableForms
    ) -> None:
        self._headers, self._cells, self._forms, self._places = headers, cells, forms, places

    def table(
        self, rows: Sequence[Paragraph], first: int, cells_of: Callable[[Paragraph], Sequence[TableCell]]
    ) -> CrosswiseTable | None:
        """The table that begins with the row of this number; None where none does."""
        label = cells_of(rows[first])[0].text
        by_years = self._forms.years.fullmatch(label) is not None
        if self._headers.column(label).role != "name" and not by_years:
            return None
        head, end = self._labelled(rows, first, cells_of)
        names = [cell.text for cell in head[1][1:]]
        places: list[str] = []
        if by_years and (below := self._places_below(rows, first, cells_of)):
            names, places, end = below
        if not self._are_names(names):
            return None
        taken = _Taken()
        while end < len(rows):
            (paragraph, cells), following = self._labelled(rows, end, cells_of)
            if not self._take(taken, paragraph, cells, len(names)):
                break
            end = following
        if not taken.goals or (by_years and not _are_years(taken)):
            return None
        if by_years:
            taken.goals = [(replace(column, goal=True), line, own) for column, line, own in taken.goals]
        return CrosswiseTable(
            tuple(names), tuple(taken.goals), taken.units, taken.natures, end - first, by_years, tuple(places)
        )

    def _places_below(
        self, rows: Sequence[Paragraph], first: int, cells_of: Callable[[Paragraph], Sequence[TableCell]]
    ) -> tuple[list[str], list[str], int] | None:
        """Names, places, and the row behind, where a row of places below those of names says whose each is.

        Each name stands over one of all (全市) and the places behind it.
        """
        for number in range(first + 1, min(first + _DEEPEST, len(rows))):
            places = [cell.text for cell in cells_of(rows[number])[1:]]
            if len(places) < _FEWEST or not all(map(self._places.place_cell.fullmatch, places)):
                continue
            whole = [self._places.whole_cell.fullmatch(place) is not None for place in places]
            names = [cell.text for cell in cells_of(rows[number - 1])[1:] if cell.text]
            if not whole[0] or sum(whole) != len(names):
                return None
            of_each = [names[group - 1] for group in accumulate(whole)]
            return of_each, ["" if all_ else one for one, all_ in zip(places, whole, strict=True)], number + 1
        return None

    def _labelled(
        self, rows: Sequence[Paragraph], number: int, cells_of: Callable[[Paragraph], Sequence[TableCell]]
    ) -> tuple[_Line, int]:
        """A row with its label, which may be the row above it, and the number of the row behind it."""
        paragraph = rows[number]
        cells = cells_of(paragraph)
        if len(cells) == 1 and number + 1 < len(rows) and self._headers.column(cells[0].text).role != "other":
            below = rows[number + 1]
            return (below, [*cells, *cells_of(below)]), number + 2
        return (paragraph, cells), number + 1

    def _are_names(self, names: Sequence[str]) -> bool:
        """Whether a row names indicators: words that head no columns, and no values."""
        return len(names) >= _FEWEST and all(
            name and not self._forms.plain_goal.fullmatch(name) and not self._cells.is_value(name)
            for name in names
        )

    def _take(self, taken: _Taken, paragraph: Paragraph, cells: Sequence[TableCell], width: int) -> bool:
        """Take a row of goals, units or natures; False for any other."""
        role, values = self._headers.column(cells[0].text).role, cells[1:]
        if not values or len(values) > width:
            return False
        texts = tuple(cell.text for cell in values)
        if role == "unit":
            taken.units = texts
        elif role == "nature" and all(self._cells.nature_of(text) is not None for text in texts if text):
            taken.natures = texts
        elif role == "value" and self._are_goals(texts):
            padded = [*values, *[EMPTY] * (width - len(values))]
            taken.goals.append((self._headers.column(cells[0].text), paragraph, padded))
        else:
            return False
        return True

    def _are_goals(self, texts: Sequence[str]) -> bool:
        said = [text for text in texts if text and not self._cells.is_nothing(text)]
        return bool(said) and all(map(self._cells.is_value, said))


def _are_years(taken: _Taken) -> bool:
    """Whether rows of goals are years one below another."""
    years = [column.year for column, _, _ in taken.goals]
    return len(years) >= _FEWEST_YEARS and all(years)


def _at(texts: Sequence[str], number: int) -> str:
    return texts[number] if number < len(texts) else ""
