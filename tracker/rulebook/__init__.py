"""The rulebook: what the rule files say, as checked values.

`parse` reads a file, `loading` puts the files of several folders together, `check` finds what is wrong in
them, `phrase_compiler` makes phrases ready to be searched for. The values stand in `model` and `phrase`.
"""

from tracker.rulebook.model import Rulebook

__all__ = ["Rulebook"]
