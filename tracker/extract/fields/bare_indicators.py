"""What a bare indicator belongs to: 总投资 of which project, 投产 of which plant.

A thing that the sentence makes its subject (新院区将…) counts first, then the last thing named in the clause
before, then, in a short paragraph, its first thing, then the headline. What is only said of a subject
(位于|甲园区, 是|重点项目) owns nothing, and 该项目 is what the words before it are about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tracker.base.lazy_patterns import lazy_pattern
from tracker.base.values import value
from tracker.base.word_patterns import alternation
from tracker.language.attribution import OwnerForms
from tracker.rulebook.model import Rulebook

_SHORTEST, _SHORT_PARAGRAPH = 3, 160


@value
class _Thing:
    """A thing named in a text."""

    name: str
    subject: bool  # of its clause
    said_of: bool  # it only says where or what the subject of its clause is
    around: bool  # it only says where that is, or who makes it


class OwnerFinder:
    """Finds what a bare indicator belongs to, by the rulebook's verbs."""

    def __init__(self, book: Rulebook, forms: OwnerForms) -> None:
        self._forms = forms
        action, bare = book.lexicons.get("output_verb"), book.lexicons.get("noun_needing_owner")
        verbs = [word for word in (action.words if action else ()) if len(word) > 1]
        self._verb = lazy_pattern(alternation(verbs)) if verbs else lazy_pattern("(?!)")
        self._verb_ends = lazy_pattern(f"{alternation(verbs)}$") if verbs else self._verb
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
        *earlier, sentence = self._forms.sentence_split.split(paragraph)
        start, end = self._last_reference(sentence)
        part = max(end, sentence.rfind(self._forms.within))
        if part > end and (named := self._named(sentence[part:], whole=True)):
            return named  # 其中实施二期项目，总投资…
        named = self._named(sentence[end:], whole=end == 0)
        if named and not (end and self._is_done_to(sentence[end:], named)):
            return named
        meant = self._meant(earlier, sentence[:start]) if end else ""
        if meant or named:
            return meant or named  # 该项目年内完成配套工程，|明年投产
        opening = self._forms.sentence_split.split(paragraph, 1)[0]
        headline = opening if len(opening) <= self._forms.longest_headline else ""
        nearby = self._owning(paragraph if len(paragraph) <= _SHORT_PARAGRAPH else headline)
        above = (thing for line in headlines for thing in self._things(line) if not thing.around)
        return next((thing.name for things in (nearby, above) for thing in things), "")

    def _is_done_to(self, text: str, named: str) -> bool:
        """Whether the thing named is only what is done for the one spoken of: 该项目完成|配套工程."""
        return self._forms.done_to.search(text[: text.rfind(named)]) is not None

    def told_of(self, sentence: str) -> str:
        """The project that a sentence names first and then tells of: 老街改造项目，计划投入90万元."""
        found = self._forms.project_first.match(sentence)
        return found["name"] if found and not self._forms.no_name.match(found["name"]) else ""

    def at_end(self, text: str) -> str:
        """The thing that a stretch ends with, a bracket behind it left aside: 今年湖东路（北门—南门）."""
        text = self._forms.aside.sub("", text)
        things = list(self._owning(text))
        return things[-1].name if things and text.endswith(things[-1].name) else ""

    def of_clause_before(self, text: str) -> str:
        """The thing that a stretch of one whole clause begins with; empty where it holds more, or none."""
        clause, comma, rest = text.partition(self._forms.comma)
        thing = next(self._owning(clause), None) if comma and not rest else None
        return thing.name if thing and clause.startswith(thing.name) else ""

    def refers_back(self, sentence: str) -> bool:
        """Whether a sentence begins with a word for what the one before is about: 该项目, 项目将于."""
        return self._forms.this_project.match(sentence) is not None

    def mentions_this(self, sentence: str) -> bool:
        """Whether a stretch of a sentence speaks of a thing named before as 该项目."""
        return self._forms.this_project.search(sentence) is not None

    def _named(self, sentence: str, *, whole: bool) -> str:
        """The subject of a sentence, or else the last thing near its end; then its first, if `whole`."""
        things = list(self._owning(sentence))
        subjects = [thing.name for thing in things if thing.subject]
        if subjects:
            return subjects[-1]
        if things and f"{self._forms.label_end}{things[-1].name}" in sentence:
            return things[-1].name  # 配套工程：北湖大道|年内通车
        clauses = [clause for clause in sentence.split(self._forms.comma) if clause]
        if len(clauses) > 1 or sentence.endswith(self._forms.comma):  # else it is the sentence itself
            near = [thing for clause in clauses[-2:] for thing in self._owning(clause)]
            things = near or (things[:1] if whole else [])
        return things[-1].name if things else ""

    def _last_reference(self, sentence: str) -> tuple[int, int]:
        """Where the last word for what was named before stands in a sentence; nowhere at its head."""
        place = (0, 0)
        for found in self._forms.this_project.finditer(sentence):
            place = found.span()
        return place

    def _meant(self, earlier: Sequence[str], before: str) -> str:
        """What 该项目 means: the last thing named before it, or what the last sentence with one is about."""
        near = [thing.name for thing in self._things(before) if not thing.around]
        if near:
            return near[-1]
        for sentence in reversed(earlier):
            things = list(self._owning(sentence))
            if things:
                return next((thing.name for thing in things if thing.subject), things[0].name)
        return ""

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

    def _owning(self, text: str) -> Iterator[_Thing]:
        """The things of a text that something may belong to."""
        return (thing for thing in self._things(text) if not thing.said_of)

    def _things(self, text: str) -> Iterator[_Thing]:
        """The things of a text; looked for only near the word for a kind."""
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
            before = text[: end - len(name)]
            made = self._forms.made_line.fullmatch(name) is not None and self._verb_ends.search(before)
            if (len(name) >= _SHORTEST or made) and not self._forms.no_name.match(name):
                if before.endswith(self._forms.per_year[0]):
                    name = name.removeprefix(self._forms.per_year[1])  # 4万吨/年|炼油项目
                around = self._is_around(before, text, end)
                a_sort = self._forms.is_a.search(before) and self._forms.sort.search(name)
                said_of = around or bool(a_sort or self._forms.said_of.search(before))
                yield _Thing(name, bool(found["subject"]), said_of, around)

    def _is_around(self, before: str, text: str, end: int) -> bool:
        """Whether the words around a thing, which ends at `end`, tell that it is only a place or a means."""
        forms = self._forms
        aside = before.rfind(forms.opening) > before.rfind(forms.closing)
        beside = forms.aside_of_place.match(text, end) or forms.as_means.match(text, end)
        return aside or beside is not None or forms.around.search(before) is not None

    def _name(self, text: str) -> str:
        text = self._forms.not_of_name.sub("", self._forms.quote_end.sub("", text))
        if self._forms.close_quote not in text:
            text = text.replace(self._forms.open_quote, "")
        text = self._forms.year_first.sub("", text)
        cut = 0
        for verb in self._verb.finditer(text):
            left = len(text) - verb.end()
            if self._forms.ends_verb_in_name.match(text, verb.end()):
                continue  # 污水|处理|厂
            # 实施|管网改造工程: a verb right before the kind belongs to the name.
            if left > (1 if verb.start() == 0 else _SHORTEST):
                cut = verb.end()
            elif self._forms.stage.fullmatch(text, verb.end()):
                return ""  # 2025年实施一期|…项目
        return text[cut:]
