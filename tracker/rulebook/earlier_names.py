"""Earlier names of word lists (`formerly:`): rules and lists of one's own that use them are read on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, TypeVar

from tracker.rulebook.model import Cue, Rule
from tracker.rulebook.outcomes import OutcomeCue
from tracker.rulebook.phrase import Phrase, Slot, SlotRef, Template
from tracker.rulebook.sections import SectionCue

Named = TypeVar("Named", Rule, Cue, SectionCue, OutcomeCue)


def with_present_names(value: Named, names: Mapping[str, str]) -> Named:
    """A rule or cue whose phrases and templates name each list as it is called now.

    `names` gives the present name for each earlier one; the texts stay as they were written.
    """
    changed: dict[str, Any] = {
        one.name: new
        for one in fields(value)
        if (new := _renamed(old := getattr(value, one.name), names)) is not old
    }
    return replace(value, **changed) if changed else value


def _renamed(value: Any, names: Mapping[str, str]) -> Any:
    """Phrases or a template under the present names; anything else, and what has no earlier name, itself."""
    if isinstance(value, tuple):
        renamed = tuple(_renamed(part, names) for part in value)
        return renamed if any(new is not old for new, old in zip(renamed, value, strict=True)) else value
    if isinstance(value, (Phrase, Template)):
        parts = _renamed(value.parts, names)
        return value if parts is value.parts else replace(value, parts=parts)
    if isinstance(value, Slot) and value.name in names:
        return replace(value, name=names[value.name])
    if isinstance(value, SlotRef) and value.slot in names:
        return replace(value, slot=names[value.slot])
    return value
