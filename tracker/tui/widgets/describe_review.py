"""What waits for review in words: a reading with its confidence, and two versions side by side."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from tracker.i18n import _
from tracker.records import Context, Row, Target
from tracker.services.rules.rule_names import rule_in_words
from tracker.services.wording import due_basis_word, measure_word
from tracker.target_fields import EDITABLE
from tracker.tui.terminal.cells import clean, clean_line
from tracker.tui.terminal.line_breaking import wrap
from tracker.tui.widgets.describe_target import LABEL, QUOTE, heading_path, headline, paragraph, standing
from tracker.tui.widgets.labelled_lines import labelled_lines
from tracker.tui.widgets.side_by_side import ComparedField, side_by_side
from tracker.tui.wording import display, target_fields

FULL_FROM = 16  # lines, from which there is room for a line a fact
_FIRST = (
    "quote", "indicator", "comparator", "value", "value_high", "unit", "measure", "every",
    "baseline", "due", "lead_unit", "place", "topic", "nature", "kind",
)  # fmt: skip
# What two versions of a target are compared in, the most telling first.
COMPARED = (*_FIRST, *(name for name in EDITABLE if name not in _FIRST))


def candidate(row: Row, contexts: Sequence[Context], width: int, lines: int) -> Content:
    """A reading: how sure, by which rule, with which fields, and from which words."""
    if lines >= FULL_FROM:
        blocks = [headline(row), labelled_lines(_facts(row), width, LABEL), *_prints(row, contexts, None)]
        return Content("\n\n").join(blocks)
    facts = " · ".join(f"{label} {value}" for label, value in _facts(row)[:3])
    told = [headline(row), Content(clean_line(facts))]
    rest = " · ".join(value for _label, value in _facts(row)[3:])
    if rest:
        told.append(Content.styled(clean_line(rest), LABEL))
    used = sum(len(wrap(line, width)) for line in told)
    room = max(width, 20) * max(lines - used - 1, 1) - 2
    return Content("\n").join([*told, *_prints(row, contexts[:1], room)])


def confidence(target: Target) -> str:
    """How sure the rules are, in per cent."""
    return f"{target.confidence:.0%}"


def _facts(row: Row) -> list[tuple[str, str]]:
    """The fields that were read, the most telling first."""
    target = row.entry.target
    due = display.date(row.entry.due)
    basis = due_basis_word(target)
    said = [
        (_("Confidence"), _("{share} that this is read right").format(share=confidence(target))),
        (_("Rule"), rule_in_words(target.rule)),
        (_("Due"), _("{words} ({code})").format(words=due, code=basis) if row.entry.due else basis),
        (_("Measure"), measure_word(target.measure)),
        (_("Baseline"), target.baseline or ""),
        (_("Lead unit"), target.lead_unit or ""),
        (_("Place"), target.place or ""),
        (_("Topic"), target.topic or ""),
        (_("Nature"), target_fields.in_words("nature", target.nature) if target.nature else ""),
        (_("Document"), row.entry.document),
    ]
    return [(label, clean_line(value)) for label, value in said if value]


def _prints(row: Row, contexts: Sequence[Context], room: int | None, *, under: str = "") -> list[Content]:
    """Each print of the quote in its paragraph, `under` a title and its headings; else the bare quote."""
    if not contexts:
        return [Content.styled(clean(row.entry.target.quote), QUOTE)]
    told = []
    for context in contexts:
        title = Content.styled(clean_line(under), LABEL) if under else None
        path = Content.styled(" › ", LABEL).join(part for part in (title, heading_path(context)) if part)
        text = paragraph(context, room)
        told.append(Content("\n").join([path, text]) if path.plain else text)
    return told


def versions(
    titles: tuple[str, str],
    old: Target | None,
    new: Target | None,
    differs: Sequence[str],
    *,
    width: int,
    lines: int,
) -> Content:
    """Two versions of a target side by side, one of which may be missing; open fields are left out.

    Where there are few lines, only what differs and the words themselves.
    """
    rows = []
    for name in COMPARED:
        left, right = (_said(target, name) for target in (old, new))
        if (left, right) != (display.NOTHING, display.NOTHING):
            both = old is not None and new is not None
            rows.append(
                ComparedField(
                    target_fields.label(name), left, right, both and (name in differs or left != right)
                )
            )
    if lines < FULL_FROM and old is not None and new is not None:
        rows = [row for row in rows if row.differs or row.label == target_fields.label("quote")]
    return side_by_side(titles, rows, width)


def _said(target: Target | None, name: str) -> str:
    if target is None:
        return display.NOTHING
    if name == "quote":
        return clean_line(target.quote)
    return target_fields.in_words(name, getattr(target, name))


def about(row: Row | None, parts: Sequence[Content], contexts: Sequence[Context], lines: int) -> Content:
    """What is said about a target: which one and how it stands, then the parts, then its own words."""
    if row is None:
        return Content("\n").join(parts)
    roomy = lines >= FULL_FROM
    head = [headline(row), standing(row)] if roomy else [headline(row)]
    prints = _prints(row, contexts[:1], None, under=row.entry.document) if contexts else []
    return Content("\n\n" if roomy else "\n").join([Content("\n").join(head), *parts, *prints])
