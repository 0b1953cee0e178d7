"""The line over the list: the program, the day, what is overdue further up, cut-offs, and who works."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from tracker.i18n import _, ngettext
from tracker.progress.light_thresholds import Profile
from tracker.records import Query
from tracker.services.wording import profile_word
from tracker.tui.wording import display

if TYPE_CHECKING:
    from tracker.services.listing.agenda_pages import Listing


def agenda_title(
    as_of: dt.date, *, overdue: int = 0, profile: Profile | None = None, demo: bool = False, who: str = ""
) -> str:
    """The parts that there are something to say of. `overdue` targets stand at the top of the list."""
    cut_offs = ""
    if profile is not None and profile.name != "default":
        cut_offs = _("cut-offs: {profile}").format(profile=profile_word(profile.name))
    above = ngettext("{count} overdue at the top (Home)", "{count} overdue at the top (Home)", overdue)
    parts = (
        "tracker",
        _("as of {date}").format(date=display.date(as_of)),
        above.format(count=overdue) if overdue else "",
        cut_offs,
        _("demonstration: nothing is kept") if demo else "",
        who,
    )
    return " · ".join(part for part in parts if part)


def overdue_at_top(listing: Listing | None, query: Query, lines: int) -> int:
    """How many overdue targets stand at the top of a list by due date that takes more than `lines`."""
    if listing is None or listing.headings or listing.shown <= lines:
        return 0
    return listing.overdue or 0 if query.sort == "due" and not query.descending else 0
