"""The filters in force as chips: a few words each, and the query that is left when one is dropped."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from tracker.i18n import _
from tracker.records import Query
from tracker.services.wording import (
    due_period_word,
    group_title,
    light_word,
    review_word,
    status_word,
    verdict_word,
)
from tracker.tui.wording import display


class Chip(NamedTuple):
    """One filter or the order in words, and the query without it."""

    words: str
    without: Query
    filters: bool = True


def list_chips(query: Query, grouping: str = "") -> list[Chip]:
    """The same, and behind them what the list is grouped by."""
    chips = filter_chips(query)
    return [*chips, grouping_chip(grouping, query)] if grouping else chips


def grouping_chip(grouping: str, query: Query) -> Chip:
    """What the list is grouped by, which no query says."""
    words = _("grouped by {column}").format(column=_(display.GROUPINGS[grouping]))
    return Chip(words, query, filters=False)


def filter_chips(query: Query) -> list[Chip]:
    """A chip for each filter, and for an order that is not by due date."""
    return list(_chips(query))


def filters_in_words(query: Query) -> list[str]:
    """The filters in force in a few words each, and the order if not by due date."""
    return [chip.words for chip in _chips(query)]


def _chips(query: Query) -> Iterator[Chip]:
    for field, word in _CODES.items():
        codes = getattr(query, field)
        for code in codes:
            yield Chip(word(code), _with(query, field, tuple(each for each in codes if each != code)))
    for group in query.within:
        left = tuple(each for each in query.within if each != group)
        yield Chip(group_title(group.key, group.by), _with(query, "within", left))
    for field in ("topic", "unit", "place", "document"):
        if said := getattr(query, field):
            yield Chip(said, _with(query, field, None))
    if query.search:
        yield Chip(f"/{query.search}", _with(query, "search", None))
    if query.due_in:
        words = _("due {period}").format(period=due_period_word(query.due_in))
        yield Chip(words, _with(query, "due_in", None))
    if query.due_after:
        words = _("due from {date}").format(date=display.date(query.due_after))
        yield Chip(words, _with(query, "due_after", None))
    if query.due_before:
        words = _("due by {date}").format(date=display.date(query.due_before))
        yield Chip(words, _with(query, "due_before", None))
    if query.sort != "due" or query.descending:
        arrow = "↓" if query.descending else "↑"
        plain = query.model_copy(update={"sort": "due", "descending": False})
        words = _("sorted by {column} {arrow}").format(column=_(display.SORTS[query.sort]), arrow=arrow)
        yield Chip(words, plain, filters=False)


_CODES: dict[str, Callable[[Any], str]] = {
    "light": light_word,
    "status": status_word,
    "verdict": verdict_word,
    "review": review_word,
}


def _with(query: Query, field: str, value: Any) -> Query:
    return query.model_copy(update={field: value})
