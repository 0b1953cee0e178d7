"""Subjects, names, places and bounds given out over amounts that stand side by side: 分别, 均, 各, 、."""

from __future__ import annotations

from dataclasses import replace

from tracker.extract.fields.date_series import dates_in_turn, dates_of_each
from tracker.extract.fields.item import Item, same_kind, with_change
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.language.amounts import Amount
from tracker.language.lists import ListForms
from tracker.records import Comparator

_LEAST_MANY = 3  # subjects; two amounts of two may measure one thing twice
_LONGEST_BARE = 4  # characters of what is measured, without a word of whom


def dealt_out(sentence: Sentence, items: list[Item], forms: ListForms) -> list[Item]:
    """The items, each with its own share of what its run lists; one of several subjects becomes several."""
    dealt: list[Item] = []
    in_turn = dates_in_turn(sentence, forms) if sentence.dates else {}
    before: Item | None = None  # the first of the run before, as it was read
    names: list[str] = []  # that the last of the runs before was given out to
    for run in _of_as_many(sentence, _runs(sentence, items, forms), forms):
        if len(run) > 1 and all(item.anchor in in_turn for item in run):  # one thing at several dates
            dealt.extend(_distribute([replace(run[0], distributed=""), *run[1:]], forms, split=False))
            before, names = run[0], []
            continue
        if about := _told_before(run, dealt, before, forms):
            dealt.extend(_of_each_before(run, about, forms))
            before, names = run[0], []
            continue
        group = _named(sentence, _about(run, before, forms), forms)
        before = group[0]
        if group is not run:
            names = [item.noun.removesuffix(item.dealt) for item in group if item.dealt]
        elif names and _is_of_each(group, forms):
            dealt.extend(_each(before, [name + before.noun for name in names]))
            continue
        dealt.extend(_distribute(group, forms))
    return [one for item in dealt for one in _at_each_date(sentence, item, forms)]


def _at_each_date(sentence: Sentence, item: Item, forms: ListForms) -> list[Item]:
    """An item once for each of the dates that 各 gives its number to: 2026年、2027年各新建泵站3座."""
    series = dates_of_each(sentence, item.anchor, forms) if len(sentence.dates) else []
    return [replace(item, on=placed) for placed in series] or [item]


def _is_of_each(run: list[Item], forms: ListForms) -> bool:
    """Whether one amount is said of each of several names before it: 人口|都达到3万."""
    first = run[0]
    bare = len(run) == 1 and not first.verb and 2 <= len(first.noun) <= _LONGEST_BARE
    one = bare and len(forms.split_subjects(first.noun)) == 1
    return one and first.distributed.startswith(forms.each_words)


def _runs(sentence: Sentence, items: list[Item], forms: ListForms) -> list[list[Item]]:
    """Items in runs whose amounts stand side by side: 8.5%、10%以上."""
    runs: list[list[Item]] = []
    for item in items:
        if runs and item.weak:
            between = sentence.code[runs[-1][-1].anchor + 1 : item.anchor]
            alike = same_kind(runs[-1][-1].amount, item.amount)
            each_named = _names_another(runs[-1][-1], item)
            if (
                between in forms.joints
                and not each_named
                and (alike or forms.in_turn.match(runs[-1][0].distributed))
            ):
                runs[-1].append(item)
                continue
        runs.append([item])
    return runs


def _names_another(before: Item, item: Item) -> bool:
    """Whether a count has its own thing behind it, the one before had its before it: 水厂6座|，8座泵站."""
    counted = before.amount.dimension == item.amount.dimension == "count"
    own = item.behind and item.noun not in {"", before.noun}
    return counted and own and before.noun != "" and not before.behind


def _of_as_many(sentence: Sentence, runs: list[list[Item]], forms: ListForms) -> list[list[Item]]:
    """The runs, those joined that list as many amounts, in whatever units, as the first names subjects:
    煤炭、原油、天然气产量7亿吨、2万吨、3亿立方米.
    """
    joined: list[list[Item]] = []
    for run in runs:
        before = joined[-1] if joined else []
        between = sentence.code[before[-1].anchor + 1 : run[0].anchor] if before else ""
        many = len(forms.split_subjects(before[0].noun)) if before and between in forms.joints else 0
        as_many = not run[0].noun and 0 < many == len(before) + len(run)
        if as_many and (many >= _LEAST_MANY or _of_two(before[0], run[0])):
            joined[-1] = before + run
        else:
            joined.append(run)
    return joined


def _of_two(one: Item, other: Item) -> bool:
    """Whether two levels are of two things, by what they are counted in: 面积和产量稳定在3万亩、2万吨."""
    return one.measure == "level" and one.amount.dimension != other.amount.dimension


def _about(run: list[Item], before: Item | None, forms: ListForms) -> list[Item]:
    """A run under 分别 without subjects takes those of the run before: A和B增长8%，分别达到7亿元和3亿元.

    So does one behind such a run that has as many subjects: A和B分别达7亿元、3亿元，增长8%、6%.
    """
    first = run[0]
    if before is None or not _names_nothing(first, forms) or not before.noun or len(run) < 2:
        return run
    in_turn = before.distributed.startswith(forms.each_words) and not first.distributed
    as_many = in_turn and len(forms.split_subjects(before.noun)) == len(run)
    if not as_many and not first.distributed.startswith(forms.each_words):
        return run
    noun = with_change(forms.without_change(before.noun), first, forms)
    return [replace(first, noun=noun), *run[1:]]


