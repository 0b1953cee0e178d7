"""The past of one target in words: who changed what and when, its figures, milestones and mentions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from tracker.i18n import _
from tracker.records import Change, Entry, Extension, Progress
from tracker.services.wording import format_amount, status_word
from tracker.tui.terminal.cells import clean_line, fit, width_of
from tracker.tui.widgets.describe_milestones import milestone_block
from tracker.tui.widgets.describe_target import LABEL, headline, standing
from tracker.tui.widgets.labelled_lines import labelled_lines
from tracker.tui.widgets.side_by_side import ComparedField, side_by_side
from tracker.tui.wording import display, target_fields

if TYPE_CHECKING:
    from tracker.services.target_dossier import Dossier
    from tracker.services.targets.mentions import Mention

WARNING = "$state-yellow bold"


def past(one: Dossier, width: int) -> Content:
    """All of it, for a page of `width` cells."""
    entry = one.row.entry
    blocks = [Content("\n").join([headline(one.row), standing(one.row)])]
    if steps := milestone_block(one.milestones, one.as_of):
        blocks.append(steps)
    if one.extensions:
        blocks.append(_titled(_("Extensions"), [_extension(each) for each in one.extensions]))
    if one.edits:
        rows = [
            ComparedField(
                target_fields.label(edit.field),
                target_fields.in_words(edit.field, edit.yours),
                target_fields.in_words(edit.field, edit.read),
                edit.disputed,
            )
            for edit in one.edits
        ]
        title = Content.styled(_("Corrected by people"), "bold")
        blocks.append(
            Content("\n").join([title, side_by_side((_("Yours"), _("The document says")), rows, width)])
        )
    if len(one.mentions) > 1:
        blocks.append(_titled(_("Mentions"), [_mention(other) for other in one.mentions]))
    if entry.events:
        blocks.append(_titled(_("Progress"), _events(entry, width)))
    blocks.append(_titled(_("Changes"), _changes(one.changes, width)))
    return Content("\n\n").join(blocks)


def _titled(title: str, lines: Sequence[Content]) -> Content:
    return Content("\n").join([Content.styled(title, "bold"), *lines])


def moment(at: dt.datetime) -> str:
    """Day and minute on the clock of this place."""
    return f"{at.astimezone():%Y-%m-%d %H:%M}"


def _changes(changes: Sequence[Change], width: int) -> list[Content]:
    """Newest first: when, by whom, what; one that was undone says so."""
    people = max((width_of(change.by) for change in changes), default=0)
    told: list[tuple[str, str | Content]] = []
    for change in changes:
        text = Content(clean_line(change.words))
        if change.undone:
            word = _("(redone)") if change.kind == "undo" else _("(undone)")
            text = Content.assemble((word, "bold"), " ", text.stylize("strike dim"))
        who = f"  {fit(change.by, people)}" if people else ""
        told.append((moment(change.at) + who, text))
    return [labelled_lines(told, width, LABEL)]


def _events(entry: Entry, width: int) -> list[Content]:
    """Newest first: the day that the figure is of, the figure, who recorded it and when; how to mend one."""
    told: list[tuple[str, str | Content]] = []
    days = set()
    for event in reversed(entry.events):
        day = event.data_as_of or event.recorded_at.date()
        said = _event(event, entry.target.unit)
        if event.value is not None:
            if day in days:
                said = Content.assemble((_("(replaced)"), "bold"), " ", said.stylize("strike dim"))
            days.add(day)
        told.append((display.date(day), said))
    hint = _("A figure that is marked again for the same day takes the place of the wrong one.")
    return [labelled_lines(told, width, LABEL), Content.styled(hint, LABEL)]


def _event(event: Progress, unit: str | None) -> Content:
    said = [
        status_word(event.status) if event.status else "",
        event.note,
        _("problem: {text}").format(text=event.problem) if event.problem else "",
        _("next step: {text}").format(text=event.next_step) if event.next_step else "",
        _("evidence: {text}").format(text=event.evidence) if event.evidence else "",
    ]
    figure = clean_line(format_amount(event.value, unit))
    recorded = _("recorded {moment}").format(moment=moment(event.recorded_at))
    by = clean_line(" · ".join(part for part in (event.by, recorded) if part))
    body = clean_line(" · ".join(part for part in said if part))
    parts: list[Content] = [Content.styled(figure, "bold")] if figure else []
    parts += [Content(body)] if body else []
    return Content("  ").join([*parts, Content.styled(_("({words})").format(words=by), LABEL)])


def _extension(one: Extension) -> Content:
    """To which day, why, and who agreed."""
    approved = _("approved by {approver}").format(approver=one.approver) if one.approver else ""
    said = clean_line(" · ".join(part for part in (one.reason, approved, one.by) if part))
    return Content.assemble((f"{display.date(one.due)}  ", LABEL), said)


def _mention(one: Mention) -> Content:
    """Where the target is said too; in what it differs from the one that is listed is named."""
    target = one.target
    line = f"{target.indicator}  {display.amount(target)}  {display.date(target.due)}  {one.document}"
    notes = [
        _("listed") if one.first else "",
        _("no longer found in the newest reading of its document") if one.missing else "",
    ]
    differs = _(", ").join(target_fields.label(name) for name in one.differs)
    parts = [Content(clean_line(line)), *(Content.styled(note, LABEL) for note in notes if note)]
    if differs:
        parts.append(Content.styled("≠ " + _("differs in {fields}").format(fields=differs), WARNING))
    return Content(" · ").join(parts)
