"""The report as GitHub Markdown: headings, a summary, one table a section."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from tracker.i18n import N_, _
from tracker.reports.content.changes import change_line
from tracker.reports.formats.plain_tables.text import markdown
from tracker.reports.model import DueReport, ReportRow, Section
from tracker.reports.report_format import ReportFormat
from tracker.reports.table_columns import COLUMNS, ReportColumn
from tracker.reports.wording.cleaning import clean
from tracker.reports.wording.figures import format_due, format_number, format_points, format_share
from tracker.reports.wording.head_facts import head_facts, in_words
from tracker.reports.write_options import DEFAULT_OPTIONS, WriteOptions

_SIGNS = re.compile(r"[\\`*_{}\[\]|~#$!]")
_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_NUMBERS = ("number", "share", "points")


def write(report: DueReport, options: WriteOptions = DEFAULT_OPTIONS) -> str:
    """The whole report as one text that ends in a line end."""
    parts = [*_head(report), *_summary(report)]
    for section in report.sections:
        parts += _section(section, options, report.total)
    parts += _changes(report)
    return "\n".join([*parts, *_method(report)]) + "\n"


def escape(text: str) -> str:
    """Text that shows as it is, inside and outside of tables; a line end becomes `<br>`."""
    safe = "".join(_HTML.get(char, char) for char in clean(text))
    safe = _SIGNS.sub(lambda sign: "\\" + sign[0], safe)
    return "<br>".join(line.strip() for line in re.split(r"\r\n|[\r\n\x85\u2028\u2029]", safe.strip()))


def _head(report: DueReport) -> Iterator[str]:
    yield f"# {escape(report.title)}"
    yield ""
    yield from (f"- {escape(name)}: {escape(in_words(value))}" for name, value in head_facts(report))
    yield ""


def _summary(report: DueReport) -> Iterator[str]:
    yield from _heading(_("Summary"))
    rows = [(escape(count.words), str(count.count)) for count in report.counts]
    total = escape(_("Total"))
    rows.append((f"**{total}**", f"**{report.total}**"))
    yield from _table((_("Verdict"), _("Targets")), rows, (False, True))
    yield ""


def _section(section: Section, options: WriteOptions, total: int) -> Iterator[str]:
    yield from _heading(f"{section.title} ({len(section.rows)})")
    if section.rows:
        yield from _table(
            [column.heading() for column in COLUMNS],
            [
                [_cell(column, row) for column in COLUMNS]
                for row in options.with_progress(section.rows, total)
            ],
            [column.form in _NUMBERS for column in COLUMNS],
        )
    else:
        yield escape(_("None."))
    yield ""


def _changes(report: DueReport) -> Iterator[str]:
    if report.since is None:
        return
    heading = _("Changes since {date}").format(date=report.since.isoformat())
    yield from _heading(f"{heading} ({len(report.changes)})")
    yield from (f"- {escape(change_line(change))}" for change in report.changes)
    yield from () if report.changes else (escape(_("None.")),)
    yield ""


def _method(report: DueReport) -> Iterator[str]:
    yield from _heading(_("Method"))
    yield from (f"> {escape(line)}  " for line in report.method)


def _heading(words: str) -> Iterator[str]:
    yield f"## {escape(words)}"
    yield ""


def _table(heads: Iterable[str], rows: Iterable[Iterable[str]], right: Iterable[bool]) -> Iterator[str]:
    yield f"| {' | '.join(escape(head) for head in heads)} |"
    yield f"| {' | '.join('---:' if number else '---' for number in right)} |"
    yield from (f"| {' | '.join(cells)} |" for cells in rows)


def _cell(column: ReportColumn, row: ReportRow) -> str:
    if column.key == "due":
        return escape(_due(row))
    value = column.value(row)
    if value is None:
        return ""
    if isinstance(value, Decimal):
        form = {"share": format_share, "points": format_points}.get(column.form, format_number)
        return escape(form(value))
    return escape(value.isoformat() if isinstance(value, dt.date) else str(value))


def _due(row: ReportRow) -> str:
    """The date in force as exact as the text says it, and the first one where an extension moved it."""
    if row.original_due is None:
        return format_due(row.due, row.target.due_precision)
    original = format_due(row.original_due, row.target.due_precision)
    return _("{date} (was {original})").format(date=format_due(row.due), original=original)


FORMAT = ReportFormat(
    name="md",
    suffix=".md",
    media_type="text/markdown",
    words=N_("text with tables, to read at once"),
    write=write,
    write_tables=markdown,
    rank=1,
)
