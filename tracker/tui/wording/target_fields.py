"""The fields of a target that people correct: their labels, the codes to choose from, and values in words."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final, get_args

from tracker.i18n import N_, _
from tracker.records import Comparator, Every, Kind, Measure, Target
from tracker.services.wording import format_number, value_word
from tracker.tui.terminal.cells import clean_line
from tracker.tui.wording import display

LABELS: Final[Mapping[str, str]] = {
    "indicator": N_("Indicator"),
    "kind": N_("Kind"),
    "comparator": N_("Bound"),
    "value": N_("Value"),
    "value_high": N_("Upper end"),
    "unit": N_("Unit"),
    "measure": N_("Measure"),
    "every": N_("Every"),
    "baseline": N_("Baseline"),
    "due": N_("Due"),
    "lead_unit": N_("Lead unit"),
    "place": N_("Place"),
    "topic": N_("Topic"),
    "nature": N_("Nature"),
    "stance": N_("Stance"),
    "quote": N_("Words"),
}
CODES: Final[Mapping[str, tuple[str, ...]]] = {  # an empty code: the field may be left open
    "kind": get_args(Kind),
    "comparator": ("", *get_args(Comparator)),
    "measure": get_args(Measure),
    "every": ("", *get_args(Every)),
    "nature": ("", "binding", "expected"),
}


def label(name: str) -> str:
    """What a field is called."""
    return _(LABELS[name]) if name in LABELS else name


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
