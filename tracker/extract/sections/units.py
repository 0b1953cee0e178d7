"""The units whose roles are decided: headings, and the sentences of paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.document.outline import Paragraph


@dataclass(frozen=True, slots=True)
class Unit:
    """A heading or a sentence of the clean copy, from `start` to `end`."""

    start: int
    end: int
    heading: bool  # it is a heading and nothing else
    opens: bool  # it is the first of its paragraph


def units_of(clean: str, outline: Sequence[Paragraph], sentence: re.Pattern[str]) -> Iterator[Unit]:
    """The units of a document in order. `sentence` matches one sentence with its end mark."""
    for paragraph in outline:
        if paragraph.is_heading:
            yield Unit(paragraph.start, paragraph.end, heading=True, opens=True)
            continue
        opens = True
        for match in sentence.finditer(clean, paragraph.start, paragraph.end):
            if match.end() > match.start():
                yield Unit(match.start(), match.end(), heading=False, opens=opens)
                opens = False
