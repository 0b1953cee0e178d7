"""The due-date report as JSON."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

from pydantic import Field

from tracker.api.json_forms import json_form
from tracker.api.typed_values import Day, Words
from tracker.api.verb import Given, Verb, VerbContext
from tracker.api.verbs.filters import Filters
from tracker.api.verbs.target_forms import TargetLine
from tracker.i18n import N_
from tracker.records import Progress, Verdict
from tracker.reports.model import GroupBy
from tracker.services.listing.agenda import agenda
from tracker.services.report import reporting
from tracker.services.report.reviewed_only import check_reviewed

_IN_FULL = ("targets", "targets_apart", "changes")


class _Reporting(Filters):
    title: Words = Field("", description=N_("Title of the report."))
    group_by: GroupBy = ""
    since: Day | None = Field(None, description=N_("List what was changed from this day on."))
    with_candidates: bool = Field(False, description=N_("Set apart at the end what nobody has reviewed yet."))
    counts_only: bool = Field(
        False, description=N_("Counts and the ids of each section only, without targets and changes.")
    )


class _Count(Given):
    verdict: Verdict
    words: str
    count: int


class _Section(Given):
    key: str
    title: str
    count: int
    targets: tuple[str, ...]


class ReportedTarget(TargetLine):
    """A target in a section of the report."""

    section: str
    number: int
    source: str
    spans: tuple[tuple[int, int], ...]
    progress: str
    problem: str
    next_step: str
    evidence: str
    events: tuple[json_form(Progress), ...]  # type: ignore[valid-type]


class _Change(json_form(reporting.ReportChange)):  # type: ignore[misc]
    at: str = Field(description=N_("Local time, without a zone."))


class Report(Given):
    """The report that `tracker report --format json` prints."""

    schema_: Literal[1] = Field(alias="schema")
    title: str
    language: Literal["zh", "en"]
    as_of: dt.date
    data_as_of: dt.date | None
    filter: str
    rules: str
    profile: str
    group_by: GroupBy
    sources: tuple[str, ...]
    total: int
    counts: tuple[_Count, ...]
    sections: tuple[_Section, ...]
    targets: tuple[ReportedTarget, ...] = ()
    waiting: int
    sections_apart: tuple[_Section, ...]
    targets_apart: tuple[ReportedTarget, ...] = ()
    since: dt.date | None
    changes: tuple[_Change, ...] = ()
    method: tuple[str, ...]


def _report(desk: VerbContext, said: _Reporting, _by: str) -> Report:
    day = desk.as_of(said.as_of)
    query = said.query(day)
    check_reviewed(query, with_candidates=said.with_candidates)
    found = agenda(desk.ledger, query, as_of=day, profile=desk.profile)
    report = reporting.ledger_report(
        desk.ledger,
        found,
        query=query,
        title=said.title,
        profile=desk.profile,
        group_by=said.group_by,
        rules_version=desk.rules().version,
        since=said.since,
        with_changes=not said.counts_only,
        with_candidates=said.with_candidates,
    )
    printed: dict[str, Any] = reporting.as_data(report)
    if said.counts_only:
        printed = {name: value for name, value in printed.items() if name not in _IN_FULL}
    return Report.model_validate(printed)


VERBS = (
    Verb(
        "make_report", "GET", "/report",
        N_("The due-date report of the accepted targets: counts, what is overdue, due, behind, and why."),
        _Reporting, Report, _report,
    ),
)  # fmt: skip
