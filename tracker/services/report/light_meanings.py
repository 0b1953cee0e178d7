"""What decides each light, in words with the cut-offs of a profile: for the help and for reports."""

from __future__ import annotations

import datetime as dt

from tracker.chinese.workdays import after, plain_words
from tracker.i18n import _, ngettext
from tracker.progress.light_thresholds import Profile
from tracker.records import Light
from tracker.reports.wording.numbers_and_dates import format_points


def light_meanings(profile: Profile, as_of: dt.date) -> dict[Light, str]:
    """Each light, the most urgent first, with what gives it: the cases of `verdict_and_light`."""
    days = _warning(profile, as_of)
    red, yellow = format_points(profile.red_gap), format_points(profile.yellow_gap)
    return {
        "red": _(
            "due date past and not met; a total used up; or more than {red} percentage points behind"
        ).format(red=red),
        "yellow": _(
            "more than {yellow} and up to {red} points behind; a floor or ceiling not kept; "
            "or not met yet, with or without figures, and due within {days}"
        ).format(yellow=yellow, red=red, days=days),
        "green": _("a floor or ceiling kept by the last figure; or on pace and not due within {days}").format(
            days=days
        ),
        "blue": _("met, or marked as done"),
        "grey": _(
            "no due date; dropped; or cannot be judged yet (nothing filled in, no baseline or start) "
            "and not due within {days}"
        ).format(days=days),
    }


def _warning(profile: Profile, as_of: dt.date) -> str:
    """How long before the due date the light turns yellow; says so where weekdays stand for workdays."""
    workdays, days = profile.due_soon_workdays, profile.due_soon_days
    if workdays is not None:
        counted = ngettext("{count} workday", "{count} workdays", workdays).format(count=workdays)
        plain = plain_words(after(as_of, workdays))
        return f"{counted} ({plain})" if plain else counted
    return ngettext("{count} day", "{count} days", days).format(count=days)
