"""What a report may be asked for."""

from __future__ import annotations

from tracker.errors import UsageError
from tracker.i18n import _
from tracker.records import Query


def check_reviewed(query: Query, *, with_candidates: bool) -> None:
    """Raise UsageError for a query of candidates, which a report has only if they are to stand apart."""
    if "candidate" in query.review and not with_candidates:
        raise UsageError(
            _("a report holds reviewed targets only"),
            _("add --with-candidates to set apart at the end what nobody has reviewed yet"),
        )
