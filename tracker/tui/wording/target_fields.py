"""The fields of a target that people correct: their labels, the codes to choose from, and values in words."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

from tracker.i18n import _
from tracker.records import Target
from tracker.services.wording import format_number, value_word
from tracker.target_fields import CHOICES, FIELD_BY_NAME
from tracker.tui.terminal.cells import clean_line
from tracker.tui.wording import display

CODES: Final = CHOICES


def label(name: str) -> str:
    """What a field is called."""
    return _(FIELD_BY_NAME[name].label) if name in FIELD_BY_NAME and FIELD_BY_NAME[name].label else name


def in_words(name: str, value: Any) -> str:
    """The value of a field as people read it, on one line; a dash when it is open."""
    if value is None or value == "":
        return display.NOTHING
    return format_number(value) if isinstance(value, Decimal) else clean_line(value_word(name, value))


def as_typed(target: Target, name: str) -> str:
    """The value of a field as a person would type it into a form."""
    value = getattr(target, name)
    if value is None:
        return ""
    return format(value, "f") if isinstance(value, Decimal) else str(value)
