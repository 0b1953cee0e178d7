"""Indicators that read well alone: slots put together, clean of adverbs and leftovers."""

from __future__ import annotations

from itertools import zip_longest

from tracker.base.lazy_patterns import lazy_pattern
from tracker.base.word_patterns import alternation, guarded
from tracker.extract.fields.joined_words import joined
from tracker.extract.matching.match_text import slot_text, text_of
from tracker.extract.matching.matcher import PhraseMatch
from tracker.extract.sentences.encoded_sentence import ENDS_NAMES, CodeSpan, Sentence
from tracker.language.amounts import Amount
from tracker.language.indicators import IndicatorForms
from tracker.rulebook.model import Rulebook
from tracker.rulebook.phrase import OPEN_SLOTS, FixedText, SlotRef

_SIZES = frozenset({"length", "time", "power", "weight"})  # dimensions that names are told apart by
_SHORTEST_HEAD, _SHORTEST_THING, _WORD = 4, 3, 2
_LONGEST = 30
_YIELD = "yearly_yield"  # the slot of the words before what works yield, which name none of it
_COVERED = "coverage"  # the slot of the words that all there are is reached: 快递网点|全覆盖
_FEW_WORDS = 9  # characters of a modifier that stays before a long name
_LONGEST_RANK = 3  # characters of a round sum that things are told apart by


