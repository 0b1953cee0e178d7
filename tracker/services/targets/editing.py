"""Correcting what was read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from typing import Any, Final

from pydantic import ValidationError

from tracker.errors import UsageError
from tracker.i18n import N_, _
from tracker.records import Entry, Target
from tracker.reports.wording.codes import CODES
from tracker.services.ledger.opening import Ledger
from tracker.services.lookup import check_unit, check_versions, resolve, what
from tracker.store.members.roles import Verb
from tracker.store.rows import StoredTarget
from tracker.store.target_update import TargetUpdate, corrected_update
from tracker.target_fields import EDITABLE, FIELD_BY_NAME

# What a number makes of a milestone.
_COUNTED: Final[Mapping[str, str]] = {"kind": "quantity", "measure": "output", "comparator": "="}


def edit(
    ledger: Ledger,
    id_prefix: str,
    fields: Mapping[str, Any],
    *,
    now: dt.datetime,
    reason: str = "",
    by: str = "",
    expect: Mapping[str, int] | None = None,
) -> Entry:
    """Correct fields of one target; see `edit_all`."""
    return edit_all(ledger, [id_prefix], fields, now=now, reason=reason, by=by, expect=expect)[0]


def edit_all(
    ledger: Ledger,
    ids: Sequence[str],
    fields: Mapping[str, Any],
    *,
    typed_unit: str = "",
    now: dt.datetime,
    reason: str = "",
    by: str = "",
    expect: Mapping[str, int] | None = None,
    verb: Verb = "edit",
) -> list[Entry]:
    """Correct the same fields of targets that were read wrong: one change, one undo.

    The document's own words, their place and the quote stay. A corrected field outlives later readings; put
    back to what was read, it follows the document again. A corrected `due` is the original date: one that was
    extended stays extended (an extension itself is a mark). `typed_unit` is what was typed with a number: it
    has to be the unit of each target, as corrected, or becomes it where none has one. Raises UsageError for a
    field or a value that one of the targets cannot have, NothingFound, StaleEdit and the LedgerError family;
    then nothing is changed.
    """
    _check(fields)
    with ledger.write(verb) as writing:
        wanted = resolve(writing, ids)
        check_versions(writing, wanted, expect)
        stored = writing.stored_targets(ids=wanted)
        if typed_unit and not any(one.target().unit for one in stored):
            fields = {"unit": typed_unit, **fields}
        check_unit(typed_unit, (corrected(one.target(), fields) for one in stored))
        edited = [(one, update) for one in stored if (update := _edited(one, fields)) is not None]
        if edited:
            before = [one.target() for one, _update in edited]
            parts = [N_("edited {what}: {fields}"), *([N_("reason: {reason}")] if reason else [])]
            params = {
                "what": what(before[0].indicator, len(before)),
                "fields": _told(before, fields),
                "reason": reason,
            }
            change = writing.open_change("edit", "\n".join(parts), params, at=now, by=by)
            writing.alter_all(edited, change)
        return writing.pick(wanted)


def _edited(stored: StoredTarget, fields: Mapping[str, Any]) -> TargetUpdate | None:
    """The update of a target whose fields are corrected; None when that changes and settles nothing."""
    before = stored.target()
    after = corrected(before, fields)
    for wrong in contradictions(after, fields).values():
        raise UsageError(
            wrong, _("give in one correction what goes together: kind, measure, value, both ends, bound")
        )
    update = corrected_update(stored, after, settled=fields.keys())
    same = all(getattr(before, name) == getattr(after, name) for name in fields)
    return None if same and not update.settles(stored) else update


def _check(fields: Mapping[str, Any]) -> None:
    wrong = [name for name in fields if name not in EDITABLE]
    if wrong:
        raise UsageError(
            _("{name} cannot be edited").format(name=", ".join(wrong)),
            _("what can be edited: {names}").format(names=", ".join(EDITABLE)),
        )


def corrected(before: Target, fields: Mapping[str, Any]) -> Target:
    """The target with fields corrected. Raises UsageError for what a target cannot have.

    A milestone that is given a number is a quantity from then on, unless the fields say what it is.
    """
    counted = before.kind == "milestone" and fields.get("value") is not None
    implied = _COUNTED if counted else {}
    try:
        return Target.model_validate({**before.model_dump(), **implied, **fields})
    except ValidationError as error:
        first = error.errors()[0]
        raise UsageError(
            _("{name} cannot be {value}").format(name=".".join(map(str, first["loc"])), value=first["input"]),
            first["msg"],
        ) from error


def contradictions(target: Target, edited: Collection[str]) -> dict[str, str]:
    """What edited fields of a target say against each other: field → what is wrong in words."""
    wrong: dict[str, str] = {}
    if "indicator" in edited and not target.indicator.strip():
        wrong["indicator"] = _("a target needs an indicator")
    if {"kind", "value", "measure"} & set(edited):
        wrong |= _against_kind(target)
    if {"value", "value_high", "comparator"} & set(edited):
        wrong |= _against_range(target)
    return wrong


def _against_kind(target: Target) -> dict[str, str]:
    counted, measured = target.value is not None, target.measure != "milestone"
    if target.kind == "milestone" and counted:
        return {"kind": _("a milestone has no value")}
    if target.kind == "quantity" and not counted:
        return {"value": _("a quantity needs a value; one without is a milestone")}
    if measured != counted:
        return {"measure": _("the measure milestone is for milestones, and for them alone")}
    return {}


def _against_range(target: Target) -> dict[str, str]:
    low, high, ranged = target.value, target.value_high, target.comparator == "between"
    if high is not None and low is not None and high < low:
        return {"value_high": _("the upper end lies below the value")}
    if ranged and high is None:
        return {"value_high": _("a range needs its upper end")}
    if high is not None and not ranged:
        return {"comparator": _("an upper end needs the bound between")}
    return {}


def _told(before: Sequence[Target], fields: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What was said, as a filling of the log: `value 8 → 9`, of one target; of several `lead unit = …`."""
    if len(before) == 1:
        after = corrected(before[0], fields)
        pairs = ((name, getattr(before[0], name), getattr(after, name)) for name in fields)
        changed = [
            _filling(N_("{field_word} {old} → {new}"), name, old=old, new=new)
            for name, old, new in pairs
            if old != new
        ]
        if changed:
            return changed
    return [_filling(N_("{field_word} = {new}"), name, new=value) for name, value in fields.items()]


def _filling(message: str, name: str, **values: Any) -> dict[str, Any]:
    shown = {place: _shown(name, value) for place, value in values.items()}
    return {"message": message, "params": {"field_word": FIELD_BY_NAME[name].word, **shown}}


def _shown(name: str, value: Any) -> Any:
    if value is None or value == "":
        return "—"
    text = " ".join(str(value).split())
    word = CODES.get(name, {}).get(text)
    return {"message": word, "params": {}} if word else text
