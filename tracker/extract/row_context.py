"""Figures in the cells of a row of tasks take the place and the project that the row is about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tracker.extract.owned_indicators import NAMELESS
from tracker.extract.tables.task_rows import TaskRow
from tracker.extract.trace import BuiltCandidate, SentenceTrace

_LONGEST_TITLE = 24  # characters of the name of a project


class RowContext:
    """Names what the cells of a row leave out; `is_bare` asks whether an indicator lacks an owner."""

    def __init__(self, is_bare: Callable[[str], bool]) -> None:
        self._is_bare = is_bare

    def given(self, row: TaskRow, trace: SentenceTrace, words: str) -> SentenceTrace:
        """What a sentence of a cell says, with the place and the project of its row where it names none.

        `words` are all of the row: an owner that they do not name stands above the table.
        """
        placed = _placed(trace, row.place)
        if not row.title or len(row.title) > _LONGEST_TITLE:
            return placed
        return placed.changed(lambda made: self._titled(made, row.title, words))

    def _titled(self, made: BuiltCandidate, title: str, words: str) -> BuiltCandidate:
        one = made.candidate
        if made.owner and made.owner not in words and one.indicator.startswith(made.owner):
            named = title + one.indicator.removeprefix(made.owner)
            return replace(made.with_indicator(named), owner=title)
        event_alone = one.amount is None and len(one.indicator) < NAMELESS
        verb_alone = made.item is not None and not made.item.noun  # 开工|600套
        nameless = event_alone or verb_alone or self._is_bare(one.indicator)
        if not nameless or one.indicator in title:
            return made
        return replace(made.with_indicator(title + one.indicator), owner=title)


def _placed(trace: SentenceTrace, place: str) -> SentenceTrace:
    if not place:
        return trace
    return trace.changed(
        lambda made: made if made.candidate.place else
        replace(made, candidate=replace(made.candidate, place=place))
    )  # fmt: skip
