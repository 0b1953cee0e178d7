"""Rows of a sheet with a row a target, as the XML that Excel keeps: a cell a piece of text, made only once.

XlsxWriter keeps, checks and looks up every cell of its own; for a ledger of many columns that is most of the
time of a report. What it knows of looks comes from it, as numbers of cell styles.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from html import escape

from tracker.chinese.fonts import SONG
from tracker.records import Passage
from tracker.reports.formats.xlsx.cell_styles import CellStyle
from tracker.reports.formats.xlsx.cell_texts import LONGEST_TEXT, cell_text, is_day, plain_lines
from tracker.reports.formats.xlsx.sheet_columns import AMOUNTS, DAY, SheetColumn, Value, number_format
from tracker.reports.model import ReportRow
from tracker.reports.wording.cleaning import clean

MOST_ROWS = 1_048_576  # of a sheet, by Excel's limit
_LINE, _TALLEST = 13.0, 409.0  # heights in points; the last is Excel's limit
_DAY_ZERO = dt.date(1899, 12, 30)
_ESCAPED = re.compile(r"_(?=x[0-9a-fA-F]{4}_)")  # such a text would be read as one sign
_FONT = f'<sz val="10"/><color theme="1"/><rFont val="{SONG}"/>'
_RUN, _FIGURE = f"<r><rPr>{_FONT}</rPr>", f"<r><rPr><b/>{_FONT}</rPr>"

# What stands in a cell behind its style, whether it looks like a formula, how many lines it takes.
_Content = tuple[str, bool, int]


def table_rows(
    columns: Sequence[SheetColumn], rows: Iterable[ReportRow], styles: Mapping[CellStyle, int]
) -> Iterator[str]:
    """The rows below the header, each as high as its texts need; as many as a sheet holds."""
    places = [(_letters(place), column) for place, column in enumerate(columns)]
    looks = {style: f'" s="{number}"' for style, number in styles.items()}
    for number, row in zip(range(2, MOST_ROWS + 1), rows, strict=False):
        cells, lines = [], 1
        for letters, column in places:
            value, look, quoted = column.value(row), column.format, False
            if value is None:
                if look != DAY:  # what programs fill into an empty cell has to be taken for a day
                    continue
                content = "/>"
            elif isinstance(value, str):
                content, quoted, taken = _text(value, column.width)
                lines = max(lines, taken)
            elif isinstance(value, Passage):
                content, quoted, taken = _passage(value, column.width)
                lines = max(lines, taken)
            else:
                if column.key in AMOUNTS and isinstance(value, Decimal):
                    look = number_format(value, row.target.comparator if column.key == "value" else None)
                content = _number(value)
            cells.append(f'<c r="{letters}{number}{looks[look, quoted]}{content}')
        height = min(_LINE * lines + 3, _TALLEST)
        yield f'<row r="{number}" ht="{height:g}" customHeight="1">{"".join(cells)}</row>'


def _letters(place: int) -> str:
    """The name of a column, of which there are at most 26 times 27."""
    tens, ones = divmod(place, 26)
    return (chr(64 + tens) if tens else "") + chr(65 + ones)


def _number(value: Value) -> str:
    if isinstance(value, dt.date):
        if not is_day(value):
            return _text(value.isoformat(), LONGEST_TEXT)[0]
        return f"><v>{(value - _DAY_ZERO).days}</v></c>"
    if isinstance(value, Decimal) and (not value.is_finite() or value.adjusted() > 300):
        return _text(str(value), LONGEST_TEXT)[0]
    return f"><v>{float(value):.16G}</v></c>"  # type: ignore[arg-type]


@lru_cache(maxsize=4096)  # names of units, headings and sources stand in many rows
def _text(value: str, width: int) -> _Content:
    text, quoted = cell_text(value)
    return f' t="inlineStr"><is>{_words(text)}</is></c>', quoted, _lines(text, width)


def _passage(value: Passage, width: int) -> _Content:
    """The sentence with its figure in bold, the rest of it as the cell is."""
    whole, quoted = cell_text(value.text)
    before, figure, after = (plain_lines(clean(part)) for part in value.parts)
    if not (before or after) or before + figure + after != whole:
        return _text(value.text, width)
    runs = f"<r>{_words(before)}</r>" if before else ""
    runs += f"{_FIGURE}{_words(figure)}</r>"
    runs += f"{_RUN}{_words(after)}</r>" if after else ""
    return f' t="inlineStr"><is>{runs}</is></c>', quoted, _lines(whole, width)


def _words(text: str) -> str:
    text = escape(_ESCAPED.sub("_x005F_", text) if "_x" in text else text, quote=False)
    kept = ' xml:space="preserve"' if text[:1].isspace() or text[-1:].isspace() else ""
    return f"<t{kept}>{text}</t>"


def _lines(text: str, width: int) -> int:
    """How many lines a text takes in a column of so many half-width characters."""
    lines = text.split("\n") if "\n" in text else (text,)
    return sum(max(1, -(-len(line.encode("gb18030", "replace")) // (width - 1))) for line in lines)
