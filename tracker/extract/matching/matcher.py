"""Phrases against sentences: every match of every rule, and the contest that one wins for each anchor."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from tracker.base.lazy_patterns import lazy_pattern
from tracker.base.values import value
from tracker.base.word_patterns import alternation
from tracker.extract.matching.cut_words import cuts_a_word, later_verb
from tracker.extract.matching.prefilter import PhraseSearch, Triggers, amounts_of, crosses
from tracker.extract.sentences.encoded_sentence import CodeSpan, Sentence
from tracker.language.sentences import PhraseForms
from tracker.rulebook.model import Lexicon, Rule
from tracker.rulebook.phrase import QUANTITY_SLOTS
from tracker.rulebook.phrase_compiler import (
    AMOUNTS,
    MAX_OPEN_LENGTH,
    PhraseMatcher,
    compile_phrase,
)

_AMOUNT = lazy_pattern(f"[{AMOUNTS[0]}-{AMOUNTS[-1]}]")
_THING = 2  # code characters that name a thing
# The word lists that anchor a phrase without an amount.
_EVENTS = ("event", "milestone_verb_after_date", "coverage_verb", "ready_verb")


@value
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
        return self.slots.get("event") or self.slots.get("milestone_verb_after_date")

    def is_within(self, other: PhraseMatch) -> bool:
        """Whether its event is told by another match, which makes an amount of it: 全部行政村|通车."""
        made = other.rule.value is not None and not {"coverage_verb", "connection"}.isdisjoint(other.slots)
        return made and other.start <= self.anchor < other.end

    def measures(self, place: CodeSpan) -> bool:
        """Whether this match measures, by a link or a change, the noun that begins at the same place."""
        return "noun" in self.slots and self.slots["noun"] != place and self.slots["noun"][0] == place[0]


class _RankedPhrase(NamedTuple):
    """A phrase on its place in the contest."""

    rule: Rule
    matcher: PhraseMatcher
    crosses: bool  # whether a match may go beyond a mark between clauses
    level: int  # 0 for the highest priority and weight, 1 for the next, …
    amounts: str  # what it can be about, in code form; empty for phrases about events


class _Stretch(NamedTuple):
    """A stretch of a sentence's code that phrases are tried on."""

    code: str
    start: int  # in the code of the sentence
    amounts: list[int]  # where its amounts are, in the code of the sentence


class RuleMatcher:
    """The compiled phrases of some rules of one kind."""

    def __init__(self, rules: Iterable[Rule], lexicons: Mapping[str, Lexicon], forms: PhraseForms) -> None:
        self._forms = forms
        verbs = lexicons["output_verb"].words if "output_verb" in lexicons else ()
        self._verb_at_end = lazy_pattern(rf"{alternation(verbs)}$")
        self._events = frozenset(lexicons["event"].words if "event" in lexicons else ())
        self._phrases = _by_rank(rules, lexicons)
        phrases = [one.matcher.phrase for one in self._phrases]
        wide = {number for number, one in enumerate(self._phrases) if one.crosses}
        self.triggers = Triggers(phrases, lexicons)
        self._search = PhraseSearch(phrases, lexicons, wide)

    def matches(self, sentence: Sentence, *, every: bool = False) -> list[PhraseMatch]:
        """Each match that can win the contest for its anchor, or `every` one: the leftmost of each phrase.

        Phrases are tried by rank. One is passed over where all the amounts that it could be about are read by
        phrases of higher priority or weight: it would lose each contest.
        """
        code = sentence.code
        won: dict[int, int] = {}  # the level of the phrase that read an anchor first
        found: list[PhraseMatch] = []
        for number, stretch in self._to_try(sentence):
            phrase = self._phrases[number]
            level, amounts = phrase.level, phrase.amounts
            if amounts and not every:
                for place in stretch.amounts:
                    if code[place] in amounts and won.get(place, level) >= level:
                        break
                else:
                    continue
            for match in _all(phrase, sentence, stretch, self._forms, self._verb_at_end):
                if self._befalls(match):
                    continue
                found.append(match)
                won.setdefault(match.anchor, level)
        return found

    def _befalls(self, match: PhraseMatch) -> bool:
        """Whether the noun behind a number is an event that befalls what stands before: 泵站2座|建成投用."""
        noun, gap = match.slots.get("noun", (0, 0)), match.slots.get("gap", (0, 0))
        named = gap[1] == match.anchor and gap[1] - gap[0] >= _THING and "output_verb" in match.slots
        return named and noun[0] > match.anchor and match.sentence.code[slice(*noun)] in self._events

    def _to_try(self, sentence: Sentence) -> list[tuple[int, _Stretch]]:
        """The numbers of the phrases that a stretch holds the words of, by rank, each with the stretch."""
        code = sentence.code
        tried: list[tuple[int, _Stretch]] = []
        wide, narrow = self._search.in_stretches(code, sentence.stretches)
        for (start, end), numbers in zip(sentence.stretches, narrow, strict=True):
            if numbers:
                stretch = _stretch(code, start, end)
                tried += [(number, stretch) for number in numbers]
        if wide:
            stretch = _stretch(code, 0, len(code))
            tried += [(number, stretch) for number in wide]
        tried.sort(key=itemgetter(0))  # of equal matches, the one of the earlier phrase wins
        return tried


