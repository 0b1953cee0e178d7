"""What amounts of one sentence share: a verb over its list, a subject, a noun, what is done with each."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest

from tracker.extract.fields.distribution import dealt_out
from tracker.extract.fields.goal_tiers import with_tiers
from tracker.extract.fields.item import Item, change_word, with_change
from tracker.extract.fields.named_classes import in_other_areas, of_class, of_class_ahead
from tracker.extract.fields.parts_of_whole import with_events, with_parts, with_rest, with_shares
from tracker.extract.fields.shared_capacities import with_capacities
from tracker.extract.fields.shared_nouns import share_nouns
from tracker.extract.fields.shared_verbs import is_passed, share_verbs, tells_size
from tracker.extract.fields.sized_counts import with_things_behind
from tracker.extract.sentences.amount_roles import COUNTED
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.language.amounts import Amount
from tracker.language.lists import ListForms
from tracker.records import CHANGES, Measure

_SIZES = frozenset({"power", "weight", "volume", "money"})  # dimensions of what is also counted
_RATES = frozenset({"percent", "doubling"})  # dimensions in which any subject may change


def share(sentence: Sentence, items: list[Item], forms: ListForms) -> list[Item]:
    """The items with what they share filled in; an item with several subjects becomes several."""
    items = with_tiers(sentence, items, forms)
    items = with_things_behind(sentence, _told_twice(sentence, items, forms), forms)
    subjects = _share_subjects(sentence, dealt_out(sentence, items, forms), forms)
    nouns = in_other_areas(share_nouns(sentence, share_verbs(sentence, subjects, forms), forms), forms)
    told = with_capacities(sentence, _share_tasks(sentence, nouns, forms), forms)
    told = with_rest(sentence, with_parts(_with_lengths(sentence, told, forms), forms), forms)
    told = with_shares(sentence, with_events(sentence, told, forms), forms)
    told = [_yielded(sentence, item, forms) for item in _with_households(sentence, told, forms)]
    return _in_one_measure([_befallen(_reached(_of_all(item, forms), forms), forms) for item in told])


def _told_twice(sentence: Sentence, items: list[Item], forms: ListForms) -> list[Item]:
    """A count right before how much there is of the same things is of their noun: 12处、8公里河岸.

    Behind a word for all of them the size is made as they are: 关停4台|共80万千瓦机组.
    """
    told = items[-1:]
    for item, following in zip(reversed(items[:-1]), reversed(items), strict=False):
        if following.behind and _sizes_things(sentence, item, following, forms):
            known = item if item.verb else following
            noun = item.noun + following.noun  # 完成|一厂4台共80万千瓦|机组关停
            item = replace(item, noun=noun, verb=known.verb, measure=known.measure)
            told[-1] = replace(told[-1], noun=noun)
            told[-1] = replace(told[-1], verb=known.verb, measure=known.measure, weak=item.weak)
        told.append(item)
    return told[::-1]


def _sizes_things(sentence: Sentence, count: Item, size: Item, forms: ListForms) -> bool:
    """Whether an amount says how much there is of the things that the one before counts.

    What stands before the count names them, unless it only says whose the task is that stands behind.
    """
    if count.noun and not (count.verb in forms.of_tasks and forms.task.search(size.noun)):
        return False
    between = sentence.code[count.anchor + 1 : size.anchor]
    sums = size.amount.dimension != "money" or forms.of_money.search(size.noun) is not None
    return between != "" and sums and _tells_again(count.amount, size.amount, between, forms)


def _tells_again(count: Amount, size: Amount, between: str, forms: ListForms) -> bool:
    """Whether an amount tells what the one before counts in another unit: 12处、8公里, 4台|共80万千瓦."""
    if count.unit == size.unit or between.removeprefix(forms.item_mark) not in forms.in_all:
        return False
    if {count.dimension, size.dimension} <= COUNTED:
        return True
    return between != "" and count.dimension == "count" and size.dimension in _SIZES


def _with_lengths(sentence: Sentence, items: list[Item], forms: ListForms) -> list[Item]:
    """A length is that of the things right before it, and is made as they are: 清淤支渠9条|长12公里."""
    told: list[Item] = []
    for item in items:
        before = told[-1] if told else None
        if item.noun == forms.length and before and tells_size(sentence, before, item, forms):
            noun = before.noun + item.noun
            item = replace(item, noun=noun, verb=before.verb, measure=before.measure, weak=before.weak)
        told.append(item)
    return told


def _of_all(item: Item, forms: ListForms) -> Item:
    """What there is in all is not new, though the figure before says what is: 绿道新增9公里、总里程80公里."""
    return replace(item, noun=item.noun.replace(forms.new, "")) if item.total else item


def _with_households(sentence: Sentence, items: list[Item], forms: ListForms) -> list[Item]:
    """The items, and before people the households that they live in: 152户|436人脱贫."""
    told: list[Item] = []
    for item in items:
        before = sentence.amounts.get(item.anchor - 1)
        both = before and (before.unit, item.amount.unit) in forms.told_both
        if before and both and item.behind and not (told and told[-1].amount is before):
            told.append(replace(item, amount=before))
        told.append(item)
    return told


def _yielded(sentence: Sentence, item: Item, forms: ListForms) -> Item:
    """All that the clause of a yearly yield lists is one: 每年可节约煤9万吨、|减排废气20万吨."""
    start, _ = sentence.clause(item.anchor)
    told = item.measure == "output" and forms.yields.match(sentence.code, start, item.anchor)
    verb = "" if item.verb in forms.brings else item.verb
    return replace(item, noun=verb + item.noun, verb="", measure="level") if told else item


def _befallen(item: Item, forms: ListForms) -> Item:
    """So many things that something befalls are made: 贫困县摘帽：2027年14个, 2028年17个."""
    counted = item.measure == "level" and item.amount.dimension in COUNTED
    return replace(item, measure="output") if counted and forms.befalls.search(item.noun) else item


def _share_subjects(sentence: Sentence, items: list[Item], forms: ListForms) -> list[Item]:
    """An amount that names no subject goes on with the one before: 增长8%，达到296亿元; 道路20条、110公里."""
    shared: list[Item] = []
    for item, following in zip_longest(items, items[1:]):
        if shared and item.reaches and item.noun in forms.all_told:
            item = replace(item, noun="", verb="", measure="level", total=True)  # 新增点位30个，|总计达60个
        if item.of_class and item.of_class not in forms.joints:
            before = shared[-1] if shared else None
            shared += of_class(before, item, forms) or of_class_ahead(item, following)
        elif shared and not item.noun and item.verb == forms.carried_out and item.amount.dimension == "money":
            about = forms.without_change(shared[-1].noun)  # 投资年均增长9%，累计完成40亿元
            shared.append(replace(item, noun=about + item.verb, verb=""))
        elif shared and item.noun and item.noun == change_word(item, forms):
            about = shared[-1].verb + shared[-1].noun  # 引进外资3亿元、增长5%
            shared.append(replace(item, noun=forms.without_change(about) + item.noun))
        elif item.noun or item.verb:
            shared.append(item)
        elif not shared and item.above:
            shared.append(replace(item, noun=forms.without_change(item.above) + change_word(item, forms)))
        elif shared and _counts_again(sentence, shared[-1], item, forms):
            before = shared[-1]
            shared.append(replace(before, anchor=item.anchor, amount=item.amount, above=item.above))
        elif shared and _goes_on(shared[-1].amount, amount := _rated_alike(shared[-1].amount, item.amount)):
            item = replace(item, amount=amount)
            hoped = forms.hope.search(sentence.code, shared[-1].anchor, item.anchor) is not None
            shared += [
                (not hoped and _stock(item, before, about, forms)) or _going_on(item, before, about, forms)
                for before, about in _all_before(shared, forms)
            ]
    return shared


def _stock(item: Item, before: Item, about: str, forms: ListForms) -> Item | None:
    """An amount that is reached, where the one before is new of it: 新增床位90张，|达到900张; else None."""
    stock = about.removesuffix(forms.new).removeprefix(forms.new)
    added = stock != about or before.verb == forms.new
    return replace(item, noun=stock, verb="", measure="level") if item.reaches and added and stock else None


def _going_on(item: Item, before: Item, about: str, forms: ListForms) -> Item:
    """An amount that goes on with what the one before it is about."""
    made = before.measure == "output" and before.amount.unit == item.amount.unit
    verb = before.verb if made else ""
    return replace(item, noun=with_change(about, item, forms), verb=verb, measure=_level(before, item))


def _all_before(shared: list[Item], forms: ListForms) -> list[tuple[Item, str]]:
    """The items of the last amount, one for each of its subjects, with what they are about."""
    last = shared[-1]
    several = [item for item in shared if item.anchor == last.anchor]
    if len(several) == 1:
        return [(last, _about(shared, forms))]
    return [(item, forms.without_change(item.noun) or item.noun) for item in several]


def _about(shared: list[Item], forms: ListForms) -> str:
    """What the last of some items is about; for a change of nothing named, what the one before is about."""
    last = shared[-1]
    if len(shared) > 1 and last.is_change and forms.change_alone.fullmatch(last.noun):
        last = shared[-2]  # 收入达到2万元，年均增长9%，|比上年翻一番
    return forms.without_change(last.noun) or last.noun


def _counts_again(sentence: Sentence, before: Item, item: Item, forms: ListForms) -> bool:
    """Whether an amount right behind another says again, in another unit, how much of it there is.

    Money says so of what is money: 发放贷款90笔3亿元, not 新建泵站9座3亿元.
    """
    between = sentence.code[before.anchor + 1 : item.anchor].removeprefix(forms.comma)
    if before.amount.dimension == "count" and item.amount.dimension == "money":
        sums = between.removeprefix(forms.item_mark) in forms.in_sum
        return sums and forms.of_money.search(before.noun) is not None
    return _tells_again(before.amount, item.amount, between, forms)


def _rated_alike(before: Amount, amount: Amount) -> Amount:
    """An amount with the rate that the one before says for both: 每亩150公斤，到2035年提高到180公斤."""
    rated = before.dimension == "density" and before.unit.startswith(f"{amount.unit}/")
    return replace(amount, unit=before.unit, dimension=before.dimension) if rated and amount.unit else amount


def _goes_on(before: Amount, amount: Amount) -> bool:
    """Whether an amount can measure the subject of the one before: in its unit, or a level after a change."""
    rates = before.dimension in {*_RATES, "points"} or amount.dimension in _RATES
    return rates or before.unit == amount.unit


def _level(before: Item, item: Item) -> Measure:
    if item.total or item.is_change:
        return item.measure
    if item.reaches and before.measure != "output":
        return item.measure
    same = before.amount.unit == item.amount.unit
    return before.measure if same and before.measure in {"output", *CHANGES} else item.measure


def _share_tasks(sentence: Sentence, items: list[Item], forms: ListForms) -> list[Item]:
    """What the last item of a list says is done with each: 完成5座水库、3条河道治理 → 水库治理, 河道治理."""
    shared: list[Item] = []
    for item in reversed(items):
        after = shared[-1] if shared else None
        tail = _shared_tail(sentence, item, after, forms) if after else ""
        if tail:
            item = replace(item, noun=item.noun + tail)
        elif (
            after and item.behind and after.behind and item.verb == after.verb and item.verb in forms.of_tasks
        ):
            between = sentence.code[item.anchor : after.anchor]
            task = (forms.task if item.verb else forms.outcome).search(after.noun)
            named = task and (task.start() or not item.verb)
            done = forms.task.search(item.noun) or forms.outcome.search(item.noun)
            if task and named and forms.comma not in between and not done:
                item = replace(item, noun=item.noun + task[0])
        shared.append(item)
    return shared[::-1]


def _in_one_measure(items: list[Item]) -> list[Item]:
    """A count that goes on with the level of the same thing is a level, too: 4月超过90个、年底超过120个."""
    told: list[Item] = []
    for item in items:
        before = told[-1] if told else None
        same = before and not before.verb and not item.verb and before.noun == item.noun
        if before and same and before.measure == "level" and is_passed(before) and is_passed(item):
            item = replace(item, measure="level")
        told.append(item)
    return told


def _shared_tail(sentence: Sentence, item: Item, after: Item, forms: ListForms) -> str:
    """What is bettered of the last of two counted things is so of the first: 改善5座剧场、9家书店|外立面."""
    between = sentence.code[item.anchor : after.anchor]
    if not (item.behind and after.behind and item.verb == after.verb) or forms.comma in between:
        return ""
    return forms.shared_tail_of_counted(item.verb, item.noun, after.noun)


def _reached(item: Item, forms: ListForms) -> Item:
    """A count behind 超过, 突破 that nothing makes is a level: 从业人员突破8万人.

    What is done so many times is made: 抽检超9万批次.
    """
    counted = item.weak and not item.verb and not item.behind and item.amount.dimension == "count"
    counted = counted and forms.act.search(item.noun) is None
    return replace(item, measure="level") if counted and is_passed(item) else item
