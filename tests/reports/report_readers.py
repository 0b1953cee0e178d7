"""Reads written reports back with other programs' eyes: every cell as text, and the counts by verdict."""

from __future__ import annotations

import io
import json
import re
from html.parser import HTMLParser
from typing import Any

from tracker.reports.wording.codes import verdict_word


def text_of(data: str | bytes) -> str:
    return data if isinstance(data, str) else data.decode("utf-8-sig")


def workbook(data: str | bytes) -> Any:
    import openpyxl

    assert isinstance(data, bytes)
    return openpyxl.load_workbook(io.BytesIO(data))


def workbook_text(data: str | bytes) -> str:
    """Sheets, cells with type and format, and what surrounds them: one line a cell."""
    lines = []
    for sheet in workbook(data):
        lines.append(f"== {sheet.title} {sheet.dimensions} filter {sheet.auto_filter.ref}")
        lines.append(f"   freeze {sheet.freeze_panes} repeat {sheet.print_title_rows}")
        for rule in sheet.conditional_formatting:
            lines.append(f"   colours {rule.sqref}: {[r.formula for r in rule.rules]}")
        for check in sheet.data_validations.dataValidation:
            lines.append(f"   check {check.type} {check.sqref} {check.formula1} {check.formula2}")
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    quoted = " quoted" if cell.quotePrefix else ""
                    look = f"{cell.data_type} {cell.number_format}{quoted}"
                    lines.append(f"{cell.coordinate} [{look}] {cell.value!r}")
    return "\n".join(lines) + "\n"


def counts_in_xlsx(data: str | bytes) -> dict[str, int]:
    sheet = workbook(data).worksheets[0]
    pairs = [(row[0].value, row[1].value) for row in sheet.iter_rows(min_row=1, max_col=2)]
    start = next(i for i, (name, _n) in enumerate(pairs) if name == "Verdict")
    end = next(i for i, (name, _n) in enumerate(pairs) if name == "Total")
    return {name: int(n) for name, n in pairs[start + 1 : end + 1]}


def document(data: str | bytes) -> Any:
    import docx

    assert isinstance(data, bytes)
    return docx.Document(io.BytesIO(data))


def document_text(data: str | bytes) -> str:
    """Paragraphs with their style and table rows, in the order of the body."""
    from docx.table import Table

    lines = []
    for block in document(data).iter_inner_content():
        if isinstance(block, Table):
            lines += [" | ".join(cell.text for cell in row.cells) for row in block.rows]
        else:
            lines.append(f"[{block.style.name}] {block.text}")
    return "\n".join(lines) + "\n"


def counts_in_docx(data: str | bytes) -> dict[str, int]:
    return {row.cells[0].text: int(row.cells[1].text) for row in document(data).tables[0].rows[1:]}


def counts_in_html(data: str | bytes) -> dict[str, int]:
    page = Cells()
    page.feed(text_of(data))
    return {name: int(count) for name, count in page.tables[0][1:]}


def calendar(data: str | bytes) -> Any:
    import icalendar

    return icalendar.Calendar.from_ical(data)


def counts_in_ics(data: str | bytes) -> dict[str, int]:
    lines = str(calendar(data)["x-wr-caldesc"]).splitlines()
    pairs = (line.rpartition(": ") for line in lines)
    return {name: int(count) for name, _mark, count in pairs if name in _names()}


def counts_in_md(data: str | bytes) -> dict[str, int]:
    found = re.findall(r"^\| \**([^|*]+)\** \| \**(\d+)\** \|$", text_of(data), re.MULTILINE)
    return {name: int(count) for name, count in found}


def counts_in_json(data: str | bytes) -> dict[str, int]:
    found = json.loads(text_of(data))
    return {**{count["words"]: count["count"] for count in found["counts"]}, "Total": found["total"]}


def _names() -> set[str]:
    from typing import get_args

    from tracker.records import Verdict

    return {*(verdict_word(verdict) for verdict in get_args(Verdict)), "Total"}


class Cells(HTMLParser):
    """The text of every cell of an HTML page, table by table."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[list[list[str]]] = []
        self._open = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self.tables[-1][-1].append("")
            self._open = True

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._open = False

    def handle_data(self, data: str) -> None:
        if self._open:
            self.tables[-1][-1][-1] += data
