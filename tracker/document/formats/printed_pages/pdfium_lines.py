"""The text of PDF files whose structure pdfminer cannot follow: pdfium repairs them."""

from __future__ import annotations

import re

from tracker.base.optional_libraries import library

_LETTERED = re.compile(r"(?<!\d)\d(?: \d)+(?!\d)")
_TOKEN = re.compile(r"\d+")
_LETTERED_SHARE = 0.5  # of the numbers are single digits when the page prints its figures letter by letter
_ENOUGH = 20


def lines_of_pages(data: bytes, where: str) -> list[list[str]]:
    """The printed lines of each page, without blank ones. Raises whatever pdfium raises."""
    pypdfium2 = library("pypdfium2", "pdf", where)
    document = pypdfium2.PdfDocument(data)
    try:
        pages = [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()
    pages = [page.replace("\ufffe", "").replace("\r", "\n") for page in pages]
    numbers = _TOKEN.findall(" ".join(pages))
    lettered = sum(1 for number in numbers if len(number) == 1)
    if len(numbers) >= _ENOUGH and lettered > _LETTERED_SHARE * len(numbers):
        pages = [_LETTERED.sub(lambda m: m[0].replace(" ", ""), page) for page in pages]
    return [[line.strip() for line in page.split("\n") if line.strip()] for page in pages]
