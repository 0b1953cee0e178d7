"""Verbs that rule over several amounts of one sentence: 新建泵站8座、水厂3座."""

from __future__ import annotations

from dataclasses import replace

from tracker.base.lazy_patterns import lazy_pattern
from tracker.extract.fields.item import Item, same_kind
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.language.amounts import Amount
from tracker.language.lists import ListForms
from tracker.rulebook.phrase_compiler import AMOUNTS

_SHORT = 8  # characters of a noun that stands alone in its clause
_LONGEST_PASSED = 12  # where the clause before says as this does by how much a number is passed
_AMOUNT = lazy_pattern(rf"[{AMOUNTS}]")


def share_verbs(sentence: Sentence, items: list[Item], forms: ListForms) -> list[Item]:
    """A verb rules over the amounts after it as long as they go on in its list: 新建泵站8座、水厂3座."""
    shared: list[Item] = []
    head: Item | None = None  # the last item with a verb of its own
    for item in items:
        before = shared[-1] if shared else None
        if item.own_verb or (head and head.verb in forms.holds_object and item.weak):
            head = None
        ruled = head is not None and (item.weak or _sheds(sentence, head, item, forms))
        aside = before is not None and item.bare_level and tells_size(sentence, before, item, forms)
        if before and item.bare_level and _is_part_made(sentence, before, item, forms):
            item = replace(item, measure="output")
        if before and aside and before.measure == "output" and item.amount.dimension == "length":
            item = replace(item, measure="output")  # 修建村道9条|，总里程30公里
        if not ruled and not item.weak and not aside:
            head = item
        if head and before and ruled and head.anchor != item.anchor:
            item = _behind(sentence, head, before, item, forms)
        shared.append(item)
    return shared


def _behind(sentence: Sentence, head: Item, before: Item, item: Item, forms: ListForms) -> Item:
    """An item behind one with a verb: made by that verb, too, if it goes on in its list.

    Or it tells how long, or how much money, what was counted right `before` is.
    """
    between = _AMOUNT.sub("", sentence.code[before.anchor + 1 : item.anchor])
    part_behind = between.removeprefix(before.noun) if before.behind else ""
    if forms.whole.match(part_behind) and forms.place.search(item.noun):  # 14个项目，其中东区6个
        between = part_behind
    if _is_rate(head.amount) is not _is_rate(item.amount) and head.measure == "output":
        return item
    if _is_its_length(before, item, between, forms):
        return replace(item, noun=before.noun, verb=before.verb, measure=before.measure, weak=False)
    if _is_its_sum(before, item, between, forms):
        item = replace(item, verb=before.verb, measure=before.measure, weak=False)
    counted_on = before.amount.spelled and item.amount.spelled and item.behind
    one_clause = between.endswith(forms.comma) and between.count(forms.comma) == 1
    follows = forms.comma if counted_on and one_clause else between  # 新建一座公园|，一条绿道
    next_part = _is_next_part(between, before, item, head, forms)
    if not (next_part or forms.is_listed(between) or _next_clause(follows, head, item, forms)):
        return item
    tended = forms.task.search(item.noun) or forms.tends.search(item.noun)
    if forms.makes_things.match(head.verb) and not item.behind and tended:
        return replace(item, measure="output", weak=False)  # 新增绿地8亩，|厕所改造9座
    of_part = before.part and between.startswith(forms.item_mark)
    part = next_part or bool(forms.whole.match(between)) or of_part
    ruling = replace(head, verb="") if _tends(item, head, forms) else head
    return _ruled(ruling, item, forms, part=part)


def _ruled(head: Item, item: Item, forms: ListForms, *, part: bool) -> Item:
    """An item under the verb of another; a part or a sort that never stands alone takes its noun, too."""
    sort_alone = forms.needs_noun.fullmatch(item.noun) and not forms.needs_noun.fullmatch(head.noun)
    bare = part or sort_alone  # 4个省级、7个市级示范园: neither has the noun
    task = part and forms.task.search(item.noun) is not None  # 水利工程9件，其中堤防修复3件
    own = forms.part_mark.sub("", item.noun) if part else item.noun  # 公厕9座（含旅游公厕2座）
    noun = forms.with_head(own, head.noun) if bare and not task else own
    first = head.amount
    leads = first.comparator == ">=" and first.start < first.number and first.unit == item.amount.unit
    bounded = (head.at_least or leads) and not part and item.amount.comparator == "="
    held = head.measure == "level" and head.behind  # 保持3万名渔民和2000名船工就业
    keeps = head.measure == "decrease" or (item.behind and not head.verb and not held)
    return replace(
        item,
        noun=noun,
        verb=head.verb,
        each=item.each or head.each,
        measure=item.measure if keeps else head.measure,
        weak=False,
        amount=replace(item.amount, comparator=">=") if bounded else item.amount,
        part=part,
    )


