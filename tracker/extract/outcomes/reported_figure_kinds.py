"""Which kind of figure each reported one is: of a period, of all there is, a level, a change, a share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tracker.base.plain_text import words_within
from tracker.compare.language import LANGUAGE
from tracker.compare.outcome_cues import OutcomeCues
from tracker.records import DocumentPart, FigureKind, ReportedFigure, Target

_KINDS: dict[str, FigureKind] = {
    "increase": "change",
    "decrease": "change",
    "level": "level",
    "output": "flow",
    "milestone": "flow",
}


def reported_figures(
    text: str, found: Sequence[Target], parts: Sequence[DocumentPart], cues: OutcomeCues
) -> Iterator[ReportedFigure]:
    """The figures of the parts that may report, in the order of `found`."""
    places = (
        (target, start, end)
        for target in found
        for start, end in target.spans or ((target.start, target.end),)
    )
    for target, start, end in places:
        if target.kind != "quantity" or not any(
            one.past and one.span[0] <= start < one.span[1] for one in parts
        ):
            continue
        chain = words_within(text, start, end, LANGUAGE.list_ends, ahead=False)
        told = {one.tells for one in cues.every(chain, ("total", "average", "stock"))}
        kind: FigureKind = "stock" if "stock" in told else _KINDS[target.measure]
        yield ReportedFigure(
            start=start,
            kind=kind,
            over_years="average" if "average" in told else "total" if "total" in told else "",
        )
