"""What a bare indicator belongs to: 总投资 of which project, 投产 of which plant.

A thing that the sentence makes its subject (新院区将…) counts first, then the last thing named in the clause
before, then, in a short paragraph, its first thing, then the headline.
"""

from __future__ import annotations

from collections.abc import Iterable

from tracker.base.lazy_patterns import lazy_pattern
from tracker.base.word_patterns import alternation
from tracker.language.attribution import OwnerForms
from tracker.rulebook.model import Rulebook

_SHORTEST, _SHORT_PARAGRAPH = 3, 160


class OwnerFinder:
    """Finds what a bare indicator belongs to, by the rulebook's verbs."""

    def __init__(self, book: Rulebook, forms: OwnerForms) -> None:
        self._forms = forms
        action, bare = book.lexicons.get("output_verb"), book.lexicons.get("noun_needing_owner")
        verbs = [word for word in (action.words if action else ()) if len(word) > 1]
        self._verb = lazy_pattern(alternation(verbs)) if verbs else lazy_pattern("(?!)")
        self._bare = frozenset(bare.words if bare else ())
        counters = book.lexicons.get("default_measure_word")
        self._counters = {
            word: gives["unit"]
            for word, gives in (counters.words.items() if counters else ())
            if gives["unit"] in forms.telling_counters
        }

    def is_bare(self, indicator: str) -> bool:
        """Whether an indicator says too little alone."""
        return indicator in self._bare

    def before(self, paragraph: str, headlines: Iterable[str]) -> str:
        """The thing that the end of a stretch of a paragraph is about; empty when there is no telling."""
        sentence = self._forms.sentence_split.split(paragraph)[-1]
        things = list(self._things(sentence))
        subjects = [name for name, is_subject in things if is_subject]
        if subjects:
            return subjects[-1]
        clauses = [clause for clause in sentence.split(self._forms.comma) if clause]
        if len(clauses) > 1:  # else it is the sentence itself
            near = [thing for clause in clauses[-2:] for thing in self._things(clause)]
            things = near or things[:1]
        if things:
            return things[-1][0]
        opening = self._forms.sentence_split.split(paragraph, 1)[0]
        headline = opening if len(opening) <= self._forms.longest_headline else ""
        stretches = [paragraph if len(paragraph) <= _SHORT_PARAGRAPH else headline, *headlines]
        return next((name for stretch in stretches for name, _ in self._things(stretch)), "")

    def counted(self, text: str, unit: str) -> str:
        """The last thing named in a stretch that a unit counts: 规上企业 by 家; empty where none is."""
        kinds = [word for word, counter in self._counters.items() if counter == unit]
        ends = [place + len(word) for word in kinds if (place := text.rfind(word)) >= 0]
        if not ends:
            return ""
        task = self._forms.counted_task.match(text, max(ends))
        named = self._forms.counted_name.search(text[: task.end() if task else max(ends)])
        return self._name(named["name"]) if named else ""

    def line(self, text: str) -> str:
        """The first railway, road or waterway named in a stretch; empty where it names none."""
        found = self._forms.line.search(text)
        return self._name(found[0]) if found else ""

    def names_thing(self, text: str) -> bool:
        """Whether a text names a thing that a bare indicator may belong to."""
        return any(True for _ in self._things(text))

    def _things(self, text: str) -> Iterable[tuple[str, bool]]:
        """The things of a text, and whether each is a subject; looked for only near the word for a kind."""
        position = 0
        while kind := self._forms.kind.search(text, position):
            found = self._forms.thing.search(
                text, max(position, kind.start() - self._forms.longest_before_kind)
            )
            if found is None:
                return
            position = found.end()
            end = found.start("subject") if found["subject"] else found.end()
            name = self._name(found.string[found.start() : end])
            if text.startswith(self._forms.built, end) and not self._forms.built_named.match(name):
                continue
            if len(name) >= _SHORTEST and not self._forms.no_name.match(name):
                yield name, bool(found["subject"])

    def _name(self, text: str) -> str:
        text = self._forms.not_of_name.sub("", self._forms.quote_end.sub("", text))
        if self._forms.close_quote not in text:
            text = text.replace(self._forms.open_quote, "")
        cut = 0
        for verb in self._verb.finditer(text):
            left = len(text) - verb.end()
            # 实施|管网改造工程: a verb right before the kind belongs to the name.
            if left > (1 if verb.start() == 0 else _SHORTEST):
                cut = verb.end()
        return text[cut:]
