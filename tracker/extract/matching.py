"""Phrases against sentences: every match of every rule, and the contest that one wins for each anchor."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from tracker.extract.needs import Needs, Triggers, crosses
from tracker.extract.sentence import Sentence
from tracker.rulebook.compile import MAX_OPEN_LENGTH, Matcher, compile_phrase
from tracker.rulebook.model import QUANTITY_SLOTS, Lexicon, Rule

Place = tuple[int, int]
_ENDINGS = frozenset("类级型式性业")
_PARTICLES = frozenset({"将", "于", "将于", "拟于", "计划于", "预计于", "要", "均", "全部", "将全部"})
_EVENTS = ("event", "reached")  # the word lists that anchor a phrase without an amount


@dataclass(frozen=True, slots=True)
class Match:
    """A rule's phrase in a sentence; places are code positions, `anchor` that of the amount or the event."""

    rule: Rule
    matcher: Matcher
    sentence: Sentence
    anchor: int
    start: int
    end: int
    slots: Mapping[str, Place]

    @property
    def rank(self) -> tuple[int, int, int]:
        """What the contest goes by: priority, how much of the phrase is fixed, how far left it begins."""
        return self.rule.priority, self.matcher.weight, -self.start

    def measures(self, place: Place) -> bool:
        """Whether this match measures, by a link or a change, the noun that begins at the same place."""
        return "noun" in self.slots and self.slots["noun"] != place and self.slots["noun"][0] == place[0]


@dataclass(frozen=True, slots=True)
class _Tried:
    """A phrase of a rule and what a stretch must hold before it is tried; `crosses` marks between clauses."""

    rule: Rule
    matcher: Matcher
    needs: int
    crosses: bool


class RuleMatcher:
    """The compiled phrases of some rules of one kind."""

    def __init__(self, rules: Iterable[Rule], lexicons: Mapping[str, Lexicon]) -> None:
        self._needs = Needs(lexicons)
        self._phrases = [
            _Tried(rule, compile_phrase(phrase, lexicons), self._needs.of(phrase), crosses(phrase, lexicons))
            for rule in rules
            for phrase in rule.phrases
        ]
        self.triggers = self._triggers(lambda _: True, lexicons)
        self._narrow = self._triggers(lambda tried: not tried.crosses, lexicons)
        self._wide = self._triggers(lambda tried: tried.crosses, lexicons)

    def _triggers(self, wanted: Callable[[_Tried], bool], lexicons: Mapping[str, Lexicon]) -> Triggers:
        return Triggers((tried.matcher.phrase for tried in self._phrases if wanted(tried)), lexicons)

    def matches(self, sentence: Sentence) -> list[Match]:
        """Every match in the sentence, the leftmost of each phrase for each anchor."""
        code, met_by = sentence.code, self._needs.met_by
        parts = [
            (met_by(code[start:end]), start, end)
            for start, end in sentence.stretches
            if self._narrow.within(code, start, end)
        ]
        whole = [(met_by(code), 0, len(code))] if self._wide.within(code, 0, len(code)) else []
        if not parts and not whole:
            return []
        return [
            match
            for tried in self._phrases
            for met, start, end in (whole if tried.crosses else parts)
            if met & tried.needs == tried.needs
            for match in _all(tried.rule, tried.matcher, sentence, start, end)
        ]


def by_anchor(matches: Iterable[Match]) -> dict[int, list[Match]]:
    """The matches of each anchor, the winner of the contest first."""
    grouped: dict[int, list[Match]] = {}
    for match in matches:
        grouped.setdefault(match.anchor, []).append(match)
    for candidates in grouped.values():
        candidates.sort(key=lambda match: match.rank, reverse=True)
    return grouped


def _all(rule: Rule, matcher: Matcher, sentence: Sentence, position: int, end: int) -> Sequence[Match]:
    found: list[Match] = []
    regex = matcher.edged if end - position <= MAX_OPEN_LENGTH else matcher.regex
    while hit := regex.search(sentence.code, position, end):
        slots = {name: hit.span(group) for name, group in matcher.slots if hit.start(group) >= 0}
        anchor = _anchor(slots, hit.start())
        if not _cuts_a_word(sentence.code, slots, anchor):
            found.append(Match(rule, matcher, sentence, anchor, hit.start(), hit.end(), slots))
        position = max(anchor + 1, position + 1)
        regex = matcher.regex  # what is left of the stretch may begin in the midst of words
    return found


def _cuts_a_word(code: str, slots: Mapping[str, Place], anchor: int) -> bool:
    """Whether a verb stands in a noun (建设 in 城市建设类, 服务 in 服务业), or no noun where one should.

    What follows an amount and begins with 、 is the next item's; 将于 and the like only lead to a date.
    """
    verb = slots.get("action")
    if verb and code[verb[1] : verb[1] + 1] in {"率", "业"}:  # 办结率, 服务业
        return True
    places = [slots[name] for name in ("noun", "gap") if name in slots]
    return any(
        code[start:end] in _ENDINGS
        or (start > anchor and (code.startswith("、", start) or code[start:end] in _PARTICLES))
        for start, end in places
    )


def _anchor(slots: Mapping[str, Place], fallback: int) -> int:
    """The last amount of a phrase: in 总投资9亿元的6个项目 the things are counted, the sum describes them."""
    amounts = [place[0] for name, place in slots.items() if name in QUANTITY_SLOTS]
    if amounts:
        return max(amounts)
    return next((slots[name][0] for name in _EVENTS if name in slots), fallback)
