"""Whether 一座 and 一条 count what is built: 建设一座公园、一条绿道, but not 一座宜居之城, 一条龙."""

from __future__ import annotations

import re

from tracker.base.lazy_patterns import lazy_pattern

UNITS = frozenset("座条所幢栋")  # of what is built; 一个, 一批 and 一项 are mostly ways of speaking
BUILT_ANEW = "新建|改建|扩建|迁建|改扩建"  # expressions
_BUILDS = rf"(?:{BUILT_ANEW}|建设|修建|兴建|修筑|建成|改造)"
_BUILDS_BEFORE = lazy_pattern(rf"{_BUILDS}$")
_LISTED_BEFORE = lazy_pattern(
    rf"{_BUILDS}[一两二三四五六七八九十\d]{{1,3}}[{''.join(sorted(UNITS))}][^。；！？\n\t]{{1,40}}[、，和]$"
)
_IMAGE = lazy_pattern(
    r"龙|主线|红线|底线|心|[^，。；、！？\n]{0,16}?(?:之路|之城|之桥|新路|路子|发展道路|[新大]城(?:[，。；！？\n]|$)|桥梁纽带|丰碑)"
)
# 一条|5公里的步道: its size right behind tells more than that it is one.
_SIZED = lazy_pattern(r"[约近超]?\d[\d.]*[百千万亿]*[^，。；、！？\d\n的]{1,4}的")
_LOOK_BACK = 56  # characters


def is_named_by_size(match: re.Match[str]) -> bool:
    """Whether the size of what is one stands right behind its unit, and is what is promised."""
    return match["u"] in UNITS and _SIZED.match(match.string, match.end()) is not None


def is_built(match: re.Match[str]) -> bool:
    """Whether a verb that builds stands right before 一座, or before the list that it goes on in."""
    if match["u"] not in UNITS or _IMAGE.match(match.string, match.end()):
        return False
    start = match.start("a")
    first = max(0, start - _LOOK_BACK)
    return any(one.search(match.string, first, start) for one in (_BUILDS_BEFORE, _LISTED_BEFORE))
