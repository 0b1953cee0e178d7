"""Where words that are looked for stand in a text, and which of these places is shown."""

from __future__ import annotations

import re
from bisect import bisect_left

from tracker.records import Span


class TextHits:
    """The places of `words` in a text, in order, whatever their case; none for no words."""

    def __init__(self, text: str = "", words: str = "") -> None:
        found = re.finditer(re.escape(words), text, re.IGNORECASE) if words else ()
        self.spans: list[Span] = [(match.start(), match.start() + len(words)) for match in found]
        self.at = 0  # the one that is shown, an index into `spans`

    def __len__(self) -> int:
        return len(self.spans)

    @property
    def shown(self) -> Span:
        """The place that is shown. There has to be one."""
        return self.spans[self.at]

    def show_from(self, offset: int) -> None:
        """Show the first place at or after an offset of the text; round the end."""
        self.at = bisect_left(self.spans, (offset, 0)) % len(self)

    def step(self, step: int) -> None:
        """Show a place further on, or back; round the ends."""
        self.at = (self.at + step) % len(self)
