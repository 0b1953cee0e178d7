"""What a taught rule does, in lines for the screen: what would appear and what would vanish, by document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.content import Content

from tracker.errors import RuleError
from tracker.i18n import _, ngettext
from tracker.services.teaching.trying import RuleEffect, Tried
from tracker.services.wording import format_value
from tracker.tui.terminal.cells import clean_line
from tracker.tui.widgets.describe_target import LABEL, LIGHT_STYLES


def tried(found: Tried) -> Content:
    """What the rule reads in its sentence, and what it changes elsewhere."""
    example = _told(found.example[0].indicator, format_value(found.example[0]))
    words = ngettext(
        "Tried on {count} document: {new} would appear, {gone} would vanish.",
        "Tried on {count} documents: {new} would appear, {gone} would vanish.",
        found.documents,
    ).format(count=found.documents, new=len(found.appear), gone=len(found.vanish))
    lines = [
        Content(_("Read in the sentence: {example}").format(example=example)),
        Content.styled(words, "bold"),
        *_lines("+", LIGHT_STYLES["green"], found.appear),
        *_lines("−", LIGHT_STYLES["red"], found.vanish),
    ]
    if found.vanish:
        lines.append(Content.styled(_("What vanishes is not lost: it is flagged as missing."), LABEL))
    return Content("\n").join(lines)


def problems(error: RuleError) -> Content:
    """What is wrong with the phrase or the indicator, without the file that it was tried in."""
    lines = [Content.styled(_("The rule cannot be tried:"), LIGHT_STYLES["red"])]
    for one in error.problems:
        lines.append(Content(clean_line(f"{one.message} → {one.cure}" if one.cure else one.message)))
    return Content("\n").join(lines)


def _lines(mark: str, style: str, differences: Sequence[RuleEffect]) -> Iterator[Content]:
    for one in differences:
        told = _told(one.target.indicator, format_value(one.target))
        yield Content.styled(clean_line(f"{mark} {told}"), style)
        yield Content.styled(clean_line(f"  {one.sentence} · {one.document}"), LABEL)


def _told(indicator: str, value: str) -> str:
    return clean_line(f"{indicator} {value}")
