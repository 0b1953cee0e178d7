"""Papers that plan nothing but the year in which they are issued, though no title says so."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.extract.fields.section_dates import LASTING
from tracker.language.dates import LAST_MONTH_OF_LISTS, DateMention
from tracker.records import Document

_PARAGRAPHS = 2  # in which the year is named, at least


def plans_year_of_issue(document: Document, clean: str, dates: Sequence[DateMention]) -> bool:
    """Whether the year of issue is named ahead in several paragraphs, and no later one anywhere."""
    issued = document.issued_on
    if issued is None or issued.month > LAST_MONTH_OF_LISTS or document.period_end:
        return False
    ahead = [date for date in dates if date.role != "since" and date.last and date.last >= issued]
    if any(date.last and date.last.year > issued.year for date in ahead):
        return False
    told = [date for date in ahead if date.precision in LASTING and date.role != "within"]
    return len({clean.count("\n", 0, date.start) for date in told}) >= _PARAGRAPHS
