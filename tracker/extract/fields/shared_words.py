"""What amounts of one sentence share: a verb over its list, a subject, a noun, what is done with each."""

from __future__ import annotations

from dataclasses import replace

from tracker.base.lazy_patterns import lazy_pattern
from tracker.extract.fields.distribution import dealt_out
from tracker.extract.fields.item import Item, same_kind
from tracker.extract.fields.named_classes import of_class
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.extract.sentences.encoder import COUNTED
from tracker.language.amounts import Amount
from tracker.language.extraction import ListForms
from tracker.records import CHANGES, Measure
from tracker.rulebook.phrase_compiler import AMOUNTS

_SHORT = 8  # characters of a noun that stands alone in its clause
_AMOUNT = lazy_pattern(rf"[{AMOUNTS}]")


def share(sentence: Sentence, items: list[Item], forms: ListForms) -> list[Item]:
    """The items with what they share filled in; an item with several subjects becomes several."""
    items = _told_twice(sentence, items, forms)
    subjects = _share_subjects(sentence, dealt_out(sentence, items, forms), forms)
    nouns = _share_heads(sentence, _share_verbs(sentence, subjects, forms), forms)
    told = _with_lengths(sentence, _share_tasks(sentence, nouns, forms), forms)
    return [_reached(_of_all(item, forms)) for item in told]


def _told_twice(sentence: Sentence, items: list[Item], forms: ListForms) -> list[Item]:
    """A count right before how much there is of the same things is of their noun: 12处、8公里河岸."""
    told = items[-1:]
    for item, following in zip(reversed(items[:-1]), reversed(items), strict=False):
        between = sentence.code[item.anchor + 1 : following.anchor]
        both = {item.amount.dimension, following.amount.dimension} <= COUNTED
        twice = both and between == forms.item_mark and item.amount.unit != following.amount.unit
        if twice and not item.noun and following.behind:
            known = item if item.verb else following
            item = replace(item, noun=following.noun, verb=known.verb, measure=known.measure)
        told.append(item)
    return told[::-1]


def _with_lengths(sentence: Sentence, items: list[Item], forms: ListForms) -> list[Item]:
    """A length is that of the things right before it, and is made as they are: 清淤支渠9条|长12公里."""
    told: list[Item] = []
    for item in items:
        before = told[-1] if told else None
        if item.noun == forms.length and before and _sizes(sentence, before, item, forms):
            noun = before.noun + item.noun
            item = replace(item, noun=noun, verb=before.verb, measure=before.measure, weak=before.weak)
        told.append(item)
    return told


def _sizes(sentence: Sentence, before: Item, item: Item, forms: ListForms) -> bool:
    """Whether an amount right behind a count tells how long or large what was counted is: 5条，总长9公里."""
    between = sentence.code[before.anchor + 1 : item.anchor].removeprefix(forms.comma)
    counted = before.amount.dimension == "count"
    return counted and forms.size.fullmatch(between.removeprefix(forms.item_mark)) is not None


def _of_all(item: Item, forms: ListForms) -> Item:
    """What there is in all is not new, though the figure before says what is: 绿道新增9公里、总里程80公里."""
    return replace(item, noun=item.noun.replace(forms.new, "")) if item.total else item


def _share_subjects(sentence: Sentence, items: list[Item], forms: ListForms) -> list[Item]:
    """An amount that names no subject goes on with the one before: 增长8%，达到296亿元; 道路20条、110公里."""
    shared: list[Item] = []
    for item in items:
        if item.of_class and item.of_class not in forms.joints:
            shared += of_class(shared[-1] if shared else None, item, forms)
        elif shared and not item.noun and item.verb == forms.carried_out and item.amount.dimension == "money":
            about = forms.without_change(shared[-1].noun)  # 投资年均增长9%，累计完成40亿元
            shared.append(replace(item, noun=about + item.verb, verb=""))
        elif shared and item.noun and item.noun == _change(item, forms):
            about = shared[-1].verb + shared[-1].noun  # 引进外资3亿元、增长5%
            shared.append(replace(item, noun=forms.without_change(about) + item.noun))
        elif item.noun or item.verb:
            shared.append(item)
        elif not shared and item.above:
            shared.append(replace(item, noun=forms.without_change(item.above) + _change(item, forms)))
        elif shared and _counts_again(sentence, shared[-1], item, forms):
            before = shared[-1]
            shared.append(replace(before, anchor=item.anchor, amount=item.amount, above=item.above))
        elif shared and _goes_on(shared[-1].amount, item.amount):
            about = forms.without_change(shared[-1].noun) or shared[-1].noun
            noun = about + ("" if about.endswith(_change(item, forms)) else _change(item, forms))
            made = shared[-1].measure == "output" and shared[-1].amount.unit == item.amount.unit
            verb = shared[-1].verb if made else ""
            shared.append(replace(item, noun=noun, verb=verb, measure=_level(shared[-1], item)))
    return shared


