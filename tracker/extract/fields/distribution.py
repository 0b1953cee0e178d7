"""What amounts of one sentence share: a verb across 、, subjects under 分别 and 均, a bound over its list."""

from __future__ import annotations

from dataclasses import replace

from tracker.base.lazy_patterns import lazy_pattern
from tracker.base.values import value
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.language.amounts import Amount
from tracker.language.extraction import ListForms
from tracker.records import Comparator, Measure
from tracker.rulebook.phrase_compiler import AMOUNTS

_SHORT = 8  # characters of a noun that stands alone in its clause
_AMOUNT = lazy_pattern(rf"[{AMOUNTS}]")


@value
class Item:
    """One amount of a sentence with what has been read about it so far."""

    anchor: int  # code position
    amount: Amount
    noun: str  # the indicator without a shared verb
    verb: str  # the verb of an output, shared by the amounts that follow
    measure: Measure
    weak: bool  # read by a rule of last resort
    distributed: str = ""  # 分别, 均, 都, 各: the word that spreads one phrase over several subjects
    bare_level: bool = False  # a level noun followed by its number, without a link between them
    part: bool = False  # one of the parts that 其中 lists of the thing before
    above: str = ""  # what the clause before is about, for an amount that names no subject
    at_least: bool = False  # the bound stands before the verb: 至少建成
    behind: bool = False  # the noun stands behind the number
    dealt: str = ""  # the list of subjects that its own was dealt out of
    owner: str = ""  # carried over from an amount before
    places: tuple[str, ...] = ()  # places that 各 gives a number each; one where the item is of one place


def share(sentence: Sentence, items: list[Item], forms: ListForms) -> list[Item]:
    """The items with what they share filled in; an item with several subjects becomes several."""
    shared: list[Item] = []
    before: Item | None = None  # the first of the run before, as it was read
    for run in _runs(sentence, items, forms):
        group = _about(run, before, forms)
        before = group[0]
        shared.extend(_distribute(group, forms))
    ruled = _share_verbs(sentence, _share_subjects(shared, forms), forms)
    return _share_tasks(sentence, _share_heads(ruled, forms), forms)


def _runs(sentence: Sentence, items: list[Item], forms: ListForms) -> list[list[Item]]:
    """Items in runs whose amounts stand side by side: 8.5%、10%以上."""
    runs: list[list[Item]] = []
    for item in items:
        if runs and item.weak:
            between = sentence.code[runs[-1][-1].anchor + 1 : item.anchor]
            if between in forms.joints and _same_kind(runs[-1][-1].amount, item.amount):
                runs[-1].append(item)
                continue
        runs.append([item])
    return runs


def _about(run: list[Item], before: Item | None, forms: ListForms) -> list[Item]:
    """A run under 分别 without subjects takes those of the run before: A和B增长8%，分别达到7亿元和3亿元."""
    first = run[0]
    bare = not first.noun and not first.verb and first.distributed.startswith(forms.each_words)
    if before is None or not bare or not before.noun or len(run) < 2:
        return run
    noun = forms.without_change(before.noun)
    return [replace(first, noun=noun), *run[1:]]


def _same_kind(one: Amount, other: Amount) -> bool:
    return one.dimension == other.dimension and one.unit == other.unit


def _distribute(run: list[Item], forms: ListForms) -> list[Item]:
    """The items of a run, with the subjects, the places and the bound that they share given out."""
    first = run[0]
    if len(run) == 1 and len(first.places) > 1:
        return [replace(first, places=(place,)) for place in first.places]
    if len(run) == 1 and first.measure in {"increase", "decrease"} and not first.distributed:
        return _each(first, forms.split_pair(first.noun))
    if len(run) == 1 and not first.distributed.startswith(forms.each_words):
        return run
    subjects = forms.split_subjects(first.noun)
    if len(run) == 1:
        return _each(first, subjects)
    bound = _bound_of(run)
    shared = first.noun or run[-1].noun  # 2座、3座水库: the noun behind the last number is that of all
    nouns = subjects if len(subjects) == len(run) else [shared] * len(run)
    return [
        replace(
            item, noun=noun, dealt=first.noun if nouns is subjects else "",
            verb=first.verb, measure=first.measure, weak=first.weak,
            amount=replace(item.amount, comparator=bound) if bound else item.amount,
        )
        for item, noun in zip(run, nouns, strict=True)
    ]  # fmt: skip


def _each(item: Item, subjects: list[str]) -> list[Item]:
    if len(subjects) < 2:
        return [item]
    return [replace(item, noun=subject, dealt=item.noun) for subject in subjects]


def _bound_of(run: list[Item]) -> Comparator | None:
    """The bound after the last number rules over a list of plain numbers before it."""
    last = run[-1].amount.comparator
    plain = all(item.amount.comparator == "=" for item in run[:-1])
    return last if plain and last not in {"=", "between"} else None


