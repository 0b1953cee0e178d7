"""Plain tables as Markdown and as CSV."""

from __future__ import annotations

import csv
import io

from tracker.i18n import _
from tracker.reports.authorship import COMMENT
from tracker.reports.formats.md.escaping import escape, table_lines
from tracker.reports.spreadsheet_text import harmless
from tracker.reports.table_document import DocumentTable, TableDocument
from tracker.reports.wording.head_facts import told


def markdown(document: TableDocument) -> str:
    """The whole document as GitHub Markdown."""
    lines = [f"# {escape(document.title)}", ""]
    lines += [f"- {escape(told(name, value))}" for name, value in document.facts]
    for table in document.tables:
        lines += ["", f"## {escape(table.title)}", "", *_table(table)]
    if document.notes:
        lines += ["", f"## {escape(_('Method'))}", "", *(f"> {escape(note)}  " for note in document.notes)]
    return "\n".join([*lines, "", COMMENT]) + "\n"


def csv_bytes(document: TableDocument) -> bytes:
    """One table with a header, and nothing above or below it."""
    text = io.StringIO(newline="")
    out = csv.writer(text, lineterminator="\r\n")
    out.writerow(map(harmless, document.records.columns))
    out.writerows(map(harmless, row) for row in document.records.rows)
    return text.getvalue().encode("utf-8-sig")


def _table(table: DocumentTable) -> list[str]:
    if not table.rows:
        return [escape(_("None."))]
    right = (place in table.right for place in range(len(table.columns)))
    return [*table_lines(table.columns, (map(escape, row) for row in table.rows), right)]
