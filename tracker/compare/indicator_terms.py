"""Indicators in the form in which two are compared: other names replaced, words without weight left out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from tracker.compare.language import LANGUAGE
from tracker.compare.outcome_cues import OutcomeCues
from tracker.compare.resemblance import resemblance
from tracker.rulebook.model import Rulebook

ENOUGH = 0.8  # likeness from which two indicators may be one; set on the pairs of the rule files,
WITH_FIGURE = 0.66  # and from which they may where the figures are much the same
_ONE_SIDED = 0.34  # the share of the longer indicator that may be missing in the other one
_ONE_SIDED_LOOSELY = 0.4  # the same where something else speaks for the two
_SHORT = 4  # signs of an indicator that says little alone
_TURNED = 6  # signs of two words in either order that are hardly two things
_WORD = 2  # signs of a word
_NAME = 4  # signs of a name that two texts share
_QUOTED = 4  # signs of a name in quotation marks that is hardly chance
_NAMED = 0.85  # likeness of the same name in quotation marks, alone and with more words
_ABBREVIATED = (3, 4)  # signs of a short name
_OPENING = (2, 3, 4)  # signs at the beginning of a clause that may be the thing it speaks of
_GAP = "\uf000"  # stands for an empty word, at which no name goes on
_PRIVATE = 0xE200  # the first of the signs that stand for a group of names


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
            self._spelled[chr(_PRIVATE + number)] = _bare(group.names[0])
            for name in group.names:
                signs[_bare(name)] = chr(_PRIVATE + number)
        for name, sign in list(signs.items()):  # what stays of a name without what is done
            _, core = LANGUAGE.taken_apart(name)
            if len(core) >= _NAME and core not in terms.generic:
                signs.setdefault(core, sign)
        self._signs = signs
        self._share_sign = signs.get(_bare(LANGUAGE.share), "")
        self._names = _any_of(signs)
        self._omitted = _any_of([word for word in map(_bare, terms.omitted) if len(word) > 1])
        self._generic = {self._rest(_bare(word)) for word in terms.generic} | {""}
        self._units = {unit: some[0] for some in terms.units for unit in some}
        self._covers = [
            (self._rest(_bare(one.name)), tuple(self._rest(_bare(part)) for part in one.parts))
            for one in terms.coverages
        ]
        self._contrasting = _any_of([_bare(word) for word in terms.contrasting])
        self._idle = _any_of([self._rest(_bare(word)) for word in terms.idle])
        self._idle_end = _any_of([_bare(word) for word in terms.idle], at="(?<=..)(?:{})+$")
        self._keys: dict[str, IndicatorKey] = {}
        self._resembling: dict[tuple[str, str], float] = {}
        self._alike: dict[tuple[str, str, bool], float] = {}

    def unit(self, unit: str | None) -> str:
        """A unit in one form with those that count the same thing."""
        return self._units.get(unit or "", unit or "")

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
                self._rest(_bare(name)) for name in LANGUAGE.quoted(words) if len(name) >= _QUOTED
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
        return _weight(rest) >= _NAME and rest in self._canonical(context)

    def holds(self, part: IndicatorKey, whole: IndicatorKey) -> bool:
        """Whether an indicator that says enough stands as it is within the words of another one."""
        return not part.generic and _weight(part.core) >= _NAME - 1 and part.core in whole.core

    def named_before(self, generic: IndicatorKey, context: str) -> list[IndicatorKey]:
        """Indicators that have a name of their own with a word of the clauses before (粮食增产，总产…)."""
        word = self._spelled.get(generic.core)
        if word is None:
            return []
        openings = (clause[:length] for clause in LANGUAGE.clauses(context)[-2:] for length in _OPENING)
        found = [self.key(opening + word) for opening in openings]
        return [key for key in found if key.core in self._spelled]

    def _all_grams(self, core: str) -> frozenset[str]:
        """The grams of a core, and those of its groups of names as they are spelled."""
        full = self._in_full(core)
        return _grams(core) if full == core else _grams(core) | _grams(full)

    def _named(self, core: str) -> str:
        """A core as it is spelled, without empty words at its end."""
        full = self._in_full(core)
        return self._idle_end.sub("", full) if self._idle_end else full

    def _in_full(self, core: str) -> str:
        return "".join(self._spelled.get(sign, sign) for sign in core)

    def share_a_name(self, one: str, other: str) -> bool:
        """Whether the same name stands in both texts: some signs in a row that are no empty words."""
        a, b = self._canonical(one), self._canonical(other)
        found = SequenceMatcher(None, a, b, autojunk=False).find_longest_match()
        return _weight(a[found.a : found.a + found.size].replace(_GAP, "")) >= _NAME

    def _canonical(self, context: str) -> str:
        text = self._rest(_bare(context))
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
            rest = {_without(one.core, name), _without(other.core, name)}
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
            same = self._is_wider(first, second) or _turned(
                *(core.removesuffix(self._share_sign) for core in pair)
            )
            known = self._resembling[pair] = 1.0 if same else resemblance(first, second)
        return known

    def _is_wider(self, one: str, other: str) -> bool:
        """Whether only one of two names says in which part of the place."""
        same = LANGUAGE.without_scope(one) == LANGUAGE.without_scope(other)
        return same and one != other and (one in other or other in one)

    def is_named(self, key: IndicatorKey) -> bool:
        """Whether an indicator says what it counts, if only with a general word (亿元以上项目)."""
        return bool(key.core) and (not key.generic or _weight(key.core) >= _NAME)

    def ends_in(self, full: IndicatorKey, head: IndicatorKey, context: str) -> bool:
        """Whether a name is the end of a full one, whose other words stand before it (机构…，新增床位)."""
        whole, end = self._in_full(full.core), self._in_full(head.core)
        rest = whole.removesuffix(end)
        if full.generic or rest == whole or min(len(end), len(rest)) < _WORD:
            return False
        return rest in _bare(context)

    def _shares_compared(self, one: str, other: str, *, loosely: bool) -> float:
        """The likeness of two cores; of what shares are of (占…比重) one may say less than the other."""
        (one, first), (other, second) = _share(one), _share(other)
        first, second = self._in_full(first), self._in_full(second)
        if first and second and not (_holds(first, second) or _holds(second, first)):
            return 0.0
        if one == other or _turned(one, other):
            return 1.0
        score = self._compared(one, other, loosely=loosely)
        if score or _abbreviates(one, other) or _abbreviates(other, one) or self._of_value(one, other):
            return score or WITH_FIGURE
        return 0.0

    def _of_value(self, one: str, other: str) -> bool:
        """Whether one share says that it is of a value, and the other is called so without that."""
        if one[-1:] != other[-1:] or one[-1:] != self._share_sign:
            return False
        a, b = (self._in_full(core).replace(LANGUAGE.value, "") for core in (one, other))
        return a == b

    def _compared(self, one: str, other: str, *, loosely: bool) -> float:
        short, long = sorted((one, other), key=_weight)
        most = _ONE_SIDED_LOOSELY if loosely else _ONE_SIDED
        if _weight(short) < (1 - most) * _weight(long):
            return 0.0
        lacking = 0
        for what, _a, _b, start, end in SequenceMatcher(None, short, long, autojunk=False).get_opcodes():
            if what == "equal":
                continue
            if what != "insert":
                return 0.0  # each side has words of its own
            if end == len(long) and _weight(long[start:end]) > 1:
                return 0.0  # the last word names the thing
            if not loosely and self._contrasting and self._contrasting.search(long[start:end]):
                return 0.0
            lacking += _weight(long[start:end])
        return 0.0 if lacking > most * _weight(long) else 1 - lacking / _weight(long)

    def parts_of(self, whole: IndicatorKey) -> frozenset[str]:
        """The grams by which the parts of a whole are found."""
        parts = [part for name, some in self._covers if name and name in whole.core for part in some]
        return frozenset().union(*map(_grams, parts))

    def _rest(self, core: str) -> str:
        core = _plain(core)
        named = self._names.sub(lambda match: self._signs[match[0]], core) if self._names else core
        rest = self._omitted.sub("", named) if self._omitted else named
        return rest.replace("、", "")


def _without(core: str, name: str) -> str:
    """A core without a name in it; of a name that begins with a place, its end may be all that is left."""
    return "" if name.endswith(core) else core.replace(name, "")


def _share(core: str) -> tuple[str, str]:
    """A core without the whole that it is a share of (甲占乙比重), and that whole; "" for none."""
    part, of, rest = core.partition(LANGUAGE.of_a_whole)
    if of and part and len(rest) > 1 and _PRIVATE <= ord(rest[-1]) < 0xF000:
        return part + rest[-1], rest[:-1]
    return core, ""


def _holds(whole: str, part: str) -> bool:
    """Whether all signs of `part` stand in `whole`, in their order."""
    signs = iter(whole)
    return all(sign in signs for sign in part)


def _abbreviates(short: str, long: str) -> bool:
    """Whether two indicators end alike and the name before is in one of them short for that in the other.

    It keeps the last sign and some of the others, in their order: 教共体 (教育共同体).
    """
    while short and long and short[-1] == long[-1] and len(short) > _ABBREVIATED[-1]:
        short, long = short[:-1], long[:-1]
    if len(short) not in _ABBREVIATED or len(long) < 2 * len(short) or short[-1] != long[-1]:
        return False
    return _holds(long, short)


def _turned(one: str, other: str) -> bool:
    """Whether both are two words in either order (企业数字化改造, 数字化改造企业)."""
    return len(one) == len(other) and one in other + other and _weight(one) >= _TURNED


def _weight(core: str) -> int:
    """Signs of a core; a group of names counts as four."""
    return sum(4 if ord(sign) >= _PRIVATE and ord(sign) < 0xF000 else 1 for sign in core)


def is_short(key: IndicatorKey) -> bool:
    """Whether an indicator says so little that the words around its figure have to agree, too."""
    return _weight(key.core) <= _SHORT and not any(_PRIVATE <= ord(sign) < 0xF000 for sign in key.core)


def _bare(name: str) -> str:
    return _plain(LANGUAGE.bare(name))


def _plain(words: str) -> str:
    """Words without those that may stand anywhere within a name and say nothing."""
    for word in LANGUAGE.fillers:
        words = words.replace(word, "")
    return words


def _any_of(words: Iterable[str], at: str = "{}") -> re.Pattern[str] | None:
    some = sorted({word for word in words if word}, key=len, reverse=True)
    return re.compile(at.format("|".join(map(re.escape, some)))) if some else None


def _grams(core: str) -> frozenset[str]:
    signs = {sign for sign in core if _PRIVATE <= ord(sign) < 0xF000}
    return frozenset({core[i : i + 2] for i in range(len(core) - 1)} | signs) or frozenset({core})
