"""What an amount does in its sentence where it is no target: it sorts, sizes or ages things, or is a base."""

from __future__ import annotations

from tracker.language.amounts import Amount
from tracker.language.sentences import SentenceForms
from tracker.records import Span

_OVER = frozenset({">=", ">", "="})  # bounds of amounts that say which things are meant
_AT_LEAST = frozenset({">=", ">"})
_BOUNDED = _AT_LEAST | {"<=", "<"}
_LARGE = frozenset({"area", "power", "weight"})  # dimensions of sizes that sort what is counted next
COUNTED = frozenset({"count", "length", "area"})  # dimensions that one thing may be counted in twice
_FROM, _THAN = 16, 20  # characters before an amount that may say that it is compared with
_IN_USE = 6  # characters before an age that may say of what: 投入使用
_HOLDS = 10  # characters before how many a thing holds
_MEASURE = 12  # characters of what a size is measured by: 主营业务收入增量


class AmountRoles:
    """Tells from the text around an amount of one clean text whether it only describes something."""

    def __init__(self, text: str, forms: SentenceForms) -> None:
        self._text, self._forms = text, forms

    def base(self, amount: Amount, start: int) -> Span | None:
        """The stretch of an amount that another one is only compared with, with the words that say so.

        由9% or 从9% that is raised or lowered to another; 在9%的基数上; 比2020年的9吨 with its list.
        """
        text, end = self._text, amount.end
        if self._forms.raised_to.match(text, end):
            opening = self._forms.raised_from.search(text, max(start, amount.start - _FROM), amount.start)
            return (opening.start(), end) if opening else None
        if upon := self._forms.upon_it.match(text, end):  # 在32‰的基数上|再下降
            opening = self._forms.upon.search(text, max(start, amount.start - _FROM), amount.start)
            return (opening.start(), upon.end()) if opening else None
        differs = self._forms.differs.match(text, end)
        than = differs and self._forms.than.search(text, max(start, amount.start - _THAN), amount.start)
        return (than.start(), differs.end("others")) if than and differs else None

    def describes(self, previous: Amount | None, amount: Amount) -> bool:
        """Whether an amount only says how large what was just counted is: 5栋16层住宅, 6个5亿元以上项目."""
        if previous is None or previous.dimension not in COUNTED:
            return False
        if previous.dimension != "count":  # 3万平方米|节能率不低于15%|的建筑改造
            return amount.dimension == "percent" and self._bounds(amount, previous.end)
        if amount.start == previous.end:
            both = (previous.unit, amount.unit) in self._forms.told_both  # 152户|436人脱贫
            return not (both or self._told_again(amount))
        if self._bounds(amount, previous.end):
            return True
        if amount.dimension == "count":  # 9个人口20万以上的|县
            return self._forms.so_many_people.fullmatch(
                self._text, previous.end, amount.start
            ) is not None and (self._forms.of_place.match(self._text, amount.end) is not None)
        if not (
            self._forms.letter.match(self._text, amount.end)
            or self._forms.size_in_list.match(self._text, amount.end)
        ):
            return False
        between = self._text[previous.end : amount.start]
        if between in self._forms.in_all and amount.comparator == "=":
            return False  # 27个|总投资69亿元|的项目: what all of them cost
        return len(between) <= _MEASURE and self._forms.size_of_object.fullmatch(between) is not None

    def _bounds(self, amount: Amount, start: int) -> bool:
        """Whether an amount with a bound sorts what is counted before `start`: 6所|学生200人以上|的学校."""
        measured = self._forms.measured_of_object.fullmatch(self._text, start, amount.start)
        return (
            measured is not None
            and amount.comparator in _BOUNDED
            and amount.start - start <= _MEASURE
            and self._forms.of_object.match(self._text, amount.end) is not None
        )

    def _told_again(self, amount: Amount) -> bool:
        """Whether an amount right behind a count tells the same in another unit: 12个3000套, 90笔3亿元."""
        if amount.dimension == "money":  # but 9个百亿元、30个亿元项目
            end = self._forms.clause_end
            return amount.end == len(self._text) or end.match(self._text, amount.end) is not None
        return amount.dimension in COUNTED and not self._forms.letter.match(self._text, amount.end)

    def sorts(self, amount: Amount, following: Amount | None) -> bool:
        """Whether an amount only says which things the next one counts: 5亿元以上项目6个, 亿元企业达到9家.

        So does how many each of them holds: 可容纳90人的|礼堂2座.
        """
        if following is None:
            return False
        before = max(0, amount.start - _HOLDS)
        if following.dimension == "count" and self._forms.holds.search(self._text, before, amount.start):
            return self._forms.held_by.fullmatch(self._text, amount.end, following.start) is not None
        if amount.comparator not in _OVER:
            return False
        if self._sorts_alone(amount, following):
            return True
        if amount.dimension == "money" and following.dimension in {"count", "percent"}:
            sorted_things = self._forms.sorted_by_size
        elif amount.dimension in _LARGE and amount.comparator in _AT_LEAST and following.dimension == "count":
            sorted_things = self._forms.sorted_so_large  # 900亩以上连片基地|9个
        elif amount.dimension == "count" and following.dimension == "percent":
            sorted_things = self._forms.sorted_by_count
        else:
            return False
        named = (
            amount.comparator != "="
            or not self._text[amount.number].isdigit()
            or self._text[amount.start - 1] in self._forms.over
        )
        return named and sorted_things.fullmatch(self._text, amount.end, following.start) is not None

    def _sorts_alone(self, amount: Amount, following: Amount) -> bool:
        """Whether an amount right before a bare count says which of the things before it that counts:
        其中5亿元以上|9个, 100平方米以上的|9所.
        """
        large = amount.dimension in {"money", *_LARGE} and amount.comparator in _AT_LEAST
        beside = self._text[amount.end : following.start] in self._forms.sorted_alone
        bare = self._forms.letter.match(self._text, following.end) is None
        return large and beside and following.dimension == "count" and bare

    def is_bracketed(self, previous: Amount | None, amount: Amount) -> bool:
        """Whether how many a thing is stands alone in a bracket behind it: 新建泵站（8座）.

        How many tasks a unit has (区水务局（5项）) is said so, too.
        """
        text = self._text
        tasks = amount.unit in self._forms.task_units
        if tasks or amount.dimension not in COUNTED or not self._forms.bracket_behind.match(text, amount.end):
            return False
        told = previous is not None and previous.end >= amount.start - 1  # 学校2所（48个班）
        return (
            not told
            and self._forms.bracket_before.search(text, max(0, amount.start - 2), amount.start) is not None
        )

    def is_reach(self, amount: Amount) -> bool:
        """Whether an amount is how far something reaches: 3公里|范围内的居民, 1公里|半径."""
        far = amount.dimension == "length" and amount.comparator == "="
        return far and self._forms.of_reach.match(self._text, amount.end) is not None

    def is_age(self, amount: Amount) -> bool:
        """Whether an amount is the age of those it stands before: 60岁以上老年人, 使用超过15年的|电梯."""
        if amount.unit in self._forms.age_units:
            return self._forms.of_whom.match(self._text, amount.end) is not None
        before = max(0, amount.start - _IN_USE)
        used = amount.dimension == "time" and self._forms.in_use.search(self._text, before, amount.start)
        return bool(used) and self._forms.of_used.match(self._text, amount.end) is not None
