"""Milestones: events without a number whose sentence names a date."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tracker.extract.due import Due
from tracker.extract.fields.due_dates import DueDateResolver
from tracker.extract.matching.matcher import PhraseMatch
from tracker.extract.sentences.encoded_sentence import Sentence

NEAR = 8  # code characters between a date and its event that still make one quote


Dated = tuple[PhraseMatch, int, int, Due]


def dated_events(
    sentence: Sentence, grouped: Mapping[int, list[PhraseMatch]], calendar: DueDateResolver
) -> Iterator[Dated]:
    """The events that a date in their sentence rules over: match, first and last place in the code, due date.

    `grouped` are the matches of each event, the winner first.
    A clause that counts things is left to the amount: its event says what is done with so many of them.
    """
    found: list[Dated] = []
    for anchor in sorted(grouped):
        match = grouped[anchor][0]
        clause_start, clause_end = sentence.clause(anchor)
        if any(
            clause_start <= other < clause_end and not _modifies(sentence, other)
            for other in sentence.amounts
        ):
            continue
        first, last = _event_span(match)
        due = calendar.due(sentence, anchor)
        if due.position < 0 or due.date is None:
            continue
        if clause_start <= due.position < first <= due.position + NEAR:
            first = due.position
        found.append((match, first, last, due))
    yield from _apart(found)


def _apart(events: list[Dated]) -> list[Dated]:
    """The events in order; of promised ones that overlap (建成通车, 通车) the one of the highest rank."""
    taken: list[tuple[int, int]] = []
    dropped: set[int] = set()
    promised = [event[0] for event in events if event[0].rule.stance == "target"]
    for match in sorted(promised, key=lambda match: match.rank, reverse=True):
        first, last = _event_span(match)
        if any(first < end and start < last for start, end in taken):
            dropped.add(match.anchor)
        else:
            taken.append((first, last))
    return [event for event in events if event[0].anchor not in dropped]


def _event_span(match: PhraseMatch) -> tuple[int, int]:
    """Code positions of the words that tell the event."""
    return match.slots.get("event", (match.start, match.end))


def _modifies(sentence: Sentence, amount: int) -> bool:
    """Whether an amount only says how large the thing is that the event befalls: 投资2亿元的泵站年内完工."""
    return sentence.code[amount + 1 : amount + 2] == "的"
