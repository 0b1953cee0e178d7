"""The words of two indicators side by side: signs, of which one may stand for a group of names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from tracker.compare.language import LANGUAGE

_ONE_SIDED = 0.34  # the share of the longer indicator that may be missing in the other one
_ONE_SIDED_LOOSELY = 0.4  # the same where something else speaks for the two
_TURNED = 6  # signs of two words in either order that are hardly two things
_ABBREVIATED = (3, 4)  # signs of a short name
_PRIVATE = 0xE200  # the first of the signs that stand for a group of names
_PRIVATE_END = 0xF000


def group_sign(number: int) -> str:
    """The sign that stands for a group of names."""
    return chr(_PRIVATE + number)


def is_group(sign: str) -> bool:
    """Whether a sign stands for a group of names."""
    return _PRIVATE <= ord(sign) < _PRIVATE_END


def one_sided(one: str, other: str, contrasting: re.Pattern[str] | None, *, loosely: bool) -> float:
    """The likeness of two cores of which only one has words that the other has not; else 0."""
    short, long = sorted((one, other), key=weight)
    most = _ONE_SIDED_LOOSELY if loosely else _ONE_SIDED
    if weight(short) < (1 - most) * weight(long):
        return 0.0
    lacking = 0
    for what, _a, _b, start, end in SequenceMatcher(None, short, long, autojunk=False).get_opcodes():
        if what == "equal":
            continue
        if what != "insert":
            return 0.0  # each side has words of its own
        if end == len(long) and weight(long[start:end]) > 1:
            return 0.0  # the last word names the thing
        if not loosely and contrasting and contrasting.search(long[start:end]):
            return 0.0
        lacking += weight(long[start:end])
    return 0.0 if lacking > most * weight(long) else 1 - lacking / weight(long)


def without(core: str, name: str) -> str:
    """A core without a name in it; of a name that begins with a place, its end may be all that is left."""
    return "" if name.endswith(core) else core.replace(name, "")


def share_and_whole(core: str) -> tuple[str, str]:
    """A core without the whole that it is a share of (甲占乙比重), and that whole; "" for none."""
    part, of, rest = core.partition(LANGUAGE.of_a_whole)
    if of and part and len(rest) > 1 and is_group(rest[-1]):
        return part + rest[-1], rest[:-1]
    return core, ""


def holds(whole: str, part: str) -> bool:
    """Whether all signs of `part` stand in `whole`, in their order."""
    signs = iter(whole)
    return all(sign in signs for sign in part)


def abbreviates(short: str, long: str) -> bool:
    """Whether two indicators end alike and the name before is in one of them short for that in the other.

    It keeps the last sign and some of the others, in their order: 教共体 (教育共同体).
    """
    while short and long and short[-1] == long[-1] and len(short) > _ABBREVIATED[-1]:
        short, long = short[:-1], long[:-1]
    if len(short) not in _ABBREVIATED or len(long) < 2 * len(short) or short[-1] != long[-1]:
        return False
    return holds(long, short)


def turned(one: str, other: str) -> bool:
    """Whether both are two words in either order (企业数字化改造, 数字化改造企业)."""
    return len(one) == len(other) and one in other + other and weight(one) >= _TURNED


def weight(core: str) -> int:
    """Signs of a core; a group of names counts as four."""
    return sum(4 if is_group(sign) else 1 for sign in core)


def bare(name: str) -> str:
    return plain(LANGUAGE.bare(name))


def plain(words: str) -> str:
    """Words without those that may stand anywhere within a name and say nothing."""
    for word in LANGUAGE.fillers:
        words = words.replace(word, "")
    return words


def any_of(words: Iterable[str], at: str = "{}") -> re.Pattern[str] | None:
    some = sorted({word for word in words if word}, key=len, reverse=True)
    return re.compile(at.format("|".join(map(re.escape, some)))) if some else None


def grams(core: str) -> frozenset[str]:
    signs = {sign for sign in core if is_group(sign)}
    return frozenset({core[i : i + 2] for i in range(len(core) - 1)} | signs) or frozenset({core})
