"""What an item is of by the words before it: 推进老城更新，实施|项目9个; 该工程…，|新增库容."""

from __future__ import annotations

from tracker.document.outline import PLAIN, Paragraph
from tracker.extract.engine import Engine
from tracker.extract.fields.item import Item
from tracker.extract.fields.joined_words import joined
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.extract.sentences.encoder import LONGEST
from tracker.extract.stance.sentence_context import SentenceInContext

_BEFORE = 60  # characters before a sentence in which a subsidy or an action that it goes on with is named


class OwnersBefore:
    """Finds what the items of one document belong to in the words before them."""

    def __init__(self, engine: Engine, clean: str) -> None:
        self._engine, self._clean = engine, clean
        self._forms, self._topics = engine.language.owners, engine.topics
        self._events = frozenset(engine.lexicons.get("event", {}))
        self._rates = frozenset(engine.lexicons.get("rate_of_task", {}))

    def named(self, paragraph: Paragraph, position: int, start: int) -> str:
        """The thing that a bare indicator at a place in the clean copy belongs to, named from `start` on."""
        headlines = (heading.text for heading in reversed(paragraph.headings) if heading.level >= PLAIN)
        start = max(start, position - LONGEST)
        return self._engine.subjects.before(self._clean[start:position], headlines)

    def owned(self, setting: SentenceInContext, item: Item, indicator: str) -> tuple[str, str] | None:
        """What an item belongs to, and its indicator with that.

        It is a rate, works without a name, a part of works or of a task, or what is added. None for other
        items, and where the words before do not say it.
        """
        event = indicator.removeprefix(self._forms.having)
        part = event in self._events
        if part and (whole := self._topics.of_part(setting.sentence, item.anchor, self._clean)):
            return whole, whole + event  # 在建项目|竣工
        owner = self._owner(setting, item, indicator)
        return (owner, self._with_owner(owner, item, indicator)) if owner else None

    def _owner(self, setting: SentenceInContext, item: Item, indicator: str) -> str:
        sentence, paragraph = setting.sentence, setting.paragraph
        if self._without_works(indicator) != indicator:
            return self.named(paragraph, item.amount.start, paragraph.start)  # 工程|总投资
        if item.verb and self._forms.works_of_task.fullmatch(item.noun):  # 实施|项目9个
            works = self._topics.of_works(sentence, item.anchor, item.verb, self._clean)
            return works or self._action_before(setting, item)
        if item.verb and (action := self._same_action(setting, item)):
            return action
        if self._forms.subsidy_sum.fullmatch(item.noun):
            return self._subsidy(setting, item)
        if (task := self._task(sentence, item)) is not None:
            return task
        if self._is_rate_of_task(indicator):
            return self._topics.before(sentence, item.anchor, self._clean, noun=item.noun)
        return self._with_room(setting, item) if item.verb == self._forms.added else ""

    def _with_owner(self, owner: str, item: Item, indicator: str) -> str:
        """An indicator with the owner found: 实施|老城更新|项目, 农村|医保|参保率."""
        if not item.noun:
            return owner if owner.endswith(item.verb) else item.verb + owner
        sums = not item.is_change and self._forms.subsidy_sum.fullmatch(item.noun)
        if sums or self._forms.works_of_task.fullmatch(item.noun) or self._is_said_again(owner, item):
            return item.verb + joined(owner, item.noun)
        covers = self._forms.covered_places.fullmatch(indicator) is not None
        where = None if covers else self._forms.in_place.match(indicator)
        if where:
            return where[0] + joined(owner.removeprefix(where[0]), indicator[where.end() :])
        return joined(owner, self._without_works(indicator))

    def _is_said_again(self, owner: str, item: Item) -> bool:
        """Whether the noun says the owner's own last word again: 避险搬迁|搬迁任务, 水岸提升|提升项目."""
        act = self._engine.language.indicators.of_task.sub("", item.noun)
        kind = self._forms.kind_of_works.fullmatch(item.noun)
        return bool(item.verb) and (
            owner.endswith(act) or (kind is not None and owner.endswith(kind["kind"]))
        )

    def _without_works(self, indicator: str) -> str:
        """A bare indicator without the word for works named before at its head: 工程|总投资."""
        bare = self._forms.works_alone.sub("", indicator)
        return bare if bare != indicator and self._engine.carried.is_bare(bare) else indicator

    def _task(self, sentence: Sentence, item: Item) -> str | None:
        """The task of which an item says only how much is done or grown; None for other items."""
        if not item.noun and item.verb in self._forms.grows:  # 推进枣园建设，|新发展1万亩
            return self._topics.of_thing(sentence, item.anchor, self._clean)
        if item.amount.dimension == "area" and self._forms.builds.fullmatch(item.verb + item.noun):
            return self._topics.of_thing(sentence, item.anchor, self._clean)  # 推进农田建设，|新建和改造9万亩
        works = self._engine.language.indicators
        if not item.noun and self._engine.language.lists.act.fullmatch(item.verb):  # 开展工匠培训，|培训9万人
            return self._topics.of_done(sentence, item.anchor, item.verb, self._clean)
        if item.verb not in works.stages_of_task:
            return None
        if not item.noun:  # 推进管网改造，|完成9公里
            return self._topics.before(sentence, item.anchor, self._clean)
        act = works.of_task.sub("", item.noun)  # 推进避险搬迁，|完成9000人|搬迁任务
        known = act != item.noun or works.works_act.fullmatch(act) or act == self._forms.built
        return self._topics.of_done(sentence, item.anchor, act, self._clean) if known else None

    def _action_before(self, setting: SentenceInContext, item: Item) -> str:
        """The action that the sentence before names and no more, where an item begins its own:
        实施老城更新行动。推进|项目9个.
        """
        sentence, forms = setting.sentence, self._forms
        if sentence.clause(item.anchor)[0] > 0 or forms.got_elsewhere.search(item.verb):
            return ""
        near = max(setting.paragraph.start, sentence.start - _BEFORE)
        *_, before = forms.sentence_split.split(self._clean[near : max(near, sentence.start - 1)])
        named = forms.topic.fullmatch(before)
        task = named["task"] or "" if named else ""
        return task if forms.action.search(task) else ""

    def _subsidy(self, setting: SentenceInContext, item: Item) -> str:
        """The subsidy last named before a sum that is only called so: 增加农业补贴。安排|补贴资金9亿元."""
        start = max(setting.paragraph.start, setting.sentence.start - _BEFORE)
        *_, last = (None, *self._forms.subsidy.finditer(self._clean, start, item.amount.start))
        return last["owner"] if last else ""

    def _same_action(self, setting: SentenceInContext, item: Item) -> str:
        """The action whose own word the works counted have: 实施水岸提升行动，推进9个|提升项目."""
        kind = self._forms.kind_of_works.fullmatch(item.noun)
        if kind is None:
            return ""
        before = self._topics.before(setting.sentence, item.anchor, self._clean)
        task = self._forms.action.sub("", before or self._action_before(setting, item))
        return task if task != kind["kind"] and task.endswith(kind["kind"]) else ""

    def _is_rate_of_task(self, indicator: str) -> bool:
        """Whether an indicator is a rate or a coverage that says at most where: 参保率, 城区|覆盖率."""
        if self._forms.covered_places.fullmatch(indicator):
            return True
        rate = self._forms.in_place.sub("", indicator)
        return rate in self._rates or (rate != indicator and self._engine.carried.is_bare(rate))

    def _with_room(self, setting: SentenceInContext, item: Item) -> str:
        """What adds the room that an item counts: 推进医院扩建，|新增床位; 该工程…，|新增库容."""
        sentence, paragraph = setting.sentence, setting.paragraph
        if item.noun not in self._forms.added_room and not self._engine.carried.is_bare(item.noun):
            return ""
        if self._engine.subjects.refers_back(self._clean[sentence.start : item.amount.start]):
            return self.named(paragraph, item.amount.start, paragraph.start)
        owner = self._topics.of_thing(sentence, item.anchor, self._clean)
        if owner in self._events:  # 2028年建成投产，|新增供水能力
            return self.named(paragraph, item.amount.start, paragraph.start)
        return owner