def _next_clause(between: str, head: Item, item: Item, forms: ListForms) -> bool:
    """Whether the clause after the verb's own goes on counting what is made: 新建泵站3座，闸门12孔."""
    if item.amount.dimension == "money" != head.amount.dimension:
        return False  # 新增床位80张，每张补贴2000元
    if item.behind and forms.own_predicate.search(item.noun):
        return False  # 资助学生90人，9所学校接入宽带
    both_passed = is_passed(item) and is_passed(head) and same_kind(item.amount, head.amount)
    if is_passed(item) and not both_passed:
        return False  # 建成工厂3家，上云企业突破200家
    longest = _LONGEST_PASSED if both_passed else _SHORT  # 新增示范店超90家，无烟餐厅超200家
    short = len(item.noun) <= longest and len(between) <= longest + 1
    return between.startswith(forms.comma) and head.measure == "output" and short


def _is_next_part(between: str, before: Item, item: Item, head: Item, forms: ListForms) -> bool:
    """Whether the next clause names one more part of a level or a sum: 企业达到90家，其中大型9家，小型7家."""
    whole = head.measure == "level" or head.amount.dimension == "money"
    parts = before.part and whole and same_kind(before.amount, item.amount)
    one_clause = between.startswith(forms.comma) and between.count(forms.comma) == 1
    return parts and one_clause and item.weak and not item.behind and len(item.noun) <= _LONGEST_PASSED


def _is_part_made(sentence: Sentence, before: Item, item: Item, forms: ListForms) -> bool:
    """Whether 其中 says how much of what is made is of one sort: 改造农路80公里，其中乡道里程9公里."""
    if before.measure != "output" or not before.verb or not same_kind(before.amount, item.amount):
        return False
    part = forms.whole.match(sentence.code, before.anchor + 1)
    return part is not None and not item.total and forms.stock.search(item.noun) is None


def _tends(item: Item, head: Item, forms: ListForms) -> bool:
    """Whether something is done with what is there, not made anew: 新发展1万亩，无公害管理|5万亩."""
    return forms.makes_new.fullmatch(head.verb) is not None and forms.tends.search(item.noun) is not None


def _is_its_sum(count: Item, item: Item, between: str, forms: ListForms) -> bool:
    """Whether a sum is what the money comes to that was counted right before: 发放90笔贷款|3亿元."""
    sums = count.amount.dimension == "count" and item.amount.dimension == "money"
    named = count.behind and between == count.noun == item.noun
    return sums and named and forms.of_money.search(item.noun) is not None


def _is_its_length(count: Item, item: Item, between: str, forms: ListForms) -> bool:
    """Whether a length or area is what was counted right before comes to: 新建9条村道|80公里."""
    sized = count.amount.dimension == "count" and item.amount.dimension in {"length", "area"}
    named = count.behind and bool(between) and between == item.noun and count.noun.endswith(between)
    return sized and named and count.measure == "output" and count.verb not in forms.of_tasks


def _is_rate(amount: Amount) -> bool:
    """Whether an amount is a share, which no verb makes: 新增5个村，70%以上的农户受益."""
    return amount.dimension in {"percent", "points"}


def _sheds(sentence: Sentence, head: Item, item: Item, forms: ListForms) -> bool:
    """Whether 、 hands the verb before on to a level noun, or to one that ends alike.

    新增保护区面积40万亩、森林面积60万亩; 新增军人就业9人、残疾人就业8人.
    """
    alike = (
        not item.verb and not item.behind and item.measure == "output" and item.noun[-2:] == head.noun[-2:]
    )
    if not (item.bare_level or alike) or head.measure != "output" or not same_kind(head.amount, item.amount):
        return False
    return sentence.code[head.anchor + 1 : head.anchor + 2] == forms.item_mark


def tells_size(sentence: Sentence, before: Item, item: Item, forms: ListForms) -> bool:
    """Whether an amount right behind a count tells how long or large what was counted is: 5条，总长9公里."""
    between = sentence.code[before.anchor + 1 : item.anchor].removeprefix(forms.comma)
    counted = before.amount.dimension == "count"
    return counted and forms.size.fullmatch(between.removeprefix(forms.item_mark)) is not None


def is_passed(item: Item) -> bool:
    """Whether a bound before the number says that it is passed: 突破8万人."""
    return item.amount.comparator == ">" and item.amount.start < item.amount.number
