"""How sure the reading of a candidate is: a number between 0 and 1 that puts doubtful ones first in a review.

It is an order, not a probability: each doubt takes off what its kind cost on documents with known answers.
"""

from __future__ import annotations

from tracker.extract.candidate import Candidate

_DOUBTS = {
    "weak": 0.45,  # only a rule of last resort read it
    "milestone": 0.3,
    "spelled": 0.25,  # a Chinese numeral may be part of a name
    "support": 0.2,  # careful people disagree whether these make a target
    "undated": 0.15,
    "far-due": 0.05,  # due only by the plan's period
    "shared": 0.08,  # the verb or subject stands elsewhere
    "short": 0.15,
    "long": 0.1,
    "lonely": 0.1,  # one sentence cue alone says that it is promised
}
_TOP = 0.97


def confidence(candidate: Candidate, support_verbs: tuple[str, ...]) -> float:
    """The order of a candidate's reading: high when nothing speaks against it.

    `support_verbs` begin indicators of which it is doubtful whether they are targets.
    """
    amount = candidate.amount
    length = len(candidate.indicator)
    doubts = {
        "weak": candidate.weak,
        "milestone": amount is None,
        "spelled": amount is not None and amount.spelled,
        "support": candidate.indicator.startswith(support_verbs),
        "undated": candidate.due.date is None,
        "far-due": candidate.due.basis == "document",
        "shared": candidate.shared,
        "short": length < 3,
        "long": length > 24,
        "lonely": candidate.doubtful,
    }
    score = _TOP - sum(cost for doubt, cost in _DOUBTS.items() if doubts[doubt])
    return round(min(max(score, 0.05), _TOP), 2)
