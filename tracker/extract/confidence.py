"""How sure the reading of a candidate is: a number between 0 and 1 that puts doubtful ones first in a review.

It is an order, not a probability: each doubt takes off what its kind cost on documents with known answers.
"""

from __future__ import annotations

import re
from itertools import compress

from tracker.extract.candidate import Candidate

_DOUBTS = {
    "weak": 0.35,  # only a rule of last resort read it
    "milestone": 0.3,
    "spelled": 0.25,  # a Chinese numeral may be part of a name
    "support": 0.2,  # careful people disagree whether these make a target
    "undated": 0.15,
    "far-due": 0.05,  # due only by the plan's period
    "guessed": 0.4,  # what a bare indicator belongs to is only named somewhere before
    "leftover": 0.4,  # its first or last words belong to something else
    "number-word": 0.12,  # 清零, 负增长: what comes to nothing is often named loosely
    "shared": 0.08,  # the verb or subject stands elsewhere
    "short": 0.15,
    "long": 0.1,
    "lonely": 0.1,  # one sentence cue alone says that it is promised
}
_TOP = 0.97


def confidence(candidate: Candidate, support_verbs: tuple[str, ...], leftover: re.Pattern[str]) -> float:
    """The order of a candidate's reading: high when nothing speaks against it.

    `support_verbs` begin indicators of which it is doubtful whether they are targets; `leftover` finds words
    in an indicator that belong to something else.
    """
    amount = candidate.amount
    length = len(candidate.indicator)
    doubts = (  # in the order of the table
        candidate.weak,
        amount is None,
        amount is not None and amount.spelled,
        candidate.indicator.startswith(support_verbs),
        candidate.due.date is None,
        candidate.due.basis == "document",
        candidate.guessed,
        leftover.search(candidate.indicator) is not None,
        amount is not None and bool(amount.fixed),
        candidate.shared,
        length < 3,
        length > 24,
        candidate.doubtful,
    )
    score = _TOP - sum(compress(_DOUBTS.values(), doubts))
    return round(min(max(score, 0.05), _TOP), 2)
