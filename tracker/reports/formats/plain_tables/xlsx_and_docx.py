"""Plain tables as a workbook and as a Word document."""

from __future__ import annotations

import io

from tracker.base.optional_libraries import writing_library
from tracker.i18n import _
from tracker.reports.authorship import AUTHOR
from tracker.reports.formats.docx.notice_styles import prepare
from tracker.reports.formats.docx.word_tables import cell, row, table
from tracker.reports.formats.xlsx.cell_styles import CellStyles
from tracker.reports.formats.xlsx.worksheet import ReportSheet
from tracker.reports.table_document import DocumentTable, TableDocument
from tracker.reports.wording.cleaning import clean
from tracker.reports.wording.head_facts import told

_PAGE_WIDTH = 14570  # twentieths of a point between the margins of a landscape page
_WIDEST = 60  # characters of a column of a sheet
_FACTS, _LINE = 90, 16  # of the first sheet: characters of its second column, points of a line
_BLOCK, _BAR = "■", 8  # what a bar is made of, and how many are the whole of it
_TALL = 300  # characters from which on a row may run over the end of a page


def workbook(document: TableDocument) -> bytes:
    """A sheet of facts and one for each table. Raises MissingExtra without XlsxWriter."""
    xlsxwriter = writing_library("xlsxwriter", "xlsx", "xlsx")
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"constant_memory": True})
    book.set_properties({"title": clean(document.title), "author": AUTHOR})
    styles = CellStyles(book)
    first = ReportSheet(book, styles, _("Totals"))
    first.widths([26, _FACTS])
    first.page(document.title, columns=2)
    first.add((document.title, "title"))
    for name, value in document.facts:
        first.add((name, "name"), (value, "@"))
    first.add()
    for note in document.notes:
        first.tall(_LINE * -(-2 * len(note) // _FACTS))
        first.add((None, "@"), (note, "line"))
    for number, one in enumerate(document.tables, start=1):
        _sheet(ReportSheet(book, styles, f"{number} {one.title}"), one)
    book.close()
    return file.getvalue()


def _sheet(sheet: ReportSheet, one: DocumentTable) -> None:
    sheet.widths([min(_WIDEST, max(8, *_lengths(one, place))) for place in range(len(one.columns))])
    sheet.page(one.title, columns=len(one.columns), repeat=True)
    sheet.add(*((name, "head") for name in one.columns))
    for cells in one.rows:
        sheet.add(*((text, "@") for text in cells))


def _lengths(one: DocumentTable, place: int) -> list[int]:
    return [2 * len(text) for text in (one.columns[place], *(cells[place] for cells in one.rows))]


def word_document(document: TableDocument) -> bytes:
    """Title, facts and tables on landscape pages. Raises MissingExtra without python-docx."""
    made = writing_library("docx", "docx", "docx").Document()
    prepare(made, "zh" if document.language == "zh" else "en")
    page = made.sections[0]
    page.orientation, page.page_width, page.page_height = 1, page.page_height, page.page_width
    made.add_paragraph(clean(document.title), style="Title")
    for name, value in document.facts:
        made.add_paragraph(clean(told(name, value)))
    for one in document.tables:
        made.add_paragraph(clean(one.title), style="Heading 1")
        if not one.rows:
            made.add_paragraph(_("None."))
            continue
        widths = _widths(one)
        body = made.add_paragraph()
        drawn = (_with_bar(one, number, cells) for number, cells in enumerate(one.rows))
        body._p.addprevious(table(one.columns, (_row(one, cells, widths) for cells in drawn), widths))
    for note in document.notes:
        made.add_paragraph(clean(note))
    made.core_properties.title, made.core_properties.author = clean(document.title)[:250], AUTHOR
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def _widths(one: DocumentTable) -> list[int]:
    """Columns as wide as their texts ask for, on the whole width of a page."""
    wanted = [min(40, max(5, *(length // 2 for length in _lengths(one, n)))) for n in range(len(one.columns))]
    return [_PAGE_WIDTH * one // sum(wanted) for one in wanted]


def _with_bar(one: DocumentTable, number: int, cells: tuple[str, ...]) -> tuple[str, ...]:
    """The cells of a row, with its bar under the text that says the same."""
    place = one.bar_column
    if place is None:
        return cells
    bar = _BLOCK * round(one.bars[number] * _BAR)
    return (*cells[:place], f"{cells[place]}\n{bar}".rstrip(), *cells[place + 1 :])


def _row(one: DocumentTable, cells: tuple[str, ...], widths: list[int]) -> str:
    made = (
        cell(text, width, right=place in one.right)
        for place, (text, width) in enumerate(zip(cells, widths, strict=True))
    )
    return row(made, splits=max(map(len, cells)) > _TALL)
