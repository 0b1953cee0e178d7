"""Values that requests hold: days, figures, ids and texts, with the bounds that the program sets them."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema

from tracker.i18n import _

_FIRST, _LAST = 1949, 2150  # years outside are a misreading, not a date
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_FIGURE = re.compile(r"-?\d{1,15}(\.\d{1,8})?", re.ASCII)  # as many digits as the ledger keeps
_LARGEST = 10**15


def _day(given: Any) -> Any:
    if isinstance(given, dt.date) and not isinstance(given, dt.datetime):
        day = given
    elif isinstance(given, str) and _DAY.fullmatch(given):
        try:
            day = dt.date.fromisoformat(given)
        except ValueError:
            raise ValueError(_("there is no such day; write it as 2025-06-30")) from None
    else:
        raise ValueError(_("write the day as 2025-06-30"))
    if not _FIRST <= day.year <= _LAST:
        raise ValueError(_("give a day of the years {first} to {last}").format(first=_FIRST, last=_LAST))
    return day


def _figure(given: Any) -> Any:
    if isinstance(given, Decimal):
        found = given
    elif isinstance(given, int | float) and not isinstance(given, bool):
        found = Decimal(str(given))
    elif isinstance(given, str) and _FIGURE.fullmatch(given):
        found = Decimal(given)
    else:
        raise ValueError(_("write the figure in digits, such as 12.5"))
    if not found.is_finite() or abs(found) >= _LARGEST:
        raise ValueError(_("the figure is too large"))
    return round(found, 8) + 0 if found.as_tuple().exponent < -8 else found  # type: ignore[operator]


Day = Annotated[
    dt.date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"}, mode="validation")
]
Figure = Annotated[
    Decimal,
    BeforeValidator(_figure),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "number", "exclusiveMinimum": -_LARGEST, "exclusiveMaximum": _LARGEST},
                {"type": "string", "pattern": rf"^{_FIGURE.pattern}$"},
            ]
        },
        mode="validation",
    ),
]
Id = Annotated[str, Field(min_length=1, max_length=60)]
Ids = Annotated[list[Id], Field(min_length=1, max_length=500)]
Words = Annotated[str, Field(max_length=200)]  # a name, or what is searched
Text = Annotated[str, Field(max_length=4000)]
PageSize = Annotated[int, Field(ge=1, le=500)]
PageStart = Annotated[int, Field(ge=0, le=10_000_000)]  # how many lie before the page
