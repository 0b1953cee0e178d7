"""What somebody asks of a report, and the report that answers it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from tracker.progress.light_thresholds import load_profile
from tracker.records import Query
from tracker.reports.model import DueReport, GroupBy
from tracker.services.ledger.opening import Ledger
from tracker.services.listing.agenda import agenda
from tracker.services.report.reporting import ledger_report


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """Which targets, and how they are reported. `profile` is a name or the path of a .toml file."""

    query: Query = field(default_factory=Query)
    view: str = ""  # what people call the query, where it has a name
    title: str = ""
    group_by: GroupBy = ""
    since: dt.date | None = None
    profile: str | None = None
    with_candidates: bool = False  # apart, at the end


def prepare(ledger: Ledger, request: ReportRequest, *, as_of: dt.date, rules_version: str = "") -> DueReport:
    """The report that was asked for. Raises UsageError for a profile that cannot be used."""
    profile = load_profile(request.profile)
    listed = agenda(ledger, request.query, as_of=as_of, profile=profile)
    return ledger_report(
        ledger,
        listed,
        query=request.query,
        view=request.view,
        title=request.title,
        profile=profile,
        group_by=request.group_by,
        rules_version=rules_version,
        since=request.since,
        with_candidates=request.with_candidates,
    )
