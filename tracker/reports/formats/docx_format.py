"""The report as a notice in Word's format (督查通报), annexes on landscape pages."""

from __future__ import annotations

import itertools
from typing import Any

from tracker.base.optional_libraries import writing_library
from tracker.chinese.written_forms import COLON
from tracker.i18n import N_, _
from tracker.reports.content import separate_pages
from tracker.reports.content.brief import brief
from tracker.reports.formats.docx.bar_chart import month_chart, put_chart, unit_chart, verdict_chart
from tracker.reports.formats.docx.brief_page import fill_brief
from tracker.reports.formats.docx.masthead import masthead
from tracker.reports.formats.docx.notice_parts import (
    addressee,
    append,
    column_cell,
    column_widths,
    gap,
    keep_together,
    saved,
    signature,
)
from tracker.reports.formats.docx.notice_styles import CAPTION, prepare
from tracker.reports.formats.docx.notice_styles import PLAIN as PLAIN_STYLE
from tracker.reports.formats.docx.notice_tables import CountTable, NoticeTable, lead_unit_table, verdict_table
from tracker.reports.formats.docx.notice_text import NoticeText, notice_text
from tracker.reports.formats.docx.word_tables import cell, passage_cell, row, table
from tracker.reports.formats.plain_tables.xlsx_and_docx import word_document
from tracker.reports.model import DueReport, ReportRow
from tracker.reports.report_format import ReportFormat
from tracker.reports.wording.cleaning import clean
from tracker.reports.write_options import DEFAULT_OPTIONS, WriteOptions

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TEXT_WIDTH, _PAGE_WIDTH = 8844, 14570  # twentieths of a point between the margins: upright, landscape
_TALL = 400  # characters from which on a row may run over the end of a page


def write(report: DueReport, options: WriteOptions = DEFAULT_OPTIONS) -> bytes:
    """The whole document. Raises MissingExtra without python-docx."""
    document = writing_library("docx", "docx", "docx").Document()
    prepare(document, report.language)
    if options.brief:
        fill_brief(document, brief(report))
        return saved(document, report.title, report.as_of)
    notice = notice_text(report, by_unit=options.annexes)
    masthead(document, report.letterhead, report.as_of)
    _text(document, report, notice)
    _number_pages(document.sections[0])
    if notice.annexes:
        _turn(document)
    for place, annex in enumerate(notice.annexes):
        if place:
            document.add_page_break()
        _annex(document, annex, options, report.written)
    _foot(document, notice)
    return saved(document, report.title, report.as_of)


def _text(document: Any, report: DueReport, notice: NoticeText) -> None:
    document.add_paragraph(_plain(notice.title), style="Title")
    if report.letterhead.to:
        addressee(document, report.letterhead.to)
    document.add_paragraph(_plain(notice.opening))
    numbers = itertools.count(1)  # of the tables
    for part in notice.parts:
        document.add_paragraph(_plain(part.heading), style="Heading 1")
        for place, words in enumerate(part.paragraphs):
            paragraph = document.add_paragraph(_plain(words))
            paragraph.paragraph_format.keep_with_next = words.endswith((":", COLON))
            if part.months and not place:
                _month_chart(document, report)
        if part.counts:
            _count_table(document, next(numbers), verdict_table(report), (3000, 1500))
            put_chart(document, verdict_chart(report))
        if part.units:
            _count_table(document, next(numbers), lead_unit_table(report), (2544, *[900] * 7))
            put_chart(document, unit_chart(separate_pages.by_lead_unit(report)))
        if part.table is not None:
            _caption(document, next(numbers), part.table.caption)
            append(document, _rows_table(part.table, DEFAULT_OPTIONS, report.written, _TEXT_WIDTH))
            gap(document)
    _close(document, report, notice)


