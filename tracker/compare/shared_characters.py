"""How much two names resemble each other sign by sign, where no list knows them as one.

It says little alone: two figures of about the same size have to speak for it, too.
"""

from __future__ import annotations

from difflib import SequenceMatcher

_LEAST = 0.6  # share of the signs that both have; measured on right and wrong pairs of figures of one size
_SHARED = 3  # signs that both have, at least
_WORD = 2  # signs of a word


def resemblance(one: str, other: str) -> float:
    """The share of signs that both have in the same order.

    It is 0 where each has something of its own (two kinds of one thing), and where one has more at its end,
    which names the thing.
    """
    found = SequenceMatcher(None, one, other, autojunk=False)
    if found.real_quick_ratio() < _LEAST or found.quick_ratio() < _LEAST:
        return 0.0
    shared = 0
    for what, start, end, first, last in found.get_opcodes():
        at_end = end == len(one) and last == len(other)
        if what == "equal":
            shared += end - start
        elif what == "replace" or (at_end and max(end - start, last - first) >= _WORD):
            return 0.0
    if shared < _SHARED or shared < min(len(one), len(other)):
        return 0.0
    share = 2 * shared / (len(one) + len(other))
    return share if share >= _LEAST else 0.0
