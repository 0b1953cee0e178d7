"""What became of a promise, in words: its verdict, the words of both documents, and how it went by year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from textual.content import Content

from tracker.chinese.typography import listed
from tracker.i18n import _, ngettext
from tracker.records import Outcome, OutcomeRule, Passage, Progress
from tracker.services.wording import heading_words, outcome_rule_word, outcome_word, places_words
from tracker.tui.terminal.cells import clean_line, excerpt
from tracker.tui.widgets.describe_target import LABEL, QUOTE
from tracker.tui.widgets.series_bars import promise_bars
from tracker.tui.widgets.side_by_side import beside
from tracker.tui.wording import display

if TYPE_CHECKING:
    from tracker.services.fulfilment.promises import Promise

BESIDE_FROM = 100  # cells; narrower, the words of the later document stand under those of the plan
# A sign and a colour for each verdict: it is never colour alone.
SIGNS: Final[Mapping[Outcome, str]] = {
    "kept": "✓",
    "partly": "~",
    "missed": "✗",
    "unclear": "?",
    "silent": "-",
}
STYLES: Final[Mapping[Outcome, str]] = {
    "kept": "$state-green bold",
    "partly": "$state-yellow bold",
    "missed": "$state-red bold",
    "unclear": "$state-grey bold",
    "silent": "$state-grey bold",
}


def signed(outcome: Outcome) -> str:
    """Sign and word of a verdict."""
    return f"{SIGNS[outcome]} {outcome_word(outcome)}"


def verdict(outcome: Outcome, rule: OutcomeRule) -> Content:
    """A verdict with the rule that decided."""
    return Content.assemble((signed(outcome), STYLES[outcome]), f" · {outcome_rule_word(rule)}")


def fulfilment(promise: Promise, plan: str, silent_in: Sequence[str], width: int, lines: int) -> Content:
    """A promise of the document `plan`; where nothing speaks of it, the documents that could have."""
    target = promise.target
    head = Content.assemble(
        (clean_line(target.indicator), "bold"), "  ", (clean_line(display.amount(target)), "$picked bold")
    )
    verdict_line = verdict(promise.outcome, promise.rule)
    room = None if lines > 12 else max(width, 20) * 2
    left = quoted(_("Plan"), plan, promise.passage, room)
    if promise.points:
        last = promise.points[-1]
        right = quoted(_("Later document"), last.document, last.passage, room)
    else:
        names = listed(silent_in) or _("nothing came later")
        right = Content.assemble(
            (_("Later document"), "bold"), "\n", (_("No word of it in: {names}").format(names=names), LABEL)
        )
    both = beside(left, right, width) if width >= BESIDE_FROM else Content("\n").join([left, right])
    parts = [Content("  ").join([head, verdict_line]), both]
    if bars := promise_bars(promise, width):
        parts.append(Content("\n").join([Content.styled(_("Year by year"), "bold"), bars]))
    return Content("\n" if lines <= 12 else "\n\n").join(parts)


def unrecorded(promise: Promise, events: Sequence[Progress], cure: str) -> Content | None:
    """What later documents report of a promise and nobody has recorded as progress; None where nothing is."""
    waiting = promise.unrecorded(events)
    if not waiting:
        return None
    title = ngettext(
        "{count} reported figure waits to be recorded",
        "{count} reported figures wait to be recorded",
        len(waiting),
    ).format(count=len(waiting))
    lines = [Content.styled(title, "$state-yellow bold")]
    for one in waiting:
        figure = f"{'+' if one.added else ''}{one.said.quote}"
        parts = (display.date(one.as_of), figure, one.document)
        lines.append(Content(clean_line("  ".join(parts))))
    return Content("\n").join([*lines, Content.styled(cure, LABEL)])


def quoted(title: str, document: str, passage: Passage, room: int | None) -> Content:
    """Words of a document in what stands around them, the figure lit up, under where they are found.

    With `room` they are cut to so many cells around the figure.
    """
    where = (
        document,
        heading_words(passage.headings),
        places_words(passage.places, under_heading=bool(passage.headings)),
    )
    found = clean_line(" › ".join(part for part in where if part))
    text, start, end = clean_line(passage.text), passage.start, passage.end
    if room is not None:
        text, start, end = excerpt(text, start, end, room)
    head = Content.assemble((title, "bold"), "  ", (found, LABEL))
    return Content("\n").join([head, Content(text).stylize(QUOTE, start, end)])
