"""What a bare indicator belongs to where an amount before it says so: 生猪存栏44万头、出栏60万头 → 生猪出栏.

A bare indicator (产值, 占比, 年增长) goes on with what the amount before it in its sentence is about.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tracker.base.lazy_patterns import lazy_pattern
from tracker.base.word_patterns import alternation
from tracker.extract.fields.bare_indicators import OwnerFinder
from tracker.extract.fields.item import Item
from tracker.extract.fields.joined_words import joined
from tracker.extract.fields.shared_standards import whole_standard, with_measure
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.language.attribution import OwnerForms
from tracker.rulebook.model import Rulebook

_LONGEST_OWNER = 16  # characters
_COUNTED = frozenset({"count", "length", "area", "power"})  # dimensions of what is made


@dataclass(slots=True)
class _Told:
    """What the items of a sentence so far are about."""

    about: str = ""  # the thing or task of the last one
    whole: str = ""  # all that the last indicator without a verb measures
    works: str = ""  # those that money is invested in


class CarriedOwners:
    """Gives the bare indicators of a paragraph's sentences, in order, what the amounts before are about."""

    def __init__(self, book: Rulebook, subjects: OwnerFinder, forms: OwnerForms) -> None:
        self._subjects, self._forms = subjects, forms
        names = ("level_noun", "noun_needing_owner", "change_noun")
        words = {word for name in names if (found := book.lexicons.get(name)) for word in found.words}
        self._measured = lazy_pattern(rf"(?:{forms.measured_by})?{alternation(words)}$")

    def carry(self, sentence: Sentence, items: Sequence[Item], clean: str) -> list[Item]:
        """The items of a sentence, the bare ones with the owner of an item before them."""
        carried: list[Item] = []
        told, since, before = _Told(), sentence.start, -1
        for item in items:
            if item.anchor == before or item.part:
                carried.append(item)
                continue
            before = item.anchor
            owned = self._owned(item, told, clean[since : item.amount.start])
            if carried and self._is_sum_of(carried[-1], sentence, item):
                owned = replace(item, noun=carried[-1].noun + item.noun)  # 安排项目90个、年度投资|20亿元
            elif owned is None and not item.verb and self._forms.spends.fullmatch(item.noun):
                beside = self._counted_beside(carried[-1], sentence, item) if carried else ""
                owned = replace(item, beside=beside)  # else what it is spent on mostly stands behind it
            elif owned is None:
                self._tell(told, item, sentence, clean)
            item = owned or item
            since = item.amount.end
            carried.append(self._measured_as(carried[-1], item) if carried else item)
        return carried

    def _owned(self, item: Item, told: _Told, between: str) -> Item | None:
        """An item with what was told before `between`; None where it is of something else."""
        about, words = told.about, item.verb + item.noun
        if told.works and self._forms.invested.fullmatch(words):
            return replace(item, noun=told.works + words, verb="", owner=told.works)
        if self._adds(about, item) and self._goes_on(between, about):
            thing = self._forms.task_end.sub("", about)
            return replace(item, noun=thing + words, verb="", owner=thing)
        if self._benefits(about, item) and self._goes_on(between, about):
            return replace(item, noun=about + words, verb="", owner=about)
        if item.verb or self._forms.spends.fullmatch(item.noun):
            return None
        if about and self._is_told_of_before(item.noun) and self._goes_on(between, about):
            return self._of_the_same(item, about)
        if told.whole and self._says_alone_how(item):
            return replace(item, noun=told.whole + item.noun, owner=told.whole)
        return None

    def _of_the_same(self, item: Item, about: str) -> Item:
        """An item that is of what was told of before, with its name unless it has it."""
        bare = self._forms.each_one.sub("", item.noun)
        if bare.find(about) > 0:
            return replace(item, owner=about)  # 装机|总装机: of the same thing, which has no name
        owner = about.removesuffix(bare[-2:]) or about  # 新增通车里程|总里程
        return item if about in bare else replace(item, noun=joined(owner, bare), owner=about)

    def _tell(self, told: _Told, item: Item, sentence: Sentence, clean: str) -> None:
        """Take down what the items after this one may go on with."""
        if item.verb:
            held = self._forms.contents.search(sentence.code[: item.anchor]) is not None
            told.about, told.whole = "" if held else self._owner(item), ""
            told.works = self._works(item) or told.works
        else:
            told.about = "" if self._is_product(sentence, item, clean) else self._owner(item)
            told.whole = self._forms.without_change(item.noun)

    def _measured_as(self, before: Item, item: Item) -> Item:
        """An item with what it leaves out of the standard or the yield that the item before measures."""
        if item.verb or item.amount.dimension != "money":
            return item
        if item.noun.endswith(self._forms.standard):
            return replace(item, noun=whole_standard(item.noun, self._owner(before), self._forms))
        return with_measure(item, before.noun, self._forms) if item.reaches else item

    def _works(self, item: Item) -> str:
        """The works that an item is about: 推动9个|新开工项目|加快建设."""
        found = self._forms.works.search(item.noun)
        return self._forms.hastened.sub("", item.noun) if found else ""

    def _benefits(self, about: str, item: Item) -> bool:
        """Whether an item counts those whom what was spoken of does good: 合作社30家，|带动农户."""
        told = item.verb + item.noun
        return bool(about) and self._forms.benefit.match(told) is not None and self._subjects.is_bare(told)

    def _adds(self, about: str, item: Item) -> bool:
        """Whether an item is room that what was spoken of adds: 新建幼儿园6所，|新增学位."""
        if not self._forms.with_room.fullmatch(about):
            return False
        room = item.noun in self._forms.added_room or self.is_bare(item.noun)
        return room and item.verb == self._forms.added

    def _says_alone_how(self, item: Item) -> bool:
        """Whether an item only says how something changes (增长) or what share it is (占生产总值)."""
        changes = item.is_change and self._forms.bare_change.fullmatch(item.noun)
        return bool(changes or self._forms.share_of.match(item.noun))

    def _is_product(self, sentence: Sentence, item: Item, clean: str) -> bool:
        """Whether it is of what the project of its sentence makes: 茶油项目，年产茶油|50吨."""
        made = self._forms.made_yearly.search(item.noun) is not None
        return made and self._subjects.told_of(clean[sentence.start : item.amount.start]) != ""

    def is_bare(self, noun: str) -> bool:
        """Whether an indicator, or what its change is of, says too little alone."""
        noun = self._forms.each_one.sub("", noun)
        changing = self._forms.without_change(noun)
        return self._subjects.is_bare(noun) or (
            changing not in self._forms.changes_alone and self._subjects.is_bare(changing)
        )

    def _is_told_of_before(self, noun: str) -> bool:
        """Whether a noun leaves out what it is of, or what reaches the places that it names."""
        return self.is_bare(noun) or self._forms.covered_places.fullmatch(noun) is not None

    def names_nothing(self, noun: str) -> bool:
        """Whether an indicator is bare, or no more than a change (增长)."""
        return not noun or self._forms.bare_change.fullmatch(noun) is not None or self.is_bare(noun)

    def is_invested(self, indicator: str) -> bool:
        """Whether an indicator is a sum invested that needs to say in what."""
        return self._forms.invested.fullmatch(indicator) is not None

    def may_own(self, guess: str, indicator: str) -> bool:
        """Whether a guessed owner will do: what was invested in must be projects told apart by a sort."""
        return not self.is_invested(indicator) or self._forms.sorted_works.search(guess) is not None

    def _is_sum_of(self, before: Item, sentence: Sentence, item: Item) -> bool:
        """Whether an item is the sum for the works that the verb of both counts before it in one list."""
        works = self._forms.works.search(before.noun) is not None and before.amount.dimension == "count"
        listed = sentence.code.startswith(self._forms.item_mark, before.anchor + 1)
        ruled = bool(item.verb) and item.verb == before.verb and not before.behind
        return works and listed and ruled and self._forms.planned_sum.fullmatch(item.noun) is not None

    def _counted_beside(self, before: Item, sentence: Sentence, item: Item) -> str:
        """What the amount right before a sum counts or measures: 改造管网9公里、|投资2亿元."""
        made = before.measure == "output" and before.amount.dimension in _COUNTED
        own = made and not self.names_nothing(before.noun)
        between = sentence.code[before.anchor + 1 : item.anchor].removesuffix(item.noun)
        return before.noun if own and self._forms.beside.fullmatch(between) else ""

    def _goes_on(self, between: str, about: str) -> bool:
        """Whether nothing between two amounts names a thing other than `about`."""
        return not self._subjects.names_thing(between.replace(about, ""))

    def _owner(self, item: Item) -> str:
        """What an item is about: its noun without what is measured of it; empty where that is all it says."""
        noun = self._forms.aside.sub("", self._forms.without_change(item.noun))
        noun = noun.removesuffix(self._forms.added) or noun  # 通车里程新增9公里，|总里程
        if self._subjects.is_bare(noun) or self._forms.handled.search(noun):
            return item.owner
        if item.measure != "output" and not item.verb:
            cut = self._measured.search(noun)
            noun = noun[: cut.start()] if cut else noun
        if noun in self._forms.unnamed_works:
            noun = item.verb + noun if item.verb else ""  # 开工建设6个项目，总投资2亿元
        plain = 2 <= len(noun) <= _LONGEST_OWNER and not self._forms.no_owner.search(noun)
        return noun if plain else ""
