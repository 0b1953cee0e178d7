"""Lists of subjects taken apart: what the last of them says for all, and pairs that one word stands for."""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern

_AND = r"(?:、|和|与|及|以及)"
_SPLIT = lazy_pattern(_AND)
_BEHIND_HEADS = lazy_pattern(rf"(?<=[率比度量入额值]){_AND}")  # A率和B率
_GROUPS = {
    "城乡": ("城镇", "农村"),
    "一二三产": ("一产", "二产", "三产"),
    "一二三次产业": ("一产", "二产", "三产"),
    "三次产业": ("一产", "二产", "三产"),
    "一、二、三产业": ("一产", "二产", "三产"),
}


def split_subjects(noun: str) -> list[str]:
    """The subjects of a noun, which may be one.

    A率和B率 → A率, B率; 化肥、农药利用率 → 化肥利用率, 农药利用率; 城乡居民收入 → 城镇居民收入, 农村居民收入.
    """
    for group, names in _GROUPS.items():
        if group in noun:
            return [noun.replace(group, name) for name in names]
    headed = [part for part in _BEHIND_HEADS.split(noun) if part]
    if len(headed) > 1 and headed[-1][-1:] == headed[0][-1:]:
        return headed
    parts = [part for part in _SPLIT.split(noun) if part]
    if len(parts) < 2 or any(len(part) < 2 for part in parts):
        return [noun]
    head = parts[-1]
    tail = shared_tail(parts[0], head)
    if not tail:
        return parts
    return [part if part.endswith(tail[-2:]) else part + tail for part in parts]


def shared_tail(first: str, last: str) -> str:
    """What the last of several subjects says for all of them: 利用率 of 农药利用率 after 化肥."""
    if first[-1:] == last[-1:] and len(first) > 3:
        return ""
    ending = first[-2:]
    place = last.find(ending)
    if 0 <= place < len(last) - 2:
        return last[place + 2 :]
    return last[len(first) :] if len(last) > len(first) + 1 else ""


def split_pair(noun: str) -> list[str]:
    """Two subjects joined by 、 that change by one number: 化学需氧量、氨氮排放量下降."""
    first, mark, last = noun.partition("、")
    joined = mark and "、" not in last and "等" not in noun and "（" not in noun
    return split_subjects(noun) if joined and shared_tail(first, last) else [noun]
