"""The roles and periods of sections in words."""

from __future__ import annotations

from typing import get_args

from tracker.i18n import N_, _
from tracker.records import DocumentSection, SectionPeriod, SectionRole

ROLES: tuple[SectionRole, ...] = get_args(SectionRole)
MESSAGES: dict[SectionRole, str] = {
    "front": N_("front matter"),
    "review": N_("looking back"),
    "situation": N_("situation and problems"),
    "plan": N_("plan"),
    "glossary": N_("glossary"),
}
_SHORT: dict[SectionRole, str] = {  # beside a text
    "front": N_("front"),
    "review": N_("recap"),
    "situation": N_("situation"),
    "plan": N_("plans"),
    "glossary": N_("terms"),
}


def role_word(role: SectionRole) -> str:
    """The role in the language in use."""
    return _(MESSAGES[role])


def short_role_word(role: SectionRole) -> str:
    """The role in one word of at most nine cells, for a margin."""
    return _(_SHORT[role])


def period_words(period: SectionPeriod) -> str:
    """“2025” or “2021–2025”."""
    return f"{period.first}" if period.yearly else f"{period.first}–{period.last}"


def section_words(section: DocumentSection) -> str:
    """Role and period, and whether a person said so; no role where the reading does not go by it."""
    said = [role_word(section.role)] if section.followed else []
    if section.period is not None:
        said.append(period_words(section.period))
    words = " ".join(said)
    return _("{role} (corrected)").format(role=words) if section.corrected else words
