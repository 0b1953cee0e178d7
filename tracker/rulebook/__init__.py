"""Rule files → values with positions → checked → compiled. `load` reads folders, `model` holds the nouns."""

from tracker.rulebook.model import Rulebook

__all__ = ["Rulebook"]
