"""A figure typed on the screen, after a command or in a sheet: 12, 3亿元, 超360亿, 60%以上, 3—5万元."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import NamedTuple

from tracker.base.shares import IN_PERCENT
from tracker.chinese.amounts.typed_quantities import read_typed_range
from tracker.errors import UsageError
from tracker.i18n import _
from tracker.records import Target
from tracker.rulebook.model import Rulebook
from tracker.services.lookup import check_unit
from tracker.services.typed_input import in_multiple, is_bare, read_quantity

RulesLoader = Callable[[], Rulebook]  # asked only where a unit or a bound was typed: loading takes a moment
_BEFORE, _AFTER = "bound_before", "bound_after"  # word lists of the rules


class TypedFigure(NamedTuple):
    """A figure that was read. Of a range `value` is the lower end, and its bound is `between`."""

    value: Decimal
    unit: str = ""
    bound: str = ""  # by the words of the rules, empty for none
    high: Decimal | None = None
    bare: bool = False  # digits alone, without unit and multiple

    def fields(self, name: str = "value") -> dict[str, object]:
        """What it says of a target: its number, its bound and its upper end, as far as they were typed."""
        said: dict[str, object] = {name: self.value}
        if name == "value" and self.bound:
            said["comparator"] = self.bound
        if name == "value" and self.high is not None:
            said["value_high"] = self.high
        return said


def read_typed(text: str, rules: RulesLoader) -> TypedFigure:
    """The figure with its unit, bound or upper end. Raises UsageError, and what `rules` raises."""
    words = unicodedata.normalize("NFKC", text).strip()
    plain = _plain(words)
    if plain is not None and (not plain.unit or plain.unit in IN_PERCENT):
        return plain
    return _bounded(words, rules()) or _ranged(words) or plain or TypedFigure(*read_quantity(text))


def read_actual(text: str, target: Target | None, rules: RulesLoader) -> TypedFigure:
    """The figure that somebody typed of what was reached, in the size that its target has, if that is known.

    A figure without unit and multiple counts in the multiple that the target is shown in: beside a target of
    800亿元, 612.5 is 612.5亿元. One that is of the target's size only as it stands is taken so: 13000 beside
    1.2万套. A share counts in percent or in thousandths as its target does. Raises UsageError, also for a
    range and for the unit of something else, and what `rules` raises.
    """
    plain = _plain(unicodedata.normalize("NFKC", text).strip()) if target is not None else None
    half_typed = plain is not None and plain.unit and target and (target.unit or "").startswith(plain.unit)
    read = plain if plain is not None and half_typed else read_typed(text, rules)
    check_one_number(read, text)
    if target is None:
        return read
    read = _as_share(read, target.unit or "")
    check_unit(read.unit, [target])
    if target.value is None or not read.bare:
        return read
    return read._replace(value=in_multiple(read.value, target.value))


def _as_share(read: TypedFigure, unit: str) -> TypedFigure:
    """A share in percent or in thousandths, as the unit of its target is; other figures as they are."""
    if read.unit == unit or not {read.unit, unit} <= IN_PERCENT.keys():
        return read
    return read._replace(value=read.value * IN_PERCENT[read.unit] / IN_PERCENT[unit], unit=unit)


def check_one_number(read: TypedFigure, text: str) -> None:
    """Raise UsageError for a range: what was reached is one number."""
    if read.high is not None:
        raise UsageError(
            _("“{text}” is a range; what was reached is one number").format(text=" ".join(text.split())),
            _("type that number, and the range in a note"),
        )


def _bounded(words: str, book: Rulebook) -> TypedFigure | None:
    """The figure where words of a bound stand before or behind it, the longest first."""
    before, after = _bounds(book, _BEFORE), _bounds(book, _AFTER)
    first = next((word for word in before if words.startswith(word)), "")
    last = next((word for word in after if words.endswith(word)), "")
    if not (first or last):
        return None
    rest = words.removeprefix(first).removesuffix(last).strip()
    read = _plain(rest) or _ranged(rest)
    if read is None or read.high is not None:
        return read
    return read._replace(bound=before[first] if first else after[last])


def _bounds(book: Rulebook, name: str) -> dict[str, str]:
    """Words and the bounds that they give, the longest first."""
    lexicon = book.lexicons.get(name)
    words: Mapping[str, Mapping[str, str]] = lexicon.words if lexicon else {}
    found = [
        (unicodedata.normalize("NFKC", word), gives["comparator"])
        for word, gives in words.items()
        if gives.get("comparator")
    ]
    return dict(sorted(found, key=lambda one: -len(one[0])))


def _plain(words: str) -> TypedFigure | None:
    try:
        return TypedFigure(*read_quantity(words), bare=is_bare(words))
    except UsageError:
        return None


def _ranged(words: str) -> TypedFigure | None:
    read = read_typed_range(words)
    return None if read is None else TypedFigure(read[0], read[2], "between", read[1])
