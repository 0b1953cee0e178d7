"""How Chinese text is set: signs that begin or end no line, and signs between the parts of a line.

The two sets follow GB/T 15834-2011, 5.1 (where marks stand in horizontal text), with Western marks added.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

NOT_FIRST: Final = frozenset("，。、；：！？）》」』】〕”’…—％%,.;:!?)]}·～")  # of a line
NOT_LAST: Final = frozenset("（《「『【〔“‘([{")  # of a line
LIST_SEPARATOR: Final = "、"
COLUMN_SEPARATOR: Final = " ｜ "
_HAN = re.compile("[\u4e00-\u9fff]")


def listed(names: Sequence[str]) -> str:
    """Names one after another, parted as their language parts them."""
    return (LIST_SEPARATOR if any(map(_HAN.search, names)) else ", ").join(names)


def with_facts(name: str, facts: Sequence[str]) -> str:
    """A name with facts in brackets behind it, set as its language sets them."""
    return f"{name}（{'，'.join(facts)}）" if _HAN.search(name) else f"{name} ({', '.join(facts)})"
