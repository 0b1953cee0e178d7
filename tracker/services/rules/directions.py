"""Of which targets less is better, by the rules in force."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tracker.progress.direction import Direction
from tracker.rulebook.model import Rulebook
from tracker.rulebook.parse.harm_words import harm_words
from tracker.services.rules.rulebook_loading import folders


def direction_of(book: Rulebook) -> Direction:
    """The direction of targets by the words of a rulebook."""
    return Direction(lambda: book.outcomes.harms)


def direction() -> Direction:
    """The direction by the shipped rules and the user's own, which are read once, if at all."""
    return _of_folders(*folders())


@cache
def _of_folders(*places: Path) -> Direction:
    return Direction(lambda: harm_words(places))
