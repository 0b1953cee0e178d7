"""One sentence read: its matches contest for each amount, share their words, and become candidates."""

from __future__ import annotations

from tracker.extract.candidate_builder import CandidateBuilder
from tracker.extract.engine import Engine
from tracker.extract.fields.due_dates import DueDateResolver
from tracker.extract.fields.idle_counts import IdleCounts
from tracker.extract.fields.item_of_match import ItemReader
from tracker.extract.fields.list_before import ListBefore
from tracker.extract.fields.shared_out_by_name import NamesInTurn
from tracker.extract.fields.shared_words import share
from tracker.extract.fields.words_before import WordsBefore
from tracker.extract.matching.matcher import PhraseMatch, by_anchor
from tracker.extract.neighbour_stances import with_neighbours
from tracker.extract.office_notes.reach import DutyMap
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.extract.stance.sentence_context import SentenceInContext
from tracker.extract.trace import SentenceTrace
from tracker.language.dates import DateMention


class SentenceReader:
    """Reads the sentences of one document; `whole` asks for every match, and for events without a date."""

    def __init__(
        self,
        engine: Engine,
        clean: str,
        dates: list[DateMention],
        calendar: DueDateResolver,
        duties: DutyMap,
        *,
        whole: bool,
    ) -> None:
        self._engine, self._clean, self._whole = engine, clean, whole
        self._calendar, self._duties = calendar, duties
        forms, lexicons, indicators = engine.language.indicators, engine.lexicons, engine.indicators
        before = WordsBefore(clean, indicators, engine.surroundings.is_place, lexicons, forms)
        self._items = ItemReader(clean, engine.figures, indicators, before, lexicons, forms)
        self._idle = IdleCounts(clean, engine.figures, lexicons, forms, engine.language.lists)
        self._in_turn = NamesInTurn(engine.language.lists, engine.indicators)
        self._list = ListBefore(engine.language.lists)
        self._builder = CandidateBuilder(engine, clean, dates, calendar, duties, self._items)

    def read(self, setting: SentenceInContext) -> SentenceTrace:
        """All that was read in a sentence, whatever its stance."""
        sentence, items = setting.sentence, self._items
        rules = self._engine.quantities if sentence.amounts else self._engine.wordings
        numbers, events = by_anchor(rules.matches(sentence, every=self._whole)), self._events(sentence)
        dated = self._builder.events(setting, events)
        if not numbers:
            return SentenceTrace(setting, numbers, events, frozenset(), tuple(dated))
        winners = {
            anchor: numbers[anchor][0]
            for anchor in sorted(numbers)
            if self._engine.figures.is_read(numbers[anchor][0])
        }
        promises = {anchor: match for anchor, match in winners.items() if match.rule.stance == "target"}
        idle = self._idle.among(winners, promises)
        own = {anchor: items.read(match) for anchor, match in winners.items() if anchor not in idle}
        promised = [own[anchor] for anchor in promises if anchor not in idle]
        promised = self._in_turn.shared(sentence, promised, self._clean)
        shared = share(sentence, self._list.carry(sentence, promised), self._engine.language.lists)
        self._list.keep(sentence, shared)
        shared = self._engine.carried.carry(
            sentence, [item for item in shared if item.noun or item.verb], self._clean
        )
        nodes = [
            item
            for anchor, item in own.items()
            if anchor in promises and winners[anchor].rule.continues and not item.of_class
        ]
        if not shared and len(nodes) == 1:
            shared = nodes  # 全年：70座, which goes on from the sentence before
        others = [own[anchor] for anchor in winners if anchor not in promises]
        made = [
            self._builder.number(setting, winners[item.anchor], item, own[item.anchor])
            for item in [*shared, *others]
        ]
        told = [one for one in dated if not any(map(one.match.is_within, promises.values()))]
        decided = with_neighbours(made, self._engine.stances)
        return SentenceTrace(setting, numbers, events, idle, (*decided, *told))

    def _events(self, sentence: Sentence) -> dict[int, list[PhraseMatch]]:
        """The matches of each event in a sentence that can give a milestone."""
        dated = sentence.dates or self._calendar.joined
        if not dated and not self._whole and not self._duties.dated_within(sentence.start, sentence.end):
            return {}
        return by_anchor(self._engine.milestones.matches(sentence, every=self._whole))
