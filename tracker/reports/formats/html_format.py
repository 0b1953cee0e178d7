"""The report as one HTML file: no network, light or dark, for screen, keyboard, screen reader and paper.

The page forbids itself every request (`Content-Security-Policy`); its one style and its one script are
allowed by their digests. Without script all rows are shown and the filter stays hidden.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator

from tracker.i18n import N_, _
from tracker.reports.asset_texts import asset
from tracker.reports.authorship import GENERATOR
from tracker.reports.content import separate_pages
from tracker.reports.content.brief import headline
from tracker.reports.content.changes import change_line
from tracker.reports.content.report_sections import section_counts, sections_note
from tracker.reports.formats.html.about import facts, method
from tracker.reports.formats.html.escaping import cell, language_tag, safe, tag
from tracker.reports.formats.html.filter_form import form
from tracker.reports.formats.html.series_chart import series_caption
from tracker.reports.formats.html.target_tables import section
from tracker.reports.formats.html.timeline import light_counts, timeline, units
from tracker.reports.formats.plain_tables.html_page import html_page
from tracker.reports.model import DueReport
from tracker.reports.report_format import ReportFormat
from tracker.reports.wording.codes import verdict_word
from tracker.reports.wording.head_facts import nothing_words
from tracker.reports.write_options import DEFAULT_OPTIONS, WriteOptions


def write(report: DueReport, options: WriteOptions = DEFAULT_OPTIONS) -> str:
    """The whole page as one text."""
    style, script = asset("report.css"), asset("report.js")
    body = [*_top(report), *_summary(report), *form(report)]
    for part in report.listed:
        body += section(part, options, report.written)
    body += [*_changes(report), *_method(report), "</main>"]
    head = "".join(_head(report, style, script))
    page = [
        "<!DOCTYPE html>",
        f'<html lang="{language_tag(report.language)}">',
        tag("head", head),
        "<body>",
        *body,
        f"<script>{script}</script>",
        "</body>",
        "</html>",
    ]
    return "\n".join(page) + "\n"


def _head(report: DueReport, style: str, script: str) -> Iterator[str]:
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield GENERATOR
    yield tag("title", safe(report.title))
    yield f"<style>{style}</style>"


def _top(report: DueReport) -> Iterator[str]:
    """What is read first: the headline, the lights, and what they are as of."""
    yield tag("a", safe(_("Skip to the targets")), class_="skip", href="#filter")
    yield "<header>"
    yield tag("h1", safe(report.title))
    yield tag("p", safe(headline(report)), class_="headline")
    yield light_counts(report)
    yield facts(report)
    yield "</header>"
    yield "<main>"


def _summary(report: DueReport) -> Iterator[str]:
    if nothing_words(report):  # the headline says so
        return
    yield '<div class="side">'
    yield '<section aria-labelledby="counts">'
    yield tag("h2", safe(_("Summary")), id="counts")
    heads = tag("th", safe(_("Verdict")), scope="col")
    heads += tag("th", safe(_("Targets")), scope="col", class_="n")
    rows = (
        tag("tr", tag("th", safe(count.words), scope="row") + cell(str(count.count), "n"))
        for count in separate_pages.counts_found(report)
    )
    total = tag("tr", tag("th", safe(_("Total")), scope="row") + cell(str(report.total), "n"))
    yield tag(
        "table",
        tag("thead", tag("tr", heads)) + tag("tbody", "".join(rows)) + tag("tfoot", total),
        id="verdicts",
    )
    yield "</section>"
    yield from _sections(report)
    yield from timeline(report)
    yield from units(report)
    yield "</div>"


def _sections(report: DueReport) -> Iterator[str]:
    """What the sections below count: their rows add up as the verdicts do."""
    yield '<section aria-labelledby="sections">'
    yield tag("h2", safe(_("Sections")), id="sections")
    heads = tag("th", safe(_("Section")), scope="col")
    counted = (_("Targets"), verdict_word("behind"), verdict_word("unknown"))
    heads += "".join(tag("th", safe(words), scope="col", class_="n") for words in counted)
    *rows, total = (
        tag("tr", tag("th", safe(title), scope="row") + "".join(cell(str(count), "n") for count in counts))
        for title, *counts in section_counts(report)
    )
    parts = tag("thead", tag("tr", heads)) + tag("tbody", "".join(rows)) + tag("tfoot", total)
    yield tag("table", parts, id="section-counts")
    yield tag("p", safe(sections_note(report)), class_="note")
    yield "</section>"


def _changes(report: DueReport) -> Iterator[str]:
    if report.since is None:
        return
    heading = _("Changes since {date}").format(date=report.since.isoformat())
    yield '<section aria-labelledby="changes">'
    counted = _("{title} ({count})").format(title=heading, count=len(report.changes))
    yield tag("h2", safe(counted), id="changes")
    yield tag("ul", "".join(tag("li", safe(change_line(change))) for change in report.changes))
    yield "</section>"


def _method(report: DueReport) -> Iterator[str]:
    yield '<section aria-labelledby="method">'
    yield tag("h2", safe(_("Method")), id="method")
    yield method(report)
    yield series_caption()
    yield tag("h3", safe(_("Sources")))
    yield tag("ul", "".join(tag("li", safe(source)) for source in report.sources))
    yield "</section>"


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


FORMAT = ReportFormat(
    name="html",
    suffix=".html",
    media_type="text/html",
    words=N_("one page with a timeline, needs no network"),
    write=write,
    write_tables=html_page,
    rank=5,
)
