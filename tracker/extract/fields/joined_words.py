"""Two names put together, the word that ends the one and begins the other said once."""

from __future__ import annotations

_LONGEST_SHARED = 4  # characters that may end the first and begin the second: 改造项目|项目竣工
_SHORTEST_SHARED = 2  # of a word: 居民用户|用户报装


def joined(before: str, behind: str) -> str:
    """One name behind another: of 改造项目 and 项目竣工, 改造项目竣工."""
    for length in range(_LONGEST_SHARED, _SHORTEST_SHARED - 1, -1):
        if before[-length:] == behind[:length]:
            return before + behind[length:]
    return before + behind
