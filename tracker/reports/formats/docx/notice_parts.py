"""What notices and letters in Word have in common: to whom, from whom, and the file itself."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence
from typing import Any

from tracker.i18n import _
from tracker.records import Light
from tracker.reports.authorship import AUTHOR
from tracker.reports.content.printed_columns import PrintedColumn
from tracker.reports.formats.docx.word_tables import SHADES, cell
from tracker.reports.wording.cleaning import clean
from tracker.reports.wording.numbers_and_dates import long_day


def append(document: Any, element: Any) -> None:
    """Put an element at the end of the body, before the settings of its last section."""
    document.element.body.sectPr.addprevious(element)


def column_widths(shares: Sequence[int], room: int) -> list[int]:
    """The widths of columns that share `room`, in its unit."""
    return [share * room // sum(shares) for share in shares]


def column_cell(column: PrintedColumn[Any], text: str, width: int, light: Light) -> str:
    """The cell of a column with the text of a row that has this light."""
    return cell(text, width, right=column.right, shade=SHADES[light] if column.shaded else "")


def addressee(document: Any, to: str) -> None:
    """The line that says to whom it goes."""
    document.add_paragraph(clean(_("To {to}:").format(to=to))).paragraph_format.first_line_indent = 0


def signature(document: Any, signer: str, day: dt.date) -> None:
    """Who signs, if that is known, and the day, at the right."""
    for line in (signer, long_day(day)):
        if line:
            document.add_paragraph(clean(line)).alignment = 2  # to the right


def saved(document: Any, title: str, day: dt.date) -> bytes:
    """The file, with its title and day in its properties."""
    facts = document.core_properties
    facts.title, facts.author, facts.comments = clean(title)[:250], AUTHOR, ""
    facts.created = facts.modified = dt.datetime.combine(day, dt.time())
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()