def _change(item: Item, forms: ListForms) -> str:
    """What says that an item rises or falls; nothing for one that reaches a level, or is doubled."""
    return forms.change_words.get(item.measure, "") if item.amount.dimension != "doubling" else ""


def _counts_again(sentence: Sentence, before: Item, item: Item, forms: ListForms) -> bool:
    """Whether an amount right behind another says again, in another unit, how much of it there is."""
    between = sentence.code[before.anchor + 1 : item.anchor]
    between = "" if between == forms.comma else between
    made = {before.amount.dimension, item.amount.dimension} <= COUNTED
    return (
        made
        and between.removeprefix(forms.item_mark) in forms.in_all
        and before.amount.unit != item.amount.unit
    )


def _goes_on(before: Amount, amount: Amount) -> bool:
    """Whether an amount can measure the subject of the one before: in its unit, or a level after a change."""
    rates = before.dimension in {"percent", "points"} or amount.dimension in {"percent", "doubling"}
    return rates or before.unit == amount.unit


def _level(before: Item, item: Item) -> Measure:
    if item.total or item.is_change:
        return item.measure
    if item.reaches and before.measure != "output":
        return item.measure
    same = before.amount.unit == item.amount.unit
    return before.measure if same and before.measure in {"output", *CHANGES} else item.measure


def _share_verbs(sentence: Sentence, items: list[Item], forms: ListForms) -> list[Item]:
    """A verb rules over the amounts after it as long as they go on in its list: 新建泵站8座、水厂3座."""
    shared: list[Item] = []
    head: Item | None = None  # the last item with a verb of its own
    for item in items:
        ruled = head is not None and (item.weak or _sheds(sentence, head, item, forms))
        aside = item.bare_level and shared and _sizes(sentence, shared[-1], item, forms)
        if not ruled and not item.weak and not aside:
            head = item
        if head is None or not ruled or head.anchor == item.anchor:
            shared.append(item)
            continue
        between = _AMOUNT.sub("", sentence.code[shared[-1].anchor + 1 : item.anchor])
        behind = between.removeprefix(shared[-1].noun) if shared[-1].behind else ""
        if forms.whole.match(behind) and forms.place.search(item.noun):  # 14个项目，其中东区6个
            between = behind
        if _is_rate(head.amount) is not _is_rate(item.amount) and head.measure == "output":
            shared.append(item)
            continue
        if forms.is_listed(between) or _next_clause(between, head, item, forms):
            part = bool(forms.whole.match(between)) or (
                shared[-1].part and between.startswith(forms.item_mark)
            )
            item = _ruled(head, item, forms, part=part)
        shared.append(item)
    return shared


def _ruled(head: Item, item: Item, forms: ListForms, *, part: bool) -> Item:
    """An item under the verb of another; a part or a sort that never stands alone takes its noun, too."""
    bare = part or forms.needs_noun.fullmatch(item.noun)
    noun = forms.with_head(item.noun, head.noun) if bare else item.noun
    first = head.amount
    leads = first.comparator == ">=" and first.start < first.number and first.unit == item.amount.unit
    bounded = (head.at_least or leads) and item.amount.comparator == "="
    return replace(
        item,
        noun=noun,
        verb=head.verb,
        measure=item.measure
        if head.measure == "decrease" or (item.behind and not head.verb)
        else head.measure,
        weak=False,
        amount=replace(item.amount, comparator=">=") if bounded else item.amount,
        part=part,
    )


def _next_clause(between: str, head: Item, item: Item, forms: ListForms) -> bool:
    """Whether the clause after the verb's own goes on counting what is made: 新建泵站3座，闸门12孔."""
    if item.amount.dimension == "money" != head.amount.dimension:
        return False  # 新增床位80张，每张补贴2000元
    if _is_passed(item):
        return False  # 建成工厂3家，上云企业突破200家
    short = len(item.noun) <= _SHORT and len(between) <= _SHORT + 1
    return between.startswith(forms.comma) and head.measure == "output" and short


