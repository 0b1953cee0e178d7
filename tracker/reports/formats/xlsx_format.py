"""The report as a workbook: 汇总, 台账, 逾期, 近期到期, 欠序时, 无时限, 变更记录, 说明; 待核 if asked for.

Totals are written as numbers, not as formulas: Excel opens a workbook from mail in protected view, where
formulas without stored results show nothing.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from tracker.base.optional_libraries import writing_library
from tracker.i18n import N_, _
from tracker.reports.authorship import AUTHOR
from tracker.reports.content import separate_pages
from tracker.reports.content.changes import moment
from tracker.reports.dimensions import LIGHTS
from tracker.reports.formats.plain_tables.xlsx_and_docx import workbook
from tracker.reports.formats.xlsx.cell_styles import CellStyles, row_styles
from tracker.reports.formats.xlsx.charts import unit_chart, verdict_chart
from tracker.reports.formats.xlsx.row_xml import table_rows
from tracker.reports.formats.xlsx.rows_in_book import style_numbers, with_rows
from tracker.reports.formats.xlsx.sheet_columns import LEDGER, SHORT, SheetColumn
from tracker.reports.formats.xlsx.table_sheet import prepare_table
from tracker.reports.formats.xlsx.worksheet import ReportSheet
from tracker.reports.model import DueReport, ReportRow
from tracker.reports.report_format import ReportFormat
from tracker.reports.wording.cleaning import clean
from tracker.reports.wording.codes import light_mark, light_word
from tracker.reports.wording.head_facts import head_facts, in_words, nothing_words, technical_facts
from tracker.reports.write_options import DEFAULT_OPTIONS, WriteOptions

_CHARTED = 18  # columns of the summary with its charts
_FIRST_TABLE = 2  # number of the sheet behind the summary


@dataclass(frozen=True, slots=True)
class _Table:
    """A sheet with a row a target: its name, the head of its printed pages, and its rows."""

    name: str
    head: str
    columns: Sequence[SheetColumn]
    rows: Iterable[ReportRow]
    count: int


def write(report: DueReport, options: WriteOptions = DEFAULT_OPTIONS) -> bytes:
    """The whole workbook. Raises MissingExtra without XlsxWriter."""
    xlsxwriter = writing_library("xlsxwriter", "xlsx", "xlsx")
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"constant_memory": True})
    created = dt.datetime.combine(report.as_of, dt.time())
    book.set_properties({"title": clean(report.title), "author": AUTHOR, "created": created})
    styles, shown = CellStyles(book), row_styles()
    _summary(book, ReportSheet(book, styles, _("Totals")), report)
    tables = _tables(report, options)
    for table in tables:
        sheet = ReportSheet(book, styles, table.name)
        prepare_table(book, sheet, table.head, table.columns, table.count)
        if table is tables[0]:
            sheet.show_styles(shown)
    _changes(ReportSheet(book, styles, _("Changes")), report)
    _notes(ReportSheet(book, styles, _("Notes")), report)
    try:
        book.close()
    except xlsxwriter.exceptions.FileCreateError as error:  # its word for a full disk and the like
        raise OSError(*error.args) from error
    numbers = style_numbers(made := file.getvalue(), _FIRST_TABLE, shown)
    rows = {
        sheet: (table.count, table_rows(table.columns, table.rows, numbers))
        for sheet, table in enumerate(tables, _FIRST_TABLE)
    }
    return with_rows(made, rows)


def _tables(report: DueReport, options: WriteOptions) -> list[_Table]:
    ledger = options.with_progress(report.rows(), report.total)
    return [
        _Table(_("Ledger"), report.title, LEDGER, ledger, report.total),
        *(
            _Table(title, report.title, SHORT, rows, len(rows))
            for title, rows in (
                (_("Overdue"), separate_pages.overdue(report)),
                (_("Due soon"), separate_pages.due_soon(report)),
                (_("Behind pace"), separate_pages.behind(report)),
                (_("No due date"), separate_pages.without_due(report)),
            )
        ),
        *(
            _Table(part.title, f"{report.title} · {part.title}", SHORT, part.rows, len(part.rows))
            for part in report.apart
        ),
    ]


def _summary(book: Any, sheet: ReportSheet, report: DueReport) -> None:
    sheet.widths([26, 11, 11, 11, 11, 11, 11, 11])
    sheet.page("", columns=_CHARTED)
    sheet.add((report.title, "title"))
    for name, value in head_facts(report):
        shown = len(value) if isinstance(value, tuple) else value  # the sources stand in the notes
        sheet.add((name, "name"), (shown, "day" if isinstance(shown, dt.date) else "fact"))
    sheet.add()
    if nothing := nothing_words(report):
        sheet.add((nothing, "strong"))
        return
    sheet.add((_("Verdict"), "head"), (_("Targets"), "head"))
    counts = separate_pages.counts_found(report)
    verdict_chart(book, sheet.sheet, sheet.rows, sheet.rows + len(counts) - 1, 2)
    for count in counts:
        sheet.add((count.words, "@"), (count.count, "General"))
    sheet.add((_("Total"), "strong"), (report.total, "strong"))
    sheet.add()
    lights = [f"{light_mark(light)} {light_word(light)}" for light in LIGHTS]
    heads = [_("Lead unit"), _("Targets"), _("overdue"), *lights]
    sheet.add(*((head, "head") for head in heads))
    units = separate_pages.by_lead_unit(report)
    if units:
        unit_chart(book, sheet.sheet, sheet.rows, sheet.rows + len(units) - 1, 20, lights)
    for tally in units:
        numbers = (tally.total, tally.overdue, *tally.lights.values())
        sheet.add((tally.name, "@"), *((number, "General") for number in numbers))
    whole = separate_pages.by_light(report)
    totals = (report.total, separate_pages.count_of(report, "overdue"), *whole.values())
    sheet.add((_("Total"), "strong"), *((number, "strong") for number in totals))


def _changes(sheet: ReportSheet, report: DueReport) -> None:
    sheet.widths([8, 17, 14, 60, 14, 24, 10])
    sheet.sheet.freeze_panes(1, 0)
    sheet.page(report.title, columns=7, repeat=True)
    sheet.sheet.autofilter(0, 0, len(report.changes), 6)
    heads = (_("No."), _("When"), _("Kind"), _("What was done"), _("By"), _("Targets"), _("Taken back"))
    sheet.add(*((head, "head") for head in heads))
    for change in report.changes:
        ids = ", ".join(change.targets[:20]) + (" …" if len(change.targets) > 20 else "")
        sheet.add(
            (change.number, "General"),
            (moment(change), "@"),
            (change.kind_words, "@"),
            (change.words, "@"),
            (change.by or None, "@"),
            (ids, "@"),
            (_("yes") if change.undone else None, "@"),
        )


def _notes(sheet: ReportSheet, report: DueReport) -> None:
    sheet.widths([110])
    sheet.page(report.title, columns=1)
    sheet.add((_("Method"), "name"))
    for line in report.method:
        sheet.add((line, "line"))
    for name, value in technical_facts(report):
        sheet.add((_("{word}: {count}").format(word=name, count=in_words(value)), "line"))
    sheet.add((_("A target stands once in the ledger; the sheets behind it may overlap."), "line"))
    sheet.add()
    sheet.add((_("Sources"), "name"))
    for source in report.sources:
        sheet.add((source, "line"))
    sheet.add()
    sheet.add((_("Filling in"), "name"))
    for line in (
        _("Columns with a yellow header are filled in by the units: actual, its date, state, words."),
        _("Leave the other columns and the hidden column with the ids as they are."),
    ):
        sheet.add((line, "line"))


FORMAT = ReportFormat(
    name="xlsx",
    suffix=".xlsx",
    media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    words=N_("workbook with eight sheets"),
    write=write,
    write_tables=workbook,
    extra="xlsx",
    binary=True,
    lists_changes=True,
    rank=3,
)
