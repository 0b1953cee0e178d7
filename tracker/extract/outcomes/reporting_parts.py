"""The parts of a document that may report, with the years that each of their stretches speaks about."""

from __future__ import annotations

from tracker.compare.outcome_cues import OutcomeCues
from tracker.document.clean_copy import Shadow
from tracker.extract.sections.periods import DatedPiece
from tracker.records import DocumentPart

_SAYS_WHEN = ("ahead", "year", "years")
_LONG_PLAN = 400  # characters; after a plan of this length nothing is reported any more


class PartJoiner:
    """Takes the pieces of a document in order; `parts` are its stretches.

    Only a plan that follows a review ends what is reported: without a review, a paper that speaks of results
    all through may look like a plan.
    """

    def __init__(self, shadow: Shadow, cues: OutcomeCues) -> None:
        self._shadow, self._cues = shadow, cues
        self._reviewed = self._after_plan = self._ahead = False
        self._parts: list[DocumentPart] = []

    def add(self, one: DatedPiece) -> None:
        """The next piece."""
        start, end = self._shadow.span(one.piece.start, one.piece.end)
        past = self._is_past(one)
        part = DocumentPart(
            span=(start, end),
            past=past,
            role=one.section.role if one.section else None,
            period=one.period if past else None,
        )
        last = self._parts[-1] if self._parts else None
        if last and (last.past, last.role, last.period) == (part.past, part.role, part.period):
            self._parts[-1] = part.model_copy(update={"span": (last.span[0], end)})
        else:
            self._parts.append(part)

    def parts(self) -> tuple[DocumentPart, ...]:
        """All stretches, after the last piece."""
        return tuple(self._parts)

    def _is_past(self, one: DatedPiece) -> bool:
        section, piece = one.section, one.piece
        role = section.role if section else "review"
        self._reviewed = self._reviewed or (role == "review" and not piece.heading)
        if section and self._reviewed and role == "plan" and section.end - section.start >= _LONG_PLAN:
            self._after_plan = True
        past = role != "glossary" and not self._after_plan and not (self._reviewed and role == "plan")
        return past and not self._looks_ahead(one)

    def _looks_ahead(self, one: DatedPiece) -> bool:
        """Whether the last heading that says of when it speaks is on what is to come."""
        if one.piece.heading:
            text = self._shadow.text[one.piece.start : one.piece.end]
            if self._cues.every(text, _SAYS_WHEN):
                self._ahead = bool(self._cues.every(text, ("ahead",)))
        return self._ahead
