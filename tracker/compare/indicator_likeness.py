"""Indicators in the form in which two are compared: other names replaced, words without weight left out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from tracker.compare.language import LANGUAGE
from tracker.compare.name_signs import (
    abbreviates,
    any_of,
    bare,
    grams,
    group_sign,
    holds,
    is_group,
    one_sided,
    plain,
    share_and_whole,
    turned,
    weight,
    without,
)
from tracker.compare.outcome_cues import OutcomeCues
from tracker.compare.shared_characters import resemblance
from tracker.rulebook.model import Rulebook

ENOUGH = 0.8  # likeness from which two indicators may be one; set on the pairs of the rule files,
WITH_FIGURE = 0.66  # and from which they may where the figures are much the same
_SHORT = 4  # signs of an indicator that says little alone
_WORD = 2  # signs of a word
_NAME = 4  # signs of a name that two texts share
_HEAD = 16  # signs of a clause that names one thing, at most
_QUOTED = 4  # signs of a name in quotation marks that is hardly chance
_NAMED = 0.85  # likeness of the same name in quotation marks, alone and with more words
_OPENING = (2, 3, 4)  # signs at the beginning of a clause that may be the thing it speaks of
_GAP = "\uf000"  # stands for an empty word, at which no name goes on


@dataclass(frozen=True, slots=True)
class IndicatorKey:
    """An indicator to compare: what is done, and to what, each group of names as one sign.

    `names` are the names in quotation marks.
    """

    acts: frozenset[str]
    core: str
    names: frozenset[str]
    generic: bool  # it says nothing without what stands before it
    grams: frozenset[str]


class IndicatorTerms:
    """The names, units, empty words and cues of a rulebook, made ready."""

    def __init__(self, book: Rulebook) -> None:
        terms = book.outcomes
        self.cues = OutcomeCues(book)
        signs: dict[str, str] = {}
        self._spelled: dict[str, str] = {}
        for number, group in enumerate(terms.synonyms):
            self._spelled[group_sign(number)] = bare(group.names[0])
            for name in group.names:
                signs[bare(name)] = group_sign(number)
        for name, sign in list(signs.items()):  # what stays of a name without what is done
            _, core = LANGUAGE.taken_apart(name)
            if len(core) >= _NAME and core not in terms.generic:
                signs.setdefault(core, sign)
        self._signs = signs
        self._share_sign = signs.get(bare(LANGUAGE.share), "")
        self._names = any_of(signs)
        self._omitted = any_of([word for word in map(bare, terms.omitted) if len(word) > 1])
        self._generic = {self._rest(bare(word)) for word in terms.generic} | {""}
        self._units = {unit: some[0] for some in terms.units for unit in some}
        self._covers = [
            (self._rest(bare(one.name)), tuple(self._rest(bare(part)) for part in one.parts))
            for one in terms.coverages
        ]
        self._contrasting = any_of([bare(word) for word in terms.contrasting])
        self._idle = any_of([self._rest(bare(word)) for word in terms.idle])
        self._idle_end = any_of([bare(word) for word in terms.idle], at="(?<=..)(?:{})+$")
        self._keys: dict[str, IndicatorKey] = {}
        self._resembling: dict[tuple[str, str], float] = {}
        self._alike: dict[tuple[str, str, bool], float] = {}

    def unit(self, unit: str | None) -> str:
        """A unit in one form with those that count the same thing."""
        return self._units.get(unit or "", unit or "")

    def counts(self, unit: str | None) -> bool:
        """Whether a unit counts things one by one."""
        return unit in self._units

    def dimension(self, unit: str | None) -> str:
        """A unit in one form with those that count the same thing, or measure it in another size."""
        size = LANGUAGE.unit_size(unit)
        return size[0] if size else self.unit(unit)

    def key(self, words: str) -> IndicatorKey:
        """The key of an indicator, or of the words around a figure."""
        known = self._keys.get(words)
        if known is None:
            acts, core = LANGUAGE.taken_apart(words)
            core = self._rest(core)
            names = frozenset(
                self._rest(bare(name)) for name in LANGUAGE.quoted(words) if len(name) >= _QUOTED
            )
            known = IndicatorKey(acts, core, names, core in self._generic, self._all_grams(core))
            self._keys[words] = known
        return known

    def covers(self, whole: IndicatorKey, part: IndicatorKey) -> bool:
        """Whether what is said of `whole` holds for `part`, by the coverages of the rule files."""
        return any(
            name and name in whole.core and any(one and one in part.core for one in parts)
            for name, parts in self._covers
        )

    def same_acts(self, wanted: IndicatorKey, said: IndicatorKey) -> bool:
        """Whether the same is done; what has begun is not done, and what is not said may be."""
        if wanted.acts and said.acts and not wanted.acts & said.acts:
            return False
        if "start" in said.acts:
            return "start" in wanted.acts
        return "start" not in wanted.acts or bool(wanted.acts & said.acts)  # what is done was begun

    def completes(self, generic: IndicatorKey, full: IndicatorKey, context: str) -> bool:
        """Whether an indicator that says too little is a full one whose other words stand before it."""
        if not full.core.endswith(generic.core):
            return False
        rest = full.core.removesuffix(generic.core)
        return weight(rest) >= _NAME and rest in self._canonical(context)

    def holds(self, part: IndicatorKey, whole: IndicatorKey) -> bool:
        """Whether an indicator that says enough stands as it is within the words of another one."""
        return not part.generic and weight(part.core) >= _NAME - 1 and part.core in whole.core

    def named_before(self, generic: IndicatorKey, context: str) -> list[IndicatorKey]:
        """Indicators that have a name of their own with a word of the clauses before (粮食增产，总产…)."""
        if not generic.core:
            return self._carried_on(generic, context)
        word = self._spelled.get(generic.core)
        if word is None:
            return []
        openings = (clause[:length] for clause in LANGUAGE.clauses(context)[-2:] for length in _OPENING)
        found = [self.key(opening + word) for opening in openings]
        return [key for key in found if key.core in self._spelled]

    def _carried_on(self, bare: IndicatorKey, context: str) -> list[IndicatorKey]:
        """Indicators that say only what is done, of what the clauses before name (企业达90家、新增9家)."""
        heads = (LANGUAGE.before_figure(clause) for clause in LANGUAGE.clauses(context)[-3:-1])
        keys = [self.key(head) for head in heads if 0 < len(head) <= _HEAD]
        return [replace(key, acts=bare.acts) for key in keys if not key.generic]

    def _all_grams(self, core: str) -> frozenset[str]:
        """The grams of a core, and those of its groups of names as they are spelled."""
        full = self._in_full(core)
        return grams(core) if full == core else grams(core) | grams(full)

    def _named(self, core: str) -> str:
        """A core as it is spelled, without empty words and those of measures at its end."""
        full = self._in_full(core)
        return LANGUAGE.without_measure(self._idle_end.sub("", full) if self._idle_end else full)

    def _in_full(self, core: str) -> str:
        return "".join(self._spelled.get(sign, sign) for sign in core)

    def share_a_name(self, one: str, other: str) -> bool:
        """Whether the same name stands in both texts: some signs in a row that are no empty words."""
        a, b = self._canonical(one), self._canonical(other)
        if any(is_group(sign) and sign in b and sign not in self._generic for sign in a):
            return True
        found = SequenceMatcher(None, a, b, autojunk=False).find_longest_match()
        return weight(a[found.a : found.a + found.size].replace(_GAP, "")) >= _NAME

    def _canonical(self, context: str) -> str:
        text = self._rest(bare(context))
        return self._idle.sub(_GAP, text) if self._idle else text

    def likeness(self, one: IndicatorKey, other: IndicatorKey, *, loosely: bool = False) -> float:
        """How surely two indicators are one, 0..1; 0 for other acts, and where each has words of its own.

        `loosely` also takes a narrower one for the wider one, where something else speaks for it.
        """
        if not one.core or not other.core or not self.same_acts(one, other):
            return 0.0
        if one.core == other.core:
            return 1.0
        for name in one.names & other.names:
            rest = {without(one.core, name), without(other.core, name)}
            if len(rest) == 1:
                return 1.0  # the same name, before or behind the same words
            if "" in rest:
                return _NAMED
        pair = (one.core, other.core) if one.core <= other.core else (other.core, one.core)
        known = self._alike.get((*pair, loosely))
        if known is None:
            known = self._alike[(*pair, loosely)] = self._shares_compared(*pair, loosely=loosely)
        return known

    def resemblance(self, one: IndicatorKey, other: IndicatorKey) -> float:
        """How much two names that say enough resemble each other sign by sign.

        It is 1 where only one of them says in which part of the place (城市绿地, 绿地).
        """
        if not (self.is_named(one) and self.is_named(other)):
            return 0.0
        pair = (one.core, other.core)
        known = self._resembling.get(pair)
        if known is None:
            first, second = map(self._named, pair)
            same = (
                first == second
                or self._is_wider(first, second)
                or turned(*(core.removesuffix(self._share_sign) for core in pair))
            )
            known = self._resembling[pair] = 1.0 if same else resemblance(first, second)
        return known

    def _is_wider(self, one: str, other: str) -> bool:
        """Whether only one of two names says in which part of the place."""
        same = LANGUAGE.without_scope(one) == LANGUAGE.without_scope(other)
        return same and one != other and (one in other or other in one)

    def is_named(self, key: IndicatorKey) -> bool:
        """Whether an indicator says what it counts, if only with a general word (亿元以上项目)."""
        return bool(key.core) and (not key.generic or weight(key.core) >= _NAME)

    def ends_in(self, full: IndicatorKey, head: IndicatorKey, context: str) -> bool:
        """Whether a name is the end of a full one, whose other words stand before it (机构…，新增床位)."""
        whole, end = self._in_full(full.core), self._in_full(head.core)
        rest = whole.removesuffix(end)
        if full.generic or rest == whole or min(len(end), len(rest)) < _WORD:
            return False
        return rest in bare(context)

    def _shares_compared(self, one: str, other: str, *, loosely: bool) -> float:
        """The likeness of two cores; of what shares are of (占…比重) one may say less than the other."""
        (one, first), (other, second) = share_and_whole(one), share_and_whole(other)
        first, second = self._in_full(first), self._in_full(second)
        if first and second and not (holds(first, second) or holds(second, first)):
            return 0.0
        if one == other or turned(one, other) or self._in_full(one) == self._in_full(other):
            return 1.0
        score = one_sided(one, other, self._contrasting, loosely=loosely)
        if score or abbreviates(one, other) or abbreviates(other, one) or self._of_value(one, other):
            return score or WITH_FIGURE
        return 0.0

    def _of_value(self, one: str, other: str) -> bool:
        """Whether one share says that it is of a value, and the other is called so without that."""
        if one[-1:] != other[-1:] or one[-1:] != self._share_sign:
            return False
        a, b = (self._in_full(core).replace(LANGUAGE.value, "") for core in (one, other))
        return a == b

    def parts_of(self, whole: IndicatorKey) -> frozenset[str]:
        """The grams by which the parts of a whole are found."""
        parts = [part for name, some in self._covers if name and name in whole.core for part in some]
        return frozenset().union(*map(grams, parts))

    def _rest(self, core: str) -> str:
        core = plain(core)
        named = self._names.sub(lambda match: self._signs[match[0]], core) if self._names else core
        rest = self._omitted.sub("", named) if self._omitted else named
        return rest.replace("、", "")


def is_short(key: IndicatorKey) -> bool:
    """Whether an indicator says so little that the words around its figure have to agree, too."""
    return weight(key.core) <= _SHORT and not any(map(is_group, key.core))