def _close(document: Any, report: DueReport, notice: NoticeText) -> None:
    """The list of annexes, who signs and the day: never alone on a page."""
    before = len(document.element.body) - 1  # without the settings of the section
    if notice.parts[-1].table is None:
        gap(document)
    for annex in notice.annexes:
        document.add_paragraph(_plain(annex.title), style=PLAIN_STYLE)
    signature(document, report.letterhead.signer, report.as_of)
    keep_together(document, before)


def _caption(document: Any, number: int, title: str) -> None:
    words = _("Table {number}. {title}").format(number=number, title=title)
    document.add_paragraph(_plain(words), style=CAPTION)


def _month_chart(document: Any, report: DueReport) -> None:
    """The chart of the months ahead under its title: no table says beside it what its bars are."""
    chart = month_chart(report)
    if chart.bars:
        document.add_paragraph(_plain(chart.title), style=CAPTION)
        put_chart(document, chart)


def _count_table(document: Any, number: int, counts: CountTable, widths: tuple[int, ...]) -> None:
    _caption(document, number, counts.title)
    rows = (
        row(
            cell(text, width, right=bool(place), keep=line is not counts.rows[-1])
            for place, (text, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in counts.rows
    )
    append(document, table(counts.heads, rows, widths, full=False))
    gap(document)


def _annex(document: Any, annex: NoticeTable, options: WriteOptions, total: int) -> None:
    document.add_paragraph(_plain(annex.title), style="Heading 1")
    if annex.note:
        document.add_paragraph(_plain(annex.note), style=PLAIN_STYLE)
    append(document, _rows_table(annex, options, total, _PAGE_WIDTH))


def _rows_table(listed: NoticeTable, options: WriteOptions, total: int, room: int) -> Any:
    """The table of these targets, as wide as the page."""
    columns, rows = listed.filled, []
    widths = column_widths([column.width for column in columns], room)
    for place, line in enumerate(options.with_progress(listed.rows, total), 1):
        texts = [str(place) if column.counted else column.text(line) for column in columns]
        cells = (
            passage_cell(line.passage, width)
            if column.marked
            else column_cell(column, text, width, line.light)
            for column, text, width in zip(columns, texts, widths, strict=True)
        )
        rows.append(row(cells, splits=max(map(len, texts)) > _TALL))
    return table([_(column.title) for column in columns], rows, widths)


def _outline(report: DueReport) -> list[tuple[str, tuple[ReportRow, ...]]]:
    """The tables of targets in the text, and the annexes."""
    notice = notice_text(report)
    tables = [part.table for part in notice.parts if part.table is not None]
    return [(one.caption, (*one.rows, *one.left_out)) for one in (*tables, *notice.annexes)]


def _turn(document: Any) -> None:
    """Begin a section on landscape pages."""
    from docx.enum.section import WD_ORIENT, WD_SECTION
    from docx.shared import Mm

    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin, section.bottom_margin = Mm(22), Mm(22)


def _number_pages(section: Any) -> None:
    """“— 1 —” at the foot of every page; later sections take it over."""
    from docx.oxml import parse_xml

    paragraph = section.footer.paragraphs[0]
    paragraph.style = PLAIN_STYLE
    paragraph.alignment = 1  # centred
    paragraph.add_run("— ")
    paragraph._p.append(
        parse_xml(f'<w:fldSimple xmlns:w="{_W}" w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>')
    )
    paragraph.add_run(" —")


def _foot(document: Any, notice: NoticeText) -> None:
    document.add_paragraph(style=PLAIN_STYLE)
    document.add_paragraph(_plain(_("Notes")), style="Heading 1")
    for line in notice.facts:
        document.add_paragraph(_plain(line), style=PLAIN_STYLE)


def _plain(text: str) -> str:
    return clean(text)


FORMAT = ReportFormat(
    name="docx",
    suffix=".docx",
    media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    words=N_("notice in the customary order; the annexes list every target"),
    write=write,
    write_tables=word_document,
    extra="docx",
    binary=True,
    outline=_outline,
    rank=4,
)
