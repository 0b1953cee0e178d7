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
_HAN = re.compile("[\u4e00-\u9fff]")


def listed(names: Sequence[str]) -> str:
    """Names one after another, parted as their language parts them."""
    return (LIST_SEPARATOR if any(map(_HAN.search, names)) else ", ").join(names)


def with_facts(name: str, facts: Sequence[str]) -> str:
    """A name with facts in brackets behind it, set as its language sets them."""
    return f"{name}（{'，'.join(facts)}）" if _HAN.search(name) else f"{name} ({', '.join(facts)})"


_YEAR_FIRST = re.compile(r"(\d{4}年度?|\d{4}[-—–至到]\d{4}年)\s*(?=\D)(.+)", re.S)


def year_behind(title: str) -> str:
    """A title with the year that it begins with behind it: 2026年某省工作报告 → 某省工作报告（2026年）."""
    found = _YEAR_FIRST.fullmatch(title)
    return with_facts(found[2], [found[1]]) if found else title
