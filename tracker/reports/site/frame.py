"""The frame of every page: head, way back, foot. A page asks for the style and script beside it, no more."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.i18n import _
from tracker.reports.authorship import GENERATOR
from tracker.reports.formats.html.escaping import language_tag, safe, tag
from tracker.reports.model import DueReport
from tracker.reports.site.addresses import DATA, FEED, INDEX, SCRIPT, STYLE

# `file:` for readers who open the folder on their own disk, where no page is of one origin with another.
_POLICY = (
    "default-src 'none'; style-src 'self' file:; script-src 'self' file:; base-uri 'none'; form-action 'none'"
)


def page(
    report: DueReport,
    title: str,
    body: Iterable[str],
    *,
    up: str = "",
    feed: str = FEED,
    data: str = DATA,
    script: bool = False,
) -> str:
    """A whole page; `up` leads from its folder to the index, from where feed and data are named."""
    head = "".join(
        (
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            GENERATOR,
            tag("title", safe(title)),
            f'<link rel="stylesheet" href="{up}{STYLE}">',
            f'<link rel="alternate" type="application/atom+xml" href="{up}{safe(feed)}" '
            f'title="{safe(_("Changes"))}">',
        )
    )
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{language_tag(report.language)}">',
        tag("head", head),
        "<body>",
        *([tag("nav", tag("a", safe(report.title), href=up + INDEX))] if up else []),
        "<main>",
        tag("h1", safe(title)),
        *body,
        "</main>",
        _foot(report, up, feed, data),
        *([f'<script src="{up}{SCRIPT}"></script>'] if script else []),
        "</body>",
        "</html>",
    ]
    return "\n".join(lines) + "\n"


def _foot(report: DueReport, up: str, feed: str, data: str) -> str:
    links = " · ".join(
        (
            tag("a", safe(_("Feed of changes (Atom)")), href=up + feed),
            tag("a", safe(_("Data (JSON)")), href=up + data),
        )
    )
    day = _("As of {day}").format(day=report.as_of.isoformat())
    words = _("Reviewed targets only. This site watches nobody and asks no other server for anything.")
    return tag("footer", tag("p", safe(day) + " · " + links) + tag("p", safe(words), class_="small"))
