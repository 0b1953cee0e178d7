"""Nouns that amounts of one list share: what a grade, a place, a size or a verb alone leaves out."""

from __future__ import annotations

from dataclasses import replace

from tracker.extract.fields.item import Item
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.language.lists import ListForms
from tracker.rulebook.phrase_compiler import STOPS

_KIND = 2  # characters of a name that say of which kind a thing is
_SIZES = frozenset({"length", "area"})  # dimensions of what is there as well as of what is made


def share_nouns(sentence: Sentence, items: list[Item], forms: ListForms) -> list[Item]:
    """A grade alone takes its noun from the next: 5个国家级、10个市级和20个县级示范园."""
    shared: list[Item] = []
    owned = ""  # what stands behind the last number of a list of owners
    for item in reversed(items):
        owned = shared[-1].noun if shared and shared[-1].behind else owned
        of_owner = forms.of_owner.search(item.noun) is not None and not item.behind
        grade = forms.grade.match(shared[-1].noun) if shared else None
        if shared and shared[-1].amount.unit == item.amount.unit:
            item = _of_size(item, shared[-1], forms)
        if of_owner and shared and _listed_before(sentence, item, shared[-1], forms):
            item = replace(item, noun=item.noun + owned)  # 农业局下属2家、水利局下属1家企业改制
        elif shared and forms.quality.fullmatch(item.noun) and shared[-1].amount.unit == item.amount.unit:
            item = replace(item, noun=item.noun + forms.behind_quality(shared[-1].noun))  # 8条具有优势
        elif shared and item.noun in forms.given_in_turn and shared[-1].amount.unit == item.amount.unit:
            item = replace(item, noun=shared[-1].noun)  # 2027年、2028年分别有1家、3家企业上市
        elif grade and forms.grade.fullmatch(item.noun):
            item = replace(item, noun=item.noun + shared[-1].noun[grade.end() :])
        elif shared and shared[-1].behind and item.verb and not item.noun:
            same_clause = forms.comma not in sentence.code[item.anchor : shared[-1].anchor]
            if same_clause and shared[-1].amount.unit == item.amount.unit:
                item = replace(item, noun=shared[-1].noun, behind=True)  # 新建3所、扩建2所幼儿园
        shared.append(item)
    return _graded(sentence, _made_of_before(shared[::-1], forms), forms)


def _listed_before(sentence: Sentence, item: Item, after: Item, forms: ListForms) -> bool:
    """Whether an item is counted as the next one of its list is."""
    listed = sentence.code.startswith(forms.item_mark, item.anchor + 1)
    return listed and item.amount.unit == after.amount.unit


def _of_size(item: Item, other: Item, forms: ListForms) -> Item:
    """A size alone is that of the things beside it: 产值过亿元的企业8家、过十亿元的2家."""
    noun = forms.with_size(item.noun, other.noun)
    return item if noun == item.noun else replace(item, noun=noun)


def _made_of_before(items: list[Item], forms: ListForms) -> list[Item]:
    """A verb alone makes what the one before made, counted alike: 新建泵站6座、改建4座."""
    filled: list[Item] = []
    for item in items:
        if item.verb and not item.noun:
            alike = (one for one in reversed(filled[-2:]) if one.amount.unit == item.amount.unit)
            before = next((one for one in alike if one.verb), None)
            last = filled[-1] if filled and filled[-1].amount.unit == item.amount.unit else None
            noun = before.noun if before else forms.without_stage(last.noun) if last else ""
            noun = noun[1:] if noun.startswith(item.verb[-1]) else noun  # 营造|林任务|: 造林
            item = replace(item, noun=noun)  # 绿道开工9公里、建成7公里
            done = item.verb == forms.carried_out
            if done and before and forms.makes_things.match(before.verb):
                item = replace(item, verb=before.verb)  # 改造小区9个，6月底前|完成7个
            elif done and last and not (noun or last.verb) and (last.behind or last.amount.unit == "%"):
                verb = "" if last.behind else item.verb  # 完成工程量的40%，9月底前|完成80%
                item = replace(item, noun=last.noun, verb=verb)  # 9家养殖场关停，6月底前|完成7家
        filled.append(item)
    return filled


def _is_listed_thing(sentence: Sentence, before: Item, item: Item, forms: ListForms) -> bool:
    """Whether 、 adds one more thing, with its own number, to what is counted: 床位6张、|护士4人."""
    plain = not item.verb and not item.behind and bool(item.noun)
    between = sentence.code[before.anchor + 1 : item.anchor]
    return plain and item.amount.dimension == "count" and forms.is_listed(between)


def _of_yield(sentence: Sentence, before: Item, item: Item, forms: ListForms) -> Item:
    """A thing alone in a list of yields is so much of it: 轿车产量8万辆、客车2万辆."""
    alone = not (item.verb or item.behind or item.reaches or item.bare_level or item.part)
    plain = alone and item.amount.unit == before.amount.unit
    listed = sentence.code.startswith(forms.item_mark, before.anchor + 1)
    amount = forms.of_yield.search(before.noun) if plain and listed and before.measure == "level" else None
    if amount is None or forms.of_yield.search(item.noun):
        return item
    return replace(item, noun=item.noun + amount[0], measure="level")


def _measured_as_before(sentence: Sentence, before: Item, item: Item) -> Item:
    """A size without a verb in the clause behind a level is one, too: 铁路里程达9公里，高铁4公里.

    So is a count of things that are named alike: 5A级景区达到2家，4A级景区8家.
    """
    plain = item.weak and not item.verb and not item.behind and item.measure == "output"
    alike = item.amount.dimension == "count" and item.noun[-_KIND:] == before.noun[-_KIND:]
    sized = (item.amount.dimension in _SIZES or alike) and item.amount.unit == before.amount.unit
    if not plain or not sized or before.measure != "level" or before.verb or not before.reaches:
        return item
    between = sentence.code[before.anchor + 1 : item.anchor]
    return replace(item, measure="level") if sum(map(between.count, STOPS)) == 1 else item


def _graded(sentence: Sentence, items: list[Item], forms: ListForms) -> list[Item]:
    """A grade or a place alone takes its noun from the level of another: 市级项目达到9个，县级达到5个."""
    graded: list[Item] = []
    for item in items:
        if graded:
            item = _of_size(item, graded[-1], forms)
            item = _measured_as_before(sentence, graded[-1], _of_yield(sentence, graded[-1], item, forms))
        per = forms.per_head.match(graded[-1].noun) if graded else None
        counted = item.measure == "level" and forms.counted_of.search(item.noun)
        if per and (counted or _is_listed_thing(sentence, graded[-1], item, forms)):
            item = replace(item, noun=per[0] + item.noun, measure="level")  # 每千人口床位6张、医师数3人
        whose = next((one for one in (forms.grade, forms.of_place) if one.fullmatch(item.noun)), None)
        if whose and graded and item.measure == graded[-1].measure == "level":
            other = whose.match(graded[-1].noun)
            if other and graded[-1].amount.unit == item.amount.unit:
                item = replace(item, noun=item.noun + graded[-1].noun[other.end() :])
        if graded and {item.amount.dimension, graded[-1].amount.dimension} == {"percent"}:
            item = replace(item, noun=forms.with_doers(item.noun, graded[-1].noun))
        rate = forms.rate_of_people.fullmatch(graded[-1].noun) if graded and item.reaches else None
        if rate and item.amount.unit == graded[-1].amount.unit and forms.of_people.fullmatch(item.noun):
            item = replace(item, noun=item.noun + rate["rate"])
        graded.append(item)
    return graded
