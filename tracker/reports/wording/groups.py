"""The words for groups: what they are made by, and the heading of each."""

from __future__ import annotations

from tracker.i18n import N_, _
from tracker.reports.dimensions import LIGHTS, VERDICTS, Dimension
from tracker.reports.wording.codes import light_mark, light_word, verdict_word

_WITHOUT_KEY: dict[Dimension, str] = {
    "topic": N_("No topic"),
    "lead-unit": N_("No lead unit"),
    "place": N_("No place"),
    "month": N_("Without a due date"),
    "document": N_("No document"),
}
_WORDS: dict[Dimension, str] = {
    "verdict": N_("Verdict"),
    "light": N_("Light"),
    "topic": N_("Topic"),
    "lead-unit": N_("Lead unit"),
    "place": N_("Place"),
    "month": N_("Month"),
    "document": N_("Document"),
}


def dimension_word(by: Dimension) -> str:
    """What the groups are made by."""
    return _(_WORDS[by])


def group_title(key: str, by: Dimension) -> str:
    """The heading of the group with this key; an empty key is the group of what has no topic, unit, …"""
    if by == "light" and key in LIGHTS:
        return f"{light_mark(key)} {light_word(key)}"
    if by == "verdict" and key in VERDICTS:
        return verdict_word(key)
    return key or _(_WITHOUT_KEY[by])
