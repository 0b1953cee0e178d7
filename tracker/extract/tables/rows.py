"""The rows of a table put together from its lines: by their places, or by what their cells hold.

Where a PDF wrapped a long name, its parts stand on the lines before and after the values: the numbers that
rows begin with, and as many lines below the values as above them, say which part belongs to which row.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from tracker.document.outline import Paragraph
from tracker.extract.tables.cells import (
    EMPTY,
    CellReader,
    Nature,
    TableCell,
    is_bracketed,
    is_nothing,
    nature_of,
)
from tracker.extract.tables.header import TableColumn, TableHeader

_ROW_NUMBER = re.compile(r"\d{1,3}[.．、]?")
_NUMBERED = re.compile(r"\d{1,3}(?:[.．、](?!\d)|(?=[\u4e00-\u9fff]))|（\d{1,3}）|[①-⑳]")
_GROUP = re.compile(
    r"[一二三四五六七八九十]{1,3}[、是]|（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,2}$"
)
_OPEN_END = re.compile(r"[的占和与及、等于每，]$|（[^）]*$")
_UNIT_HEAD = re.compile(r"[\u4e00-\u9fff]{1,5}/[万亿百千]?")
_GROWTH = re.compile(r"增长|增速|增幅|增加|提高|提升|下降|降低|减少")


@dataclass(slots=True)
class TableRow:
    """One row; `name` has its unit still in it. `values` pairs each column of values with its cell."""

    paragraph: Paragraph
    name: str
    unit: str = ""
    nature: Nature | None = None
    lead: str = ""
    due: str = ""
    values: list[tuple[TableColumn, TableCell]] = field(default_factory=list)
    before: list[str] = field(default_factory=list)  # the lines since the row before
    after: list[str] = field(default_factory=list)
    nameless: bool = False  # its name stands on other lines
    numbered: bool = False  # it begins with its number
    heads: int = 0  # lines of its name above its values


def by_place(
    paragraph: Paragraph, cells: Sequence[TableCell], header: TableHeader, reader: CellReader
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
            if nature_of(text) is not None:
                return None
        elif column.role in {"name", "unit"} and text and reader.is_value(text):
            return None
        elif column.role == "name":
            row.name = text or row.name
        elif column.role == "unit":
            row.unit = "" if is_nothing(text) else text
        elif column.role == "nature":
            row.nature = nature_of(text) or None
        elif column.role == "lead":
            row.lead = row.lead or text
        elif column.role == "due":
            row.due = text
    row.nameless, row.numbered = not row.name, True
    return row


def by_content(
    paragraph: Paragraph, cells: Sequence[TableCell], header: TableHeader, reader: CellReader
) -> TableRow | None:
    """A row whose places are lost: name, then unit, values, nature by their forms; None without values."""
    filled = [cell for cell in cells if cell.text]
    if not header.told_by_content:
        return None
    numbered = _is_numbered(filled, header, reader)
    filled = filled[1:] if numbered else filled
    row = TableRow(paragraph, "")
    entries: list[TableCell] = []
    names: list[str] = []
    for place, cell in enumerate(filled):
        text = cell.text
        nature = nature_of(text)
        begun = bool(entries or row.unit or row.nature)
        if nature is not None:
            row.nature = nature or row.nature
        elif not row.unit and not entries and reader.is_unit(text) and (names or place == 0):
            row.unit = text
        elif reader.is_value(text) or is_nothing(text) or (begun and text):
            entries.append(cell)
        else:
            names.append(text)
    if not entries:
        return None
    row.name = "".join(names)
    row.nameless = not row.name
    row.numbered = numbered or _NUMBERED.match(row.name) is not None
    paired = _paired(entries, header.values, row.name)
    row.values = paired or []
    return row


def _is_numbered(cells: Sequence[TableCell], header: TableHeader, reader: CellReader) -> bool:
    """Whether the first cell is the row's number and not a value."""
    if len(cells) < 2 or not _ROW_NUMBER.fullmatch(cells[0].text):
        return False
    texts = [cell.text for cell in cells]
    if not (reader.is_value(texts[1]) or is_nothing(texts[1]) or nature_of(texts[1]) is not None):
        return (
            not reader.is_unit(texts[1])
            or header.numbered
            or len(_entries(texts, reader)) > len(header.values)
        )
    return len(_entries(texts, reader)) > len(header.values)


