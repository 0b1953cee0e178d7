"""Starter templates: a Word notice and a page that work as they are, with comments on what to change."""

from __future__ import annotations

import io
from html import escape
from string import Template
from typing import Any

from tracker.base.optional_libraries import writing_library
from tracker.i18n import _, language
from tracker.reports.asset_texts import asset
from tracker.reports.formats.html.escaping import language_tag

_CELLS = ("indicator", "task", "shown.value", "shown.due", "shown.actual", "shown.light")

_WIDTHS = (28, 60, 20, 18, 20, 24)  # millimetres


def starter_page() -> str:
    """A template for html, with its comments in the language in use."""
    return Template(asset("starter.html")).substitute(
        language=language_tag(language()),
        heads="".join(f"<th>{escape(words)}</th>" for words in _heads()),
        cells="".join(f"<td>{{{{ target.{name} }}}}</td>" for name in _CELLS),
        **_comments(),
    )


def starter_word() -> bytes:
    """The same as a Word document; a comment is a paragraph that is not printed. Raises MissingExtra."""
    document = writing_library("docx", "docx", "docx").Document()
    _paper(document)
    said = _comments()
    for name in ("about", "data"):
        _comment(document, said[name])
    document.add_paragraph("{{ report.title }}", style="Title")
    document.add_paragraph("{{ notice.opening }}")
    _comment(document, said["chapters"])
    _lines(document, "{%p for part in notice.parts %}", "{%p for words in part.paragraphs %}")
    document.paragraphs[-1].insert_paragraph_before("{{ part.heading }}", style="Heading 1")
    _lines(document, "{{ words }}", "{%p endfor %}", "{%p endfor %}")
    _comment(document, said["table"])
    _table(document)
    _comment(document, said["choose"])
    _lines(document, "{%p for line in notice.facts %}", "{{ line }}", "{%p endfor %}")
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _paper(document: Any) -> None:
    """A4 with margins of 20 mm."""
    from docx.shared import Mm

    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(20)


def _table(document: Any) -> None:
    """A head, then a row that is repeated for each target between two rows of commands."""
    from docx.shared import Mm, Pt

    style = document.styles.add_style("TargetTable", 3)  # a table style
    style.base_style, style.font.size = document.styles["Table Grid"], Pt(9)
    table = document.add_table(rows=4, cols=len(_CELLS), style=style)
    table.autofit = False
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)
    for cell, words in zip(table.rows[0].cells, _heads(), strict=True):
        cell.text = words
    table.rows[1].cells[0].text = "{%tr for target in report.targets %}"
    for cell, name in zip(table.rows[2].cells, _CELLS, strict=True):
        cell.text = f"{{{{ target.{name} }}}}"
    table.rows[3].cells[0].text = "{%tr endfor %}"


def _comment(document: Any, words: str) -> None:
    document.add_paragraph(f"{{#p {words} #}}")


def _lines(document: Any, *lines: str) -> None:
    for line in lines:
        document.add_paragraph(line)


def _heads() -> tuple[str, ...]:
    return (
        _("Indicator"), _("Task (as written)"), _("Target"), _("Due"), _("Actual"), _("Light"),
    )  # fmt: skip


def _comments() -> dict[str, str]:
    """What stands beside each part; none of it is printed."""
    return {
        "about": _(
            "A template of your own for tracker report --template DIR. Change words, fonts and tables as you "
            "like; what stands in double braces is filled in. Comments like this one are not printed."
        ),
        "data": _(
            "report has all data of the json format: tracker report --schema lists its names. notice has the "
            "paragraphs of the notice: title, opening, parts, facts."
        ),
        "chapters": _("The five chapters of the notice. Write your own words instead to have others."),
        "table": _(
            "A row for each target. Other fields: lead_unit, topic, where, document, shown.completion, "
            "shown.elapsed, shown.gap, shown.status."
        ),
        "choose": _(
            "To list only some targets, put a condition into the loop: if target.verdict == 'overdue'. What "
            "the report rests on follows."
        ),
    }
