"""Something that a document says about a target, before people have answered."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Literal

from tracker.records import Outcome, OutcomeRule, Record, Target
from tracker.services.results.answer_ids import hashed, pair_id


class Suggestion(Record):
    """Something that a document says about a target: a `result` its figure, `same` that it is another one."""

    id: str
    kind: Literal["result", "same"]
    target: str  # id of the target in the ledger
    indicator: str
    said: Target  # as the other document says it
    document: str  # the other document
    sentence: str = ""
    value: Decimal | None = None
    way: Literal["value", "add"] = "value"  # the total so far, or what came on top
    as_of: dt.date | None = None
    other: str = ""  # id of the other target
    differs: tuple[str, ...] = ()  # fields in which the two targets differ
    score: float = 0.0
    outcome: Outcome | None = None  # of a result: how it went,
    rule: OutcomeRule | None = None  # and the rule that says so
    period: str = ""  # of a result: the year or years that it speaks of
    document_id: int = 0  # of a result: the number of the other document

    @property
    def answer_ids(self) -> tuple[str, ...]:
        """By what an answer is known again: the suggestion, and the pair, however it is read next time."""
        if self.kind == "same":
            return (self.id, hashed(("pair", *sorted((self.target, self.other)))))
        return (self.id, pair_id(self.target, self.said, self.value))
