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
from tracker.reports.formats.docx.notice_styles import PLAIN
from tracker.reports.formats.docx.word_tables import SHADES, cell
from tracker.reports.wording.cleaning import clean
from tracker.reports.wording.numbers_and_dates import long_day

_GAP = 8  # points below a table
_LAST_ROWS = 2  # of a table that go to the next page with what follows it


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


def gap(document: Any) -> None:
    """A little room below a table."""
    from docx.shared import Pt

    document.add_paragraph(style=PLAIN).paragraph_format.line_spacing = Pt(_GAP)


def keep_together(document: Any, count: int) -> None:
    """Hold what comes after the first `count` blocks on one page with the last text or rows before it."""
    from docx.table import Table
    from docx.text.paragraph import Paragraph

    blocks = list(document.element.body)[:-2]  # the last one has nothing to be held to
    first = count - 1
    while first > 0 and not "".join(blocks[first].itertext()).strip():
        first -= 1
    for block in blocks[max(first, 0) :]:
        if block.tag.endswith("}tbl"):
            boxes = [box for row in Table(block, document).rows[-_LAST_ROWS:] for box in row.cells]
            paragraphs = [paragraph for box in boxes for paragraph in box.paragraphs]
        else:
            paragraphs = [Paragraph(block, document)]
        for paragraph in paragraphs:
            paragraph.paragraph_format.keep_with_next = True


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