def _entries(texts: Sequence[str], reader: CellReader) -> list[str]:
    return [text for text in texts if nature_of(text) is None and not reader.is_unit(text)]


def _paired(
    entries: Sequence[TableCell], columns: Sequence[TableColumn], name: str
) -> list[tuple[TableColumn, TableCell]] | None:
    """Entries with their columns; where entries are missing, sums and growth rates first find theirs."""
    if len(entries) == len(columns):
        return list(zip(columns, entries, strict=True))
    if len(entries) > len(columns):
        return None
    rates = [column for column in columns if column.mean or column.sum]
    plain = [column for column in columns if column not in rates]
    if len(entries) == 1:
        rated = rates and (is_bracketed(entries[0].text) or _GROWTH.search(name) or not plain)
        return [((rates if rated else plain)[-1], entries[0])]
    if is_bracketed(entries[-1].text) and rates and len(entries) == 2:
        return [(plain[-1], entries[0]), (rates[-1], entries[1])] if plain else None
    return list(zip(plain, entries, strict=True)) if len(entries) == len(plain) else None


def name_rows(rows: Sequence[TableRow], rest: Sequence[str], reader: CellReader) -> None:
    """Give each row the parts of its name and unit that stand on the lines around it."""
    for number, row in enumerate(rows):
        previous = rows[number - 1] if number else None
        tail, head = _shared_out(row.before, previous, row)
        if previous:
            previous.after = tail
        row.before = head
        row.heads = len(head)
    if rows:
        rows[-1].after = list(rest)
    for row in rows:
        _compose(row, reader)


def _shared_out(
    lines: Sequence[str], previous: TableRow | None, row: TableRow
) -> tuple[list[str], list[str]]:
    """The lines between two rows: what ends the name of the one, what begins the name of the other."""
    starts = [n for n, line in enumerate(lines) if _NUMBERED.match(line) or _GROUP.match(line)]
    if starts:
        tail = list(lines[: starts[0]]) if previous and (previous.nameless or _is_open(previous)) else []
        return tail, _from_last_number(lines[starts[0] :]) if row.nameless or _is_tail(row, lines) else []
    split = min(previous.heads, len(lines)) if previous else 0
    if row.nameless:
        split = min(split, max(len(lines) - 1, 0))
    elif previous and not previous.heads and _is_open(previous):
        split = len(lines)
    tail, head = list(lines[:split]), list(lines[split:])
    if not row.nameless:
        head = [line for line in head[-1:] if _UNIT_HEAD.fullmatch(line) or _OPEN_END.search(line)]
    return tail, head


def _is_tail(row: TableRow, lines: Sequence[str]) -> bool:
    """Whether a row without a number goes on in the name that a numbered line before it began."""
    return not row.numbered and any(_NUMBERED.match(line) for line in lines)


def _from_last_number(lines: Sequence[str]) -> list[str]:
    """The lines of one name under a group's title: from the last numbered one, else those below the title."""
    numbered = [n for n, line in enumerate(lines) if _NUMBERED.match(line)]
    if numbered:
        return list(lines[numbered[-1] :])
    groups = [n for n, line in enumerate(lines) if _GROUP.match(line)]
    below = list(lines[groups[-1] + 1 :])
    return below or list(lines[groups[-1] :])


def _is_open(row: TableRow) -> bool:
    return _OPEN_END.search(row.name) is not None


def _compose(row: TableRow, reader: CellReader) -> None:
    if row.before and row.after and not row.unit and _UNIT_HEAD.fullmatch(row.before[-1]):
        unit = row.before[-1] + row.after[0]
        if reader.is_unit(unit):
            row.unit, row.before, row.after = unit, row.before[:-1], row.after[1:]
    if row.nameless or row.heads or _is_open(row):
        row.name = "".join([*row.before, row.name, *row.after])