def by_anchor(matches: Iterable[PhraseMatch]) -> dict[int, list[PhraseMatch]]:
    """The matches of each anchor, the winner of the contest first."""
    grouped: dict[int, list[PhraseMatch]] = {}
    for match in matches:
        grouped.setdefault(match.anchor, []).append(match)
    for candidates in grouped.values():
        if len(candidates) > 1:
            candidates.sort(key=lambda match: match.rank, reverse=True)
    return grouped


def _by_rank(rules: Iterable[Rule], lexicons: Mapping[str, Lexicon]) -> list[_RankedPhrase]:
    """The phrases by priority and weight, the highest first; those of equal rank as the rules have them."""
    ranked: dict[tuple[int, int], list[tuple[Rule, PhraseMatcher, bool]]] = {}
    for rule in rules:
        for phrase in rule.phrases:
            crossing = crosses(phrase, lexicons)
            matcher = compile_phrase(phrase, lexicons, in_stretch=not crossing)
            ranked.setdefault((rule.priority, matcher.weight), []).append((rule, matcher, crossing))
    return [
        _RankedPhrase(rule, matcher, crossing, level, amounts_of(matcher.phrase))
        for level, rank in enumerate(sorted(ranked, reverse=True))
        for rule, matcher, crossing in ranked[rank]
    ]


def _stretch(code: str, start: int, end: int) -> _Stretch:
    amounts = [match.start() for match in _AMOUNT.finditer(code, start, end)]
    return _Stretch(code[start:end], start, amounts)


def _all(
    phrase: _RankedPhrase,
    sentence: Sentence,
    stretch: _Stretch,
    forms: PhraseForms,
    verb: re.Pattern[str],
) -> Sequence[PhraseMatch]:
    found: list[PhraseMatch] = []
    rule, matcher = phrase.rule, phrase.matcher
    code, origin, _amounts = stretch
    position, end = 0, len(code)
    at_edges = end <= MAX_OPEN_LENGTH
    while hit := _search(matcher, code, position, at_edges=at_edges):
        slots = {name: span for name, number in matcher.slots if (span := hit.span(number))[0] >= 0}
        anchor = _anchor(slots, hit.start())
        if later := later_verb(code, slots, anchor, verb, forms):
            position, at_edges = later, False
            continue
        read = max((last for first, last in slots.values() if first == anchor), default=anchor + 1)
        if not cuts_a_word(code, slots, anchor, forms):
            if origin:
                slots = {name: (first + origin, last + origin) for name, (first, last) in slots.items()}
            start, stop = hit.span()
            found.append(
                PhraseMatch(rule, matcher, sentence, anchor + origin, start + origin, stop + origin, slots)
            )
        # Behind an amount begin other words; what follows an event may begin in the midst of some.
        at_edges = anchor >= position and code[anchor] in AMOUNTS and end - anchor <= matcher.reach
        position = max(read, anchor + 1, position + 1)
    return found


def _search(matcher: PhraseMatcher, code: str, position: int, *, at_edges: bool) -> re.Match[str] | None:
    """The leftmost match from a position on; with `at_edges` only where the first slot may begin."""
    regex, edges = matcher.regex, matcher.edge
    if edges is None or not at_edges:
        return regex.search(code, position)
    for edge in edges.finditer(code, position):
        if hit := regex.match(code, edge.start()):
            return hit
    return None


def _anchor(slots: Mapping[str, CodeSpan], fallback: int) -> int:
    """The last amount of a phrase: in 总投资9亿元的6个项目 the things are counted, the sum describes them."""
    amounts = [place[0] for name, place in slots.items() if name in QUANTITY_SLOTS]
    if amounts:
        return max(amounts)
    if "date" in slots and slots["date"][0] == fallback:  # the date that rules over an event stands before it
        fallback = min((place[0] for name, place in slots.items() if name != "date"), default=fallback)
    if "subject" in slots and slots["subject"][0] == fallback:
        fallback = slots["subject"][1]
    return next((slots[name][0] for name in _EVENTS if name in slots), fallback)
