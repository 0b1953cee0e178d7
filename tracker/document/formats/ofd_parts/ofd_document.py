"""OFD documents (GB/T 33190), the fixed layout of Chinese offices: a zip of pages in XML."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from tracker.document.formats.base import zip_guard
from tracker.document.formats.base.parsed_text import ParsedText
from tracker.document.formats.ofd_parts.page_words import POINTS, local, numbers, page_words
from tracker.document.formats.printed_pages.layout import PrintedRow, rows_of_words
from tracker.document.formats.printed_pages.page_text import text_of_pages
from tracker.errors import DocumentError
from tracker.i18n import _

_ROOT = "OFD.xml"
_WIDEST = 5000.0  # millimetres, of a page that anybody prints
_A4_WIDTH = 210.0  # millimetres, for a page that does not say its own


def parse(data: bytes, where: str, suffix: str) -> ParsedText:  # noqa: ARG001 - all readers share one shape
    """One line a printed line, rows of cells parted by tabs; a Location a page. Annotations such as seals and
    watermarks are not read. Raises DocumentError, also for a scanned file.
    """
    zip_guard.check(data, where, "ofd")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            pages = [_rows(page, width) for page, width in _pages(package)]
    except zip_guard.DAMAGE as error:
        raise zip_guard.broken(where, "ofd") from error
    if not any(row.cells for page in pages for row in page):
        raise DocumentError(
            _("{file}: this OFD file is scanned, it holds pictures and no text").format(file=where),
            _("recognise its text with an OCR program first"),
        )
    return text_of_pages(pages)


def _rows(page: Element, width: float) -> list[PrintedRow]:
    return rows_of_words(list(page_words(page)), POINTS * width)


def _pages(package: zipfile.ZipFile) -> Iterator[tuple[Element, float]]:
    """Each page of each document in the package, with its width."""
    for root in (one for one in _xml(package, _ROOT).iter() if local(one) == "DocRoot"):
        path = _joined("", root.text or "")
        document = _xml(package, path)
        usual = _width(document, _A4_WIDTH)
        for reference in (one for one in document.iter() if local(one) == "Page"):
            page = _xml(package, _joined(posixpath.dirname(path), reference.get("BaseLoc", "")))
            yield page, _width(page, usual)


def _xml(package: zipfile.ZipFile, path: str) -> Element:
    """The part as XML; the guard has seen that it declares no entities."""
    return ElementTree.fromstring(package.read(path))


def _joined(folder: str, path: str) -> str:
    """A path in the package; one that begins with a slash counts from its root."""
    return posixpath.normpath(posixpath.join("/" + folder, path.strip())).lstrip("/")


def _width(element: Element, otherwise: float) -> float:
    for box in element.iter():
        if local(box) == "PhysicalBox":
            sides = numbers(box.text or "")
            return sides[2] if len(sides) == 4 and 0 < sides[2] < _WIDEST else otherwise
    return otherwise
