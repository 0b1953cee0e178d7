"""One thing that was looked at."""

from __future__ import annotations

from typing import Literal, NamedTuple

Level = Literal["fine", "missing", "wrong"]  # missing: works without it


class Finding(NamedTuple):
    """What was found of one thing; `cure` says how to get or mend it."""

    part: str  # a code: program, settings, rules, ledger, reading, writing, parts, terminal
    name: str
    level: Level
    words: str
    cure: str = ""
