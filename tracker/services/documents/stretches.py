"""Sentences and clauses of a text as people mark them: by the punctuation alone, whatever they promise."""

from __future__ import annotations

import re

from tracker.document.language import LANGUAGE
from tracker.records import Span

# A western stop or comma ends nothing inside a number (1,200.5).
_CLAUSE = re.compile(r"[^\n]*?(?:[。！？；;!?，、：]|(?<!\d)[,.]|[,.](?!\d)|(?=\n)|$)")
_LONGEST_NUMBER = 5  # signs, with the comma
_STOPS = LANGUAGE.lines.full_stops + "."


def sentences(text: str) -> list[list[Span]]:
    """The clauses of each sentence in order, without blanks around them; a line break ends a sentence."""
    found: list[list[Span]] = []
    goes_on = False
    numbered: int | None = None  # where the number of a heading begins, which is no clause of its own
    for match in _CLAUSE.finditer(text):
        words = match.group()
        stripped = words.strip()
        if stripped:
            start = match.start() + len(words) - len(words.lstrip())
            end = start + len(stripped)
            if not goes_on and _is_number(stripped) and text[end : end + 1].strip():
                numbered = start
                continue
            span = (start if numbered is None else numbered, end)
            numbered = None
            if goes_on:
                found[-1].append(span)
            else:
                found.append([span])
            goes_on = stripped[-1] not in _STOPS
        if match.end() >= len(text) or text[match.end()] == "\n":
            goes_on = False
    return found


def _is_number(clause: str) -> bool:
    """Whether the comma of a list ends the number of a heading here, and no item."""
    return clause.endswith("、") and len(clause) <= _LONGEST_NUMBER and LANGUAGE.headings.level(clause) > 0


def sentence_at(found: list[list[Span]], offset: int) -> int:
    """The number of the sentence that a place of the text lies in, else of the next one, else of the last."""
    return next(
        (number for number, clauses in enumerate(found) if clauses[-1][1] > offset), max(len(found) - 1, 0)
    )
