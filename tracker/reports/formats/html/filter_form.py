"""The form above the targets: lights, unit, topic, place and document to choose from, an order, a search.

It stays hidden until the script is there to work it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tracker.i18n import N_, _
from tracker.reports.content import separate_pages
from tracker.reports.dimensions import LIGHTS
from tracker.reports.formats.html.escaping import safe, tag
from tracker.reports.model import DueReport, ReportRow
from tracker.reports.wording.codes import light_mark, light_word


@dataclass(frozen=True, slots=True)
class PageFilter:
    """One thing to choose by: the name of its data attribute, its label (a message id), a row's value."""

    name: str
    label: str
    value: Callable[[ReportRow], str]


CHOICES = (
    PageFilter("unit", N_("Lead unit"), lambda row: row.target.lead_unit or ""),
    PageFilter("topic", N_("Topic"), lambda row: row.target.topic or ""),
    PageFilter("place", N_("Place"), lambda row: row.target.place or ""),
    PageFilter("document", N_("Document"), lambda row: row.document),
)
_ORDERS = (
    ("number", N_("No.")),
    ("due", N_("Due")),
    ("completion", N_("Completion")),
    ("light", N_("Light")),
    ("unit", N_("Lead unit")),
)


def row_data(row: ReportRow) -> dict[str, str | None]:
    """The attributes of a row that the form chooses and sorts by."""
    known = {f"data_{choice.name}": choice.value(row) or None for choice in CHOICES}
    return {
        "data_light": row.light,
        "data_verdict": row.verdict,
        "data_number": str(row.number),
        "data_due": row.due.isoformat() if row.due else None,
        "data_completion": None if row.completion is None else f"{row.completion:.4f}",
        **known,
    }


def form(report: DueReport) -> Iterator[str]:
    """The whole form. What all targets share, or none has, is nothing to choose by."""
    counts = separate_pages.by_light(report)
    boxes = "".join(
        tag(
            "label",
            f'<input type="checkbox" value="{light}" checked> '
            + safe(f"{light_mark(light)} {light_word(light)} ({counts[light]})"),
            class_=f"chip {light}",
        )
        for light in LIGHTS
    )
    yield '<form id="filter" role="search" hidden>'
    yield tag("fieldset", tag("legend", safe(_("Lights"))) + boxes)
    rows = [row for section in report.listed for row in section.rows]
    for choice in CHOICES:
        values = sorted({choice.value(row) for row in rows} - {""})
        if len({choice.value(row) for row in rows}) > 1:
            options = tag("option", safe(_("all")), value="")
            options += "".join(tag("option", safe(value), value=value) for value in values)
            yield _select(_(choice.label), options, data_by=choice.name)
    orders = "".join(tag("option", safe(_(words)), value=key) for key, words in _ORDERS)
    yield _select(_("Sort by"), orders, data_sort="")
    yield tag("label", safe(_("Search")) + ' <input type="search" autocomplete="off">')
    words = _("{shown} of {total} targets shown")
    yield tag("output", "", data_words=words, aria_live="polite")
    yield "</form>"


def _select(label: str, options: str, **attributes: str) -> str:
    return tag("label", safe(label) + " " + tag("select", options, **attributes))
