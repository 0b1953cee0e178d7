"""Starter templates: a Word notice and a page that work as they are, with comments on what to change."""

from __future__ import annotations

import io
from collections.abc import Iterable
from html import escape
from string import Template
from typing import Any

from tracker.base.optional_libraries import writing_library
from tracker.i18n import N_, _, language
from tracker.reports.asset_texts import asset
from tracker.reports.formats.html.escaping import language_tag

_TABLE = "TargetTable"
_Columns = tuple[tuple[str, str, int], ...]  # title (a message id), what fills it in, width in millimetres
_TARGETS: _Columns = (
    (N_("Indicator"), "target.indicator", 28),
    (N_("Task (as written)"), "target.task", 60),
    (N_("Target"), "target.shown.value", 20),
    (N_("Due"), "target.shown.due", 18),
    (N_("Actual"), "target.shown.actual", 20),
    (N_("Light"), "target.shown.light", 24),
)
_UNITS: _Columns = (
    (N_("Lead unit"), "unit.name", 60),
    (N_("Targets"), "unit.total", 25),
    (N_("overdue"), "unit.overdue", 25),
)


def starter_page() -> str:
    """A template for html, with its comments in the language in use."""
    return Template(asset("starter.html")).substitute(
        language=language_tag(language()),
        heads=_cells("th", (_(title) for title, _name, _width in _TARGETS)),
        cells=_cells("td", (f"{{{{ {name} }}}}" for _title, name, _width in _TARGETS)),
        unit_heads=_cells("th", (_(title) for title, _name, _width in _UNITS)),
        unit_cells=_cells("td", (f"{{{{ {name} }}}}" for _title, name, _width in _UNITS)),
        **_comments(),
    )


def starter_word() -> bytes:
    """The same as a Word document; a comment is a paragraph that is not printed. Raises MissingExtra."""
    document = writing_library("docx", "docx", "docx").Document()
    _paper(document)
    said = _comments()
    for name in ("about", "data", "head"):
        _comment(document, said[name])
    _lines(document, "{%p if notice.masthead %}", "{{ notice.masthead }}")
    _lines(document, "{{ notice.issue }} {{ notice.signer }} {{ report.day }}", "{%p endif %}")
    document.add_paragraph("{{ notice.title }}", style="Title")
    _lines(document, "{%p if notice.to %}", "{{ notice.to }}", "{%p endif %}", "{{ notice.opening }}")
    _comment(document, said["chapters"])
    _lines(document, "{%p for part in notice.parts %}")
    document.add_paragraph("{{ part.heading }}", style="Heading 1")
    _lines(document, "{%p for words in part.paragraphs %}", "{{ words }}", "{%p endfor %}")
    _comment(document, said["units"])
    _lines(document, "{%p if part.units %}")
    _table(document, "unit in part.units", _UNITS)
    _lines(document, "", "{%p endif %}")
    _comment(document, said["table"])
    _lines(document, "{%p if part.targets %}")
    _table(document, "target in part.targets", _TARGETS)
    _lines(document, "", "{%p endif %}", "{%p if part.rest %}", "{{ part.rest }}", "{%p endif %}")
    _lines(document, "{%p endfor %}")
    _comment(document, said["annexes"])
    _lines(document, "{%p for annex in notice.annexes %}")
    document.add_paragraph("{{ annex.title }}", style="Heading 1")
    _table(document, "target in annex.targets", _TARGETS)
    _lines(document, "", "{%p endfor %}")
    _comment(document, said["choose"])
    _lines(document, "{%p for line in notice.facts %}", "{{ line }}", "{%p endfor %}")
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _paper(document: Any) -> None:
    """A4 with margins of 20 mm, and a style for tables."""
    from docx.shared import Mm, Pt

    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(20)
    style = document.styles.add_style(_TABLE, 3)  # a table style
    style.base_style, style.font.size = document.styles["Table Grid"], Pt(9)


def _table(document: Any, loop: str, columns: _Columns) -> None:
    """A head, then a row that is repeated as `loop` says between two rows of commands."""
    from docx.oxml import OxmlElement
    from docx.shared import Mm

    table = document.add_table(rows=4, cols=len(columns), style=_TABLE)
    table.autofit = False
    table.rows[1].cells[0].text = f"{{%tr for {loop} %}}"
    table.rows[3].cells[0].text = "{%tr endfor %}"
    for row, property in ((table.rows[0], "w:tblHeader"), (table.rows[2], "w:cantSplit")):
        row._tr.get_or_add_trPr().append(OxmlElement(property))
    for column, (title, name, width) in zip(table.columns, columns, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)
        column.cells[0].paragraphs[0].add_run(_(title)).bold = True
        column.cells[2].text = f"{{{{ {name} }}}}"


def _comment(document: Any, words: str) -> None:
    document.add_paragraph(f"{{#p {words} #}}")


def _lines(document: Any, *lines: str) -> None:
    for line in lines:
        document.add_paragraph(line)


def _cells(tag: str, texts: Iterable[str]) -> str:
    return "".join(f"<{tag}>{escape(text)}</{tag}>" for text in texts)


def _comments() -> dict[str, str]:
    """What stands beside each part; none of it is printed."""
    return {
        "about": _(
            "A template of your own for tracker report --template DIR. Change words, fonts and tables as you "
            "like; what stands in double braces is filled in. Comments like this one are not printed."
        ),
        "data": _(
            "report has all data of the json format: tracker report --schema lists its names. notice has "
            "what the notice says: title, opening, parts, annexes, facts."
        ),
        "head": _(
            "Masthead, number, addressee and signer come from [notice] in the settings; what is not set is "
            "left out."
        ),
        "chapters": _("The five chapters of the notice. Write your own words instead to have others."),
        "units": _("The counts by lead unit, in the second chapter."),
        "table": _(
            "The targets of a chapter, each in one only: in the second what is done, in the third what is "
            "late, in the fifth what is due next. Other fields: lead_unit, topic, where, document, "
            "shown.completion, shown.elapsed, shown.gap, shown.status."
        ),
        "annexes": _("The ledger of all targets; one for each lead unit where --annexes asks for it."),
        "choose": _(
            "For a list of your own: for target in report.targets, and a condition such as if target.verdict "
            "== 'overdue'. What the report rests on follows."
        ),
    }
