"""What stands above a sentence and speaks for its stance: asked for only where something was read."""

from __future__ import annotations

from functools import cached_property

from tracker.document.outline import Paragraph
from tracker.extract.sentences.encoder import Sentences
from tracker.extract.stance.cues import CueMatcher, Verdict


class StanceContext:
    """The headings over a paragraph, its opening words, and the parts of a sentence before a semicolon."""

    def __init__(self, stances: CueMatcher, paragraph: Paragraph, title: str, sentences: Sentences) -> None:
        self._stances, self._paragraph = stances, paragraph
        self._title, self._sentences = title, sentences
        self._carried: dict[int, Verdict | None] = {0: None}  # sentence number → what the part before says

    def of(self, number: int) -> tuple[Verdict, ...]:
        """What speaks for the stance of the sentence with this number, in the order that settles a draw."""
        said = (self._carried_into(number), self._section, self._lead)
        return tuple(verdict for verdict in said if verdict)

    @cached_property
    def _section(self) -> Verdict | None:
        return self._stances.section(self._paragraph.headings, self._title)

    @cached_property
    def _lead(self) -> Verdict | None:
        return self._stances.lead(self._sentences[0].code)

    def _carried_into(self, number: int) -> Verdict | None:
        """What the nearest part before says that a semicolon joins to the sentence."""
        first, found = number, None
        while found is None and first not in self._carried:
            first -= 1
            if not self._sentences.goes_on(first):
                break
            found = self._stances.sentence(self._sentences[first])
        else:
            found = found or self._carried[first]
        self._carried[number] = found
        return found
