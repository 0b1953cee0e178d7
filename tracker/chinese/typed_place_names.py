"""Names of divisions as people type them: in full, in short, and with all that they lie in."""

from __future__ import annotations

from tracker.chinese.administrative_divisions import Division, chain, division_of, divisions_called, named


def whole_name(place: Division) -> str:
    """The name with those of the divisions above: 河北省保定市安新县."""
    return "".join(one.name for one in reversed(list(chain(place))))


def meant_by(text: str) -> tuple[str, ...]:
    """The names that tell apart the divisions which a person may mean; none for what is no division.

    One where the text says which: 安新 and 保定市安新县 give 安新县 and 保定市安新县.
    """
    name = "".join(text.split())
    if division_of(name):
        return (in_full(name),)
    found = divisions_called(name)
    if len(found) == 1:
        return (found[0].name,)
    return tuple(sorted(whole_name(place) for place in found))


def in_full(name: str) -> str:
    """The full name for a province's short one; any other as it stands."""
    found = named(name)
    return found[0].name if len(found) == 1 and found[0].parent is None else name
