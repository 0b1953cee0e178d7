"""A corrected target as it stands in the form, read into fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tracker.errors import RuleError, UsageError
from tracker.i18n import _
from tracker.records import Row
from tracker.target_fields import FIELD_BY_NAME, FORM_ORDER, NUMBERS
from tracker.tui.desk.desk import Desk
from tracker.tui.form_input.mark_input import FormMistakes

NAMES = FORM_ORDER


def read_fields(
    desk: Desk, row: Row, shown: Mapping[str, str], typed: Mapping[str, str]
) -> tuple[dict[str, Any], str]:
    """The fields in which the form differs from what it showed at first, for the target as it stands now.

    With them the unit that was typed with a number, if any. Raises FormMistakes with all that is wrong.
    """
    changed: dict[str, Any] = {}
    unit = ""
    wrong: dict[str, str] = {}
    for name, text in typed.items():
        if text == shown[name].strip():
            continue
        try:
            if name in NUMBERS and text:
                read = desk.read_typed(text)
                unit = unit or read.unit
                others = {"comparator", "value_high"} - {name}
                other = {key for key in others if typed[key] != shown[key].strip()}
                changed |= {key: value for key, value in read.fields(name).items() if key not in other}
            else:
                changed[name] = _reader(desk, name)(text) if text or name == "indicator" else None
        except (RuleError, UsageError) as error:
            wrong[name] = error.line()
    wrong = {**desk.reviewing.wrong(row, changed), **wrong}
    if not changed and not wrong:
        wrong["indicator"] = _("Nothing was changed yet.")
    if wrong:
        raise FormMistakes(wrong)
    return changed, unit


def _reader(desk: Desk, name: str) -> Callable[[str], Any]:
    return desk.read_date if FIELD_BY_NAME[name].form == "date" else str
