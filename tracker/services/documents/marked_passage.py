"""A passage of a text as people mark it: both ends move by clauses or by characters."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from tracker.records import Span
from tracker.services.documents.stretches import sentence_at, sentences


class MarkedPassage:
    """Words of `text` from `start` to `end`; at first the sentence at a place."""

    def __init__(self, text: str, place: int, drawn: Span | None = None) -> None:
        self._text = text
        self._sentences = sentences(text)
        clauses = [clause for sentence in self._sentences for clause in sentence]
        self._starts = [start for start, _end in clauses]
        self._ends = [end for _start, end in clauses]
        self.start = self.end = 0
        if drawn is not None:
            self.draw(drawn)
        elif self._sentences:
            self._take(sentence_at(self._sentences, place))

    @property
    def span(self) -> Span:
        """Its place."""
        return self.start, self.end

    @property
    def words(self) -> str:
        """The marked words."""
        return self._text[self.start : self.end]

    def draw(self, span: Span) -> None:
        """Mark these words, wherever sentences and clauses end."""
        self.start, self.end = span

    def step(self, step: int) -> None:
        """Mark the next sentence instead, or with -1 the one before."""
        number = sentence_at(self._sentences, self.start) + step
        if 0 <= number < len(self._sentences):
            self._take(number)

    def _take(self, number: int) -> None:
        sentence = self._sentences[number]
        self.start, self.end = sentence[0][0], sentence[-1][1]

    def move_start(self, step: int) -> None:
        """Put the start on the beginning of the next clause, or with -1 of the one before.

        Where no more than one clause is marked, the next one is marked instead.
        """
        if step > 0:
            place = bisect_right(self._starts, self.start)
            if place < len(self._starts) and self._starts[place] >= self.end:
                self.end = self._ends[place]
            found = self._starts[place:][:1]
        else:
            found = self._starts[: bisect_left(self._starts, self.start)][-1:]
        self._begin_at(*found)

    def move_end(self, step: int) -> None:
        """Put the end behind the next clause, or with -1 behind the one before."""
        if step > 0:
            found = self._ends[bisect_right(self._ends, self.end) :][:1]
        else:
            found = self._ends[: bisect_left(self._ends, self.end)][-1:]
        self._stop_at(*found)

    def nudge_start(self, step: int) -> None:
        """Move the start by characters."""
        self._begin_at(self.start + step)

    def nudge_end(self, step: int) -> None:
        """Move the end by characters."""
        self._stop_at(self.end + step)

    def _begin_at(self, start: int | None = None) -> None:
        if start is not None and 0 <= start < self.end:
            self.start = start

    def _stop_at(self, end: int | None = None) -> None:
        if end is not None and self.start < end <= len(self._text):
            self.end = end
