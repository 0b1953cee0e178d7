"""What a document says of itself: title, issuer, number, date of issue, period.

Pure functions: text and name in, facts out.

Only the head and the tail of the text are searched, so a file of one endless line costs nothing.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from tracker.document.metadata.head import View, plain
from tracker.document.metadata.issue_date import Basis, issued
from tracker.document.metadata.issuer import document_number, issuing_body
from tracker.document.metadata.period import period
from tracker.document.metadata.title import title_of

__all__ = ["Metadata", "guess"]


@dataclass(frozen=True, slots=True)
class Metadata:
    """The facts found; empty or None where the document is silent."""

    title: str = ""
    issuer: str = ""  # 发文机关
    doc_no: str = ""  # 文号, with 〔〕 round the year
    issued_on: dt.date | None = None  # 成文日期
    issued_basis: Basis = "none"
    period_start: dt.date | None = None
    period_end: dt.date | None = None


def guess(text: str, name: str, *, title: str = "", published: dt.date | None = None) -> Metadata:
    """Read the facts from the text and the file's name.

    `title` and `published` are what the file format itself names so; the text's own words rule over them.
    """
    view = View.of(text, name)
    heading = title_of(view) or " ".join(title.split())
    respelled = plain(heading)
    day, basis = issued(view, respelled, published)
    start, end = period(view, respelled, day)
    return Metadata(
        title=heading,
        issuer=issuing_body(view, heading),
        doc_no=document_number(view),
        issued_on=day,
        issued_basis=basis,
        period_start=start,
        period_end=end,
    )
