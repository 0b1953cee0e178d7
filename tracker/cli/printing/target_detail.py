"""One target on a page: facts, the quote in its context, progress, history."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rich.text import Text

from tracker.cli import output
from tracker.cli.printing.agenda_rows import actual, day, goal, light_cell
from tracker.cli.printing.milestone_table import put_milestones
from tracker.cli.printing.tables import PrintedCell, PrintedColumn, put_facts, put_table
from tracker.i18n import _, ngettext
from tracker.services import wording
from tracker.services.rules.rule_names import rule_in_words
from tracker.tui.terminal.cells import clean, clean_line

if TYPE_CHECKING:
    from tracker.records import Change, Context, Entry, Extension, Passage, Row
    from tracker.services.target_dossier import Dossier
    from tracker.services.targets.mentions import Mention
    from tracker.services.targets.revisions import Edit

_QUOTE_STYLE = "bold reverse"


def put_detail(known: Dossier) -> None:
    """Print everything that is known of a target, as of a day."""
    put_facts(_facts(known.row, known.passage, known.as_of))
    if known.extensions:
        _put_extensions(known.extensions)
    if known.edits:
        _put_edits(known.edits)
    if len(known.mentions) > 1:
        _put_mentions(known.mentions)
    for context in known.contexts:
        _put_context(context)
    if known.milestones:
        _put_title(_("Milestones"))
        put_milestones(known.milestones, known.as_of)
    if known.row.entry.events:
        _put_events(known.row.entry)
    if known.changes:
        _put_title(_("History"))
        put_changes(known.changes)


def _facts(row: Row, passage: Passage | None, as_of: dt.date) -> list[tuple[str, Text]]:
    entry, target, pace = row.entry, row.entry.target, row.pace
    light = light_cell(row)
    reason = f" ({wording.reason_word(pace.reason)})" if pace.reason else ""
    pairs: list[tuple[str, str | Text]] = [
        (_("id"), entry.id),
        (_("indicator"), target.indicator),
        (_("target"), goal(target)),
        (_("baseline"), target.baseline or ""),
        (_("due"), _due(entry)),
        (_("time left"), _left(entry, as_of)),
        (_("light"), Text(clean_line(light.text + reason), style=light.style)),
        (_("actual"), actual(row)),
        (_("completion"), wording.format_share(pace.completion)),
        (_("time elapsed"), wording.format_share(pace.elapsed)),
        (_("gap in points"), wording.format_points(pace.gap)),
        (_("headroom"), wording.format_headroom(pace, target.unit)),
        (_("to go"), wording.format_needed(pace, target.unit)),
        (_("straight line"), wording.format_finish(pace)),
        (_("status"), wording.status_word(entry.status)),
        (_("review"), wording.review_word(entry.review)),
        (_("topic"), target.topic or ""),
        (_("place"), target.place or ""),
        (_("lead unit"), target.lead_unit or ""),
        (_("supporting units"), target.supporting_units or ""),
        (_("person in charge"), target.person or ""),
        (_("document"), wording.document_name(entry.document, entry.issuer, entry.issued_on)),
        (_("where"), _where(passage)),
        (_("rule"), rule_in_words(target.rule)),
        (_("version"), str(entry.version)),
        (_("confidence"), f"{target.confidence:.0%}"),
        (_("note"), _("no longer in the newest reading of its document") if entry.missing else ""),
    ]
    return [
        (label, value if isinstance(value, Text) else Text(clean_line(value)))
        for label, value in pairs
        if value
    ]


def _where(passage: Passage | None) -> str:
    """The headings above the target, and its page, cell, table row or paragraph."""
    if passage is None:
        return ""
    heading = wording.heading_words(passage.headings)
    where = wording.places_words(passage.places, under_heading=bool(heading))
    return " · ".join(part for part in (heading, where) if part)


def _due(entry: Entry) -> str:
    due = day(entry.due)
    if entry.original_due and entry.original_due != entry.due:
        return _("{day} (extended; first {first})").format(day=due, first=entry.original_due.isoformat())
    return f"{due} ({wording.due_basis_word(entry.target)})"


def _left(entry: Entry, as_of: dt.date) -> str:
    """The workdays up to the due date, and whether holidays were known."""
    from tracker.services.listing import workdays_left

    left = workdays_left.left(entry.due, as_of) if entry.status not in ("done", "dropped") else None
    if left is None:
        return ""
    counted = ngettext("{count} workday", "{count} workdays", left.days).format(count=left.days)
    plain = workdays_left.plain_words(left)
    return f"{counted} ({plain})" if plain else counted


def _put_title(title: str) -> None:
    output.put()
    output.console().print(Text(title, style="bold"))


def _put_context(context: Context) -> None:
    """The paragraph with the quote highlighted; in plain text it stands between 【 and 】."""
    place = " › ".join(clean_line(heading) for heading in context.headings)
    line = _("line {number}").format(number=context.line) if context.line else ""
    _put_title(" · ".join(part for part in (place, line) if part) or _("Context"))
    before, quote, after = _parts(context)
    if output.on_terminal():
        output.console().print(Text.assemble(before, (quote, _QUOTE_STYLE), after))
    else:
        output.put(f"{before}【{quote}】{after}")


def _parts(context: Context) -> tuple[str, str, str]:
    text = clean(context.text)
    return text[: context.start], text[context.start : context.end], text[context.end :]


def field_value(field: str, value: object) -> str:
    """The value of a field as people read it; a dash when it is empty."""
    return clean_line(wording.value_word(field, value))


def _put_extensions(extensions: Sequence[Extension]) -> None:
    _put_title(_("Extensions"))
    columns = [
        PrintedColumn(_("new due date")),
        PrintedColumn(_("reason"), flexible=True),
        PrintedColumn(_("approved by")),
        PrintedColumn(_("by"), from_width=100),
    ]
    put_table(
        columns,
        [
            [
                PrintedCell(day(one.due)),
                PrintedCell(one.reason),
                PrintedCell(one.approver),
                PrintedCell(one.by),
            ]
            for one in extensions
        ],
    )


def _put_edits(edits: Sequence[Edit]) -> None:
    _put_title(_("Corrected by people"))
    columns = [
        PrintedColumn(_("field")),
        PrintedColumn(_("yours")),
        PrintedColumn(_("the document says"), flexible=True),
    ]
    rows = []
    for edit in edits:
        read = field_value(edit.field, edit.read)
        said = _("{value} (changed since)").format(value=read) if edit.disputed else read
        rows.append(
            [
                PrintedCell(wording.field_word(edit.field)),
                PrintedCell(field_value(edit.field, edit.yours)),
                PrintedCell(said),
            ]
        )
    put_table(columns, rows)


def _put_mentions(mentions: Sequence[Mention]) -> None:
    """Where the target is said; what a mention says otherwise than the first one is named."""
    _put_title(_("Mentions"))
    columns = [
        PrintedColumn(_("id")),
        PrintedColumn(_("document")),
        PrintedColumn(_("indicator"), flexible=True),
        PrintedColumn(_("target"), right=True),
        PrintedColumn(_("due")),
        PrintedColumn(_("differs in")),
    ]
    rows = [
        [
            PrintedCell(one.id, "cyan"),
            PrintedCell(one.document),
            PrintedCell(one.target.indicator),
            PrintedCell(goal(one.target)),
            PrintedCell(day(one.target.due)),
            PrintedCell(_(", ").join(map(wording.field_word, one.differs)), "bold yellow"),
        ]
        for one in mentions
    ]
    put_table(columns, rows)


def _put_events(entry: Entry) -> None:
    _put_title(_("Progress"))
    columns = [
        PrintedColumn(_("as of")),
        PrintedColumn(_("actual"), right=True),
        PrintedColumn(_("status")),
        PrintedColumn(_("note"), flexible=True),
        PrintedColumn(_("evidence")),
        PrintedColumn(_("by"), from_width=100),
    ]
    put_table(columns, (_event_cells(entry, at) for at in range(len(entry.events))))


def _event_cells(entry: Entry, at: int) -> list[PrintedCell]:
    event = entry.events[at]
    said = [
        event.note,
        _("problem: {text}").format(text=event.problem) if event.problem else "",
        _("next: {text}").format(text=event.next_step) if event.next_step else "",
    ]
    stood = event.data_as_of or event.recorded_at.date()
    number = wording.format_amount(event.value, entry.target.unit)
    return [
        PrintedCell(stood.isoformat()),
        PrintedCell(number),
        PrintedCell(wording.status_word(event.status) if event.status else ""),
        PrintedCell(_("; ").join(part for part in said if part)),
        PrintedCell(event.evidence),
        PrintedCell(event.by),
    ]


def put_changes(changes: Iterable[Change]) -> None:
    """A table of changes, in the order given."""
    columns = [
        PrintedColumn("#", right=True),
        PrintedColumn(_("when")),
        PrintedColumn(_("what"), flexible=True),
        PrintedColumn(_("by"), from_width=100),
    ]
    put_table(columns, (_change_cells(change) for change in changes))


def _change_cells(change: Change) -> list[PrintedCell]:
    style = "dim" if change.undone else ""
    what = change.words + (" " + _("(undone)") if change.undone else "")
    when = f"{change.at.astimezone():%Y-%m-%d %H:%M}"
    return [
        PrintedCell(str(change.number), style),
        PrintedCell(when, style),
        PrintedCell(what, style),
        PrintedCell(change.by, style),
    ]
