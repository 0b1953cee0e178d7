"""What tells a file that this program wrote from a document: marks in it that its readers do not see.

Word files and workbooks name their author, pages their generator, Markdown ends in a comment; csv is known by
its header row, a letter for a mail by its slip, calendars and JSON by how they begin. A folder of documents
often holds the reports made from them, and what they say of targets is no second promise.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
import zlib
from functools import cache

from tracker.i18n import N_, in_every_language
from tracker.reports.authorship import COMMENT, GENERATOR
from tracker.reports.table_columns import CSV_TITLES, PROMISE_TITLES
from tracker.reports.tidy.columns import TABLES, names

_AUTHORED = re.compile(rb"<(?:dc:creator|cp:lastModifiedBy)>tracker</")
_CALENDAR = b"PRODID:-//tracker//"
_JSON = re.compile(rb'\{\s*"schema": 1,\s*"(?:title|as_of|plans)"')
_TIDY = re.compile(rb'\{\s*"profile": "tabular-data-package"')
_SLIP = b"-" * 40 + b"\n"
_BEGINNING, _END, _CORE = 4096, 300, 65536  # bytes that are looked at
_PACKED = (".docx", ".docm", ".xlsx", ".xlsm")
_PAGES = (".html", ".htm", ".xhtml")
LOOKED_INTO = frozenset({*_PACKED, *_PAGES, ".md", ".markdown", ".csv", ".txt", ".ics", ".json"})


def written_by_tracker(data: bytes, suffix: str) -> bool:
    """Whether a file with this ending (lower case) and content was written by this program. Never raises."""
    start, end = data[:_BEGINNING], data[-_END:]
    if suffix in _PACKED:
        return _AUTHORED.search(_core(data)) is not None
    if suffix in _PAGES:
        return GENERATOR.encode() in start or _ends_in_comment(end)
    match suffix:
        case ".md" | ".markdown":
            return _ends_in_comment(end)
        case ".csv":
            return _has_our_header(start.decode("utf-8-sig", "replace"))
        case ".txt":
            return _is_letter(data)
        case ".ics":
            return _CALENDAR in start
        case ".json":
            return bool(_JSON.match(start) or _TIDY.match(start))
    return False


def _ends_in_comment(end: bytes) -> bool:
    return end.rstrip().endswith(COMMENT.encode())


def _core(data: bytes) -> bytes:
    """The properties of an Office package; empty when there are none."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package, package.open("docProps/core.xml") as part:
            return part.read(_CORE)
    except (zipfile.BadZipFile, KeyError, OSError, RuntimeError, ValueError, NotImplementedError, zlib.error):
        return b""


def _has_our_header(text: str) -> bool:
    try:
        return tuple(next(csv.reader(io.StringIO(text, newline="")), ())) in _headers()
    except csv.Error:
        return False


@cache
def _headers() -> frozenset[tuple[str, ...]]:
    """The header rows of the report, of a comparison and of the tidy tables, in every language."""
    reports = zip(*map(in_every_language, CSV_TITLES), strict=True)
    promises = zip(*map(in_every_language, PROMISE_TITLES), strict=True)
    return frozenset({*reports, *promises, *(tuple(names(table.columns)) for table in TABLES)})


def _is_letter(data: bytes) -> bool:
    """Whether a text is a reminder with its slip: a line of dashes, and under it whose answer it is."""
    rule = data.rfind(_SLIP)
    if rule < 0:
        return False
    line = data[rule + len(_SLIP) :].partition(b"\n")[0].decode("utf-8", "replace").rstrip("\r")
    return any(_answers(line, words) for words in in_every_language(N_("Answer of {unit}")))


def _answers(line: str, words: str) -> bool:
    before, after = words.split("{unit}")
    return len(line) > len(before + after) and line.startswith(before) and line.endswith(after)
