"""Who answers for a promise, where it is kept, and which field of government it belongs to."""

from __future__ import annotations

from functools import cached_property, lru_cache

from ahocorasick_rs import AhoCorasick

from tracker.base.lazy_patterns import lazy_pattern
from tracker.base.word_patterns import alternation
from tracker.language.attribution import AttributionForms
from tracker.rulebook.model import Rulebook


class AttributionReader:
    """Reads what stands around a promise by the rulebook's topics and word lists."""

    def __init__(self, book: Rulebook, forms: AttributionForms) -> None:
        self._forms = forms
        lexicon = book.lexicons.get("not_a_place")
        self._not_places = tuple(lexicon.words if lexicon else ())
        action = book.lexicons.get("output_verb")
        self._action = lazy_pattern(alternation(action.words if action else ()))
        self._topics: dict[str, str] = {}  # by word; of two with one word the last by name
        for topic in book.topics:
            for word in topic.words:
                self._topics[word] = max(topic.topic, self._topics.get(word, ""))
        self._topic = lru_cache(maxsize=1024)(self._topic_in)  # headings and titles come again and again

    def topic(self, *texts: str) -> str | None:
        """The topic with the longest word in the first text that has any; the later word wins a draw."""
        return next((topic for text in texts if (topic := self._topic(text))), None)

    def _topic_in(self, text: str) -> str | None:
        search, topics = self._topic_words
        found = search.find_matches_as_indexes(text, overlapping=True)
        best = max(found, key=lambda match: (match[2] - match[1], match[1]), default=None)
        return topics[best[0]] if best else None

    @cached_property
    def _topic_words(self) -> tuple[AhoCorasick, list[str]]:
        """All words of topics in one pass over a text, and their topics by the numbers of the words."""
        return AhoCorasick(list(self._topics)), list(self._topics.values())

    def place(self, clause: str) -> str | None:
        """A place named before the promise in its clause or sentence; the last one counts."""
        real = [name for name in self._forms.places_in(clause) if self.is_place(name)]
        return real[-1] if real else None

    def place_of_item(self, heading: str) -> str | None:
        """The place that the heading of an item is the name of: （二）城关镇。"""
        name = self._forms.place_of_item(heading)
        return name if name and self.is_place(name) else None

    def is_place(self, name: str) -> bool:
        """Whether what looks like the name of a place is one: not 城区, 各镇, 指导某区."""
        return self._forms.every_place not in name and not self._is_common(name)

    def _is_common(self, name: str) -> bool:
        return name.endswith(self._not_places) or self._action.search(name) is not None

    def lead_unit(self, sentence: str, rest: str) -> str | None:
        """The unit in charge: named in the sentence, or in a bracket later in the paragraph."""
        return self._forms.unit_in_charge(sentence, rest)
