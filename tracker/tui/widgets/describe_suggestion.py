"""A suggested result in words: the promise above, what a later document reports below, each lit up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from tracker.i18n import _
from tracker.records import Context, Row
from tracker.tui.terminal.cells import clean, clean_line
from tracker.tui.widgets.describe_fulfilment import verdict
from tracker.tui.widgets.describe_target import LABEL, QUOTE, heading_path, headline, paragraph
from tracker.tui.wording import display

if TYPE_CHECKING:
    from tracker.services.results.suggestion import Suggestion

ROOMY = 16  # lines, from which the blocks stand apart
_HEADS = 6  # lines that are no paragraph


def sure(score: float) -> str:
    """How sure a match is, in per cent."""
    return f"{score:.0%}"


def result_pair(
    row: Row, suggestion: Suggestion, way: str, contexts: Sequence[Context], width: int, lines: int
) -> Content:
    """Verdict and confidence, then the paragraph of the promise and that of the result.

    `contexts` are these two, as far as they were read; `way` says how the figure counts.
    """
    roomy = lines >= ROOMY
    rest = lines - _HEADS - (2 if roomy else 0)
    room = max(rest // 2, 1) * (max(width, 20) - 2)
    promise, result = (contexts[0] if contexts else None), (contexts[1] if len(contexts) > 1 else None)
    blocks = [
        _head(row, suggestion, way),
        _words(_("Promised"), row.entry.document, promise, row.entry.target.quote, room),
        _words(_("Reported"), suggestion.document, result, suggestion.said.quote, room),
    ]
    return Content("\n\n" if roomy else "\n").join(blocks)


def _head(row: Row, suggestion: Suggestion, way: str) -> Content:
    facts = [
        _("{share} sure").format(share=sure(suggestion.score)),
        _("as of {day}").format(day=display.date(suggestion.as_of)),
        way,
    ]
    parts = [headline(row)]
    if suggestion.outcome is not None and suggestion.rule is not None:
        parts.append(verdict(suggestion.outcome, suggestion.rule))
    return Content("\n").join([Content("  ").join(parts), Content.styled(" · ".join(facts), LABEL)])


def _words(title: str, document: str, context: Context | None, quote: str, room: int) -> Content:
    """Which document, under which headings, and the paragraph; until that is read the quote alone."""
    path = heading_path(context) if context else None
    where = Content.styled(" › ", LABEL).join(
        part for part in (Content.styled(clean_line(document), LABEL), path) if part
    )
    text = paragraph(context, room) if context else Content.styled(clean(quote), QUOTE)
    return Content("\n").join([Content.assemble((title, "bold"), "  ", where), text])
