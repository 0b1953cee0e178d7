"""Phrases that a sentence may be read by, from what stands before and behind its first number."""

from __future__ import annotations

import re
from typing import NamedTuple

from tracker.chinese.rule_phrases import BEFORE_VERB, PHRASE_BREAKS
from tracker.language.amounts import Amount
from tracker.rulebook.model import Rulebook
from tracker.rulebook.phrase import QUANTITY_SLOTS
from tracker.rulebook.phrase_compiler import DIMENSIONS

_SLOT_OF = {
    dimension: slot for slot, dimensions in QUANTITY_SLOTS.items() for dimension in dimensions
    if dimension and slot not in ("quantity", "things")
}  # fmt: skip
_SIGNS = re.compile(r"[{}\[\]|?\uff5b\uff5d\uff3b\uff3d\uff5c\s]")  # that mean something in a phrase
_VERB = 2  # characters of a literal verb
_SHORTEST = 2  # characters of a noun
_BEFORE_NUMBER = ("coverage_verb", "milestone_verb_shared", "rise", "fall")  # word lists of what stands there


class Guess(NamedTuple):
    """A phrase, and the indicator that it gives."""

    phrase: str
    indicator: str


def guesses(sentence: str, book: Rulebook) -> list[Guess]:
    """What may read the sentence, the likeliest first; nothing where it has no number that counts.

    A verb of the book's list of actions, a noun, the number; a noun, a verb of coverage and the like, the
    number; the first two characters of the clause for a verb, or the last two; a noun behind the number.
    """
    amount = _amount(sentence, book)
    if amount is None:
        return []
    breaks = rf"[{PHRASE_BREAKS}]"
    clause = re.split(breaks, sentence[: amount.start])[-1].strip()
    clause = re.sub(rf"^{BEFORE_VERB}", "", clause)
    behind = re.split(breaks, sentence[amount.end :])[0].strip()
    slot = f"{{{_SLOT_OF.get(amount.dimension, 'quantity')}}}"
    found: list[Guess] = []
    if _holds_action(clause, book):
        found.append(Guess(f"{{output_verb}}{{noun}}{slot}", "{output_verb}{noun}"))
    for name in _BEFORE_NUMBER:
        if (words := book.lexicons.get(name)) and clause.endswith(tuple(words.words)):
            found.append(Guess(f"{{noun}}{{{name}}}{slot}", f"{{noun}}{{{name}}}"))
    first, last = _SIGNS.sub("", clause[:_VERB]), _SIGNS.sub("", clause[-_VERB:])
    if len(clause) >= _VERB + _SHORTEST:
        found.append(Guess(f"{first}{{noun}}{slot}", f"{first}{{noun}}"))
        found.append(Guess(f"{{noun}}{last}{slot}", f"{{noun}}{last}"))
        found.append(Guess(f"{{noun}}{slot}", "{noun}"))
    if len(behind) >= _SHORTEST and len(clause) >= _VERB:
        found.append(Guess(f"{last}{slot}{{noun}}", f"{last}{{noun}}"))
    return list(dict.fromkeys(found))


def _amount(sentence: str, book: Rulebook) -> Amount | None:
    """The first number with a unit or of a kind that a rule can take; a time only where there is no other."""
    from tracker.extract.pipeline import engine_of

    found = [one for one in engine_of(book).scanner.scan(sentence) if one.dimension in DIMENSIONS]
    return min(found, key=lambda one: (one.dimension == "time", one.start), default=None)


def _holds_action(clause: str, book: Rulebook) -> bool:
    """Whether a verb of the list of actions stands in a clause with a noun behind it."""
    actions = book.lexicons.get("output_verb")
    return actions is not None and any(word in clause[:-_SHORTEST] for word in actions.words)
