"""The numbers of a sentence that count nothing new: they sort, tell where, or only go on in a list."""

from __future__ import annotations

from collections.abc import Mapping, Set

from tracker.extract.fields.counts_behind_sizes import words_before_size
from tracker.extract.fields.figure_of_match import FigureReader
from tracker.extract.matching.match_text import Lexicons, slot_text
from tracker.extract.matching.matcher import PhraseMatch
from tracker.language.amounts import Amount
from tracker.language.indicators import IndicatorForms
from tracker.language.lists import ListForms

_MADE = frozenset({"output_verb", "output_verb_added"})  # slots of verbs that make what is counted


class IdleCounts:
    """Finds them among the winners of each sentence of one clean copy."""

    def __init__(
        self, clean: str, figures: FigureReader, lexicons: Lexicons, forms: IndicatorForms, lists: ListForms
    ) -> None:
        self._clean, self._figures, self._forms, self._lists = clean, figures, forms, lists
        self._list_nouns = tuple(lexicons.get("list_noun", ()))
        self._announced = (*self._list_nouns, *lexicons.get("people_project", ()))

    def among(
        self, winners: Mapping[int, PhraseMatch], promises: Mapping[int, PhraseMatch]
    ) -> frozenset[int]:
        """The places of the idle numbers; `promises` are the winners that speak of targets."""
        idle = frozenset(anchor for anchor, match in promises.items() if self._is_idle(match, winners))
        listed = self._listed_on(winners, self._lists.joints) | self._listed_under(winners)
        conditions = {anchor for anchor, match in promises.items() if self._is_condition(match, promises)}
        return (idle - self._counted_on(promises)) | listed | conditions

    def _is_idle(self, match: PhraseMatch, winners: Mapping[int, PhraseMatch]) -> bool:
        """Whether a number counts nothing new beside the winners of its sentence.

        六项污染物, 三项任务: a spelled number without a bound before what lists hold; 17个行业增加值增长8%:
        the count of what another amount is about. Or it has only an aside beside it: 60%（A、B偏慢）.
        """
        amount = self._figures.written(match)
        after = match.sentence.amounts.get(match.anchor + 1)
        if amount.dimension == "time" and after is not None and after.dimension == "doubling":
            return True  # 收入十年|翻一番
        named = slot_text(match, "noun", self._clean)
        plain = amount.spelled and amount.comparator == "="
        listed_before = match.sentence.code[match.anchor - 1 : match.anchor] == self._forms.item_mark
        if plain and listed_before and self._forms.places_behind.match(named):
            return True  # 南丰、五台|3个街道: the name of a place
        if plain and self._forms.fields.search(named) and self._names_all(match, amount):
            return True  # 发展节能环保、电子信息、生物科技|三个新兴产业
        listed = named.endswith(self._list_nouns) or match.rule.measure.fixed == "level"
        if plain and amount.unit in self._forms.listed_by and listed:
            return True
        if named.endswith(self._announced) and self._is_listed_behind(match):
            return True
        if named.endswith(self._forms.some) and amount.dimension == "money":
            return True  # 打造一批|超百亿、超千亿产业
        if self._only_tells_where(match, winners) or self._tells_which_go(match, amount):
            return True
        if not match.rule.last_resort or words_before_size(match, self._forms):
            return False
        if plain or amount.unit in self._forms.sorts or named[:1] + named[-1:] == self._forms.aside_marks:
            return True
        noun = match.slots.get("noun", (0, 0))
        if noun[0] < match.anchor:
            return False
        after_noun = winners.get(noun[1])
        if after_noun is not None and after_noun.rule.last_resort and after_noun.slots.get("noun") == noun:
            return self._figures.written(after_noun).dimension != amount.dimension  # 6个|区GDP|突破90亿元
        measured = (one for one in winners.values() if "invested" not in one.slots)  # 90个项目|完成投资8亿元
        return any(not other.rule.last_resort and other.measures(noun) for other in measured)

    def _names_all(self, match: PhraseMatch, amount: Amount) -> bool:
        """Whether as many things as an amount counts are named in a list right before it."""
        start, _ = match.sentence.clause(match.anchor)
        marks = match.sentence.code.count(self._forms.item_mark, start, match.anchor)
        return marks > 1 and marks + 1 == amount.value

    def _is_listed_behind(self, match: PhraseMatch) -> bool:
        """Whether the things that a clause counts are listed right behind it: 做好12件惠民实事。一是…."""
        _, end = match.sentence.clause(match.anchor)
        return self._lists.first_point.match(self._clean, match.sentence.places[end]) is not None

    def _tells_which_go(self, match: PhraseMatch, amount: Amount) -> bool:
        """Whether a bound says how large the things are that are to go: 淘汰|35蒸吨以下|锅炉."""
        code, behind = match.sentence.code, match.anchor + 1
        behind += code.startswith(self._forms.modifier_end, behind)
        return (
            match.slots.get("noun", (-1, -1))[0] == behind
            and self._forms.removes.search(slot_text(match, "output_verb", self._clean)) is not None
            and self._forms.bound_behind.search(self._clean, amount.number, amount.end) is not None
        )

    def _only_tells_where(self, match: PhraseMatch, winners: Mapping[int, PhraseMatch]) -> bool:
        """Whether a number counts the places in which another one of its clause is made."""
        code, anchor = match.sentence.code, match.anchor
        if not code.endswith(self._forms.at_place, 0, anchor):
            return False
        end = code.find(self._forms.clause_mark, anchor)
        clause = range(anchor + 1, end if end >= 0 else len(code))
        return any(at in clause and "output_verb" in other.slots for at, other in winners.items())

    def _counted_on(self, winners: Mapping[int, PhraseMatch]) -> frozenset[int]:
        """The spelled counts that go on in a list: 建设五座公园、三条绿道; 引进龙头企业三家、配套企业八家."""
        found: set[int] = set()
        last: PhraseMatch | None = None  # the count before, in the same list
        for anchor, match in sorted(winners.items()):
            amount = self._figures.written(match)
            if not amount.spelled:
                last = None
            elif not match.rule.last_resort:
                made = not _MADE.isdisjoint(match.slots)
                last = match if made and match.rule.stance == "target" else None
            elif last is not None and self._counts_on(match, last):
                found.add(anchor)
                last = match
            else:
                last = None
        return frozenset(found)

    def _counts_on(self, match: PhraseMatch, before: PhraseMatch) -> bool:
        """Whether a count goes on with one of what is built, or with one in its unit, a noun before each."""
        code, unit = match.sentence.code, self._figures.written(match).unit
        if code[match.anchor - 1] in self._forms.goes_on_counting:
            built = self._forms.built_by
            return unit in built and self._figures.written(before).unit in built
        start = match.slots.get("noun", (match.anchor, 0))[0]
        alike = unit == self._figures.written(before).unit
        return alike and code[before.anchor + 1 : start + 1] == self._forms.item_mark

    def _listed_on(self, winners: Mapping[int, PhraseMatch], joints: Set[str]) -> frozenset[int]:
        """The shares that only go on in a list whose first is no target: 分别占70%、80%和90%."""
        found: set[int] = set()
        last: int | None = None  # the anchor of the share before that is no target
        for anchor, match in sorted(winners.items()):
            if self._figures.written(match).dimension != "percent":
                last = None
            elif match.rule.stance != "target":
                last = anchor
            elif last is not None and match.rule.last_resort:
                joined = match.sentence.code[last + 1 : anchor] in joints
                last = anchor if joined else None
                found.update([anchor] if joined else [])
            else:
                last = None
        return frozenset(found)

    def _listed_under(self, winners: Mapping[int, PhraseMatch]) -> frozenset[int]:
        """The counts that go on in a list of things that are there: 瞄准6座危桥、|9处隐患点."""
        found: set[int] = set()
        last: int | None = None  # the anchor of the count before that is no target
        for anchor, match in sorted(winners.items()):
            if match.rule.stance == "background" and "things" in match.slots:
                last = anchor
            elif last is not None and match.rule.last_resort and self._goes_on(match, last):
                found.add(anchor)
                last = anchor
            else:
                last = None
        return frozenset(found)

    def _is_condition(self, match: PhraseMatch, promises: Mapping[int, PhraseMatch]) -> bool:
        """Whether a number is what a share of things has to reach: 60%的村收入达到|20万元以上."""
        place = min((start for start, _ in match.slots.values()), default=match.anchor) - 1
        share = promises.get(place)
        if share is None or self._figures.written(share).dimension != "percent":
            return False
        noun, _ = share.slots.get("noun", (0, 0))
        behind = place < noun <= place + len(self._forms.modifier_end) + 1
        last = match.sentence.clause(place)[1]
        own = self._figures.written(match).dimension == "percent" or match.anchor >= last
        return behind and not own and self._ends(match, match.anchor + 1, last)

    def _ends(self, match: PhraseMatch, place: int, last: int) -> bool:
        """Whether nothing more is said of the thing whose amount ends at a place in its clause."""
        return place == last or match.sentence.code[place] == self._forms.item_mark

    def _goes_on(self, match: PhraseMatch, before: int) -> bool:
        """Whether nothing but a noun and a list mark parts an amount from the one at `before`."""
        between = match.sentence.code[before + 1 : match.anchor]
        return between.endswith(self._forms.item_mark) and self._forms.clause_mark not in between
