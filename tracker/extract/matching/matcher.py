"""Phrases against sentences: every match of every rule, and the contest that one wins for each anchor."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tracker.base.lazy_patterns import lazy_pattern
from tracker.base.word_patterns import alternation
from tracker.extract.matching.prefilter import PhrasesByNeed, Triggers, WordNeeds, crosses
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.language.extraction import PhraseForms
from tracker.rulebook.model import Lexicon, Rule
from tracker.rulebook.phrase import QUANTITY_SLOTS
from tracker.rulebook.phrase_compiler import (
    AMOUNTS,
    DATE,
    MAX_OPEN_LENGTH,
    STOPS,
    PhraseMatcher,
    compile_phrase,
)

CodeSpan = tuple[int, int]
_OWN_ITEM = lazy_pattern(f"[{AMOUNTS}][^{STOPS}{AMOUNTS}、]*$")  # an amount and what it counts, up to here
_EVENTS = ("event", "done", "coverage_verb")  # the word lists that anchor a phrase without an amount


@dataclass(frozen=True, slots=True)
class PhraseMatch:
    """A rule's phrase in a sentence; places are code positions, `anchor` that of the amount or the event."""

    rule: Rule
    matcher: PhraseMatcher
    sentence: Sentence
    anchor: int
    start: int
    end: int
    slots: Mapping[str, CodeSpan]

    @property
    def rank(self) -> tuple[int, int, int]:
        """What the contest goes by: priority, how much of the phrase is fixed, how far left it begins."""
        return self.rule.priority, self.matcher.weight, -self.start

    @property
    def event(self) -> CodeSpan | None:
        """Where the words stand that tell an event which follows what it befalls: …竣工."""
        return self.slots.get("event") or self.slots.get("done")

    def measures(self, place: CodeSpan) -> bool:
        """Whether this match measures, by a link or a change, the noun that begins at the same place."""
        return "noun" in self.slots and self.slots["noun"] != place and self.slots["noun"][0] == place[0]


class RuleMatcher:
    """The compiled phrases of some rules of one kind."""

    def __init__(self, rules: Iterable[Rule], lexicons: Mapping[str, Lexicon], forms: PhraseForms) -> None:
        self._forms = forms
        self._needs = WordNeeds(lexicons)
        verbs = lexicons["action"].words if "action" in lexicons else ()
        self._verb_at_end = lazy_pattern(rf"{alternation(verbs)}$")
        phrases = [(rule, phrase) for rule in rules for phrase in rule.phrases]
        self._phrases = [(rule, compile_phrase(phrase, lexicons)) for rule, phrase in phrases]
        self.triggers = Triggers((phrase for _rule, phrase in phrases), lexicons)
        wide = {number for number, (_, phrase) in enumerate(phrases) if crosses(phrase, lexicons)}
        self._narrow_triggers, self._wide_triggers = (
            Triggers((phrase for n, (_, phrase) in enumerate(phrases) if (n in wide) is crossing), lexicons)
            for crossing in (False, True)
        )
        needs = {number: self._needs.of(phrase) for number, (_, phrase) in enumerate(phrases)}
        self._narrow = PhrasesByNeed({number: bits for number, bits in needs.items() if number not in wide})
        self._wide = PhrasesByNeed({number: bits for number, bits in needs.items() if number in wide})

    def matches(self, sentence: Sentence) -> list[PhraseMatch]:
        """Every match in the sentence, the leftmost of each phrase for each anchor."""
        code, met_by = sentence.code, self._needs.met_by
        tried = [
            (number, start, end)
            for start, end in sentence.stretches
            if self._narrow_triggers.within(code, start, end)
            for number in self._narrow.met(met_by(code[start:end]))
        ]
        if self._wide_triggers.within(code, 0, len(code)):
            tried += [(number, 0, len(code)) for number in self._wide.met(met_by(code))]
        return [
            match
            for number, start, end in sorted(tried)  # of equal matches, the one of the earlier phrase wins
            for match in _all(*self._phrases[number], sentence, start, end, self._forms, self._verb_at_end)
        ]


