"""A target in words: short for a low pane, in full for its own screen. Document text is never markup."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from tracker.i18n import _, ngettext
from tracker.progress.verdict_and_light import ABOUT, NO_BASELINE
from tracker.records import Change, Context, Pace, Progress, Row, Target
from tracker.services.rules.rule_names import rule_in_words
from tracker.services.wording import (
    due_basis_word,
    format_amount,
    format_finish,
    format_needed,
    format_points,
    measure_word,
    reason_word,
    review_word,
    status_word,
    verdict_word,
)
from tracker.tui.terminal.cells import clean, clean_line, excerpt, fit, width_of
from tracker.tui.widgets.labelled_lines import labelled_lines
from tracker.tui.wording import display

QUOTE = "$state-yellow bold reverse"
LABEL = "$muted"
READABLE = 20  # cells that a document needs to be told
LIGHT_STYLES = {
    "red": "$state-red bold",
    "yellow": "$state-yellow bold",
    "green": "$state-green bold",
    "blue": "$state-blue bold",
    "grey": "$state-grey bold",
}


def headline(row: Row) -> Content:
    """The full indicator and the target value."""
    target = row.entry.target
    return Content.assemble(
        (clean_line(target.indicator), "bold"), "  ", (clean_line(display.amount(target)), "$picked bold")
    )


def standing(row: Row) -> Content:
    """Light, verdict, status, due date and actual on one line."""
    pace, entry = row.pace, row.entry
    parts = [
        Content.styled(f"{display.light(pace.light)} · {judged(row)}", LIGHT_STYLES[pace.light]),
        Content(status_word(entry.status)),
        Content(_("due {date}").format(date=display.date(entry.due))),
    ]
    if entry.latest is not None:
        parts.append(Content(_("actual {figure}").format(figure=clean_line(display.actual(row)))))
    if reached := reached_words(entry.target, pace):
        parts.append(Content(reached))
    if entry.review != "accepted":
        parts.append(Content.styled(review_word(entry.review), LABEL))
    return Content(" · ").join(parts)


def reached_words(target: Target, pace: Pace) -> str:
    """The share of the target that is reached, and the tolerance where only that makes it enough."""
    goal = clean_line(display.amount(target))
    if pace.tolerance is None:
        if pace.completion is None:
            return ""
        level = target.measure == "level" and not target.baseline  # what it stands at: no work that is done
        words = _("at {share} of the target") if level else _("done {share}")
        return words.format(share=display.share(pace.completion))
    allowed = display.share(pace.tolerance)
    if pace.completion is None:
        return _("{goal}, within a tolerance of {allowed}").format(goal=goal, allowed=allowed)
    words = _("{share} of {goal}, within a tolerance of {allowed}")
    return words.format(share=display.share(pace.completion), goal=goal, allowed=allowed)


def judged(row: Row) -> str:
    """The verdict with its one reason; a warning that only the near date gives says so."""
    pace = row.pace
    warned = pace.verdict == "unknown" and pace.light == "yellow"
    verdict = _("due soon") if warned else verdict_word(pace.verdict)
    reason = _reason(pace)
    return _("{words} ({code})").format(words=verdict, code=reason) if reason else verdict


def _reason(pace: Pace) -> str:
    """Why it is judged so; a tolerance is told with the share reached, and how a baseline helps."""
    if pace.reason == ABOUT and pace.tolerance is not None:
        return ""
    if pace.reason == NO_BASELINE:
        words = _("not reached yet; only a baseline tells whether it is on pace, and Correct takes one")
        return (
            words if pace.light == "yellow" else _("{words}; yellow once it is due soon").format(words=words)
        )
    return reason_word(pace.reason)


def headline_of(row: Row, width: int) -> Content:
    """The headline, then document, place and unit; on a line of their own where little room is left."""
    head, target = headline(row), row.entry.target
    parts = (row.entry.document, target.place, target.lead_unit)
    source = clean_line(" · ".join(part for part in parts if part))
    room = width - head.cell_length - 3
    if room < min(READABLE, width_of(source)):
        return Content.assemble(head, "\n", (fit(source, width).rstrip(), LABEL))
    return Content.assemble(head, (f" · {fit(source, room).rstrip()}", LABEL))


def short(row: Row, contexts: Sequence[Context], width: int, lines: int) -> Content:
    """What a pane of `width` × `lines` cells can hold: standing, source, the paragraph around the quote."""
    text = [headline(row), standing(row), _source(row, contexts)]
    room = max(width, 20) * max(lines - len(text) - 1, 2) - 4
    if contexts:
        text.append(paragraph(contexts[0], room))
    else:
        text.append(Content.styled(clean(row.entry.target.quote), QUOTE))
    return Content("\n").join(text)


def full(
    row: Row,
    contexts: Sequence[Context],
    changes: Sequence[Change] = (),
    *,
    steps: Content | None = None,
    by_year: Content | None = None,
    waiting: Content | None = None,
    width: int,
) -> Content:
    """Everything that is known of a target, for a page of `width` cells.

    `steps` are its milestones, `by_year` is its chart, and `waiting` are figures that nobody has recorded.
    """
    blocks = [Content("\n").join([headline(row), standing(row)])]
    blocks += [waiting] if waiting is not None else []
    blocks.append(_facts(row, width))
    if steps is not None:
        blocks.append(steps)
    if by_year is not None:
        blocks.append(Content("\n").join([Content.styled(_("Year by year"), "bold"), by_year]))
    for number, context in enumerate(contexts, 1):
        title = (
            _("Source text") if len(contexts) == 1 else _("Source text, print {number}").format(number=number)
        )
        path = heading_path(context)
        lines = [Content.styled(title, "bold"), *([path] if path else []), paragraph(context, None)]
        blocks.append(Content("\n").join(lines))
    if not contexts:
        blocks.append(Content.styled(clean(row.entry.target.quote), QUOTE))
    blocks.append(_events(row.entry.events, row.entry.target.unit))
    if changes:
        blocks.append(_changes(changes))
    return Content("\n\n").join(blocks)


def _source(row: Row, contexts: Sequence[Context]) -> Content:
    """Lead unit, place, document and heading path on one line."""
    target = row.entry.target
    parts = [target.lead_unit, target.place, row.entry.document, *(contexts[0].headings if contexts else ())]
    return Content.styled(clean_line(" › ".join(part for part in parts if part)), LABEL)


def heading_path(context: Context) -> Content | None:
    """The headings over a paragraph and its line; None when there are none."""
    parts = list(context.headings)
    if context.line:
        parts.append(_("line {number}").format(number=context.line))
    return Content.styled(clean_line(" › ".join(parts)), LABEL) if parts else None


def paragraph(context: Context, room: int | None) -> Content:
    """The paragraph with the quote lit up, cut around the quote to `room` cells when given."""
    text, start, end = clean(context.text), context.start, context.end
    if room is not None:
        text, start, end = excerpt(text.replace("\n", " "), start, end, room)
    return Content(text).stylize(QUOTE, start, end)


def _facts(row: Row, width: int) -> Content:
    """Label and value, one pair a line; pairs without a value are left out."""
    entry, target = row.entry, row.entry.target
    facts = [
        (_("Target"), display.amount(target)),
        (_("Measure"), measure_word(target.measure)),
        (_("Baseline"), target.baseline),
        (_("Due"), _due(row)),
        (_("Pace"), _pace(row)),
        (_("Lead unit"), target.lead_unit),
        (_("Supporting units"), target.supporting_units),
        (_("Person in charge"), target.person),
        (_("Place"), target.place),
        (_("Topic"), target.topic),
        (_("Nature"), {"binding": _("binding"), "expected": _("expected")}.get(target.nature or "")),
        (_("Document"), entry.document),
        (_("Rule"), rule_in_words(target.rule)),
        (_("Review"), review_word(entry.review)),
        (_("Id"), entry.id),
    ]
    if entry.missing:
        facts.append((_("Note"), _("no longer found in the newest reading of its document")))
    return labelled_lines([(label, clean_line(value)) for label, value in facts if value], width, LABEL)


def _due(row: Row) -> str:
    entry, target = row.entry, row.entry.target
    if entry.due is None:
        return _("no date")
    notes = [display.precision(target.due_precision), due_basis_word(target)]
    if entry.original_due and entry.original_due != entry.due:
        notes.append(_("first {date}").format(date=display.date(entry.original_due)))
    kept = [note for note in notes if note]
    day = display.date(entry.due)
    return _("{words} ({code})").format(words=day, code=_(", ").join(kept)) if kept else day


def _pace(row: Row) -> str:
    """Completion, elapsed time and gap; why nothing can be judged stands beside the light."""
    pace = row.pace
    parts = []
    if reached := reached_words(row.entry.target, pace):
        parts.append(reached)
    if pace.elapsed is not None:
        parts.append(_("time gone {share}").format(share=display.share(pace.elapsed)))
    if pace.gap is not None:
        words = _("behind by {points} points") if pace.gap > 0 else _("ahead by {points} points")
        parts.append(words.format(points=format_points(abs(pace.gap))) if pace.gap else _("just on pace"))
    parts += [format_needed(pace, row.entry.target.unit), format_finish(pace)]
    return _(", ").join(part for part in parts if part)


def _events(events: Sequence[Progress], unit: str | None) -> Content:
    title = ngettext("{count} progress event", "{count} progress events", len(events)).format(
        count=len(events)
    )
    lines = [Content.styled(title if events else _("No progress was marked yet."), "bold")]
    for event in reversed(events):
        said = [
            display.date(event.data_as_of or event.recorded_at.date()),
            format_amount(event.value, unit),
            status_word(event.status) if event.status else "",
            event.note,
            _("problem: {text}").format(text=event.problem) if event.problem else "",
            _("next step: {text}").format(text=event.next_step) if event.next_step else "",
            _("evidence: {text}").format(text=event.evidence) if event.evidence else "",
            event.by,
        ]
        lines.append(Content(clean_line("  ".join(part for part in said if part))))
    return Content("\n").join(lines)


def _changes(changes: Sequence[Change]) -> Content:
    lines = [Content.styled(_("Changes"), "bold")]
    for change in changes:
        lines.append(change_line(change))
    return Content("\n").join(lines)


def change_line(change: Change) -> Content:
    """One change of the ledger: when, by whom, and in words what; one that was undone says so."""
    when = f"{change.at.astimezone():%Y-%m-%d %H:%M}  "
    said = Content(clean_line(change.words))
    if change.undone:
        said = Content.assemble((_("(undone)"), "bold"), " ", said.stylize("strike dim"))
    return Content.assemble((when, LABEL), (f"{clean_line(change.by)}  " if change.by else "", "bold"), said)
