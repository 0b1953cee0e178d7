"""The tables of the page: one row for each target, with its quote, its pace and its newest progress note."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.chinese.shown_numbers import format_amount
from tracker.i18n import _
from tracker.reports.formats.html.escaping import cell, safe, tag
from tracker.reports.formats.html.filter_form import row_data
from tracker.reports.formats.html.history import history
from tracker.reports.formats.html.series_chart import series_chart
from tracker.reports.model import ReportRow, Section
from tracker.reports.table_columns import light_words
from tracker.reports.wording.codes import review_word
from tracker.reports.wording.numbers_and_dates import format_due, format_points, format_share, format_value
from tracker.reports.write_options import WriteOptions


def section(part: Section, options: WriteOptions, total: int) -> Iterator[str]:
    """One section with its heading and table."""
    name = f"s-{part.key or 'none'}"
    yield f'<section data-rows="{len(part.rows)}">'
    yield tag("h2", safe(_("{title} ({count})").format(title=part.title, count=len(part.rows))), id=name)
    if part.note:
        yield tag("p", safe(part.note), class_="note")
    if part.rows:
        table = "".join(_table(part, name, options, total))
        yield tag("div", table, class_="scroll", tabindex="0", role="region", aria_labelledby=name)
    else:
        yield tag("p", safe(_("None.")))
    yield "</section>"


def _table(part: Section, name: str, options: WriteOptions, total: int) -> Iterator[str]:
    heads = (
        (_("No."), "n"),
        (_("Task (as written)"), None),
        (_("Target"), "n"),
        (_("Due"), None),
        (_("Actual"), "n"),
        (_("Completion"), "n"),
        (_("Light"), None),
        (_("Lead unit"), None),
        (_("Progress so far"), None),
    )
    yield f'<table aria-labelledby="{safe(name)}">'
    yield tag("thead", tag("tr", "".join(tag("th", safe(h), scope="col", class_=c) for h, c in heads)))
    yield "<tbody>"
    yield from (_row(row) for row in options.with_progress(part.rows, total))
    yield "</tbody></table>\n"


def _row(row: ReportRow) -> str:
    target = row.target
    link = tag("a", safe(str(row.number)), href=f"#t-{row.id}")
    cells = (
        tag("td", link, class_="n"),
        tag("th", _what(row), scope="row", class_="what"),
        named_cell(_("Target"), safe(format_value(target)), "n"),
        named_cell(_("Due"), due(row), "day"),
        named_cell(_("Actual"), safe(format_amount(row.actual, target.unit)), "n"),
        named_cell(_("Completion"), _pace(row), "n"),
        cell(light_words(row), f"light {row.light}"),
        named_cell(_("Lead unit"), safe(target.lead_unit or ""), "unit"),
        tag("td", _said(row), class_="said"),
    )
    return tag("tr", "".join(cells), id=f"t-{row.id}", **row_data(row)) + "\n"


def named_cell(name: str, content: str, class_: str) -> str:
    """A cell that a phone, which shows no header, shows with its name."""
    return tag("td", content, class_=class_, data_name=name)


def quoted(row: ReportRow) -> str:
    """The sentence that promises, its figure marked."""
    before, figure, after = map(safe, row.passage.parts)
    return tag("blockquote", f"{before}{tag('mark', figure)}{after}" if before or after else figure)


def _what(row: ReportRow) -> str:
    """The indicator, the sentence with its figure marked, the headings above it, and its source."""
    quote = quoted(row)
    review = tag("span", safe(review_word(row.entry.review)), class_="badge")
    name = tag("strong", safe(row.target.indicator))
    found = " · ".join(words for words in (row.heading, row.source) if words)
    apart = review if row.entry.review != "accepted" else ""
    return apart + name + quote + tag("span", safe(found), class_="small")


def _pace(row: ReportRow) -> str:
    """Completion, and under it the time gone and the gap."""
    parts = [safe(format_share(row.completion))]
    for words, value in (
        (_("time elapsed {share}"), format_share(row.elapsed)),
        (_("gap {share}"), format_points(row.gap)),
    ):
        if value:
            parts.append(tag("span", safe(words.format(share=value)), class_="small"))
    return "".join(parts)


def due(row: ReportRow) -> str:
    """The due date, and the first one where it was moved."""
    due = format_due(row.due, row.target.due_precision)
    text = tag("time", safe(due), datetime=row.due.isoformat()) if row.due else safe(due)
    if row.original_due is None:
        return text
    original = format_due(row.original_due, row.target.due_precision)
    return text + tag("span", safe(_("was {original}").format(original=original)), class_="small")


def _said(row: ReportRow) -> str:
    parts = [safe(row.progress)]
    for name, words in (
        (_("Problems"), row.problem),
        (_("Next steps"), row.next_step),
        (_("Evidence"), row.evidence),
    ):
        if words:
            parts.append(tag("b", safe(name)) + " " + safe(words))
    if row.data_as_of:
        day = _("data up to {date}").format(date=row.data_as_of.isoformat())
        parts.append(tag("span", safe(day), class_="small"))
    return "<br>".join(parts) + _course(row)


def _course(row: ReportRow) -> str:
    """The chart of its figures, and every step behind a word that opens it."""
    steps = history(row)
    if not steps:
        return ""
    return series_chart(row) + tag("details", tag("summary", safe(_("Reported so far"))) + steps)
