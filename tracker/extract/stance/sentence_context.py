"""A sentence with the paragraph that it stands in and what the text above it says of its stance."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from tracker.document.outline import Paragraph
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.extract.stance.cues import Verdict


@dataclass(frozen=True)
class SentenceInContext:
    """A sentence where it stands."""

    sentence: Sentence
    paragraph: Paragraph
    ask_above: Callable[[], tuple[Verdict, ...]]
    ask_plans: Callable[[], Verdict | None]  # what its paragraph says where nothing else says anything
    following: Callable[[], Sentence | None] = lambda: None  # the sentence behind it in its paragraph

    @cached_property
    def above(self) -> tuple[Verdict, ...]:
        """What stands above it and speaks for its stance, in the order that settles a draw."""
        return self.ask_above()
