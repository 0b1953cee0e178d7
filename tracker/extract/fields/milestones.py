"""Milestones: events without a number whose sentence names a date."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from tracker.extract.due import Due
from tracker.extract.fields.due_dates import DueDateResolver
from tracker.extract.matching.matcher import PhraseMatch
from tracker.extract.sentences.encoded_sentence import Sentence

NEAR = 8  # code characters between a date and its event that still make one quote


def dated_events(
    sentence: Sentence, grouped: Mapping[int, list[PhraseMatch]], calendar: DueDateResolver,
    beside: Callable[[int], Due | None],
) -> Iterator[tuple[PhraseMatch, int, int, Due]]:
    """The events that a date in their sentence rules over: match, first and last place in the code, due date.

    `grouped` are the matches of each event, the winner first. `beside` gives the deadline noted beside what
    stands at a place of the clean copy. A clause that counts things is left to the amount: its event says what is done with so many of them.
    """
    for anchor in sorted(grouped):
        match = grouped[anchor][0]
        clause_start, clause_end = sentence.clause(anchor)
        if any(
            clause_start <= other < clause_end and not _modifies(sentence, other)
            for other in sentence.amounts
        ):
            continue
        first, last = match.slots.get("event", (match.start, match.end))
        due = calendar.due(sentence, anchor, beside=beside(sentence.places[anchor]))
        if due.date is None or (due.position < 0 and due.source != "duty"):
            continue
        if clause_start <= due.position < first <= due.position + NEAR:
            first = due.position
        yield match, first, last, due


def _modifies(sentence: Sentence, amount: int) -> bool:
    """Whether an amount only says how large the thing is that the event befalls: 投资2亿元的泵站年内完工."""
    return sentence.code[amount + 1 : amount + 2] == "的"
