"""What people type, read into dates and numbers, or refused with examples of what can be typed."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Callable
from decimal import Decimal
from functools import partial

from tracker.chinese.amounts.typed_quantities import QUANTITY_EXAMPLES, read_typed_quantity
from tracker.chinese.dates.typed_dates import DATE_EXAMPLES, read_typed_date, read_typed_start
from tracker.errors import DateUnreadable, UsageError
from tracker.i18n import _
from tracker.services.wording import shown_multiple

_FIRST, _LAST = 1949, 2150  # years outside are a misreading, not a date
_LONGEST = 60  # characters
_BARE = re.compile(r"[-+−]?[\d,]+(?:\.\d+)?")  # a figure in digits, and nothing behind it
# Times the target. Of the results seen in reports none was over 2.2; 10 beside 1.2万套, meant as it stands,
# is taken as 10万套, 8.3 times.
IMPLAUSIBLE = 5
# Of the target: 120 beside 1.2万套 may be 120套, 13 is a slip of either kind, and so is 130000.
_LEAST_PLAIN, _MOST_PLAIN = Decimal("0.01"), 10
_ONLY_YEAR = re.compile(r"(\d{4})年?度?")


def read_date(text: str, *, today: dt.date, past: bool = False) -> dt.date:
    """The date that somebody typed; a year, a quarter or a month means its last day.

    `past`: the day that a figure is of, so that a month, a quarter or a half year without its year is the
    last one gone. Raises DateUnreadable, which lists forms that can be read.
    """
    return _read(text, partial(read_typed_date, today=today, past=past))


def read_start(text: str, *, today: dt.date) -> dt.date:
    """The date from which on somebody looks; a year, a quarter or a month means its first day.

    Raises DateUnreadable.
    """
    return _read(text, partial(read_typed_start, today=today))


def _read(text: str, reader: Callable[[str], dt.date | None]) -> dt.date:
    words = " ".join(unicodedata.normalize("NFKC", text).split())
    if words and len(words) <= _LONGEST:
        found = reader(words)
        if found and _FIRST <= found.year <= _LAST:
            return found
    raise DateUnreadable(
        _("cannot read the date “{text}”").format(text=_short(text)), _for_example(DATE_EXAMPLES)
    )


def read_document_date(text: str, *, today: dt.date) -> dt.date:
    """The date of a document that somebody typed; a year alone means its first day, as where it is read.

    Raises DateUnreadable.
    """
    year = _ONLY_YEAR.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if year and _FIRST <= int(year[1]) <= _LAST:
        return dt.date(int(year[1]), 1, 1)
    return read_date(text, today=today)


def read_quantity(text: str) -> tuple[Decimal, str]:
    """The number that somebody typed and its unit, empty when none was typed.

    1,500, 1.2万, 3亿元, 85% (as 85), 三百, 三分之二 (as 66.6667), 12 所. Raises UsageError.
    """
    words = unicodedata.normalize("NFKC", text).strip()
    found = read_typed_quantity(words) if len(words) <= _LONGEST else None
    if found is not None:
        return found
    raise UsageError(
        _("cannot read the number “{text}”").format(text=_short(text)), _for_example(QUANTITY_EXAMPLES)
    )


def is_bare(text: str) -> bool:
    """Whether a figure is typed in digits alone, without unit and multiple."""
    return _BARE.fullmatch(unicodedata.normalize("NFKC", text).strip()) is not None


def in_multiple(number: Decimal, goal: Decimal) -> Decimal:
    """A bare figure in the multiple that its target is shown in, or plain where only that is of its size."""
    multiplied = number * shown_multiple(goal)[0]
    plainly = abs(goal) * _LEAST_PLAIN <= abs(number) <= abs(goal) * _MOST_PLAIN
    return number if plainly and far_beyond(multiplied, goal) else multiplied


def far_beyond(value: Decimal, goal: Decimal) -> bool:
    """Whether a figure is more likely a slip of unit or digits than what was reached of a target."""
    return bool(goal) and abs(value) > abs(goal) * IMPLAUSIBLE


def _for_example(forms: tuple[str, ...]) -> str:
    return _("write for example {forms}").format(forms=_(", ").join(forms))


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
