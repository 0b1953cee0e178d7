"""Giving targets to units by the register: by words and topics, and by full names of units read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tracker.document.quote_context import PassageFinder
from tracker.records import Document, Target
from tracker.services.offices.office_names import UnitNames
from tracker.store.read.offices import Unit


class UnitGiver:
    """Knows by a register whose a target is."""

    def __init__(self, register: Sequence[Unit]) -> None:
        self._names = UnitNames(register)
        self._words = [(word, unit.name) for unit in register for word in unit.words]
        self._topics = {topic: unit.name for unit in register for topic in unit.topics}
        self.idle = not register

    def lead_of(self, target: Target, sentence: str) -> str | None:
        """The lead unit of a target: the one that was read, by its full name, else what the rules say.

        The longest word counts, in the indicator before the sentence; where words of several units are
        equally long none is given. A topic counts where no word does.
        """
        if target.lead_unit:
            return self._names.full(target.lead_unit)
        for text in (target.indicator, sentence):
            if owners := self._owners(text):
                return owners.pop() if len(owners) == 1 else None
        return self._topics.get(target.topic or "")

    def supporting_of(self, target: Target) -> str | None:
        """The supporting units by their full names."""
        return self._names.full_list(target.supporting_units or "") or None

    def given(self, document: Document, found: Iterable[Target]) -> list[Target]:
        """What was read of a document, with the units that the register gives to what it promises."""
        listed = list(found)
        if self.idle:
            return listed
        finder = PassageFinder(document) if self._words else None
        return [self._given(target, finder) for target in listed]

    def _given(self, target: Target, finder: PassageFinder | None) -> Target:
        if target.stance != "target":
            return target
        sentence = sentence_of(target, finder) if finder and not target.lead_unit else ""
        lead = self.lead_of(target, sentence)
        return target if lead == target.lead_unit else target.model_copy(update={"lead_unit": lead})

    def _owners(self, text: str) -> set[str]:
        found = [(len(word), owner) for word, owner in self._words if word in text]
        longest = max((length for length, _owner in found), default=0)
        return {owner for length, owner in found if length == longest}


def sentence_of(target: Target, finder: PassageFinder) -> str:
    """The sentence that promises."""
    return finder.passage(target.quote, [(target.start, target.end)]).text