class IndicatorBuilder:
    """Puts indicators together by the rulebook's word lists."""

    def __init__(self, book: Rulebook, forms: IndicatorForms) -> None:
        self._trailing, self._leading, self._and_such = forms.trailing, forms.leading, forms.and_such
        self._modifier_end, self._leads_to_date = forms.modifier_end, forms.leads_to_date
        self._announcing, self._apposition = forms.announcing, forms.apposition
        self._not_yet, self._two_works = forms.not_yet, forms.two_works
        self._told_ahead, self._afterwards = forms.told_ahead, forms.afterwards
        self._totals, self._walked, self._all_day = forms.totals, forms.walked, forms.all_day
        self._reckoned = forms.reckoned
        self._next_item, self._governs = forms.next_item, forms.governs
        lead_in = book.lexicons.get("indicator_filler")
        action = book.lexicons.get("output_verb")
        self._verbs = frozenset(action.words if action else ())
        verbs = alternation([word for word in self._verbs if len(word) > 1])
        self._joined_verbs = lazy_pattern(rf"(?:{forms.verbs_joint}(?:{verbs}))+")
        events = book.lexicons.get("event")
        self._events_at_end = lazy_pattern(rf"(?:{alternation(events.words if events else ())})+$")
        tasks = book.lexicons.get("output_verb_or_task")
        self._tasks = frozenset(tasks.words if tasks else ())
        self._of_task = forms.of_task
        self._goes_on_behind, self._another_clause = forms.goes_on_behind, forms.another_clause
        self._spent_next = forms.spent_next
        self._before_number = forms.before_number
        self._lasting, self._rich_ones, self._reaching = forms.lasting, forms.rich_ones, forms.reaching
        self._generic, self._item_mark, self._such = forms.generic, forms.item_mark, forms.such
        linking = book.lexicons.get("linking_verb")
        self._reaches = lazy_pattern(rf"(?:{alternation(linking.words if linking else ())})")
        self._lead_in = lazy_pattern(rf"^{guarded(lead_in.words if lead_in else {})}+")

    def of(self, match: PhraseMatch, clean: str) -> str:
        """The indicator that a match's rule describes."""
        parts = match.rule.indicator.parts
        pieces: list[str] = []
        for part, following in zip_longest(parts, parts[1:]):
            if isinstance(part, FixedText):
                pieces.append(self._told_ahead if self._is_told_ahead(match, part, clean) else part.text)
            elif part.slot in match.slots:
                pieces.append(self._piece(match, part.slot, following, clean))
        if _COVERED in match.slots and not pieces[0]:
            return ""  # nothing is left that would be covered
        if "time_limit" in match.slots:
            pieces = [joined(pieces[0], "".join(pieces[1:]))]
        return self.tidy("".join(pieces))

    def _piece(self, match: PhraseMatch, slot: str, following: FixedText | SlotRef | None, clean: str) -> str:
        """What a slot adds to the indicator, before the `following` part of it."""
        text = text_of(match.sentence, self._place(match, slot), clean)
        if slot == "output_verb":
            text += self.second_verb(match, clean)
        if slot == "noun":
            text = self._noun(match, text, clean)
            if match.event or isinstance(following, FixedText):  # {noun}投资
                text = self._not_yet.sub("", self._leads_to_date.sub("", text))
            if _COVERED in match.slots:
                text = self._trailing.sub("", text)
        if slot not in OPEN_SLOTS:
            return text
        said = [name for name in match.slots if name != _YIELD]  # 每年可|为村集体增收
        first = min(said, key=match.slots.__getitem__)
        if slot == first and match.slots[slot][0] < match.anchor:
            text = self._without_lead_in(text)
        if following is not None and self._governs.fullmatch(text):
            return ""  # 分段推进|总投资: a verb whose object comes later is no owner of what follows it
        listed = slot == "subject" and text.endswith(self._item_mark)
        other = listed and self._item_mark not in slot_text(match, "noun", clean)
        return "" if other else text  # 充电桩、|新增|停车位: the item before is no part of this one

    def _noun(self, match: PhraseMatch, text: str, clean: str) -> str:
        """The words of a noun slot, with what they leave out taken from around the number."""
        text = self._behind(match, text, clean) if match.slots["noun"][0] > match.anchor else text
        text = self._counted_alone(match, text, clean)
        text = "" if text in self._totals else text.removeprefix(self._modifier_end)
        if self._of_task.sub("", text) in self._tasks or text in self._before_number:
            text = self._thing_before(match, clean) + text
        return self._example(match, clean) + text if text in self._generic else text

    def _is_told_ahead(self, match: PhraseMatch, part: FixedText, clean: str) -> bool:
        """Whether what a part says to come afterwards is told before it happens: 停水的，提前2天通知用户."""
        amount = match.sentence.amounts.get(match.anchor)
        return (
            part.text == self._afterwards
            and amount is not None
            and clean.startswith(self._told_ahead, amount.start)
        )

    def second_verb(self, match: PhraseMatch, clean: str) -> str:
        """The second of two verbs before a number, side by side or joined: 新开工|改造5个, 新建|、改建5座."""
        words = slot_text(match, "gap", clean)
        return words if words in self._verbs or self._joined_verbs.fullmatch(words) else ""

    def _thing_before(self, match: PhraseMatch, clean: str) -> str:
        """The thing before a number behind which only what is done with it stands: 完成安置房9套|搬迁."""
        _start, last = match.slots.get("gap", (0, 0))
        words = slot_text(match, "gap", clean) if last == match.anchor else ""
        if not words and match.rule.last_resort:
            words = self.tidy(self._clause_before_number(match, clean), open_start=True)
        return words if len(words) >= _SHORTEST_THING and self._item_mark not in words else ""

    def _behind(self, match: PhraseMatch, text: str, clean: str) -> str:
        """What the words behind a number name: 5处食堂|、切实…; or else the gap: 管网9公里|及其他."""
        gap = slot_text(match, "gap", clean) if match.slots.get("gap", (0, 0))[1] == match.anchor else ""
        if len(gap) >= _WORD and self._goes_on_behind.match(text):
            return gap
        if match.slots["noun"][1] in match.sentence.amounts:
            text = self._spent_next.sub("", text)
        clause = self._another_clause.search(text)
        return text[: clause.start()] if clause else text

    def _clause_before_number(self, match: PhraseMatch, clean: str) -> str:
        """What stands right before a number, from the last stop, amount or joint on: 菜心|50亩种植."""
        words = match.sentence.words_before(match.anchor, stops=self._item_mark)
        return text_of(match.sentence, words, clean)

    def _counted_alone(self, match: PhraseMatch, text: str, clean: str) -> str:
        """What is counted where its names stand before the number: 甲湾、乙湾2座|码头和航运中心建设."""
        names = slot_text(match, "gap", clean)
        listed = names.endswith(self._such) or (self._item_mark in names[1:-1])
        two = self._two_works.fullmatch(text) if listed and match.slots["noun"][0] > match.anchor else None
        return two["first"] + two["task"] if two else text

    def _example(self, match: PhraseMatch, clean: str) -> str:
        """The last thing named before 等 that says what a bare 项目 is about: 开工长河高速等2个项目."""
        *_, last = slot_text(match, "gap", clean).split(self._item_mark)
        return last if last.endswith(self._such) and len(last) > 2 else ""

    def _place(self, match: PhraseMatch, slot: str) -> CodeSpan:
        """Where a slot's words stand, up to those about the next amount: 3座水厂、泵站|5座."""
        start, end = match.slots[slot]
        sentence = match.sentence
        if slot in OPEN_SLOTS and start <= match.anchor:
            return self._named_by_size(sentence, self._own_start(match, slot)), end
        if slot != "noun":
            return start, end
        dash = sentence.code.find(self._apposition, start + 1, end)  # 一座公园——柳湖公园
        end = dash if dash > 0 else end
        if (last := self._end_of_condition(match, end)) > end or end not in sentence.amounts:
            return start, last
        if self._holds_size(match, end) and (last := self._end_of_name(sentence, end + 1)) - end > _WORD:
            return start, last
        cut = self._next_item.search(sentence.code, start, end)
        return (start, cut.start()) if cut else (start, end)

    def _holds_size(self, match: PhraseMatch, place: int) -> bool:
        """Whether a size stands within the name of what a sum is spent on: 投资2亿元的北湾|300兆瓦|风电场."""
        spent = match.sentence.amounts[match.anchor].dimension == "money" and match.slots["noun"][1] == place
        size = match.sentence.amounts[place]
        return spent and size.comparator == "=" and size.dimension in _SIZES and match.end == place

    def _end_of_condition(self, match: PhraseMatch, end: int) -> int:
        """Where what a share of things has to be or to have ends: 60%的村收入|达到20万元以上."""
        sentence = match.sentence
        share = sentence.amounts.get(match.anchor)
        if share is None or share.dimension != "percent" or end <= match.anchor:
            return end
        linked = self._reaches.match(sentence.code, end)
        place = linked.end() if linked else end
        own = sentence.amounts.get(place)
        closes = place + 1 == sentence.clause(match.anchor)[1] or sentence.code.startswith(
            self._item_mark, place + 1
        )
        return place + 1 if own and own.dimension != "percent" and closes else end

    def _end_of_name(self, sentence: Sentence, place: int) -> int:
        """Where the name ends that goes on behind a size, before what befalls it: 300兆瓦风电场|建成投产."""
        _, last = sentence.clause(place)
        ends = ENDS_NAMES.union(self._item_mark)
        last = next((at for at in range(place, last) if sentence.code[at] in ends), last)
        for leftover in (self._events_at_end, self._trailing):
            if found := leftover.search(sentence.code, place, last):
                last = found.start()
        return last

    def _own_start(self, match: PhraseMatch, slot: str) -> int:
        """Where the words before a number begin, behind what the amount before counts: 3座|水厂、泵站5座."""
        start, end = match.slots[slot]
        counted, own = (match.sentence.amounts.get(place) for place in (start - 1, match.anchor))
        if not counted or not own or {counted.dimension, own.dimension} != {"count"} or end != match.anchor:
            return start
        item = self._next_item.search(match.sentence.code, start, end)
        return item.start() if item and end - item.start() > _SHORTEST_THING else start

    def _named_by_size(self, sentence: Sentence, start: int) -> int:
        """Where a name begins that a size is part of: 公交与地铁|30米内|换乘比例."""
        size = sentence.amounts.get(start - 1)
        if (
            size is None
            or not (self._tells_apart(size) or self._in_name(sentence, start))
            or sentence.code.startswith(self._item_mark, start)
        ):
            return start
        first, _ = sentence.clause(start - 1)
        return sentence.words_before(start - 1, first=first)[0]

    def _in_name(self, sentence: Sentence, start: int) -> bool:
        """Whether the amount before a name goes with it: 五年|生存率, 产值达10亿元|企业."""
        code, size = sentence.code, sentence.amounts[start - 1]
        if size.dimension == "time":
            return self._lasting.match(code, start) is not None
        reached = size.dimension == "money" and code[: start - 1].endswith(self._reaching)
        return reached and self._rich_ones.match(code, start) is not None

    def _tells_apart(self, size: Amount) -> bool:
        """Whether a size before a name is part of it: 30米内|换乘, 超百亿|县, 15分钟|健身圈, 24小时|书房."""
        limited = size.comparator in {"<=", ">="} and size.dimension in _SIZES
        bare = size.end - size.start <= _LONGEST_RANK and size.comparator == "="  # 亿元, 百亿元
        rich = size.dimension == "money" and (bare or size.comparator in {">", ">="})
        timed = size.unit in self._walked or (size.value, size.unit) in self._all_day
        return limited or rich or (size.comparator == "=" and timed)

    def _without_lead_in(self, text: str) -> str:
        """Without the adverbs that gather before the first noun; one character alone stays, it is no noun.

        But of 预计年|税收 only 年 is left.
        """
        text = self._leading.sub("", text)
        rest = self._lead_in.sub("", text)
        whole = len(rest) != 1 or rest in self._reckoned
        return self._leading.sub("", rest) if whole else text

    def tidy(self, text: str, *, open_start: bool = False) -> str:
        """Without trailing particles, and without leading adverbs where the text begins a clause."""
        text = self._leading.sub("", self._trailing.sub("", self._announcing.sub("", text)))
        return self._without_lead_in(text) if open_start else text

    def name(self, text: str) -> str:
        """The name of a thing, without leftovers and examples."""
        return self.shorten(self.tidy(text))

    def shorten(self, text: str) -> str:
        """Without the examples before 等 and, when it is long, without modifiers before its head noun."""
        listed = self._and_such.match(text)
        if listed and len(listed[2]) >= 3:
            text = (listed[1] or "") + listed[2].removeprefix(self._modifier_end)
        if len(text) > _LONGEST and self._modifier_end in text[:-2]:
            end = text.rindex(self._modifier_end, 0, -2)
            head = text[end + 1 :]
            # 承包或委托经营的|学校食堂…: a few words stay that say which things are meant
            few = end <= _FEW_WORDS < len(head)
            text = head if len(head) >= _SHORTEST_HEAD and not few else text
        return text
