"""PDF documents with a text layer: pages in order, columns apart, tables as rows, running heads left out."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator, Sequence
from typing import Any

from tracker.base.optional_libraries import library
from tracker.document.formats.base.parsed_text import ParsedText
from tracker.document.formats.printed_pages.bomb_guard import is_bomb
from tracker.document.formats.printed_pages.layout import PrintedRow
from tracker.document.formats.printed_pages.page_text import text_of_pages
from tracker.document.formats.printed_pages.pdf_rows import page_rows
from tracker.errors import DocumentError
from tracker.i18n import _

_UNMAPPED = "(cid:"  # what the library writes for a glyph that the file gives no character for
_UNMAPPED_SHARE = 0.3
_PER_PAGE = 8  # characters a page under which the document counts as scanned


def parse(data: bytes, where: str, suffix: str) -> ParsedText:  # noqa: ARG001 - all readers share one shape
    """One line a printed line, tables as tab-separated rows between blank lines; a Location a page.

    A file whose structure pdfminer cannot follow is read by pdfium, without columns and tables. Raises
    DocumentError for a scanned, encrypted or broken file, MissingExtra.
    """
    pdfplumber = library("pdfplumber", "pdf", where)
    logging.getLogger("pdfminer").setLevel(logging.ERROR)  # its warnings are about fonts, not for users
    start = data.find(b"%PDF-", 0, 1024)
    if start < 0:
        raise _broken(where)
    if is_bomb(data):
        raise DocumentError(
            _("{file}: the file unpacks to far more than a document holds").format(file=where),
            _("do not trust it; ask its sender for a plain copy"),
        )
    try:
        pages = list(_pages(pdfplumber, data[start:]))
    except Exception as error:  # the library lets errors of every kind through on a damaged file
        if _is_locked(error):
            raise _locked(where) from None
        pages = _by_pdfium(data[start:], where)
    return _assembled(pages, where)


def _pages(pdfplumber: Any, data: bytes) -> Iterator[list[PrintedRow]]:
    with pdfplumber.open(io.BytesIO(data)) as document:
        for page in document.pages:
            yield page_rows(page)
            page.close()


def _assembled(pages: Sequence[list[PrintedRow]], where: str) -> ParsedText:
    letters = sum(len(cell.strip()) for page in pages for row in page for cell in row.cells)
    if letters < _PER_PAGE * max(1, len(pages)):
        raise DocumentError(
            _("{file}: this PDF is scanned, it holds pictures and no text").format(file=where),
            _("recognise its text with an OCR program first"),
        )
    unmapped = sum(cell.count(_UNMAPPED) for page in pages for row in page for cell in row.cells)
    if unmapped * 6 > _UNMAPPED_SHARE * letters:
        raise DocumentError(
            _("{file}: this PDF's fonts do not say which characters they show").format(file=where),
            _("recognise its text with an OCR program, or ask for the Word file"),
        )
    return text_of_pages(pages)


def _by_pdfium(data: bytes, where: str) -> list[list[PrintedRow]]:
    from tracker.document.formats.printed_pages.pdfium_lines import lines_of_pages

    try:
        pages = lines_of_pages(data, where)
    except Exception as error:  # as above
        if _is_locked(error):
            raise _locked(where) from None
        raise _broken(where) from error
    return [[PrintedRow((line,), float(n)) for n, line in enumerate(page)] for page in pages]


def _is_locked(error: BaseException) -> bool:
    words = f"{type(error).__name__} {error!r} {error.args}"
    return "Password" in words or "password" in words


def _locked(where: str) -> DocumentError:
    return DocumentError(
        _("{file}: this PDF is locked with a password").format(file=where),
        _("open it with the password and print it to a new PDF"),
    )


def _broken(where: str) -> DocumentError:
    return DocumentError(
        _("{file}: the PDF is damaged and cannot be opened").format(file=where),
        _("fetch it again, or print it to a new PDF"),
    )
