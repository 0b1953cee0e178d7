"""Tables as files for the tests of the reader of tables, and short ways to ask what it found."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence

import docx
import openpyxl
from extract_samples import book

from tracker.document.reader import read
from tracker.extract import extract
from tracker.records import Document, Target

TITLE = "某市“十四五”体育发展规划"
END = dt.date(2025, 12, 31)


def targets_of(text: str | bytes, name: str = "plan.txt", issued: dt.date | None = None) -> list[Target]:
    data = text.encode() if isinstance(text, str) else text
    document = read(data, name=name, issued_on=issued or dt.date(2021, 3, 1))
    found = list(extract(document, book()))
    assert_quoted(document, found)
    return found


def assert_quoted(document: Document, found: Sequence[Target]) -> None:
    for target in found:
        assert document.text[target.start : target.end] == target.quote
        assert target.spans[0] == (target.start, target.end)


def flat(*lines: str, title: str = TITLE) -> str:
    return "\n".join([title, "", *lines]) + "\n"


def word(
    rows: Sequence[Sequence[str]], merged: Sequence[tuple[tuple[int, int], tuple[int, int]]] = ()
) -> bytes:
    document = docx.Document()
    document.add_heading(TITLE, 1)
    table = document.add_table(len(rows), len(rows[0]))
    for number, row in enumerate(rows):
        for place, cell in enumerate(row):
            table.cell(number, place).text = cell
    for first, last in merged:
        table.cell(*first).merge(table.cell(*last))
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def sheet(rows: Sequence[Sequence[object]], formats: dict[str, str] | None = None) -> bytes:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    for row in rows:
        page.append(list(row))
    for place, shape in (formats or {}).items():
        page[place].number_format = shape
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def rows_of(found: Sequence[Target], *fields: str) -> list[tuple[object, ...]]:
    return [tuple(getattr(target, field) for field in fields) for target in found]


def says(target: Target) -> tuple[object, ...]:
    return target.indicator, target.value, target.comparator, target.unit, target.measure, target.due
