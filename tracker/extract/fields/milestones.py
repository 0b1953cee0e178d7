"""Milestones: events without a number whose sentence names a date."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping

from tracker.extract.due import Due
from tracker.extract.fields.due_dates import DueDateResolver
from tracker.extract.matching.matcher import PhraseMatch
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.language.lists import ListForms
from tracker.rulebook.phrase_compiler import ASIDE, DATE

# Verbs that need a date of their own clause, and those that need one of their own sentence.
_AWARDED = frozenset({"milestone_verb_of_award", "milestone_verb_of_feat"})
_MADE = frozenset({"milestone_verb_of_deliverable", "milestone_verb_of_title"}) | _AWARDED
_BEGUN = _MADE | {"milestone_verb_of_work", "milestone_verb_of_project"}
_SUBJECT = 4  # characters of what a clause is about, at least
_LONGEST_LIST = 60  # code characters of what a verb governs beyond its first item
NEAR = 8  # code characters between a date and its event that still make one quote


Dated = tuple[PhraseMatch, int, int, Due]


def dated_events(
    sentence: Sentence,
    grouped: Mapping[int, list[PhraseMatch]],
    calendar: DueDateResolver,
    beside: Callable[[int], Due | None],
    lists: ListForms,
    verbs: Collection[str],
    soon: Collection[str],
) -> Iterator[Dated]:
    """The events that a date in their sentence rules over: match, first and last place in the code, due date.

    `grouped` are the matches of each event, the winner first. `beside` gives the deadline noted beside what
    stands at a place of the clean copy; one of `verbs` begins an item of its own in a list, one of `soon`
    announces what stands behind it.
    A clause that counts things is left to the amount: its event says what is done with so many of them.
    """
    found: list[Dated] = []
    read = -1  # up to here in the code, by a rule whose verb comes first
    for anchor in sorted(grouped):
        match = grouped[anchor][0]
        if not match.event:
            if match.start < read:
                continue
            read = match.end
        clause_start, clause_end = sentence.clause(anchor)
        counted = (amount for amount in sentence.amounts if clause_start <= amount < clause_end)
        if any(not sentence.code.startswith(lists.modifier_mark, amount + 1) for amount in counted):
            continue  # but not 投资2亿元的泵站年内完工: how large the thing is that the event befalls
        first, last = _event_span(match)
        due = calendar.due(sentence, anchor, beside=beside(sentence.places[anchor]))
        if due.date is None or not _rules_over(due, match, lists.item_mark, soon, joined=calendar.joined):
            continue
        last = _list_end(sentence, match, last, lists.item_mark, verbs)
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
    """Code positions of the words that tell the event, behind what it befalls."""
    start, end = match.slots.get("subject", (match.start, match.start))
    return match.event or (end if start == match.start else match.start, match.end)


def _list_end(
    sentence: Sentence, match: PhraseMatch, last: int, item_mark: str, verbs: Collection[str]
) -> int:
    """Where the list ends that a verb governs (建成开放、通达的网络); `last` where no item follows.

    An item with a date or a verb of its own is another event.
    """
    code = sentence.code
    if match.event or code[last : last + 1] != item_mark:
        return last
    _, end = sentence.clause(match.anchor)
    end = min([end, *(at for sign in (ASIDE, DATE) if (at := code.find(sign, last, end)) >= 0)])
    items = [at + 1 for at in range(last, end) if code[at] == item_mark]
    for item in items:
        if code[end : end + 1] == DATE or any(code.startswith(verb, item) for verb in verbs):
            end = item - 1
            break
    return end if end - last <= _LONGEST_LIST else last


def _is_of_another(position: int, match: PhraseMatch) -> bool:
    """Whether a date stands behind the subject of its clause, and an event after it has a subject of its own.

    水库将于6月完工，泵站开工建设: June is when the reservoir is done.
    """
    sentence = match.sentence
    start, end = sentence.clause(position)
    noun_start, noun_end = match.slots.get("noun", (0, 0))
    named = noun_end <= match.anchor and noun_end - noun_start >= _SUBJECT
    return bool(match.event) and named and position - start >= _SUBJECT and noun_start > end


def _rules_over(due: Due, match: PhraseMatch, item_mark: str, soon: Collection[str], *, joined: bool) -> bool:
    """Whether a date makes a milestone of a match: in its sentence, in one that a semicolon joins to it
    (`joined`), or noted beside it.

    What is made is dated by its own clause only: a year at the head of a long sentence says little of when a
    plan is drawn up, unless the clause itself announces it (今年成立专班，将出台办法). A deadline makes none
    of what is only listed (碳达峰、碳中和).
    """
    if due.source == "duty" or (joined and due.source == "paragraph" and _BEGUN.isdisjoint(match.slots)):
        code, end = match.sentence.code, match.end
        return not match.event or code[end : end + 1] != item_mark
    if due.basis == "inherited" and due.position >= 0 and _is_of_another(due.position, match):
        return False
    if match.event and due.source == "sentence" and due.position >= match.sentence.clause(match.anchor)[1]:
        return False  # 大桥动工，两年后建成通车
    announced = match.sentence.code[max(0, match.start - 1) : match.start] in soon
    goal = due.of_goal and not _AWARDED.isdisjoint(match.slots)  # 到2026年，…，创建国家级高新区
    own = due.basis == "explicit" or announced or goal or _MADE.isdisjoint(match.slots)
    return due.position >= 0 and own
