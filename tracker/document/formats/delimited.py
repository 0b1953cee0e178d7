"""Tables from csv and tsv: one line a row, tabs between cells, the header line first."""

from __future__ import annotations

import csv
import io

from tracker.document.encoding import decode
from tracker.document.formats.base.parsed_text import ParsedText, unix_lines
from tracker.document.formats.base.reader import FormatReader
from tracker.document.formats.base.table_rows import add_rows, numbered
from tracker.document.formats.base.text_builder import TextBuilder
from tracker.errors import DocumentError
from tracker.i18n import _

_DELIMITERS = ",\t;|，"
_SAMPLE = 20  # lines looked at for the delimiter


def parse(data: bytes, where: str, suffix: str) -> ParsedText:
    """Rows as lines, each filled cell with its place (`B4`). Raises DocumentError."""
    text, encoding = decode(data, where)
    builder = TextBuilder()
    delimiter = "\t" if suffix == ".tsv" else _delimiter(text)
    try:
        add_rows(builder, numbered(csv.reader(io.StringIO(unix_lines(text)), delimiter=delimiter)), "", where)
    except csv.Error as error:
        raise DocumentError(
            _("{file}: the table cannot be read ({reason})").format(file=where, reason=error),
            _("open it in Excel or WPS and save it as .xlsx"),
        ) from None
    return builder.parsed(encoding=encoding)


def _delimiter(text: str) -> str:
    """The sign that splits most of the first lines into the same number of cells."""
    lines = [line for line in text[:65536].splitlines() if line.strip()][:_SAMPLE]
    return max(
        _DELIMITERS, key=lambda sign: (min((line.count(sign) for line in lines), default=0), sign == ",")
    )


READER = FormatReader("CSV", (".csv", ".tsv"), "", parse)