def _is_rate(amount: Amount) -> bool:
    """Whether an amount is a share, which no verb makes: 新增5个村，70%以上的农户受益."""
    return amount.dimension in {"percent", "points"}


def _sheds(sentence: Sentence, head: Item, item: Item, forms: ListForms) -> bool:
    """Whether 、 hands the verb before on to a level noun: 新增保护区面积40万亩、森林面积60万亩."""
    if not item.bare_level or head.measure != "output" or not same_kind(head.amount, item.amount):
        return False
    return sentence.code[head.anchor + 1 : head.anchor + 2] == forms.item_mark


def _share_heads(sentence: Sentence, items: list[Item], forms: ListForms) -> list[Item]:
    """A grade alone takes its noun from the next: 5个国家级、10个市级和20个县级示范园."""
    shared: list[Item] = []
    for item in reversed(items):
        grade = forms.grade.match(shared[-1].noun) if shared else None
        if shared and shared[-1].amount.unit == item.amount.unit:
            item = _sized(item, shared[-1], forms)
        if grade and forms.grade.fullmatch(item.noun):
            item = replace(item, noun=item.noun + shared[-1].noun[grade.end() :])
        elif shared and shared[-1].behind and item.verb and not item.noun:
            same_clause = forms.comma not in sentence.code[item.anchor : shared[-1].anchor]
            if same_clause and shared[-1].amount.unit == item.amount.unit:
                item = replace(item, noun=shared[-1].noun)  # 新建3所、扩建2所幼儿园
        shared.append(item)
    return _graded(_made_of_before(shared[::-1]), forms)


def _sized(item: Item, other: Item, forms: ListForms) -> Item:
    """A size alone is that of the things beside it: 产值过亿元的企业8家、过十亿元的2家."""
    noun = forms.with_size(item.noun, other.noun)
    return item if noun == item.noun else replace(item, noun=noun)


def _made_of_before(items: list[Item]) -> list[Item]:
    """A verb alone makes what the one before made, counted alike: 新建泵站6座、改建4座."""
    filled: list[Item] = []
    for item in items:
        if item.verb and not item.noun:
            alike = (one for one in reversed(filled[-2:]) if one.amount.unit == item.amount.unit)
            before = next((one for one in alike if one.verb), None)
            item = replace(item, noun=before.noun) if before else item
        filled.append(item)
    return filled


def _graded(items: list[Item], forms: ListForms) -> list[Item]:
    """A grade or a place alone takes its noun from the level of another: 市级项目达到9个，县级达到5个."""
    graded: list[Item] = []
    for item in items:
        if graded:
            item = _sized(item, graded[-1], forms)
        per = forms.per_head.match(graded[-1].noun) if graded else None
        if per and item.measure == "level" and forms.counted_of.search(item.noun):
            item = replace(item, noun=per[0] + item.noun)  # 每千人口床位6张、医师数3人
        whose = next((one for one in (forms.grade, forms.of_place) if one.fullmatch(item.noun)), None)
        if whose and graded and item.measure == graded[-1].measure == "level":
            other = whose.match(graded[-1].noun)
            if other and graded[-1].amount.unit == item.amount.unit:
                item = replace(item, noun=item.noun + graded[-1].noun[other.end() :])
        graded.append(item)
    return graded


def _share_tasks(sentence: Sentence, items: list[Item], forms: ListForms) -> list[Item]:
    """What the last item of a list says is done with each: 完成5座水库、3条河道治理 → 水库治理, 河道治理."""
    shared: list[Item] = []
    for item in reversed(items):
        after = shared[-1] if shared else None
        if after and item.behind and after.behind and item.verb == after.verb and item.verb in forms.of_tasks:
            between = sentence.code[item.anchor : after.anchor]
            task = (forms.task if item.verb else forms.outcome).search(after.noun)
            named = task and (task.start() or not item.verb)
            if task and named and forms.comma not in between and not forms.task.search(item.noun):
                item = replace(item, noun=item.noun + task[0])
        shared.append(item)
    return shared[::-1]


def _reached(item: Item) -> Item:
    """A count behind 超过, 突破 that nothing makes is a level: 从业人员突破8万人."""
    counted = item.weak and not item.verb and not item.behind and item.amount.dimension == "count"
    return replace(item, measure="level") if counted and _is_passed(item) else item


def _is_passed(item: Item) -> bool:
    """Whether a bound before the number says that it is passed: 突破8万人."""
    return item.amount.comparator == ">" and item.amount.start < item.amount.number
