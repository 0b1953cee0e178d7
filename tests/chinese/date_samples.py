"""The day that dates are read as of, and the one date of a text."""

from __future__ import annotations

import datetime as dt

from tracker.chinese.dates.mentions import scan
from tracker.language.dates import Anchor, DateMention

ANCHOR = Anchor(dt.date(2024, 7, 13), dt.date(2024, 1, 1), dt.date(2024, 12, 31))


def only(text: str, anchor: Anchor = ANCHOR) -> DateMention:
    found = scan(text, anchor)
    assert len(found) == 1, found
    return found[0]
