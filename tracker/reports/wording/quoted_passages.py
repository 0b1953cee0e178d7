"""Where a reader finds a promise, and the promise with its figure marked, in words."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from tracker.chinese.written_forms import day_words, year_words
from tracker.i18n import _, language
from tracker.records import Entry, Passage, Place, is_year_alone
from tracker.reports.wording.numbers_and_dates import issue_day

OPENS, CLOSES = "\u3010", "\u3011"  # round the figure where a text has no type of its own for it
_NAMED = 3  # prints of one promise that are named
_BRACKETS = ("\u300a", "\u300b")  # round a title in Chinese; a title that holds some is left as it is
# What the ledger puts behind a title that several documents have: “ (County, 2024-01-05)”.
_TOLD_APART = re.compile(r" \([^()]*\d{4}-\d{2}-\d{2}\)$")


def marked(text: str, start: int, end: int) -> str:
    """The task with brackets round its figure; without them where the figure is all of it."""
    if (start, end) == (0, len(text)) or start >= end:
        return text
    return f"{text[:start]}{OPENS}{text[start:end]}{CLOSES}{text[end:]}"


def place_words(place: Place, *, under_heading: bool = False) -> str:
    """“page 3”, “cell Sheet1!B4”, “table 2, row 5, column 3”, “paragraph 4 under the heading”."""
    if place.page is not None:
        return _("page {number}").format(number=place.page)
    if place.table is not None:
        return _("table {table}, row {row}, column {column}").format(
            table=place.table, row=place.row, column=place.column
        )
    parts = [_("cell {name}").format(name=place.cell)] if place.cell else []
    if place.paragraph is not None:
        words = _("paragraph {number} under the heading") if under_heading else _("paragraph {number}")
        parts.append(words.format(number=place.paragraph))
    return _(", ").join(parts)


def places_words(places: Sequence[Place], *, under_heading: bool = False) -> str:
    """The places of every print; of many the first few, and how many more there are."""
    if len(places) == 1:
        return place_words(places[0], under_heading=under_heading)
    words = [words for place in places[:_NAMED] if (words := place_words(place))]
    more = len(places) - _NAMED
    if more > 0:
        words.append(_("{count} more").format(count=more))
    return _("; ").join(words)


def heading_words(headings: Sequence[str]) -> str:
    """The headings above a promise in one line, outermost first."""
    return " › ".join(headings)


def source_words(document: str, passage: Passage) -> str:
    """The document, the headings in it and the page, cell or paragraph under them, in one line."""
    where = places_words(passage.places, under_heading=bool(passage.headings))
    return " · ".join(part for part in (document, heading_words(passage.headings), where) if part)


def bare_title(title: str) -> str:
    """The title without issuer and date that tell it apart from others of the same title."""
    return _TOLD_APART.sub("", title)


def document_name(title: str, issuer: str = "", issued_on: dt.date | None = None) -> str:
    """A document by title, issuer and date, as far as they are known and the title does not say them."""
    return _document_name(title, issuer, issued_on, language())


@lru_cache(maxsize=1024)  # as many targets are asked about as a document has
def _document_name(title: str, issuer: str, issued_on: dt.date | None, language: str) -> str:
    title = bare_title(title)
    facts = [issuer] if issuer and issuer not in title else []
    if issued_on is not None:
        facts.append(_issued(issued_on) if language == "zh" else issue_day(issued_on))
    named = title
    if language == "zh" and not any(mark in title for mark in _BRACKETS):
        named = title.join(_BRACKETS)
    return _("{title} ({facts})").format(title=named, facts=_(", ").join(facts)) if facts else named


def _issued(day: dt.date) -> str:
    return year_words(day.year) if is_year_alone(day) else day_words(day)


def passage_fields(entry: Entry, passage: Passage) -> Iterator[tuple[str, Any]]:
    """What JSON says of a target's sentence and source, by name; `task_mark` are offsets in `task`."""
    yield "issuer", entry.issuer
    yield "issued_on", entry.issued_on.isoformat() if entry.issued_on else None
    yield "task", passage.text
    yield "task_mark", [passage.start, passage.end]
    yield "headings", list(passage.headings)
    yield "where", places_words(passage.places, under_heading=bool(passage.headings))
    yield "places", [place.model_dump(exclude_none=True) for place in passage.places]
