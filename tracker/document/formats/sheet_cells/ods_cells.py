"""The sheets of an OpenDocument spreadsheet: the text that each cell shows stands in its XML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import IO, Any
from xml.etree.ElementTree import Element, iterparse

from tracker.document.formats.base.table_rows import TableRow

_T = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_O = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_S = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_P = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_MOST_COLUMNS = 16_384
_HIDDEN = ("collapse", "filter")
_SPACES = {f"{_P}s": " ", f"{_P}tab": " ", f"{_P}line-break": " "}
_NOT_IN_CELL = {f"{_O}annotation", "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}frame"}
_SHORT_DAY = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}")  # whose parts another country puts otherwise


class OdsSheet:
    """One visible sheet: its name, and its rows while the file is read on."""

    def __init__(self, name: str, rows: Iterator[TableRow]) -> None:
        self.name = name
        self.rows = rows


def visible_sheets(content: IO[bytes]) -> Iterator[OdsSheet]:
    """The sheets of `content.xml`; the rows of one must be read before the next is asked for."""
    events = iterparse(content, ("start", "end"))
    struck: set[str] = set()
    unshown: set[str] = set()
    for event, element in events:
        if event == "end" and element.tag == f"{_S}style":
            name = element.get(f"{_S}name", "")
            if any(
                one.get(f"{_S}text-line-through-style", one.get(f"{_S}text-line-through-type", "none"))
                != "none"
                for one in element.iter(f"{_S}text-properties")
            ):
                struck.add(name)
            if any(one.get(f"{_T}display") == "false" for one in element.iter(f"{_S}table-properties")):
                unshown.add(name)
        elif event == "start" and element.tag == f"{_T}table":
            rows = _rows(events, struck)
            if element.get(f"{_T}style-name") in unshown:
                for _row in rows:
                    pass
            else:
                yield OdsSheet(element.get(f"{_T}name", ""), rows)


def _rows(events: Any, struck: set[str]) -> Iterator[TableRow]:
    """The visible rows up to the end of the table that has begun."""
    hidden: set[int] = set()
    column, number, depth = 0, 1, 1
    for event, element in events:
        if element.tag == f"{_T}table":
            depth += 1 if event == "start" else -1
            if depth == 0:
                return
        elif event == "end" and element.tag == f"{_T}table-column":
            end = min(column + _times(element, "columns"), _MOST_COLUMNS)
            if element.get(f"{_T}visibility") in _HIDDEN:
                hidden.update(range(column, end))
            column = end
        elif event == "end" and element.tag == f"{_T}table-row" and depth == 1:
            times = _times(element, "rows")
            cells = _cells(element, struck)
            if cells and element.get(f"{_T}visibility") not in _HIDDEN:
                columns = [place for place in range(len(cells)) if place not in hidden]
                shown = [cells[place] for place in columns]
                yield from (TableRow(number + more, shown, columns) for more in range(times))
            number += times
            element.clear()


def _cells(row: Element, struck: set[str]) -> list[str]:
    found: list[str] = []
    empty = 0
    for cell in row:
        if cell.tag not in (f"{_T}table-cell", f"{_T}covered-table-cell"):
            continue
        times = _times(cell, "columns")
        text = "" if cell.get(f"{_T}style-name") in struck else _shown(cell, struck)
        if not text or cell.tag == f"{_T}covered-table-cell":
            empty += times
        elif len(found) + empty + times <= _MOST_COLUMNS:
            found += [""] * empty + [text] * times
            empty = 0
    return found


def _shown(cell: Element, struck: set[str]) -> str:
    text = "\n".join(_words(paragraph, struck) for paragraph in cell.findall(f"{_P}p")).strip()
    day = cell.get(f"{_O}date-value")
    return day[:10] if day and _SHORT_DAY.fullmatch(text) else text


def _words(element: Element, struck: set[str]) -> str:
    parts = [element.text or ""]
    for child in element:
        if child.tag in _SPACES:
            parts.append(_SPACES[child.tag])
        elif child.tag not in _NOT_IN_CELL and child.get(f"{_P}style-name") not in struck:
            parts.append(_words(child, struck))
        parts.append(child.tail or "")
    return "".join(parts)


def _times(element: Element, what: str) -> int:
    times = element.get(f"{_T}number-{what}-repeated", "1")
    return int(times) if times.isdecimal() else 1
