"""How sure the reading of a candidate is: a number between 0 and 1 that puts doubtful ones first in a review.

Each doubt costs what it cost on documents that were read before any rule was mended for them: the log-odds
that `tests/bench/calibration.py` fits and prints. So the number is about the share of such readings that were
right in every field, in texts of a kind not seen before.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import lru_cache

from tracker.extract.candidate import Candidate
from tracker.language.indicators import IndicatorForms

COSTS = {
    "undated": 2.61,  # no day is named to be held to, nor is it itself within how long a thing is to be done
    "short": 1.6,  # an indicator of three characters or less says too little
    "weak": 1.6,  # only a rule of last resort read it
    "spelled": 1.33,  # a Chinese numeral may be part of a name
    "sized": 1.28,  # things made, by a size before their name: it may only tell which thing is meant
    "due-project": 1.11,  # due with the project that its paragraph is about
    "long": 1.05,
    "decrease": 0.89,
    "milestone": 0.87,
    "another-date": 0.78,  # its sentence also names a date that is not its own
    "number-word": 0.71,  # 清零, 负增长: what comes to nothing is often named loosely
    "owner": 0.55,  # what a bare indicator belongs to is named elsewhere
    "borrowed": 0.53,  # its noun stands with another number
    "yearly": 0.48,  # each year, and yet with a last day
    "listed": 0.39,  # the indicator lists several things
    "leftover": 0.39,  # its first or last words belong to something else
    # Told, though the fit gives them next to nothing:
    "support": 0.1,  # careful people disagree whether these make a target
    "lonely": 0.1,  # by a cue that its rule file calls doubtful
    "due-paragraph": 0.1,  # due by a date of another sentence
}
_NONE = -2.3  # log-odds of an error where nothing is in doubt: the mean of twelve sets of new texts
_LOWEST, _HIGHEST = 0.02, 0.97
_SHORT, _LONG = 3, 24  # characters of an indicator


def confidence(candidate: Candidate, forms: IndicatorForms) -> float:
    """How sure a candidate's reading is: high when nothing speaks against it."""
    return _sureness(doubts(candidate, forms))


def sureness(found: Iterable[str]) -> float:
    """How sure a reading with these doubts is."""
    wrong = _NONE + sum(COSTS[doubt] for doubt in found)
    return round(min(max(1 / (1 + math.exp(wrong)), _LOWEST), _HIGHEST), 2)


_sureness = lru_cache(maxsize=1024)(sureness)  # few doubts come together


def doubts(candidate: Candidate, forms: IndicatorForms) -> frozenset[str]:
    """What speaks against a candidate's reading: by its fields, and by how it was made."""
    amount, due, indicator = candidate.amount, candidate.due, candidate.indicator
    found = {
        "short": len(indicator) <= _SHORT,
        "undated": due.date is None and not (amount and amount.dimension == "time"),
        "due-project": due.source == "project",
        "yearly": candidate.every is not None and due.date is not None,
        "decrease": candidate.measure == "decrease",
        "spelled": amount is not None and amount.spelled,
        "due-paragraph": due.source == "paragraph",
        "milestone": amount is None,
        "listed": forms.item_mark in indicator,
        "support": indicator.startswith(forms.support_verbs),
        "number-word": amount is not None and bool(amount.fixed),
        "leftover": forms.leftover.search(indicator) is not None,
        "long": len(indicator) > _LONG,
    }
    return candidate.doubts.union(doubt for doubt, holds in found.items() if holds)
