"""Texts in cells of a spreadsheet: none of them may be taken for a formula. See OWASP, “CSV Injection”."""

from __future__ import annotations

import re

from tracker.reports.wording.cleaning import clean

_FULL_WIDTH = 0xFEE0  # from a sign of ASCII to its full-width form, which spreadsheets take for the same
_SIGNS = "=+-@"
_FORMULA = re.compile(
    rf"\s*[{re.escape(_SIGNS + ''.join(chr(ord(sign) + _FULL_WIDTH) for sign in _SIGNS))}]\s*\S|[\t\r\n]"
)
_NUMBER = re.compile(r"[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?%?")


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet would take the text for a formula when it is typed or read from csv.

    A sign alone, such as the bound “=”, is none: there is nothing to run.
    """
    return _FORMULA.match(text) is not None


def harmless(text: str) -> str:
    """The text as a cell of a csv file: an apostrophe goes before what would start a formula.

    A plain negative number stays as it is.
    """
    text = clean(text)
    return f"'{text}" if looks_like_formula(text) and not _NUMBER.fullmatch(text) else text
