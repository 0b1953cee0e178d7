"""The full indicator of an item or an event: with what it belongs to where its own words say too little."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from tracker.base.lazy_patterns import lazy_pattern
from tracker.base.word_patterns import alternation
from tracker.document.outline import Paragraph
from tracker.extract.due import Due
from tracker.extract.engine import Engine
from tracker.extract.fields.item import Item
from tracker.extract.fields.joined_words import joined
from tracker.extract.matching.match_text import slot_text, text_of
from tracker.extract.matching.matcher import PhraseMatch
from tracker.extract.owners_before import OwnersBefore
from tracker.extract.sentences.encoded_sentence import CodeSpan, Sentence
from tracker.extract.stance.sentence_context import SentenceInContext
from tracker.language.dates import DateMention
from tracker.rulebook.phrase_compiler import DATE

_SUBJECT = 4  # characters of a subject that needs no owner, at least
_TO_VERB = 4  # code characters from a date to the verb that it rules over: the date, an adverb
_TO_NUMBER = 3  # characters between a verb and the number of what it gives: 发放|不少于|9万元
_ACT = 2  # characters of an act at the end of a task: 中期|评估
NAMELESS = 5  # characters: an event with less before it names nothing


class OwnedIndicators:
    """Names what the items and events of one document are about."""

    def __init__(self, engine: Engine, clean: str, dates: Sequence[DateMention]) -> None:
        self._engine, self._clean, self._dates = engine, clean, dates
        self._before = OwnersBefore(engine, clean)
        self._actions = engine.lexicons.get("output_verb", {})
        self._step_at_end = lazy_pattern(rf"{alternation(engine.lexicons.get('work_done', {}))}$")

    def of_item(self, setting: SentenceInContext, item: Item) -> tuple[str, str]:
        """The owner of a bare indicator found elsewhere, and the indicator with it."""
        indicator, forms = self._own_words(setting, item), self._engine.language.indicators
        paragraph = setting.paragraph
        if this := forms.this_thing.match(indicator):  # 该项目|总投资
            meant = self._before.named(paragraph, item.amount.start, paragraph.start)
            return meant, joined(meant, indicator[this.end() :]) if meant else indicator
        if owned := self._before.owned(setting, item, indicator):
            return owned
        if whole := self._of_stage(paragraph, item.amount.start, indicator):
            return whole, whole + indicator
        of_before = bool(item.owner) and indicator.find(item.owner) > 0  # 新增装机，|总装机
        before = self._clean[setting.sentence.start : item.amount.start]
        if self._engine.carried.is_invested(indicator) and (built := self._built_before(before, indicator)):
            return built, built + indicator
        if of_before or not self._engine.carried.is_bare(indicator):
            return "", item.place + ("" if item.each in indicator else item.each) + indicator
        owner = self._of_bare(setting, item, indicator, before)
        return owner, joined(owner, indicator)

    def of_event(
        self, setting: SentenceInContext, match: PhraseMatch, place: CodeSpan, due: Due, behind: str
    ) -> tuple[str, str]:
        """The owner of an event that names nothing itself, and what is to happen, with it.

        `behind` is what the next event of its list names.
        """
        indicator, sentence = self._engine.indicators.of(match, self._clean), setting.sentence
        if not match.event and place[1] > match.end:
            indicator += text_of(sentence, (match.end, place[1]), self._clean)
        named = indicator != slot_text(match, "event", self._clean)  # 预计6月|达到通车条件
        subject = slot_text(match, "subject", self._clean)
        part = self._engine.language.owners.stage.match(subject)
        told = "noun" in match.slots or (len(subject) >= _SUBJECT and not part)  # 东城隧道10月|具备通车条件
        step = self._engine.language.owners.stage_of_works.fullmatch(indicator)
        start = sentence.places[min(place[0], match.start)]
        if owner := self._of_named_stage(setting.paragraph, start, slot_text(match, "noun", self._clean)):
            return owner, indicator.replace(slot_text(match, "noun", self._clean), owner, 1)
        if named and told and not step and len(indicator) >= NAMELESS:
            return "", indicator
        again = self._engine.subjects.refers_back(self._clean[sentence.start : start])  # 项目将于6月|建成
        opening = setting.paragraph.start if again else self._opening(setting, due)
        task = self._engine.topics.before(sentence, match.anchor, self._clean)
        task = "" if self._is_step(task, indicator, self._clean[sentence.start : start]) else task
        owner = behind or (task if step else "")
        owner = owner or self._before.named(setting.paragraph, start, opening) or task
        if self._engine.language.owners.whole_line in self._clean[start : sentence.ends[place[1] - 1]]:
            owner = self._engine.subjects.line(self._clean[sentence.start : start]) or owner
        stage = self._engine.language.owners.stage
        if stage.match(indicator):
            owner = self._without_stage(owner) or owner  # 会展中心一期, 二期封顶
        return owner, joined(owner, indicator)

    def _of_named_stage(self, paragraph: Paragraph, start: int, noun: str) -> str:
        """A stage that an event names and no more, with what it is of: 建成东湖水厂一期；2028年建成|二期."""
        if not self._engine.language.owners.stage.fullmatch(noun):
            return ""
        owner = self._without_stage(self._before.named(paragraph, start, paragraph.start))
        return owner + noun if owner else ""

    def _is_step(self, task: str, indicator: str, before: str) -> bool:
        """Whether a task is a step that words before finish: 一季度完成项目立项，二季度|完成招标.

        It is one, too, if what happens says its act again: 2027年开展中期评估，2030年|总结评估.
        """
        if len(task) > _ACT and task.endswith(indicator[-_ACT:]):
            return True
        stages = self._engine.language.indicators.stages_of_task
        finished = any(f"{stage}{task}" in before for stage in stages)
        return finished and self._step_at_end.search(task) is not None

    def behind_verb(self, match: PhraseMatch, start: int) -> str:
        """What an event names behind its verb, where its date stands at `start`: 5月开工、|年底建成水厂."""
        noun = match.slots.get("noun", (match.start, match.start))
        dated = match.sentence.code.startswith(DATE, start) and match.start - start <= _TO_VERB
        named = dated and noun[0] > match.start
        return text_of(match.sentence, (noun[0], match.end), self._clean) if named else ""

    def _own_words(self, setting: SentenceInContext, item: Item) -> str:
        """The indicator by the item's own words, with the verb of what is made, and for whom it is."""
        named = (
            item.noun
            or self._engine.spent.counted(setting.sentence, item.anchor, self._clean)
            or self._counted_before(setting.sentence, item)
        )
        noun = self._engine.indicators.shorten(named)
        stock = self._actions.get(item.verb, {}).get("measure") == "level"  # 存栏生猪
        forms = self._engine.language.indicators
        share = item.verb == forms.carried_out and forms.whole_of_task.fullmatch(noun) is not None
        verbal = item.measure == "output" or item.verb == forms.new or stock or share
        if verbal and (purpose := self._purpose(setting.sentence, item, noun)):
            return item.verb + purpose + noun
        indicator = item.verb + noun if verbal else noun or item.verb
        return self._whose(setting.sentence, item, indicator) + indicator

    def _purpose(self, sentence: Sentence, item: Item, noun: str) -> str:
        """What bare means are for, as the clause behind says: 安排专项资金9亿元，用于|危房改造."""
        forms = self._engine.language.indicators
        if not forms.means.fullmatch(noun):
            return ""
        found = forms.meant_for.match(self._clean, item.amount.end, sentence.end)
        return self._engine.indicators.shorten(found["purpose"]) if found else ""

    def _whose(self, sentence: Sentence, item: Item, indicator: str) -> str:
        """For whom it is, or who adds it, where that stands right before what is done.

        为农民工|开展体检9万人次; 数据标注基地|新培育数据集9个.
        """
        form = self._engine.language.indicators.before_verb(item.verb)
        if form is None:
            return ""
        start, _ = sentence.clause(item.anchor)
        words = self._clean[sentence.places[start] : item.amount.start]
        before, found, between = words.rpartition(item.verb if item.behind else indicator)
        if item.behind and len(between) > _TO_NUMBER:
            return ""  # another's verb, shared
        whose = form.search(before) if found else None
        return whose["whose"] if whose else ""

    def _of_bare(self, setting: SentenceInContext, item: Item, indicator: str, before: str) -> str:
        """What a bare indicator is of, `before` being its sentence up to the amount."""
        sentence, paragraph, subjects = setting.sentence, setting.paragraph, self._engine.subjects
        near = bool(item.beside) or subjects.mentions_this(before)
        owner = self._of_project(setting, indicator, before) or self._engine.spent.after(
            sentence, item.anchor, indicator, self._clean, near=near
        )
        owner = owner or ("" if item.beside else self._topic(sentence, item, indicator))
        if owner:
            return owner
        guess = item.beside or self._before.named(paragraph, item.amount.start, paragraph.start)
        told = bool(item.beside) or subjects.refers_back(before)
        if not told and not self._engine.carried.may_own(guess, indicator):
            guess = ""
        return guess or self._engine.topics.of_thing(sentence, item.anchor, self._clean)

    def _without_stage(self, owner: str) -> str:
        """What a stage is of, where a name ends with one; else empty."""
        *_, other = (None, *self._engine.language.owners.stage.finditer(owner))
        return owner[: other.start()] if other and other.end() == len(owner) else ""

    def _of_stage(self, paragraph: Paragraph, position: int, indicator: str) -> str:
        """What the stage is of whose sum or size is told, where another was named: 水厂一期…，二期总投资."""
        stage = self._engine.language.owners.stage.match(indicator)
        if stage is None or not self._engine.carried.is_bare(indicator[stage.end() :]):
            return ""
        return self._without_stage(self._before.named(paragraph, position, paragraph.start))

    def _topic(self, sentence: Sentence, item: Item, indicator: str) -> str:
        """What the clause before says that a bare indicator is of."""
        topics = self._engine.topics
        if self._engine.carried.is_invested(indicator):
            return topics.of_sum(sentence, item.anchor, self._clean)
        rate = item.amount.dimension == "percent"
        return topics.before(sentence, item.anchor, self._clean) if rate else ""

    def _of_project(self, setting: SentenceInContext, indicator: str, before: str) -> str:
        """The project that a sentence begins with, or that the heading right above it names, where its first
        sum says nothing of what it is spent on.
        """
        sentence, paragraph = setting.sentence, setting.paragraph
        first = sentence.ends[min(sentence.amounts, default=-1)]
        spent = self._engine.language.owners.sum_spent.fullmatch(indicator)
        if not spent or first < sentence.start + len(before):
            return ""
        heading = paragraph.headings[-1].text if paragraph.headings else ""
        opens = heading and sentence.start == paragraph.start and before in indicator
        return self._engine.subjects.told_of(
            heading + self._engine.language.owners.label_end if opens else before
        )

    def _counted_before(self, sentence: Sentence, item: Item) -> str:
        """What a verb alone makes, where its sentence named things so counted: 企业倍增计划，新增9家."""
        if not item.verb or not item.amount.unit:
            return ""
        before = self._clean[sentence.start : item.amount.start]
        counted = self._engine.subjects.counted(before, item.amount.unit)
        field = self._engine.language.indicators.field_above.search(before)
        return counted or (field["head"] or field["invested"] if field else "")

    def _built_before(self, before: str, indicator: str) -> str:
        """What stands right before a sum invested, or begins the clause before: 湖东路年内通车，|完成投资."""
        words, subjects = before[: max(before.rfind(indicator), 0)], self._engine.subjects
        return subjects.at_end(self._engine.indicators.tidy(words)) or subjects.of_clause_before(words)

    def _opening(self, setting: SentenceInContext, due: Due) -> int:
        """Where the words begin that an event may be about: behind sentences with another date."""
        start, end = setting.paragraph.start, setting.sentence.start
        first, last = (bisect_left(self._dates, place, key=lambda date: date.start) for place in (start, end))
        other = any(date.last != due.date for date in self._dates[first:last])
        return end if other else start
