"""Reports: from an agenda to a file in one of the known formats."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tracker.i18n import _
from tracker.progress.profile import Profile, load_profile
from tracker.progress.timing import known
from tracker.records import Agenda, Query
from tracker.reports.due_report import build
from tracker.reports.figures import format_points, format_share
from tracker.reports.files import write_file
from tracker.reports.filter_words import filter_words
from tracker.reports.model import DueReport, GroupBy
from tracker.reports.writers import formats, writer

__all__ = ["DueReport", "GroupBy", "due_report", "formats", "render", "suffix", "write"]


def due_report(
    agenda: Agenda,
    *,
    title: str = "",
    profile: Profile | None = None,
    group_by: GroupBy = "",
    query: Query | None = None,
    rules_version: str = "",
) -> DueReport:
    """The due-date report of an agenda, in the language in use. Figures from after its date are left out.

    `profile` has to be the one that the agenda was judged by; it is printed, not applied again.
    """
    profile = profile or load_profile()
    rows = [row.model_copy(update={"entry": known(row.entry, agenda.as_of)}) for row in agenda.rows]
    return build(
        agenda.model_copy(update={"rows": tuple(rows)}),
        title=title,
        group_by=group_by,
        filter_words=filter_words(query),
        rules=rules_version,
        profile=profile.label(),
        method=tuple(_method(profile)),
    )


def render(report: DueReport, format: str) -> str | bytes:
    """The report in a format. Raises UsageError that names the known formats."""
    return writer(format).write(report)


def write(report: DueReport, format: str, out: Path, *, force: bool = False) -> Path:
    """Write the report to a file, whole or not at all. Raises UsageError; see `tracker.reports.files`."""
    return write_file(out, render(report, format), force=force)


def suffix(format: str) -> str:
    """The suffix of a format's files, with its dot."""
    return writer(format).suffix


def _method(profile: Profile) -> Iterator[str]:
    """How verdicts and lights come about, with the profile's cut-offs, one sentence each."""
    yield _(
        "Time elapsed is (data date − start) ÷ (due date − start); "
        "the start is the plan's, else the date of the document."
    )
    yield _(
        "Completion is actual ÷ target for counts, "
        "(actual − baseline) ÷ (target − baseline) for levels "
        "with a baseline; growth rates, floors and ceilings are kept or not, without a percentage."
    )
    yield _("The gap is time elapsed minus completion, in percentage points; positive is behind.")
    yield _(
        "Red: overdue, a broken total, or more than {red} points behind. "
        "Yellow: more than {yellow} points behind, or unmet and due within {days} days. "
        "Green: on pace. Blue: done. Grey: cannot be judged, or no due date."
    ).format(
        red=format_points(profile.red_gap),
        yellow=format_points(profile.yellow_gap),
        days=profile.due_soon_days,
    )
    yield _("Ahead of pace means at least {points} points ahead; “about” is met from {share} below.").format(
        points=format_points(profile.ahead_by), share=format_share(profile.about)
    )
    yield _("Without an actual figure nothing is judged; a figure of 0 is a figure.")
    if profile.source:
        yield _("The cut-offs: {title}, {source}.").format(
            title=profile.title or profile.name, source=profile.source
        )
