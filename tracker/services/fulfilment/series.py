"""The figures of a target of several years, year by year, each with its source."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from decimal import Decimal

from tracker.records import Entry, Progress, Record
from tracker.rulebook.model import Rulebook
from tracker.services.fulfilment.in_ledger import choice_of, comparable, compare_in_ledger
from tracker.services.fulfilment.promises import Promise
from tracker.services.ledger.opening import Ledger

SEVERAL_YEARS = 550  # days from the document to the due date, from which a target is one of several years


class YearFigure(Record):
    """What was reached by the end of a year, or by the last day in it that a figure is of."""

    as_of: dt.date
    value: Decimal  # the total or level up to then
    source: str  # the document that says so, else what people noted
    recorded: bool = True  # False: a document says so, and nobody has taken it over yet

    @property
    def year(self) -> int:
        """The year that the figure is of."""
        return self.as_of.year


class GoalFigure(Record):
    """A promised figure, and the document that says it."""

    value: Decimal
    source: str


class YearlyFigures(Record):
    """The figures of a target, oldest first, one a year."""

    figures: tuple[YearFigure, ...]
    goals: tuple[GoalFigure, ...] = ()  # the promised figure and its revisions, where there are any
    goal: Decimal | None
    unit: str | None
    sums: bool  # amounts of single years that add up, not a level


def series_of(ledger: Ledger, target_id: str, *, book: Callable[[], Rulebook]) -> YearlyFigures | None:
    """The yearly figures of a target, from what was recorded and from later documents of its place.

    None for a target of one year, and where fewer than two years have a figure. `book` is asked for only
    where documents are compared. Raises NothingFound.
    """
    with ledger.read() as reading:
        entry = next(iter(reading.pick([target_id])), None)
        number = reading.document_ids([target_id]).get(target_id)
    if entry is None or number is None or not _of_several_years(entry):
        return None
    figures = {one.year: one for one in sorted(_recorded(entry.events), key=lambda one: one.as_of)}
    promise = _promise(ledger, target_id, number, book)
    for one in _reported(promise):
        mine = figures.get(one.year)
        if mine is None:
            figures[one.year] = one
        elif mine.value == one.value:  # it was taken over from there
            figures[one.year] = mine.model_copy(update={"source": one.source})
    if len(figures) < 2:
        return None
    return YearlyFigures(
        figures=tuple(figures[year] for year in sorted(figures)),
        goal=promise.standing.value if promise else entry.target.value,
        goals=_goals(promise) if promise else (),
        unit=entry.target.unit,
        sums=promise is not None and any(point.added for point in promise.points),
    )


def _goals(promise: Promise) -> tuple[GoalFigure, ...]:
    """What was promised first and then, each with its document; nothing where it was never revised."""
    if not promise.revisions or promise.target.value is None:
        return ()
    later = [
        GoalFigure(value=one.said.value, source=one.document)
        for one in promise.revisions
        if one.said.value is not None
    ]
    return (GoalFigure(value=promise.target.value, source=promise.document), *later)


def _of_several_years(entry: Entry) -> bool:
    begun, due = entry.start, entry.due
    if entry.target.value is None or begun is None or due is None:
        return False
    return (due - begun).days > SEVERAL_YEARS


def _recorded(events: Iterable[Progress]) -> Iterable[YearFigure]:
    """What people recorded, however many figures a year."""
    for event in events:
        if event.value is not None:
            yield YearFigure(
                as_of=event.data_as_of or event.recorded_at.date(),
                value=event.value,
                source=event.evidence or event.note or event.by,
            )


def _promise(ledger: Ledger, target_id: str, number: int, book: Callable[[], Rulebook]) -> Promise | None:
    """The target as a promise of its document, compared with all that came later."""
    choice = choice_of([number], comparable(ledger))
    if not choice.reports:
        return None
    compared = compare_in_ledger(ledger, choice, book=book())
    promises = dict(zip(compared.targets, compared.found.promises, strict=True))
    return promises.get(target_id)


def _reported(promise: Promise | None) -> Iterable[YearFigure]:
    for point in promise.points if promise else ():
        if point.actual is not None:
            yield YearFigure(as_of=point.as_of, value=point.actual, source=point.document, recorded=False)
