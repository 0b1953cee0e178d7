"""The words in the margin of a reader: what a part of the document is, and of which years."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.records import DocumentSection
from tracker.services.section_words import short_role_word

Margin = list[tuple[int, int, str, str]]  # of each part its span and the words of its first two rows


def margin(sections: Iterable[DocumentSection]) -> Margin:
    """Of the parts that are followed."""
    return [(one.start, one.end, *margin_words(one)) for one in sections if one.followed]


def margin_words(section: DocumentSection) -> tuple[str, str]:
    """Role and period of a section in the few cells beside a text; a corrected role has a star."""
    role, period = short_role_word(section.role), section.period
    years = ""
    if period is not None:
        years = f"{period.first}" if period.yearly else f"{period.first}–{period.last % 100:02}"
    return role + ("*" if section.corrected else ""), years
