"""What a document says of itself: title, issuer, number, date of issue, period.

Pure functions: text and name in, facts out.

Only the head and the tail of the text are searched, so a file of one endless line costs nothing.
"""

from __future__ import annotations

import datetime as dt

from tracker.chinese.head.excerpt import Excerpt, plain
from tracker.chinese.head.issue_date import issued
from tracker.chinese.head.issuer import document_number, issuing_body
from tracker.chinese.head.period import period
from tracker.chinese.head.title import title_of
from tracker.language.document import Head

__all__ = ["read_head", "read_period"]


def read_head(text: str, name: str, *, title: str = "", published: dt.date | None = None) -> Head:
    """Read the facts from the text and the file's name.

    `title` and `published` are what the file format itself names so; the text's own words rule over them.
    """
    excerpt = Excerpt.of(text, name)
    heading = title_of(excerpt) or " ".join(title.split())
    respelled = plain(heading)
    day, basis = issued(excerpt, respelled, published)
    start, end = period(excerpt, respelled, day)
    return Head(
        title=heading,
        issuer=issuing_body(excerpt, heading),
        doc_no=document_number(excerpt),
        issued_on=day,
        issued_basis=basis,
        period_start=start,
        period_end=end,
    )


def read_period(
    text: str, name: str, *, title: str, issued_on: dt.date | None
) -> tuple[dt.date | None, dt.date | None]:
    """The period of a document whose title and day of issue somebody else knows."""
    return period(Excerpt.of(text, name), plain(title), issued_on)
