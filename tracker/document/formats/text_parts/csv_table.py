"""Tables from csv and tsv: one line a row, tabs between cells, the header line first."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tracker.chinese.word_processor_words import DAY_COLUMN, PUBLISHED_DAY, TITLE_COLUMN
from tracker.document.encoding import decode
from tracker.document.formats.base.parsed_text import ParsedText, unix_lines
from tracker.document.formats.base.table_rows import WHOLE_TEXT, add_rows, numbered
from tracker.document.formats.base.text_builder import TextBuilder
from tracker.document.formats.text_parts.escape_residue import has_residue, without_residue
from tracker.errors import DocumentError
from tracker.i18n import _

_DELIMITERS = ",\t;|，"
_SAMPLE = 20  # lines looked at for the delimiter


def parse(data: bytes, where: str, suffix: str) -> ParsedText:
    """Rows as lines, each filled cell with its place (`B4`).

    A cell with a whole document in it follows its row line by line; where there is but one such row, its
    columns name the document's title and day. Raises DocumentError.
    """
    text, encoding = decode(data, where)
    builder = TextBuilder()
    delimiter = "\t" if suffix == ".tsv" else _delimiter(text)
    rows: Iterable[list[str]] = csv.reader(io.StringIO(unix_lines(text)), delimiter=delimiter)
    if has_residue(text):
        rows = ([without_residue(cell) for cell in row] for row in rows)
    documents: list[list[str]] = []
    try:
        add_rows(builder, numbered(_watched(rows, documents)), "", where)
    except csv.Error as error:
        raise DocumentError(
            _("{file}: the table cannot be read ({reason})").format(file=where, reason=error),
            _("open it in Excel or WPS and save it as .xlsx"),
        ) from None
    parsed = builder.parsed(encoding=encoding)
    if len(documents) != 2:
        return parsed
    header, row = documents
    return replace(
        parsed, title=_value(header, row, TITLE_COLUMN), published=_day(_value(header, row, DAY_COLUMN))
    )


def _watched(rows: Iterable[list[str]], documents: list[list[str]]) -> Iterator[list[str]]:
    """The rows; `documents` comes to hold the first of them and those with a whole document."""
    for row in rows:
        if not documents or any(len(cell) >= WHOLE_TEXT for cell in row):
            documents.append(row)
        yield row


def _value(header: list[str], row: list[str], column: re.Pattern[str]) -> str:
    cells = zip(header, row, strict=False)
    return next((cell.strip() for name, cell in cells if column.fullmatch(name.strip())), "")


def _day(value: str) -> dt.date | None:
    found = PUBLISHED_DAY.match(value)
    try:
        return dt.date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def _delimiter(text: str) -> str:
    """The sign that splits most of the first lines into the same number of cells."""
    lines = [line for line in text[:65536].splitlines() if line.strip()][:_SAMPLE]
    return max(
        _DELIMITERS, key=lambda sign: (min((line.count(sign) for line in lines), default=0), sign == ",")
    )
