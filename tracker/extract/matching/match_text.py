"""What the words of a match say: the text of a stretch of code, and the attributes that word lists give."""

from __future__ import annotations

from collections.abc import Mapping

from tracker.base.word_patterns import Words
from tracker.extract.matching.matcher import PhraseMatch
from tracker.extract.sentences.encoded_sentence import CodeSpan, Sentence
from tracker.rulebook.phrase import SlotRef, Template
from tracker.rulebook.phrase_compiler import ASIDE, DATE

Lexicons = Mapping[str, Words]  # by the name of the word list
_LONG_ASIDE = 10  # characters with its brackets


def text_of(sentence: Sentence, place: CodeSpan, clean: str) -> str:
    """The text of a stretch of code: names in full, short asides kept, dates and long asides left out."""
    first, last = place
    if first >= last:
        return ""
    code, places, ends = sentence.code[first:last], sentence.places, sentence.ends
    if ends[last - 1] - places[first] == last - first and DATE not in code:
        return clean[places[first] : ends[last - 1]]  # nothing stands for more than itself
    pieces: list[str] = []
    for position, char in enumerate(code, first):
        piece = clean[places[position] : ends[position]]
        if char == DATE or (char == ASIDE and len(piece) > _LONG_ASIDE):
            continue
        pieces.append(piece)
    return "".join(pieces)


def slot_text(match: PhraseMatch, slot: str, clean: str) -> str:
    """The text in a slot; empty when the phrase leaves it out."""
    return text_of(match.sentence, match.slots[slot], clean) if slot in match.slots else ""


def said(match: PhraseMatch, template: Template | None, lexicons: Lexicons) -> str | None:
    """What a rule says of a field itself: fixed, or by an attribute of the word in a closed slot."""
    if template is None:
        return None
    for part in template.parts:
        if isinstance(part, SlotRef):  # a field has one at most
            place = match.slots.get(part.slot)
            if place is None:
                return None
            word = match.sentence.code[place[0] : place[1]]
            return lexicons.get(part.slot, {}).get(word, {}).get(part.attribute)
    return template.text
