"""Numbers as programs give them, made exact."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from tracker.errors import UsageError
from tracker.i18n import _

Number = Decimal | int | float | str


def exact(number: Number) -> Decimal:
    """The number as it is written: a float by its shortest form, so that 0.1 is a tenth.

    Raises UsageError for what is no number, or none that is finite.
    """
    try:
        found = Decimal(str(number))
    except InvalidOperation:
        found = Decimal("nan")
    if not found.is_finite():
        raise UsageError(_("{text} is not a number").format(text=number), _("give digits, such as 12.5"))
    return found
