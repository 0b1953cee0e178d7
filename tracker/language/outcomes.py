"""What reading judgements on promises asks of a language."""

from __future__ import annotations

import re
from typing import Protocol


class OutcomeForms(Protocol):
    """How clauses end, and how a judgement names what it is about."""

    clause: re.Pattern[str]  # a clause without its end mark
    may_judge: re.Pattern[str]  # something without which a clause is no judgement
    shares: re.Pattern[str]  # a percentage; its first group is the number
    number: re.Pattern[str]  # a figure that a clause reports

    def subjects(self, text: str) -> list[str]:
        """What a judgement is about, by the words before it: several things are listed."""
