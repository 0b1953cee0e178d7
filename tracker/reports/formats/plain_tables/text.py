"""Plain tables as Markdown and as CSV."""

from __future__ import annotations

import csv
import io
import re

from tracker.i18n import _
from tracker.reports.spreadsheet_text import harmless
from tracker.reports.table_document import DocumentTable, TableDocument
from tracker.reports.wording.cleaning import clean

_SIGNS = re.compile(r"[\\`*_{}\[\]|~#$!<>&]")
_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def markdown(document: TableDocument) -> str:
    """The whole document as GitHub Markdown."""
    lines = [f"# {_safe(document.title)}", ""]
    lines += [f"- {_safe(name)}: {_safe(value)}" for name, value in document.facts]
    for table in document.tables:
        lines += ["", f"## {_safe(table.title)}", "", *_table(table)]
    if document.notes:
        lines += ["", f"## {_safe(_('Method'))}", "", *(f"> {_safe(note)}  " for note in document.notes)]
    return "\n".join(lines) + "\n"


def csv_bytes(document: TableDocument) -> bytes:
    """The tables one after the other, each after its heading, and the facts behind them."""
    text = io.StringIO(newline="")
    out = csv.writer(text, lineterminator="\r\n")
    for table in document.tables:
        out.writerow([harmless(table.title)])
        out.writerow(map(harmless, table.columns))
        out.writerows(map(harmless, row) for row in table.rows)
        out.writerow([])
    out.writerows([harmless(name), harmless(value)] for name, value in document.facts)
    out.writerows([harmless(_("Method")), harmless(note)] for note in document.notes)
    return text.getvalue().encode("utf-8-sig")


def _table(table: DocumentTable) -> list[str]:
    if not table.rows:
        return [_safe(_("None."))]
    marks = ("---:" if place in table.right else "---" for place in range(len(table.columns)))
    lines = [f"| {' | '.join(map(_safe, table.columns))} |", f"| {' | '.join(marks)} |"]
    return [*lines, *(f"| {' | '.join(map(_safe, row))} |" for row in table.rows)]


def _safe(text: str) -> str:
    shown = _SIGNS.sub(lambda sign: _HTML.get(sign[0], "\\" + sign[0]), clean(text))
    return "<br>".join(line.strip() for line in re.split(r"[\r\n]+", shown.strip()))
