"""The report as GitHub Markdown: headings, a summary, one table a section."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from tracker.chinese.shown_numbers import format_number
from tracker.i18n import N_, _
from tracker.records import Passage
from tracker.reports.authorship import COMMENT
from tracker.reports.content import separate_pages
from tracker.reports.content.brief import Brief, brief, columns
from tracker.reports.content.changes import change_line
from tracker.reports.content.report_sections import section_counts, sections_note
from tracker.reports.formats.md.escaping import LINE_END, escape, escape_signs, table_lines
from tracker.reports.formats.plain_tables.markdown_and_csv import markdown
from tracker.reports.model import DueReport, ReportRow, Section
from tracker.reports.report_format import ReportFormat
from tracker.reports.table_columns import COLUMNS, ReportColumn
from tracker.reports.wording.codes import verdict_word
from tracker.reports.wording.head_facts import head_facts, nothing_words, technical_facts, told
from tracker.reports.wording.numbers_and_dates import format_due, format_points, format_share
from tracker.reports.write_options import DEFAULT_OPTIONS, WriteOptions

_NUMBERS = ("number", "share", "points")


def write(report: DueReport, options: WriteOptions = DEFAULT_OPTIONS) -> str:
    """The whole report as one text that ends in a line end."""
    if options.brief:
        return "\n".join([*_brief(brief(report)), "", COMMENT]) + "\n"
    parts = [*_head(report), *_summary(report)]
    for section in report.listed:
        parts += _section(section, options, report.written)
    parts += _changes(report)
    return "\n".join([*parts, *_method(report), "", COMMENT]) + "\n"


def _head(report: DueReport) -> Iterator[str]:
    yield f"# {escape(report.title)}"
    yield ""
    yield from (f"- {escape(told(name, value))}" for name, value in head_facts(report))
    yield ""


def _summary(report: DueReport) -> Iterator[str]:
    yield from _heading(_("Summary"))
    if nothing := nothing_words(report):
        yield from (f"**{escape(nothing)}**", "")
        return
    rows = [(escape(count.words), str(count.count)) for count in separate_pages.counts_found(report)]
    total = escape(_("Total"))
    rows.append((f"**{total}**", f"**{report.total}**"))
    yield from table_lines((_("Verdict"), _("Targets")), rows, (False, True))
    yield ""
    heads = (_("Section"), _("Targets"), verdict_word("behind"), verdict_word("unknown"))
    lines = [[escape(title), *map(str, counts)] for title, *counts in section_counts(report)]
    yield from table_lines(heads, lines, (False, True, True, True))
    yield ""
    yield escape(sections_note(report))
    yield ""


def _brief(page: Brief) -> Iterator[str]:
    """The one page that is read first."""
    yield from (f"# {escape(page.title)}", "", f"**{escape(page.headline)}**", "")
    heads = (*(words for words, _count in page.counts), _("Total"))
    numbers = (*(str(count) for _words, count in page.counts), str(page.total))
    yield from (*table_lines(heads, [numbers], [True] * len(heads)), "")
    units = [(escape(one.name), str(one.total), str(one.overdue)) for one in page.units]
    yield from table_lines((_("Lead unit"), _("Targets"), _("overdue")), units, (False, True, True))
    yield ""
    listed = columns(page)
    for words, rows in ((_("The worst"), page.worst), (_("Due next"), page.due_next)):
        yield from _heading(words)
        lines = ([escape(column.text(row)) for column in listed] for row in rows)
        titles, right = [_(column.title) for column in listed], [column.right for column in listed]
        yield from table_lines(titles, lines, right) if rows else (_("None."),)
        yield ""
    if page.changes:
        yield from (*_heading(_("Changes")), *(f"- {escape(line)}" for line in page.changes), "")
    yield escape(page.facts)


def _section(section: Section, options: WriteOptions, total: int) -> Iterator[str]:
    yield from _heading(_("{title} ({count})").format(title=section.title, count=len(section.rows)))
    yield from (f"{escape(section.note)}", "") if section.note else ()
    if section.rows:
        yield from table_lines(
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
    yield from _heading(_("{title} ({count})").format(title=heading, count=len(report.changes)))
    yield from (f"- {escape(change_line(change))}" for change in report.changes)
    yield from () if report.changes else (escape(_("None.")),)
    yield ""


def _method(report: DueReport) -> Iterator[str]:
    yield from _heading(_("Method"))
    yield from (f"> {escape(line)}  " for line in report.method)
    yield ""
    yield from (f"- {escape(told(name, value))}" for name, value in technical_facts(report))


def _heading(words: str) -> Iterator[str]:
    yield f"## {escape(words)}"
    yield ""


def _cell(column: ReportColumn, row: ReportRow) -> str:
    if column.key == "due":
        return escape(_due(row))
    if column.key == "quote":
        return _task(row.passage)
    value = column.value(row)
    if value is None:
        return ""
    if isinstance(value, Decimal):
        form = {"share": format_share, "points": format_points}.get(column.form, format_number)
        return escape(form(value))
    return escape(value.isoformat() if isinstance(value, dt.date) else str(value))


def _task(passage: Passage) -> str:
    """The sentence with its figure in bold: by tags, for stars beside a sign of percent are no markup."""
    before, figure, after = map(escape_signs, passage.parts)
    whole = f"{before}<b>{figure}</b>{after}" if before or after else figure
    return LINE_END.sub("<br>", whole.strip())


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
