"""Puts rows into the sheets of a workbook that was made without them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from tracker.reports.formats.xlsx.cell_styles import CellStyle

_AT_ONCE = 500  # rows
_STYLE = re.compile(r'<c r="[A-Z]+2" s="(\d+)"/>')
_DIMENSION = re.compile(r'(<dimension ref="A1:[A-Z]+)\d+"')


def sheet_path(number: int) -> str:
    """Where a workbook keeps its sheet of this number, from 1."""
    return f"xl/worksheets/sheet{number}.xml"


def style_numbers(book: bytes, sheet: int, styles: Sequence[CellStyle]) -> dict[CellStyle, int]:
    """The numbers of these styles, of which that sheet shows a cell each in its second row."""
    with zipfile.ZipFile(io.BytesIO(book)) as package:
        found = _STYLE.findall(package.read(sheet_path(sheet)).decode())
    return dict(zip(styles, map(int, found), strict=True))


def with_rows(book: bytes, sheets: Mapping[int, tuple[int, Iterable[str]]]) -> bytes:
    """The workbook with a count of rows, as XML, below the header of each of these sheets by its number.

    What stood there goes. The rows are taken one after the other, none of them is kept.
    """
    given = {sheet_path(number): rows for number, rows in sheets.items()}
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(book)) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as new,
    ):
        for part in old.infolist():
            data = old.read(part)
            with new.open(part, "w", force_zip64=part.filename in given) as target:
                pieces = _filled(data.decode(), *given[part.filename]) if part.filename in given else (data,)
                for piece in pieces:
                    target.write(piece)
    return file.getvalue()


def _filled(sheet: str, count: int, rows: Iterable[str]) -> Iterator[bytes]:
    below, end = sheet.index("</row>") + len("</row>"), sheet.index("</sheetData>")
    yield _DIMENSION.sub(rf'\g<1>{count + 1}"', sheet[:below], count=1).encode()
    rows = iter(rows)
    while some := "".join(islice(rows, _AT_ONCE)):
        yield some.encode()
    yield sheet[end:].encode()