def by_anchor(matches: Iterable[PhraseMatch]) -> dict[int, list[PhraseMatch]]:
    """The matches of each anchor, the winner of the contest first."""
    grouped: dict[int, list[PhraseMatch]] = {}
    for match in matches:
        grouped.setdefault(match.anchor, []).append(match)
    for candidates in grouped.values():
        candidates.sort(key=lambda match: match.rank, reverse=True)
    return grouped


def _all(
    rule: Rule,
    matcher: PhraseMatcher,
    sentence: Sentence,
    position: int,
    end: int,
    forms: PhraseForms,
    verb: re.Pattern[str],
) -> Sequence[PhraseMatch]:
    found: list[PhraseMatch] = []
    regex = matcher.edged if end - position <= MAX_OPEN_LENGTH else matcher.regex
    while hit := regex.search(sentence.code, position, end):
        slots = {name: hit.span(group) for name, group in matcher.slots if hit.start(group) >= 0}
        anchor = _anchor(slots, hit.start())
        if later := _later_verb(sentence.code, slots, anchor, verb, forms):
            position, regex = later, matcher.regex
            continue
        if not _cuts_a_word(sentence.code, slots, anchor, forms):
            found.append(PhraseMatch(rule, matcher, sentence, anchor, hit.start(), hit.end(), slots))
        read = max((end for start, end in slots.values() if start == anchor), default=anchor + 1)
        position = max(read, anchor + 1, position + 1)
        regex = matcher.regex  # what is left of the stretch may begin in the midst of words
    return found


def _cuts_a_word(code: str, slots: Mapping[str, CodeSpan], anchor: int, forms: PhraseForms) -> bool:
    """Whether a verb stands in a noun (建设 in 城市建设类, 服务 in 服务业), or no noun where one should.

    What follows an amount and begins with 、 is the next item's; 将于 and the like only lead to a date.
    """
    verb = slots.get("action")
    if verb and (
        code[verb[1] : verb[1] + 1] in forms.makes_verb_a_noun
        or code.startswith(forms.modifier_mark, verb[1])
        or _ends_item(code, verb, slots, forms)
    ):
        return True
    noun = slots.get("noun", (0, 0))
    if (
        ("subject" in slots or "event" in slots)
        and noun[0] == anchor + 1
        and code.startswith(forms.modifier_mark, noun[0])
    ):
        return True  # 占地300亩的园区年内开工: the number is of the thing, not of the event
    places = [slots[name] for name in ("noun", "gap") if name in slots]
    return any(
        code[start:end] in forms.noun_endings
        or code[start:end] in forms.spreading
        or (
            start > anchor and (code.startswith(forms.item_mark, start) or code[start:end] in forms.particles)
        )
        for start, end in places
    )


def _later_verb(
    code: str, slots: Mapping[str, CodeSpan], anchor: int, verb: re.Pattern[str], forms: PhraseForms
) -> int | None:
    """Where a verb stands right before the number, behind another with its thing: 支持医院选派5名.

    Two verbs that are joined (新建、改建) are one.
    """
    start, end = slots.get("gap", (anchor, anchor))
    if "action" not in slots or start >= anchor:
        return None
    found = verb.search(code, start, end)
    if found is None or found.start() == start:
        return None
    before = code[found.start() - 1]
    alone = before != DATE and (found.start() - start < 2 or forms.joint.match(before))
    return None if alone else found.start()


def _ends_item(code: str, verb: CodeSpan, slots: Mapping[str, CodeSpan], forms: PhraseForms) -> bool:
    """Whether a verb is the end of the item before, and not the start of this: 5户气代煤改造及6户地暖改造."""
    gap = slots.get("gap", (0, 0))
    joined = gap[0] >= verb[1] and forms.joint.search(code, *gap) is not None
    return joined and _OWN_ITEM.search(code, 0, verb[0]) is not None


def _anchor(slots: Mapping[str, CodeSpan], fallback: int) -> int:
    """The last amount of a phrase: in 总投资9亿元的6个项目 the things are counted, the sum describes them."""
    amounts = [place[0] for name, place in slots.items() if name in QUANTITY_SLOTS]
    if amounts:
        return max(amounts)
    return next((slots[name][0] for name in _EVENTS if name in slots), fallback)