def _share_subjects(items: list[Item], forms: ListForms) -> list[Item]:
    """An amount that names no subject goes on with the one before: 增长8%，达到296亿元."""
    shared: list[Item] = []
    for item in items:
        if item.noun or item.verb:
            shared.append(item)
        elif not shared and item.above:
            shared.append(replace(item, noun=forms.without_change(item.above) + _change(item, forms)))
        elif shared and _goes_on(shared[-1].amount, item.amount):
            about = forms.without_change(shared[-1].noun) or shared[-1].noun
            noun = about + ("" if about.endswith(_change(item, forms)) else _change(item, forms))
            shared.append(replace(item, noun=noun, measure=_level(shared[-1], item)))
    return shared


def _change(item: Item, forms: ListForms) -> str:
    """What says that an item rises or falls; nothing for one that reaches a level, or is doubled."""
    return forms.change_words.get(item.measure, "") if item.amount.dimension != "doubling" else ""


def _share_heads(items: list[Item], forms: ListForms) -> list[Item]:
    """A grade alone takes its noun from the next: 5个国家级、10个市级和20个县级示范园."""
    shared: list[Item] = []
    for item in reversed(items):
        grade = forms.grade.match(shared[-1].noun) if shared else None
        if grade and forms.grade.fullmatch(item.noun):
            item = replace(item, noun=item.noun + shared[-1].noun[grade.end() :])
        elif shared and item.verb and not item.noun and shared[-1].amount.unit == item.amount.unit:
            item = replace(item, noun=shared[-1].noun)  # 新建3所、扩建2所幼儿园
        shared.append(item)
    return _graded(shared[::-1], forms)


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


def _graded(items: list[Item], forms: ListForms) -> list[Item]:
    """A grade alone takes its noun from the level of another before: 市级项目达到9个，县级达到5个."""
    graded: list[Item] = []
    for item in items:
        if forms.grade.fullmatch(item.noun) and graded and item.measure == graded[-1].measure == "level":
            grade = forms.grade.match(graded[-1].noun)
            if grade and graded[-1].amount.unit == item.amount.unit:
                item = replace(item, noun=item.noun + graded[-1].noun[grade.end() :])
        graded.append(item)
    return graded


def _goes_on(before: Amount, amount: Amount) -> bool:
    """Whether an amount can measure the subject of the one before: in its unit, or a level after a change."""
    rates = before.dimension in {"percent", "points"} or amount.dimension in {"percent", "doubling"}
    return rates or before.unit == amount.unit


def _level(before: Item, item: Item) -> Measure:
    if item.measure in {"increase", "decrease"}:
        return item.measure
    same = before.amount.unit == item.amount.unit
    return before.measure if same and before.measure in {"output", "increase", "decrease"} else item.measure


def _share_verbs(sentence: Sentence, items: list[Item], forms: ListForms) -> list[Item]:
    """A verb rules over the amounts after it as long as they go on in its list: 新建泵站8座、水厂3座."""
    shared: list[Item] = []
    head: Item | None = None  # the last item with a verb of its own
    for item in items:
        ruled = head is not None and (item.weak or _sheds(sentence, head, item, forms))
        if not ruled and not item.weak:
            head = item
        if head is None or not ruled or head.anchor == item.anchor:
            shared.append(item)
            continue
        between = _AMOUNT.sub("", sentence.code[shared[-1].anchor + 1 : item.anchor])
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
    noun = item.noun + _head_noun(head) if part or forms.needs_noun.fullmatch(item.noun) else item.noun
    bounded = head.at_least and item.amount.comparator == "="
    return replace(
        item,
        noun=noun,
        verb=head.verb,
        measure=item.measure if head.measure == "decrease" else head.measure,
        weak=False,
        amount=replace(item.amount, comparator=">=") if bounded else item.amount,
        part=part,
    )


def _next_clause(between: str, head: Item, item: Item, forms: ListForms) -> bool:
    """Whether the clause after the verb's own goes on counting what is made: 新建泵站3座，闸门12孔."""
    short = len(item.noun) <= _SHORT and len(between) <= _SHORT + 1
    return between.startswith(forms.comma) and head.measure == "output" and short


def _is_rate(amount: Amount) -> bool:
    """Whether an amount is a share, which no verb makes: 新增5个村，70%以上的农户受益."""
    return amount.dimension in {"percent", "points"}


def _sheds(sentence: Sentence, head: Item, item: Item, forms: ListForms) -> bool:
    """Whether 、 hands the verb before on to a level noun: 新增保护区面积40万亩、森林面积60万亩."""
    if not item.bare_level or head.measure != "output" or not _same_kind(head.amount, item.amount):
        return False
    return sentence.code[head.anchor + 1 : head.anchor + 2] == forms.item_mark


def _head_noun(head: Item) -> str:
    """The noun of a verb's own item, or its end when it is long."""
    return head.noun if len(head.noun) <= 14 else head.noun[-10:]
