"""A report holds what was reviewed: what may be asked for, and what is said where nothing was."""

from __future__ import annotations

from tracker.errors import NothingReviewed, UsageError
from tracker.i18n import _, ngettext
from tracker.records import Query
from tracker.reports.model import DueReport


def check_reviewed(query: Query, *, with_candidates: bool) -> None:
    """Raise UsageError for a query of candidates, which a report has only if they are to stand apart."""
    if "candidate" in query.review and not with_candidates:
        raise UsageError(
            _("a report holds reviewed targets only"),
            _("add --with-candidates to set apart at the end what nobody has reviewed yet"),
        )


def nothing_reviewed(report: DueReport) -> NothingReviewed:
    """The error for a report without a single accepted target."""
    words = ngettext(
        "no target of this report is reviewed: {count} waits for review",
        "no target of this report is reviewed: {count} wait for review",
        report.waiting,
    ).format(count=report.waiting)
    cure = _("review them with tracker review, or set them apart in the report with --with-candidates")
    return NothingReviewed(words, cure, waiting=report.candidates)
