"""A quote in the paragraph it stands in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from tracker.document.clean_copy import shadow
from tracker.document.outline import paragraphs
from tracker.records import Context, Span, Target


def contexts_of(text: str, target: Target, *, headed: bool = True) -> list[Context]:
    """Every print of the target in its paragraph with the headings above it, in the order of the text.

    Spans that lie outside the text are left out; a text that is not `headed` has no headings.
    """
    spans = sorted(set(target.spans or ((target.start, target.end),)))
    outline = _outline(text, headed)
    starts = [span[0] for span, _headings in outline]
    return [_context(text, outline, starts, s) for s in spans if 0 <= s[0] < s[1] <= len(text)]


@lru_cache(maxsize=4)  # a screen asks for one target of a document after the other
def _outline(text: str, headed: bool) -> Sequence[tuple[Span, tuple[str, ...]]]:
    """The paragraphs as stretches of the text as it stands, with their headings, outermost first."""
    clean = shadow(text)
    return tuple(
        (clean.span(one.start, one.end), tuple(heading.text for heading in one.headings))
        for one in paragraphs(clean.text, headed=headed)
    )


def _context(
    text: str, outline: Sequence[tuple[Span, tuple[str, ...]]], starts: list[int], quote: Span
) -> Context:
    start, end = quote
    place = bisect_right(starts, start) - 1
    (first, last), headings = outline[place] if place >= 0 else ((start, end), ())
    last = max(last, end)
    return Context(
        text=text[first:last],
        start=start - first,
        end=end - first,
        headings=headings,
        line=text.count("\n", 0, start) + 1,
    )
