"""Decimals as JSON numbers."""

from __future__ import annotations

from decimal import Decimal


def json_number(value: Decimal | None) -> int | float | None:
    """A Decimal as a JSON number, without a decimal point where it is whole; None stays None."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
