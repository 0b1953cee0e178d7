"""The rows of a table read from its lines: by their places, or by what their cells hold."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from tracker.document.outline import Paragraph
from tracker.extract.tables.cells import EMPTY, CellReader, TableCell
from tracker.extract.tables.header import TableColumn, TableHeader
from tracker.language.tables import Nature, TableRowForms


@dataclass(slots=True)
class TableRow:
    """One row; `name` has its unit still in it. `values` pairs each column of values with its cell."""

    paragraph: Paragraph
    name: str
    unit: str = ""
    nature: Nature | None = None
    lead: str = ""
    due: str = ""
    place: str | None = None  # that the row is about; empty for the sum of all
    site: str = ""  # where the project of the row stands
    values: list[tuple[TableColumn, TableCell]] = field(default_factory=list)
    before: list[str] = field(default_factory=list)  # the lines since the row before
    after: list[str] = field(default_factory=list)
    nameless: bool = False  # its name stands on other lines
    numbered: bool = False  # it begins with its number
    heads: int = 0  # lines of its name above its values


class RowReader:
    """Reads lines of cells as rows."""

    def __init__(self, cells: CellReader, forms: TableRowForms, whole: frozenset[str]) -> None:
        self._cells, self._forms, self._whole = cells, forms, whole

    def by_place(
        self, paragraph: Paragraph, cells: Sequence[TableCell], header: TableHeader
    ) -> TableRow | None:
        """A row whose cells stand under their labels; None when they do not fit."""
        columns = header.columns
        short = header.told_by_content and len(cells) < len(columns) and all(cell.text for cell in cells)
        if not columns or len(cells) > len(columns) or len(cells) < 2 or short:
            return None
        row = TableRow(paragraph, "")
        for column, cell in zip(columns, [*cells, *[EMPTY] * (len(columns) - len(cells))], strict=True):
            text = cell.text
            if column.role == "value":
                row.values.append((column, cell))
                if self._cells.nature_of(text) is not None:
                    return None
            elif column.role in {"name", "unit"} and text and self._cells.is_value(text):
                return None
            elif column.role == "name":
                row.name = text or row.name
                if column.place:
                    row.place = "" if text in self._whole else text
            elif column.role == "unit":
                row.unit = "" if self._cells.is_nothing(text) else text
            elif column.role == "nature":
                row.nature = self._cells.nature_of(text) or None
            elif column.role == "lead":
                row.lead = row.lead or text
            elif column.role == "due":
                row.due = text
        row.name = row.name or header.title
        row.nameless, row.numbered = not row.name, True
        return row

    def by_content(
        self, paragraph: Paragraph, cells: Sequence[TableCell], header: TableHeader
    ) -> TableRow | None:
        """A row whose places are lost: name, then unit, values, nature by form; None without values."""
        filled = [cell for cell in cells if cell.text]
        if not header.told_by_content:
            return None
        numbered = self._is_numbered(filled, header)
        filled = filled[1:] if numbered else filled
        row = TableRow(paragraph, "")
        entries: list[TableCell] = []
        names: list[str] = []
        for place, cell in enumerate(filled):
            text = cell.text
            nature = self._cells.nature_of(text)
            begun = bool(entries or row.unit or row.nature)
            if nature is not None:
                row.nature = nature or row.nature
            elif not row.unit and not entries and self._cells.is_unit(text) and (names or place == 0):
                row.unit = text
            elif self._cells.is_value(text) or self._cells.is_nothing(text) or (begun and text):
                entries.append(cell)
            else:
                names.append(text)
        if not entries:
            return None
        row.name = "".join(names)
        row.nameless = not row.name
        row.numbered = numbered or self._forms.begins_numbered.match(row.name) is not None
        paired = self._paired(entries, header.values, row.name)
        row.values = paired or []
        return row

    def _is_numbered(self, cells: Sequence[TableCell], header: TableHeader) -> bool:
        """Whether the first cell is the row's number and not a value."""
        if len(cells) < 2 or not self._forms.only_number.fullmatch(cells[0].text):
            return False
        texts = [cell.text for cell in cells]
        if not (
            self._cells.is_value(texts[1])
            or self._cells.is_nothing(texts[1])
            or self._cells.nature_of(texts[1]) is not None
        ):
            return (
                not self._cells.is_unit(texts[1])
                or header.numbered
                or len(self._entries(texts)) > len(header.values)
            )
        return len(self._entries(texts)) > len(header.values)

    def _entries(self, texts: Sequence[str]) -> list[str]:
        return [
            text for text in texts if self._cells.nature_of(text) is None and not self._cells.is_unit(text)
        ]

    def _paired(
        self, entries: Sequence[TableCell], columns: Sequence[TableColumn], name: str
    ) -> list[tuple[TableColumn, TableCell]] | None:
        """Entries with their columns; where entries are missing, sums and growth rates first find theirs."""
        if len(entries) == len(columns):
            return list(zip(columns, entries, strict=True))
        if len(entries) > len(columns):
            return None
        rates = [column for column in columns if column.mean or column.sum]
        plain = [column for column in columns if column not in rates]
        if len(entries) == 1:
            rated = rates and (
                self._cells.is_bracketed(entries[0].text) or self._forms.growth.search(name) or not plain
            )
            return [((rates if rated else plain)[-1], entries[0])]
        if self._cells.is_bracketed(entries[-1].text) and rates and len(entries) == 2:
            return [(plain[-1], entries[0]), (rates[-1], entries[1])] if plain else None
        return list(zip(plain, entries, strict=True)) if len(entries) == len(plain) else None


def carry_down(header: TableHeader, rows: Sequence[TableRow], is_nothing: Callable[[str], bool]) -> None:
    """Give rows the unit and deadline of the cell that is merged over them: their own is empty, no dash."""
    roles = {column.role for column in header.columns}
    lead = due = ""
    for row in rows:
        row.lead = lead = row.lead or (lead if "lead" in roles else "")
        row.due = due = row.due or (due if "due" in roles else "")
    for row in rows:
        row.lead = "" if is_nothing(row.lead) else row.lead
        row.due = "" if is_nothing(row.due) else row.due
