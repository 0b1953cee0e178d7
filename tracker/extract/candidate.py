"""Something that may be a target, in the clean copy, with all that was decided about it."""

from __future__ import annotations

from typing import Literal

from tracker.base.values import value
from tracker.document.outline import Paragraph
from tracker.extract.due import Due
from tracker.language.amounts import Amount
from tracker.records import Every, Measure, Stance
from tracker.rulebook.model import Rule


@value
class Candidate:
    """`start`–`end` are offsets in the clean copy; `amount` is None for a milestone."""

    start: int
    end: int
    rule: Rule
    amount: Amount | None
    indicator: str
    measure: Measure
    stance: Stance
    cue: str  # the cue or rule that decided the stance
    due: Due
    paragraph: Paragraph
    every: Every | None = None
    baseline: str | None = None
    nature: Literal["binding", "expected"] | None = None
    lead_unit: str | None = None
    place: str | None = None
    doubts: frozenset[str] = frozenset()  # what its making leaves in doubt, by the names of `confidence`
