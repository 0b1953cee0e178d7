"""Feeds of changes (Atom, RFC 4287): one entry for each step that was reported of an accepted target."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from tracker.i18n import _
from tracker.records import Progress
from tracker.reports.formats.html.history import step_words
from tracker.reports.model import DueReport, ReportRow
from tracker.reports.site.addresses import FEED, INDEX, target_address
from tracker.reports.wording.cleaning import clean

MOST = 100  # entries: readers of feeds keep what they have seen
_SPACE = uuid.UUID("5b0e0f0a-6f3c-5f1b-9a55-2f1a3c0d7e11")  # of the names that ids are made from


def atom_feed(
    report: DueReport,
    title: str,
    rows: Iterable[ReportRow],
    *,
    address: str,
    site: str = "",
    up: str = "",
    home: str = INDEX,
) -> str:
    """The newest steps of these targets.

    `address` is that of the feed inside the site, `site` where the site is published: without it links are
    relative to the feed.
    """
    base = f"{site.rstrip('/')}/" if site else up
    steps = sorted(
        ((event.recorded_at, row, event) for row in rows for event in row.entry.events),
        key=lambda step: (step[0], step[1].number),
        reverse=True,
    )[:MOST]
    midnight = dt.datetime.combine(report.as_of, dt.time(), tzinfo=dt.UTC)
    updated = steps[0][0] if steps else midnight
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{report.language}">',
        _element("id", _id(site or report.title, address)),
        _element("title", title),
        _element("updated", _moment(updated)),
        f"<author>{_element('name', report.letterhead.signer or report.title)}</author>",
        f'<link rel="self" href={quoteattr(base + address)}/>',
        f'<link rel="alternate" type="text/html" href={quoteattr(base + home)}/>',
        *(_entry(row, event, site or report.title, base) for _at, row, event in steps),
        "</feed>",
    ]
    return "\n".join(lines) + "\n"


def whole_feed(report: DueReport, *, site: str = "") -> str:
    """The changes of all targets."""
    title = _("{title}: changes").format(title=report.title)
    return atom_feed(report, title, report.rows(), address=FEED, site=site)


def _entry(row: ReportRow, event: Progress, space: str, base: str) -> str:
    words = step_words(row, event)
    return "\n".join(
        (
            "<entry>",
            _element("id", _id(space, f"{row.id} {event.recorded_at.isoformat()} {words}")),
            _element("title", _("{word}: {count}").format(word=row.target.indicator, count=words)),
            _element("updated", _moment(event.recorded_at)),
            f'<link rel="alternate" type="text/html" href={quoteattr(base + target_address(row))}/>',
            _element("summary", row.task),
            "</entry>",
        )
    )


def _element(name: str, text: str) -> str:
    return f"<{name}>{escape(clean(text))}</{name}>"


def _id(space: str, name: str) -> str:
    return uuid.uuid5(_SPACE, clean(f"{space} {name}")).urn


def _moment(moment: dt.datetime) -> str:
    return moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