def _names_nothing(item: Item, forms: ListForms) -> bool:
    """Whether an item says at most that something changes, not what: |年均增长|9%."""
    return not item.verb and forms.change_alone.fullmatch(item.noun) is not None


def _told_before(run: list[Item], dealt: list[Item], before: Item | None, forms: ListForms) -> list[Item]:
    """The amounts, as many as its own, that a run without subjects is about: 游客8万人、收入6亿元，|分别
    增长9%、8%. Two changes tell of two things without 分别, too.
    """
    first, about = run[0], dealt[-len(run) :]
    if before is None or len(about) < len(run) or len(run) < 2 or not _names_nothing(first, forms):
        return []
    listed = len(forms.split_subjects(before.noun)) == len(run)  # given out to them already
    each = first.is_change or first.distributed.startswith(forms.each_words)
    named = all(one.noun and one.is_change != first.is_change for one in about)
    return about if each and named and not listed else []


def _of_each_before(run: list[Item], about: list[Item], forms: ListForms) -> list[Item]:
    """The items of a run, each about one of the amounts before."""
    first, bound = run[0], _bound_of(run)
    return [
        replace(
            item,
            noun=with_change(forms.without_change(one.verb + one.noun), first, forms),
            measure=first.measure, weak=False, distributed="", amount=_bounded(item.amount, bound),
        )
        for item, one in zip(run, about, strict=True)
    ]  # fmt: skip


def _named(sentence: Sentence, run: list[Item], forms: ListForms) -> list[Item]:
    """A run under 分别 is of as many names listed before it: 东区、西区扩容，人口分别达到9万和7万."""
    first = run[0]
    start, _ = sentence.clause(first.anchor)
    each = forms.in_turn.search(sentence.code, start, first.anchor)
    if len(run) < 2 or each is None or len(forms.split_subjects(first.noun)) == len(run):
        return run
    names = forms.listed_names(sentence.code[: each.start()], len(run))
    noun = first.noun or run[-1].noun
    if not names or not noun:
        return run
    return [
        replace(item, noun=name + noun, verb=first.verb, measure=first.measure, weak=first.weak, dealt=noun,
                distributed="", amount=_bounded(item.amount, _bound_of(run)))
        for item, name in zip(run, names, strict=True)
    ]  # fmt: skip


def _bounded(amount: Amount, bound: Comparator | None) -> Amount:
    return replace(amount, comparator=bound) if bound and amount.comparator == "=" else amount


def _distribute(run: list[Item], forms: ListForms, *, split: bool = True) -> list[Item]:
    """The items of a run, with the subjects, the places and the bound that they share given out."""
    first = run[0]
    if len(run) == 1 and len(first.places) > 1:
        return [replace(first, places=(place,)) for place in first.places]
    if len(run) == 1 and first.is_change and not first.distributed.startswith(forms.each_words):
        return _each(first, forms.split_pair(first.noun))
    if len(run) == 1 and not first.distributed.startswith(forms.each_words):
        share = first.amount.dimension == "percent"
        return _each(first, forms.split_level(first.noun, share=share)) if first.measure == "level" else run
    subjects = forms.split_subjects(first.noun)
    if len(run) > 1 and len(subjects) < 2 and first.distributed.startswith(forms.each_words):
        subjects = forms.both_ways(first.noun) or subjects
    if len(run) == 1 and len(subjects) < 2:  # 新建和改造泵站各8座
        return [replace(first, verb=verb) for verb in forms.split_verbs(first.verb)]
    if len(run) == 1:
        return _each(first, subjects)
    if not first.distributed and first.dealt:  # given to names already
        return run
    bound = _bound_of(run)
    shared = first.noun or run[-1].noun  # 2座、3座水库: the noun behind the last number is that of all
    nouns = subjects if split and len(subjects) == len(run) else [shared] * len(run)
    return [
        replace(
            item, noun=noun, dealt=first.noun if nouns is subjects else "",
            verb=first.verb, measure=first.measure, weak=first.weak, each=first.each,
            amount=_bounded(item.amount, bound or _bound_of(_alike(run, item))),
        )
        for item, noun in zip(run, nouns, strict=True)
    ]  # fmt: skip


def _alike(run: list[Item], item: Item) -> list[Item]:
    """The items of a run that are counted in what an item is: the shares of 95%、60%以上和15年以上."""
    return [other for other in run if other.amount.dimension == item.amount.dimension]


def _each(item: Item, subjects: list[str]) -> list[Item]:
    if len(subjects) < 2:
        return [item]
    return [replace(item, noun=subject, dealt=item.noun) for subject in subjects]


def _bound_of(run: list[Item]) -> Comparator | None:
    """The bound behind the last number of a list, or before its first, rules over the plain ones."""
    first = run[0].amount
    if first.start < first.number and all(item.amount.comparator == "=" for item in run[1:]):
        return first.comparator if first.comparator not in {"=", "between"} else None
    last = run[-1].amount.comparator
    plain = all(item.amount.comparator == "=" for item in run[:-1])
    return last if plain and last not in {"=", "between"} else None
