"""A reminder letter as a Word document: masthead, items, signature, and the slip on its own page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from tracker.base.optional_libraries import writing_library
from tracker.i18n import _
from tracker.reports.formats.docx.masthead import masthead
from tracker.reports.formats.docx.notice_parts import addressee, append, column_widths, saved, signature
from tracker.reports.formats.docx.notice_styles import PLAIN, prepare
from tracker.reports.formats.docx.word_tables import SHADES, cell, passage_cell, row, table
from tracker.reports.letters.letter import Letter, LetterItem
from tracker.reports.wording.cleaning import clean

_TEXT_WIDTH = 8844  # twentieths of a point between the margins
_ITEM_SHARES = (6, 33, 13, 12, 11, 14, 11)  # of the width, as `Letter.heads`
_SLIP_SHARES = (6, 24, 24, 13, 19, 14)
_NUMBER, _TASK, _LEFT = 0, 1, 4  # columns that are not plain text
_SLIP_ROW = 700  # twentieths of a point: room to write by hand


def word_document(letter: Letter) -> bytes:
    """The whole document. Raises MissingExtra without python-docx."""
    document = writing_library("docx", "docx", "docx").Document()
    prepare(document, letter.language)
    masthead(document, letter.letterhead, letter.as_of)
    document.add_paragraph(clean(letter.title), style="Title")
    addressee(document, letter.unit)
    document.add_paragraph(clean(letter.opening))
    document.add_paragraph(clean(letter.request)).paragraph_format.keep_with_next = True
    append(document, _items(letter))
    document.add_paragraph(style=PLAIN)
    signature(document, letter.letterhead.signer, letter.as_of)
    document.add_page_break()
    document.add_paragraph(clean(_("Answer of {unit}").format(unit=letter.unit)), style="Title")
    append(document, _slip(letter))
    document.add_paragraph(style=PLAIN)
    for line in letter.slip_lines:
        document.add_paragraph(clean(line), style=PLAIN)
    return saved(document, f"{letter.title} {letter.unit}", letter.as_of)


def _items(letter: Letter) -> Any:
    widths = column_widths(_ITEM_SHARES, _TEXT_WIDTH)
    return table(letter.heads, (row(_cells(letter, item, widths)) for item in letter.items), widths)


def _cells(letter: Letter, item: LetterItem, widths: Sequence[int]) -> Iterable[str]:
    for place, (text, width) in enumerate(zip(letter.cells(item), widths, strict=True)):
        if place == _TASK:
            yield passage_cell(item.passage, width)
        else:
            shade = SHADES["red"] if place == _LEFT and item.late else ""
            yield cell(text, width, right=place == _NUMBER, shade=shade)


def _slip(letter: Letter) -> Any:
    widths = column_widths(_SLIP_SHARES, _TEXT_WIDTH)
    tall = f'<w:trHeight w:val="{_SLIP_ROW}" w:hRule="atLeast"/>'
    rows = []
    for item in letter.items:
        texts = (str(item.number), item.indicator, *[""] * (len(widths) - 2))
        made = row(cell(text, width) for text, width in zip(texts, widths, strict=True))
        rows.append(made.replace("<w:cantSplit/>", f"<w:cantSplit/>{tall}", 1))
    return table(letter.slip_heads, rows, widths)
