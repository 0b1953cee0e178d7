"""From a match to an item: the noun, the verb and the figure that it reads, if it counts anything."""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern
from tracker.base.word_patterns import alternation, guarded
from tracker.extract.fields.counts_behind_sizes import words_before_size
from tracker.extract.fields.figure_of_match import RATES, FigureReader
from tracker.extract.fields.indicator_text import IndicatorBuilder
from tracker.extract.fields.item import Item
from tracker.extract.fields.named_sizes import owner_of_sized
from tracker.extract.fields.words_before import VERB_SLOTS, WordsBefore
from tracker.extract.matching.match_text import Lexicons, slot_text
from tracker.extract.matching.matcher import PhraseMatch
from tracker.language.amounts import Amount
from tracker.language.indicators import IndicatorForms
from tracker.records import Measure


class ItemReader:
    """Reads the matches in one clean copy as items."""

    def __init__(
        self,
        clean: str,
        figures: FigureReader,
        indicators: IndicatorBuilder,
        before: WordsBefore,
        lexicons: Lexicons,
        forms: IndicatorForms,
    ) -> None:
        self._clean, self._forms = clean, forms
        self._figures, self._indicators, self._before = figures, indicators, before
        self._verbs = frozenset(lexicons.get("output_verb", ()))
        verbs = alternation([word for word in lexicons.get("output_verb", ()) if len(word) > 1])
        self._joined_verb = lazy_pattern(rf"{forms.verbs_joint}(?:{verbs})(?=..)")
        self._made_so_large = lazy_pattern(rf"({verbs})(?={forms.sized.pattern})")
        self._made_there = lazy_pattern(rf"{forms.there}({verbs})")
        self._verb_first = lazy_pattern(verbs)
        self._own_verb = lazy_pattern(guarded(lexicons.get("ends_shared_verb", {})))

    def read(self, match: PhraseMatch) -> Item:
        """What a match says of its amount, before anything is shared with other amounts."""
        ranked = self._forms.rank.fullmatch(slot_text(match, "noun", self._clean)) is not None
        continuing = match.rule.continues or ranked
        full = "" if continuing else self._indicators.of(match, self._clean)
        clearing = self._figures.written(match).dimension == "clearing"
        behind = match.slots.get("noun", (-1, -1))[0] > match.anchor
        verb, noun, measure = self._named(match, full)
        verb, noun, weak = self._with_verb_in_noun(match, verb, noun, behind=behind)
        verb, noun, in_name = self._of_task(match, verb, noun)
        weak = weak or in_name
        if verb and noun and behind and (owner := self._before.owner_of_counted(match)) not in verb + noun:
            noun = owner + noun
        if verb and "output_verb" in match.slots:
            verb = self._before.first_of_two_verbs(match) + verb
        above = self._before.clause(match) if not full and (clearing or continuing) else ""
        if not full and not above and match.anchor == min(match.sentence.amounts):
            noun = noun or self._change_itself(match)
        each = self._before.each_place(match)
        if each and not verb and measure == "output" and self._before.has(self._figures.written(match)):
            measure, weak = "level", False  # 每个县均有|1所
        link = slot_text(match, "linking_verb", self._clean)
        comparator = match.rule.comparator
        return Item(
            anchor=match.anchor,
            amount=self._figures.amount(match),
            noun=self._cleared(noun or above) if clearing else noun,
            verb=verb,
            measure=measure,
            weak=weak,
            distributed=self._distributed(match, link),
            reaches=bool(link),
            bare_level="level_noun" in match.slots and not link,
            of_class=slot_text(match, "noun", self._clean) if match.rule.continues else "",
            measured=self._measured_of_each(match),
            served=slot_text(match, "service_act", self._clean) if "noun" in match.slots else "",
            above=above,
            total=self._is_total(match, full),
            at_least=comparator is not None and comparator.fixed == ">=",
            behind=behind,
            own_verb=weak and not verb and self._own_verb.match(noun) is not None,
            each=each,
            places=self._before.places(match),
        )

    def _named(self, match: PhraseMatch, full: str) -> tuple[str, str, Measure]:
        """The verb and the noun that an indicator is put together of, and how its amount measures it."""
        verb = self.verb(match)
        if not full.startswith(verb):
            verb = ""  # it stands inside the indicator: 城镇新增就业
        noun = full.removeprefix(verb)
        if (
            not verb
            and (bare := self._forms.change_alone.fullmatch(noun))
            and (label := self._before.label(match))
        ):
            noun = label + bare["change"]  # 人均收入：年均|增长14%
        if (noun == self._forms.new and not verb) or (verb and verb + noun in self._verbs):
            verb, noun = verb + noun, ""  # 改造|提升50万亩
        measure = self._measure(match, full)
        if verb and measure == "output" and (second := self._joined_verb.match(noun)):
            verb, noun = verb + second[0], noun[second.end() :]  # 新建|、改建|水厂
        verb, noun = self._of_own_act(match, verb, noun)
        verb, noun, furthered = self._without_aim(match, self._figures.written(match), verb, noun)
        return verb, noun, "level" if furthered else measure

    def _with_verb_in_noun(
        self, match: PhraseMatch, verb: str, noun: str, *, behind: bool
    ) -> tuple[str, str, bool]:
        """Verb and noun, and whether there is no verb; the noun of a rule of last resort may hold one.

        `behind` says that the noun stands behind the number.
        """
        if not match.rule.last_resort:
            return verb, noun, False
        if behind:
            if not self._before.is_before_receivers(match):
                act = "" if verb else self._before.act(match)
                owner = "" if act or verb else self._before.place_owner(match)
                return act or verb, owner + noun, not act
            done = self._forms.done_for.search(noun) is not None  # 为|80名老人|安装扶手
            noun = self._forms.served + noun if self._forms.gives.search(noun) else noun  # 为…提供陪诊
            return verb, noun, not done
        spent = self._figures.written(match).dimension == "money"  # 河道改造3亿元 makes no sum
        if not spent and (own := self._made_there.fullmatch(noun)):
            return own[1], "", False  # 东区新建学校2所，西区|新建3所
        if own := self._made_so_large.match(noun):
            return own[1], noun[own.end() :], False  # 签约|千万元项目9个
        if own := self._verb_first.search(words_before_size(match, self._forms)):
            return own[0], noun, False  # 新建|规模为3万吨的水厂|一座
        return verb, noun, True

    def _cleared(self, noun: str) -> str:
        """What there is to be none of, without the work on it: 开展违建整治，实现清零 → 违建."""
        return self._forms.work_on_it.sub("", noun)

    def _distributed(self, match: PhraseMatch, link: str) -> str:
        """The word that gives each of several things its number, if any: 均, 分别."""
        if link.startswith(self._forms.each_mark) or "work_amount" in match.slots:
            return self._forms.each_mark
        return slot_text(match, "adverb_after_noun", self._clean)

    def _of_own_act(self, match: PhraseMatch, verb: str, noun: str) -> tuple[str, str]:
        """Verb and noun of the one act, in a list, whose things are counted.

        It is the last before a number (新建站房、更换水表|300块), the first behind it (6条|道路、安装路灯).
        """
        found = self._forms.next_act.search(noun)
        if not verb or not found:
            return verb, noun
        done = noun[: found.start()]
        if not done or self._forms.acts_only.fullmatch(done):
            return verb, noun
        if match.slots.get("noun", (0, 0))[0] > match.anchor:
            while act := self._forms.next_act.search(noun):
                noun = noun[: act.start()]
            return verb, noun
        return found["verb"], found["noun"]

    def _without_aim(
        self, match: PhraseMatch, written: Amount, verb: str, noun: str
    ) -> tuple[str, str, bool]:
        """Verb and noun without a verb of mere aims; and whether it only furthers what is measured."""
        if verb in self._forms.intends and (own := self._verb_first.match(noun)):
            verb, noun = own[0], noun[own.end() :]  # 争取|完成水利投资3亿元
        furthered = verb in self._forms.promotes and self._forms.measured.search(noun) is not None
        if furthered:
            verb = ""  # 推动|网上交易额突破5亿元
        if owner := owner_of_sized(match, written, verb, noun, self._clean, self._forms):
            first = noun.split(self._forms.item_mark)[0]
            named = first if self._forms.project.search(first) else noun
            return "", owner + named, True  # 推进|南湾20万千瓦光伏项目
        return verb, noun, furthered

    def _of_task(self, match: PhraseMatch, verb: str, noun: str) -> tuple[str, str, bool]:
        """Verb and noun with the task named before them; and whether the verb stands inside a name."""
        if verb in self._forms.stages_of_task and not noun:
            named = self._forms.task_named.search(self._before.clause(match))
            noun = named["task"] if named else ""  # 推进管网改造，今年|完成9公里
            noun = noun.removesuffix(verb[-2:])  # 农村公路建设，今年|开工建设9公里
        if verb in self._forms.assigns and not noun and (planned := self._before.clause(match)):
            verb, noun = "", planned  # 中小学改厕，|计划安排|200所
        if verb and not noun and (label := self._before.label(match)):
            noun = "" if self._forms.no_label.search(label) or self._verb_first.match(label) else label
        verb, noun = self._of_works_above(match, verb, noun)
        ends = self._forms.ends_name.fullmatch(noun) is not None
        in_name = ends and self._forms.in_names.fullmatch(verb) is not None
        name = self._before.name(match) if in_name else ""
        if name:
            verb, noun = "", name + verb + noun  # 完成泵站5座，农田建设项目1件
        if noun not in self._forms.bare_tasks:
            return verb, noun, bool(name)
        if task := self._before.task_before_dates(match):
            noun = task + noun  # 拆违于3月、6月底前分别完成|任务的20%、50%
        elif goal := self._forms.task_before.fullmatch(self._before.clause(match)):
            verb, noun = "", goal["task"] + noun + verb  # 化解积水问题，今年|完成|三成任务
        return verb, noun, bool(name)

    def _of_works_above(self, match: PhraseMatch, verb: str, noun: str) -> tuple[str, str]:
        """Verb and noun with the works of the clause before, where they only say that so much of it is done.

        实施管网改造工程，完成|改造9公里; 实施食堂改造工程，|改造40所.
        """
        act, forms = noun or verb, self._forms
        if (noun and verb not in forms.stages_of_task) or not forms.works_act.fullmatch(act):
            return verb, noun
        above = forms.works_above.fullmatch(self._before.clause(match))
        if above is None:
            return verb, noun
        return verb, above["works"] if noun else above["thing"]

    def _measure(self, match: PhraseMatch, indicator: str) -> Measure:
        """What the rule says; but a level of what is new or worked on is made, and a mean is a level.

        全省新增装机, 造林面积; 人均住房面积.
        """
        measure = self._figures.measure(match)
        standing = self._forms.of_standing.match(indicator) or self._forms.mean.search(indicator)
        if measure == "output" and standing:
            return "level"
        size = self._figures.written(match).dimension not in {*RATES, "time"}
        new = (
            (self._forms.new in indicator or self._forms.worked.search(indicator) is not None)
            and not self._is_total(match, indicator)
            and not self._forms.mean.search(indicator)
        )
        return "output" if measure == "level" and new and size else measure

    def _measured_of_each(self, match: PhraseMatch) -> str:
        """What a head before a colon says is measured of each class behind it: 装表|期限：居民用户2天."""
        if "time_limit" not in match.slots:
            return ""
        named = slot_text(match, "subject", self._clean) + slot_text(match, "time_limit", self._clean)
        return self._indicators.tidy(named, open_start=True)

    def _is_total(self, match: PhraseMatch, indicator: str) -> bool:
        """Whether a match measures all there is of something: …总数达90家."""
        words = (slot_text(match, "level_noun", self._clean), indicator)
        return any(self._forms.sums.search(one) for one in words)

    def verb(self, match: PhraseMatch) -> str:
        """The verb that a match's rule puts into its indicator."""
        said = [name for name in VERB_SLOTS if name in match.slots]
        named = {ref.slot for ref in match.rule.indicator.refs} if said else ()
        name = next((name for name in said if name in named), "")
        return slot_text(match, name, self._clean) + (
            self._indicators.second_verb(match, self._clean) if name == "output_verb" else ""
        )

    def _change_itself(self, match: PhraseMatch) -> str:
        """The word of a change that says itself what it changes: 今年|增收3亿元."""
        word = slot_text(match, "rise", self._clean) or slot_text(match, "fall", self._clean)
        return word if self._forms.change_itself.search(word) else ""
