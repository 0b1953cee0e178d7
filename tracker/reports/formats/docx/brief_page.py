"""The brief as one upright page of Word: headline, lights, counts, units, the worst, what is due next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from tracker.i18n import _
from tracker.reports.content.brief import Brief, BriefColumn, BriefRow, columns
from tracker.reports.dimensions import LIGHTS
from tracker.reports.formats.docx.bar_chart import put_chart, unit_chart
from tracker.reports.formats.docx.notice_parts import append, column_cell, column_widths
from tracker.reports.formats.docx.notice_styles import CELL, PLAIN
from tracker.reports.formats.docx.word_tables import cell, row, table
from tracker.reports.wording.cleaning import clean
from tracker.reports.wording.codes import light_mark, light_word

_ROOM = 9600  # twentieths of a point between the margins


def fill_brief(document: Any, page: Brief) -> None:
    """Write the page into an empty document with the styles of the notice."""
    from docx.shared import Mm, Pt

    section = document.sections[0]
    section.top_margin = section.bottom_margin = Mm(17)
    section.left_margin = section.right_margin = Mm(20)
    title = document.add_paragraph(clean(page.title), style="Title")
    title.paragraph_format.space_after = Pt(4)
    headline = document.add_paragraph(style=PLAIN)
    headline.add_run(clean(page.headline)).bold = True
    put_chart(document, unit_chart(page.units))
    _caption(document, _("By verdict"))
    heads = [*(words for words, _count in page.counts), _("Total")]
    numbers = [*(str(count) for _words, count in page.counts), str(page.total)]
    append(document, _grid(heads, [numbers], [1] * len(heads)))
    _caption(document, _("By lead unit"))
    lights = tuple(f"{light_mark(light)} {light_word(light)}" for light in LIGHTS)
    lines = [
        (unit.name, *map(str, (unit.total, unit.overdue, *(unit.lights[light] for light in LIGHTS))))
        for unit in page.units
    ]
    append(document, _grid((_("Lead unit"), _("Targets"), _("overdue"), *lights), lines, [3, *[1] * 7]))
    listed = columns(page)
    for words, rows in ((_("The worst"), page.worst), (_("Due next"), page.due_next)):
        _caption(document, words)
        if rows:
            append(document, _targets(rows, listed))
        else:
            document.add_paragraph(_("None."), style=PLAIN)
    if page.changes:
        _caption(document, _("Changes"))
        for line in page.changes:
            document.add_paragraph(clean(line), style=CELL)
    _caption(document, "")
    document.add_paragraph(clean(page.facts), style=CELL)


def _caption(document: Any, words: str) -> None:
    from docx.shared import Pt

    paragraph = document.add_paragraph(style=CELL)
    paragraph.add_run(clean(words)).bold = True
    paragraph.paragraph_format.space_before = Pt(5)
    paragraph.paragraph_format.space_after = Pt(2)
    paragraph.paragraph_format.keep_with_next = True


def _targets(rows: Sequence[BriefRow], listed: Sequence[BriefColumn]) -> Any:
    widths = column_widths([column.width for column in listed], _ROOM)
    lines = (
        row(
            column_cell(column, column.text(one), width, one.light)
            for column, width in zip(listed, widths, strict=True)
        )
        for one in rows
    )
    return table([_(column.title) for column in listed], lines, widths, full=False)


def _grid(heads: Sequence[str], lines: Iterable[Sequence[str]], shares: Sequence[int]) -> Any:
    widths = column_widths(shares, _ROOM)
    rows = (
        row(cell(text, width, right=text.isdigit()) for text, width in zip(line, widths, strict=True))
        for line in lines
    )
    return table(heads, rows, widths, full=False)
