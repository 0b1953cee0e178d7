"""The table of targets on the index and on the page of a unit: one row a target, which leads to its page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tracker.chinese.shown_numbers import format_amount
from tracker.i18n import _
from tracker.reports.formats.html.escaping import cell, safe, tag
from tracker.reports.formats.html.filter_form import row_data
from tracker.reports.formats.html.target_tables import due, named_cell, quoted
from tracker.reports.model import ReportRow
from tracker.reports.site.addresses import target_address, unit_address
from tracker.reports.table_columns import light_words
from tracker.reports.wording.numbers_and_dates import format_value


def target_list(title: str, rows: Iterable[ReportRow], *, name: str, up: str = "") -> Iterator[str]:
    """A section with a heading and the table; nothing without rows."""
    listed = list(rows)
    if not listed:
        return
    yield f'<section data-rows="{len(listed)}">'
    yield tag("h2", safe(_("{title} ({count})").format(title=title, count=len(listed))), id=name)
    heads = (_("No."), _("Task (as written)"), _("Target"), _("Due"), _("Actual"), _("Light"), _("Lead unit"))
    head = tag("thead", tag("tr", "".join(tag("th", safe(words), scope="col") for words in heads)))
    body = tag("tbody", "".join(_row(row, up) for row in listed))
    table = tag("table", head + body, aria_labelledby=name)
    yield tag("div", table, class_="scroll", tabindex="0", role="region", aria_labelledby=name)
    yield "</section>"


def _row(row: ReportRow, up: str) -> str:
    target = row.target
    link = tag("a", safe(target.indicator), href=up + target_address(row))
    unit = target.lead_unit or ""
    cells = (
        cell(str(row.number), "n"),
        tag("th", tag("strong", link) + quoted(row), scope="row", class_="what"),
        named_cell(_("Target"), safe(format_value(target)), "n"),
        named_cell(_("Due"), due(row), "day"),
        named_cell(_("Actual"), safe(format_amount(row.actual, target.unit)), "n"),
        cell(light_words(row), f"light {row.light}"),
        named_cell(
            _("Lead unit"), tag("a", safe(unit), href=up + unit_address(unit)) if unit else "", "unit"
        ),
    )
    return tag("tr", "".join(cells), id=f"t-{row.id}", **row_data(row)) + "\n"
