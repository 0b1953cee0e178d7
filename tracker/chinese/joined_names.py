"""Names that share one figure: 供水、排水管网 is 供水管网 and 排水管网."""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern

_JOINTS = lazy_pattern(r"、|以及|[和及与]")
_SHARED = 6  # signs of the last name that the names before it may leave out, at most
_EACH = "分别"  # then every name has a figure of its own


def named_together(words: str) -> tuple[str, ...]:
    """The names joined in a text, each as it may be called alone; empty where there is but one."""
    items = [item for item in _JOINTS.split(words) if item]
    if len(items) < 2 or _EACH in words:
        return ()
    last = items[-1]
    shared = [last[-length:] for length in range(1, min(_SHARED, len(last) - 1) + 1)]
    return (*items, *(item + end for item in items[:-1] for end in shared))
