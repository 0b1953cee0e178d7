"""Values of records as JSON values: numbers as numbers, days in ISO form."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any


def json_number(value: Decimal | None) -> int | float | None:
    """A Decimal as a JSON number, without a decimal point where it is whole; None stays None."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def iso_day(value: dt.date | None) -> str | None:
    """A day in ISO form; None stays None."""
    return value.isoformat() if value is not None else None


def json_value(value: Any) -> Any:
    """The value of any field as a JSON value."""
    if isinstance(value, Decimal):
        return json_number(value)
    return value.isoformat() if isinstance(value, dt.date) else value
