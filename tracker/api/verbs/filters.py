"""The filters of `tracker list`, and the query that they make."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import Field

from tracker.api.typed_values import Day, Words
from tracker.api.verb import Said
from tracker.i18n import N_
from tracker.records import DuePeriod, Group, Light, Order, Query, Review, Status, Verdict
from tracker.services.listing import workdays_left
from tracker.services.settings.saved_views import narrowed_view

_MANY = 20  # values of one filter


class Filters(Said):
    """Which targets; what is left out does not filter."""

    due_before: Day | None = Field(None, description=N_("Due on this day or earlier."))
    due_after: Day | None = Field(None, description=N_("Due on this day or later."))
    due_in: DuePeriod | None = None
    due_within: Annotated[int, Field(ge=0, le=2000)] | None = Field(
        None, description=N_("Due within so many workdays.")
    )
    status: list[Status] = Field([], max_length=_MANY)
    review: list[Review] = Field([], max_length=_MANY)
    verdict: list[Verdict] = Field([], max_length=_MANY)
    light: list[Light] = Field([], max_length=_MANY)
    topic: Words | None = Field(None, description=N_("Topic, such as education."))
    unit: Words | None = Field(None, description=N_("The unit that answers for it."))
    no_unit: bool = Field(False, description=N_("Only what no unit answers for yet."))
    place: Words | None = Field(
        None, description=N_("Place, with the cities and districts in it; a short name will do.")
    )
    document: Words | None = Field(None, description=N_("Source document: title or file name."))
    search: Words | None = Field(
        None,
        description=N_(
            "Words of the indicator, quote, unit, place or topic; pinyin initials of indicator or unit."
        ),
    )
    sort: Order = "due"
    descending: bool = Field(False, description=N_("Last first."))
    with_rejected: bool = Field(False, description=N_("Rejected ones too, which are hidden otherwise."))
    view: Words | None = Field(
        None, description=N_("A view saved on the screen or built in; other filters go before its own.")
    )
    as_of: Day | None = Field(None, description=N_("Judge as of this day; today if left out."))

    def query(self, day: dt.date) -> Query:
        """The query of these filters as of a day. Raises UsageError for a view that is not there."""
        said = Query(
            due_before=self.due_before, due_after=self.due_after, due_in=self.due_in,
            status=tuple(self.status), review=tuple(self.review), verdict=tuple(self.verdict),
            light=tuple(self.light), topic=self.topic, unit=self.unit, place=self.place,
            within=(Group(by="lead-unit", key=""),) if self.no_unit else (),
            document=self.document, search=self.search, sort=self.sort, descending=self.descending,
            with_rejected=self.with_rejected or "rejected" in self.review,
        )  # fmt: skip
        if self.view:
            said = narrowed_view(self.view, said)
        return said if self.due_within is None else workdays_left.within(said, day, self.due_within)[0]
