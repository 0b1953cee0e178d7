"""Tables that give out goals to places: places by things, by years, or things and years by places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tracker.extract.tables.cells import CellReader
from tracker.extract.tables.header import HeaderReader, TableColumn, TableHeader, joined_labels
from tracker.language.tables import PlaceTableForms

_DEEPEST = 3  # lines of a header
_PLACES = 2  # labels, or rows, that are places
_KNOWN = frozenset({"name", "unit", "nature", "lead", "due"})


class PlaceHeaderReader:
    """Reads the headers of such tables; rows of the table below them must bear them out."""

    def __init__(self, headers: HeaderReader, cells: CellReader, forms: PlaceTableForms) -> None:
        self._headers, self._cells, self._forms = headers, cells, forms

    def may_head(self, labels: Sequence[str]) -> bool:
        """Whether a row of labels is worth a closer look."""
        forms = self._forms
        return any(forms.place_label.fullmatch(label) for label in labels) or (
            sum(forms.place_cell.fullmatch(label) is not None for label in labels) >= _PLACES
        )

    def header(self, lines: Sequence[Sequence[str]], caption: str) -> tuple[TableHeader, int] | None:
        """The header that the first of some lines of cells make, and how many they are; None for others.

        `caption` names what is given out where the labels name only years or places.
        """
        subject = self._forms.subject(caption)
        return self._rows_are_places(lines, subject) or self._columns_are_places(lines, subject)

    def _rows_are_places(
        self, lines: Sequence[Sequence[str]], subject: str
    ) -> tuple[TableHeader, int] | None:
        place = next((n for n, label in enumerate(lines[0]) if self._forms.place_label.fullmatch(label)), -1)
        if place < 0:
            return None
        depth = next((n for n, line in enumerate(lines) if n and self._is_place_row(line, place)), 0)
        if not 1 <= depth <= _DEEPEST or not all(
            self._is_place_row(line, place) for line in lines[depth : depth + _PLACES]
        ):
            return None
        labels = joined_labels(lines[:depth])
        columns = [self._counted(label, subject) if n > place else TableColumn("other", label)
                   for n, label in enumerate(labels)]  # fmt: skip
        columns[place] = TableColumn("name", labels[place], place=True)
        values = tuple(column for column in columns if column.role == "value")
        return (TableHeader(tuple(columns), values), depth) if values else None

    def _is_place_row(self, line: Sequence[str], place: int) -> bool:
        """Whether a place stands at its place in a row, and values behind it."""
        if len(line) <= place or not self._forms.place_cell.fullmatch(line[place]):
            return False
        rest = [cell for cell in line[place + 1 :] if cell and not self._cells.is_nothing(cell)]
        return bool(rest) and sum(map(self._cells.is_value, rest)) >= len(rest) - 1

    def _counted(self, label: str, subject: str) -> TableColumn:
        """The column of what this label counts; by years alone, the caption says what."""
        column = self._headers.column(label)
        if column.remarks or (column.role in _KNOWN and column.role != "name"):
            return column
        thing = self._forms.thing(label)
        if self._forms.plain.fullmatch(thing):
            thing = subject
        elif self._forms.size_alone.fullmatch(thing):
            thing = subject + thing  # 造林任务分解表: 总面积
        if column.role != "value":
            column = TableColumn("value", label, unit=self._forms.unit_in(label, self._cells.is_unit))
        return replace(column, says=thing or subject) if thing or subject else TableColumn("other", label)

    def _columns_are_places(
        self, lines: Sequence[Sequence[str]], subject: str
    ) -> tuple[TableHeader, int] | None:
        columns: list[TableColumn] = []
        for label in lines[0]:
            column = self._headers.column(label)
            if self._forms.place_cell.fullmatch(label):
                whole = self._forms.whole_cell.fullmatch(label) is not None
                columns.append(TableColumn("value", label, goal=True, of="" if whole else label))
            elif self._forms.year_label.fullmatch(label):
                columns.append(TableColumn("due", label))
            elif column.role in _KNOWN or not label or column.remarks or self._forms.number.fullmatch(label):
                columns.append(column)
            else:
                return None
        places = [column for column in columns if column.of]
        years = any(self._forms.year_label.fullmatch(label) for label in lines[0])
        named = any(column.role == "name" for column in columns)
        if len(places) < _PLACES or not (named or (years and subject)):
            return None
        values = tuple(column for column in columns if column.role == "value")
        return TableHeader(tuple(columns), values, title="" if named else subject), 1
