"""Lists of pipes in one form: 燃气、供排水管道 and 水气管网 name the same pipes."""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern

_SORTS = {
    "供排水": ("供水", "排水"), "给排水": ("供水", "排水"), "雨污水": ("排水", "污水"),
    "雨污": ("排水", "污水"),
    "自来水": ("供水",), "供水": ("供水",), "给水": ("供水",), "排水": ("排水",), "雨水": ("排水",),
    "污水": ("污水",), "天然气": ("燃气",), "燃气": ("燃气",), "煤气": ("燃气",), "供气": ("燃气",),
    "供热": ("供热",), "供暖": ("供热",), "热力": ("供热",), "水": ("供水", "排水"), "气": ("燃气",),
    "热": ("供热",),
}  # fmt: skip
_SORT = "|".join(sorted(_SORTS, key=len, reverse=True))
_LIST = lazy_pattern(
    rf"((?:{_SORT})(?:[、和及与]?(?:{_SORT}))+)等?(?:各类|老旧|老化|城市|城镇|市政|地下)*(?:管网|管道|管线)"
)
_EACH = lazy_pattern(_SORT)
_JOINTS = lazy_pattern("[、和及与]")
_FEW = 2  # sorts that are a list only where they are joined: 供排水管网 has a name of its own


def pipes_in_one_form(name: str) -> str:
    """The pipes that a name lists, each by its full name and in one order; any other name as it is."""
    listed = _LIST.fullmatch(name)
    if not listed:
        return name
    sorts = {sort for word in _EACH.findall(listed[1]) for sort in _SORTS[word]}
    if len(sorts) <= _FEW and not _JOINTS.search(listed[1]):
        return name
    return "".join(f"{sort}管网" for sort in sorted(sorts))
