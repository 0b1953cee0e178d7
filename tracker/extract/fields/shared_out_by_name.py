"""One measure shared out over names, each with its amount: 税收分别达到甲镇9亿元、乙镇7亿元."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from tracker.base.lazy_patterns import lazy_pattern
from tracker.extract.fields.indicator_text import IndicatorBuilder
from tracker.extract.fields.item import Item
from tracker.extract.matching.match_text import text_of
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.language.lists import ListForms
from tracker.records import Measure
from tracker.rulebook.phrase_compiler import AMOUNTS, DATE, STOPS

_FEWEST, _SHORTEST = 2, 2  # names; characters of what is measured


class NamesInTurn:
    """Gives the amounts of such a run their names and what is measured of each."""

    def __init__(self, forms: ListForms, indicators: IndicatorBuilder) -> None:
        self._forms, self._indicators = forms, indicators
        self._name = lazy_pattern(
            rf"(?P<name>[^{STOPS}{AMOUNTS}{DATE}{forms.name_joints}]{{2,12}})[{AMOUNTS}]"
        )

    def shared(self, sentence: Sentence, items: list[Item], clean: str) -> list[Item]:
        """The items of a sentence, those of each run under the names before their amounts."""
        known = {item.anchor: item for item in items}
        for link in self._forms.shares_out.finditer(sentence.code):
            run = self._run(sentence, link.end())
            if len(run) >= _FEWEST and all(place in known for place in run):
                known.update(self._named(sentence, link, run, known, clean))
        return [known[item.anchor] for item in items]

    def _run(self, sentence: Sentence, start: int) -> Mapping[int, tuple[int, int]]:
        """Where the name of each amount stands, by the amount's place."""
        found: dict[int, tuple[int, int]] = {}
        while named := self._name.match(sentence.code, start):
            found[named.end() - 1] = named.span("name")
            joint = self._forms.joins_names.match(sentence.code, named.end())
            if joint is None:
                break
            start = joint.end()
        return found

    def _named(
        self,
        sentence: Sentence,
        link: re.Match[str],
        run: Mapping[int, tuple[int, int]],
        known: Mapping[int, Item],
        clean: str,
    ) -> dict[int, Item]:
        start, _ = sentence.clause(link.start())
        stops = (*sentence.amounts, *sentence.dates)
        start = max((place + 1 for place in stops if start <= place < link.start()), default=start)
        names = {place: text_of(sentence, span, clean) for place, span in run.items()}
        told = self._indicators.tidy(text_of(sentence, (start, link.start()), clean), open_start=True)
        what = self._without_names(told, list(names.values()))
        first = known[min(run)]
        if len(what) < _SHORTEST or what in names.values():
            return {}
        verb = first.verb if first.verb and what.startswith(first.verb) else ""
        change: Measure | None = self._forms.changes_by.get(link["link"])
        measure: Measure = change or (first.measure if verb else "level")
        change_word = self._forms.change_words.get(measure, "") if change else ""
        only_is = link["link"] in self._forms.only_is
        return {
            place: replace(
                known[place], noun=name + what.removeprefix(verb) + change_word, verb=verb, measure=measure,
                weak=only_is and known[place].weak, dealt=what, own_verb=bool(verb),
                distributed="", of_class="", above="",
            )
            for place, name in names.items()
        }  # fmt: skip

    def _without_names(self, what: str, names: list[str]) -> str:
        """What is measured, without the list of those that it is measured of: 甲镇、乙镇两镇|税收."""
        listed = max((what.rfind(name) + len(name) for name in names if name in what), default=0)
        if not listed:
            return what
        return self._forms.counted_places.sub("", what[listed:])
