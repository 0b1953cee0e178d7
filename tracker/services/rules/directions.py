"""Of which targets less is better, by the rules in force.

Asked for with every list: what reads rule files is loaded only when a figure has to be judged by them.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.progress.direction import Direction
from tracker.services.rules.rulebook_loading import folders

if TYPE_CHECKING:
    from tracker.rulebook.model import Rulebook


def direction_of(book: Rulebook) -> Direction:
    """The direction of targets by the words of a rulebook."""
    return Direction(lambda: book.outcomes.harms)


def direction() -> Direction:
    """The direction by the shipped rules and the user's own, which are read once, if at all."""
    return _of_folders(*folders())


@cache
def _of_folders(*places: Path) -> Direction:
    def harms() -> tuple[str, ...]:
        from tracker.rulebook.parse.harm_words import harm_words

        return harm_words(places)

    return Direction(harms)
