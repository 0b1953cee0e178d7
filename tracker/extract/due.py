"""A due date as a value: the day, and where the text says it."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from tracker.base.values import value
from tracker.language.dates import DateMention
from tracker.records import DueBasis, DuePrecision

DueSource = Literal["sentence", "paragraph", "heading", "plan", "project", "duty", "none"]


@value
class Due:
    """A due date, how it was come by, and how precisely it was said."""

    date: dt.date | None
    basis: DueBasis
    precision: DuePrecision
    position: int = -1  # code position of the date in the sentence, when it stands there
    source: DueSource = "none"
    said: str = ""  # the words of the date
    of_goal: bool = False  # something is to be reached by it (到2030年), not only done in it


NO_DUE = Due(None, "none", "none")


def due_by(date: DateMention, basis: DueBasis, source: DueSource, position: int = -1) -> Due:
    """What is due by a date of the text; without a day where the date has none (本届任期内)."""
    if date.last is None:
        return Due(None, "none", "none", position, source, date.text)
    return Due(date.last, basis, date.precision, position, source, date.text, of_goal=date.role == "by")
