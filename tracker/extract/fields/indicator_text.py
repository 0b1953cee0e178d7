"""Indicators that read well alone: slots put together, clean of adverbs and leftovers."""

from __future__ import annotations

import re

from tracker.base.compiled_patterns import compiled
from tracker.base.word_patterns import alternation
from tracker.extract.matching.match_text import slot_text
from tracker.extract.matching.matcher import PhraseMatch
from tracker.rulebook.model import OPEN_SLOTS, Literal, Rulebook

_TRAILING = re.compile(
    r"(?:[、，和与或的等在为达到约]|(?<!普)及|以及|特别是|尤其是|分别|等等|各类|其中|力争|左右|总数|已)+$"
)
_LEADING = re.compile(r"^(?:[、，。；：的和与及或对]|等(?!级)|在(?!建)|以及|各地|个|以上|左右)+")
_AND_SUCH = re.compile(r"^.*、.*等(?!级)(.+)$")
_SHORTEST_HEAD = 4
_LONGEST = 30


class IndicatorBuilder:
    """Puts indicators together by the rulebook's word lists."""

    def __init__(self, book: Rulebook) -> None:
        lead_in = book.lexicons.get("lead_in")
        self._lead_in = compiled(rf"^{alternation(lead_in.words if lead_in else ())}+")

    def of(self, match: PhraseMatch, clean: str) -> str:
        """The indicator that a match's rule describes."""
        first = min(match.slots, key=lambda name: match.slots[name])
        pieces: list[str] = []
        for part in match.rule.indicator.parts:
            if isinstance(part, Literal):
                pieces.append(part.text)
            elif part.slot in match.slots:
                text = slot_text(match, part.slot, clean)
                opens = part.slot == first and first in OPEN_SLOTS and match.slots[first][0] < match.anchor
                pieces.append(self._without_lead_in(text) if opens else text)
        return self.tidy("".join(pieces))

    def _without_lead_in(self, text: str) -> str:
        """Without the adverbs that gather before the first noun; one character alone stays, it is no noun."""
        text = _LEADING.sub("", text)
        rest = self._lead_in.sub("", text)
        return _LEADING.sub("", rest) if len(rest) != 1 else text

    def tidy(self, text: str, *, open_start: bool = False) -> str:
        """Without trailing particles, and without leading adverbs where the text begins a clause."""
        text = _LEADING.sub("", _TRAILING.sub("", text))
        return self._without_lead_in(text) if open_start else text

    def shorten(self, text: str) -> str:
        """Without the examples before 等 and, when it is long, without modifiers before its head noun."""
        listed = _AND_SUCH.match(text)
        if listed and len(listed[1]) >= 3:
            text = listed[1]
        if len(text) > _LONGEST and "的" in text[:-2]:
            head = text[text.rindex("的", 0, -2) + 1 :]
            text = head if len(head) >= _SHORTEST_HEAD else text
        return text
