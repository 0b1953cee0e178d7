"""The three kinds of pages: the index, a page a target, a page a lead unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tracker.chinese.shown_numbers import format_amount
from tracker.i18n import _
from tracker.reports.content.brief import headline
from tracker.reports.content.tally import tally
from tracker.reports.formats.html.about import fact, facts, method
from tracker.reports.formats.html.escaping import safe, tag
from tracker.reports.formats.html.filter_form import form
from tracker.reports.formats.html.history import history
from tracker.reports.formats.html.series_chart import series_caption, series_chart
from tracker.reports.formats.html.target_tables import due, quoted
from tracker.reports.formats.html.timeline import light_chips, light_counts, timeline, units
from tracker.reports.model import DueReport, ReportRow
from tracker.reports.site.addresses import target_address, unit_address, unit_feed
from tracker.reports.site.frame import page
from tracker.reports.site.target_list import target_list
from tracker.reports.table_columns import light_words
from tracker.reports.wording.codes import status_word
from tracker.reports.wording.numbers_and_dates import format_points, format_share, format_value

_UP = "../"


def index_page(report: DueReport) -> str:
    """Headline and counts, charts, then every target by section."""
    return page(report, report.title, _index(report), script=True)


def _index(report: DueReport) -> Iterator[str]:
    yield tag("p", safe(headline(report)), class_="headline")
    yield light_counts(report)
    yield facts(report)
    yield '<div class="side">'
    yield from timeline(report)
    yield from units(report)
    yield "</div>"
    yield from form(report)
    for section in report.sections:
        yield from target_list(section.title, section.rows, name=f"s-{section.key or 'none'}")
    yield tag("h2", safe(_("Method")))
    yield method(report)
    yield tag("h3", safe(_("Sources")))
    yield tag("ul", "".join(tag("li", safe(source)) for source in report.documents))


def unit_page(report: DueReport, unit: str, rows: Sequence[ReportRow]) -> str:
    """One lead unit: its lights and its targets."""
    counted = tally(unit, unit, rows)
    body = [light_chips(counted.lights), *target_list(_("Targets"), rows, name="targets", up=_UP)]
    return page(report, unit, body, up=_UP, feed=unit_feed(unit))


def target_page(report: DueReport, row: ReportRow) -> str:
    """One target: the sentence that promises, how it stands, its figures and steps, where it comes from."""
    data = target_address(row).replace(".html", ".json")
    return page(report, row.target.indicator, _target(row), up=_UP, data=data)


def _target(row: ReportRow) -> Iterator[str]:
    yield quoted(row)
    yield tag("p", safe(light_words(row)), class_=f"light {row.light}")
    known = "".join(fact(name, content) for name, content in _facts(row) if content)
    yield tag("dl", known, class_="facts")
    if chart := series_chart(row):
        yield tag("h2", safe(_("Figures"))) + chart + series_caption()
    if steps := history(row):
        yield tag("h2", safe(_("Reported so far"))) + steps


def _facts(row: ReportRow) -> Iterator[tuple[str, str]]:
    target = row.target
    yield _("Target"), safe(format_value(target))
    yield _("Due"), due(row)
    yield _("Actual"), safe(format_amount(row.actual, target.unit))
    yield _("Data up to"), safe(row.data_as_of.isoformat() if row.data_as_of else "")
    yield _("Completion"), safe(format_share(row.completion))
    yield _("Time elapsed"), safe(format_share(row.elapsed))
    yield _("Gap (points)"), safe(format_points(row.gap))
    yield _("State"), safe(status_word(row.entry.status))
    unit = target.lead_unit or ""
    yield _("Lead unit"), tag("a", safe(unit), href=_UP + unit_address(unit)) if unit else ""
    yield _("Topic"), safe(target.topic or "")
    yield _("Place"), safe(target.place or "")
    yield _("Heading above it"), safe(row.heading)
    yield _("Source (document, place)"), safe(row.source)
    if row.evidence:
        yield _("Evidence"), tag("a", safe(row.evidence), href=row.evidence, rel="noreferrer")
