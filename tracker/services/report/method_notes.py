"""The notes at the end of a report: how verdicts and lights come about, with the profile's thresholds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from tracker.i18n import _
from tracker.progress.light_thresholds import Profile
from tracker.reports.wording.codes import light_word
from tracker.reports.wording.numbers_and_dates import format_points, format_share
from tracker.services.report.light_meanings import light_meanings


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
    yield _("Lights – {meanings}.").format(
        meanings=_("; ").join(
            _("{light}: {meaning}").format(light=light_word(light), meaning=meaning)
            for light, meaning in light_meanings(profile, as_of).items()
        )
    )
    yield _("Ahead of pace means at least {points} points ahead; “about” is met from {share} below.").format(
        points=format_points(profile.ahead_by), share=format_share(profile.about)
    )
    yield _(
        "Where less is better (prices, unemployment, energy use, accidents), a number without a bound is a "
        "ceiling; “about” is kept up to {share} above."
    ).format(share=format_share(profile.about))
    yield _(
        "Without an actual figure a target is not judged before its due date, and is overdue after it "
        "unless it is called done; a figure of 0 is a figure."
    )
    if profile.source:
        yield _("The cut-offs: {title}, {source}.").format(
            title=profile.title or profile.name, source=profile.source
        )
