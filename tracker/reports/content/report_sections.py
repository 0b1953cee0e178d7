"""Which section of the report a target stands in: exactly one, the first of this list that fits.

1. done or dropped: it is closed
2. overdue
3. no due date, whatever else is known of it
4. due in 30, 60 or 90 days from the as-of date, behind pace and unmeasured ones too: their light says so
5. behind pace, due later than that
6. cannot be measured, due later than that; each row says what is missing
7. later: on pace or ahead, due in more than 90 days

They are printed in the order of `TITLES`. Grouping by light, lead unit, topic or month replaces them: a group
is a section then, and what has no lead unit, topic or due date makes a group of its own, printed last.

Only accepted targets stand in sections. What nobody has reviewed, and what was rejected, stands apart.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from tracker.i18n import N_, _
from tracker.records import Row
from tracker.reports.content.grouping import grouped
from tracker.reports.content.tally import CLOSED
from tracker.reports.model import DueReport, GroupBy
from tracker.reports.wording.groups import group_title

TITLES: dict[str, str] = {
    "overdue": N_("Overdue"),
    "due_30": N_("Due within 30 days"),
    "due_60": N_("Due in 31 to 60 days"),
    "due_90": N_("Due in 61 to 90 days"),
    "behind": N_("Behind pace, due in more than 90 days"),
    "later": N_("On pace, due in more than 90 days"),
    "no_due": N_("Without a due date"),
    "unknown": N_("Cannot be judged, due in more than 90 days"),
    "closed": N_("Done or dropped"),
}

_APART: dict[str, tuple[str, str]] = {
    "candidates": (
        N_("Not reviewed"),
        N_("Read by the rules and reviewed by nobody yet; in none of the counts above."),
    ),
    "rejected": (N_("Rejected"), N_("Rejected in review; in none of the counts above.")),
}


def section_key(row: Row, as_of: dt.date) -> str:
    """The key in `TITLES` of the one section that a row stands in."""
    verdict, due = row.pace.verdict, row.entry.due
    if verdict in CLOSED:
        return "closed"
    if verdict == "overdue":
        return "overdue"
    if due is None:
        return "no_due"
    days = (due - as_of).days
    for horizon in (30, 60, 90):
        if days <= horizon:
            return f"due_{horizon}"
    if verdict == "behind":
        return "behind"
    return "unknown" if verdict == "unknown" else "later"


def split(rows: Sequence[Row], as_of: dt.date, group_by: GroupBy) -> list[tuple[str, str, list[Row]]]:
    """(key, title, rows) of every section; rows keep their order. The nine sections come even when empty."""
    if not group_by:
        parts: dict[str, list[Row]] = {key: [] for key in TITLES}
        for row in rows:
            parts[section_key(row, as_of)].append(row)
        return [(key, _(TITLES[key]), parts[key]) for key in TITLES]
    return [(key, group_title(key, group_by), listed) for key, listed in grouped(rows, group_by).items()]


def split_apart(rows: Sequence[Row], *, with_candidates: bool) -> list[tuple[str, str, str, list[Row]]]:
    """(key, title, note, rows) of what is not accepted: candidates if they are asked for, rejected ones."""
    found = []
    for key, review, wanted in (("candidates", "candidate", with_candidates), ("rejected", "rejected", True)):
        listed = [row for row in rows if row.entry.review == review]
        if listed and wanted:
            title, note = _APART[key]
            found.append((key, _(title), _(note), listed))
    return found


def sections_note(report: DueReport) -> str:
    """What the sections count, so that nobody looks for a verdict's number in the section of its name."""
    if report.group_by:
        return _("Each target is listed once, in the group that it belongs to.")
    return _(
        "Each target is listed once, in the first section that fits: one that is behind pace and due within "
        "90 days stands under its due date."
    )


def section_counts(report: DueReport) -> tuple[tuple[str, int, int, int], ...]:
    """Title, targets, and how many are behind or not to be judged, of each section; the last is the total."""
    rows: list[tuple[str, int, int, int]] = []
    for section in report.sections:
        verdicts = [row.verdict for row in section.rows]
        rows.append((section.title, len(verdicts), verdicts.count("behind"), verdicts.count("unknown")))
    columns = list(zip(*(row[1:] for row in rows), strict=True)) or [(), (), ()]
    listed, behind, unknown = (sum(column) for column in columns)
    return (*rows, (_("Total"), listed, behind, unknown))
