"""The notes at the end of a report: how verdicts and lights come about, with the profile's thresholds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from tracker.chinese.workdays import after, plain_words
from tracker.i18n import _, ngettext
from tracker.progress.profile import Profile
from tracker.reports.wording.figures import format_points, format_share


def method_notes(profile: Profile, as_of: dt.date) -> Iterator[str]:
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
        "Yellow: more than {yellow} points behind, or unmet and due within {days}. "
        "Green: on pace. Blue: done. Grey: cannot be judged, or no due date."
    ).format(
        red=format_points(profile.red_gap),
        yellow=format_points(profile.yellow_gap),
        days=_warning(profile, as_of),
    )
    yield _("Ahead of pace means at least {points} points ahead; “about” is met from {share} below.").format(
        points=format_points(profile.ahead_by), share=format_share(profile.about)
    )
    yield _("Without an actual figure nothing is judged; a figure of 0 is a figure.")
    if profile.source:
        yield _("The cut-offs: {title}, {source}.").format(
            title=profile.title or profile.name, source=profile.source
        )


def _warning(profile: Profile, as_of: dt.date) -> str:
    """How long before the due date the light turns yellow; says so where weekdays stand for workdays."""
    workdays, days = profile.due_soon_workdays, profile.due_soon_days
    if workdays is not None:
        counted = ngettext("{count} workday", "{count} workdays", workdays).format(count=workdays)
        plain = plain_words(after(as_of, workdays))
        return f"{counted} ({plain})" if plain else counted
    return ngettext("{count} day", "{count} days", days).format(count=days)
