"""A change to one stored target: new values for some of its columns, from what people or a document say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from tracker.records import Review, Status, Target
from tracker.store.rows import StoredTarget
from tracker.store.schema.record_mapping import (
    column_of,
    freeze,
    read_target,
    standing_columns,
    target_columns,
)
from tracker.store.schema.tables import targets


@dataclass(frozen=True, slots=True)
class TargetUpdate:
    """New values for columns of a target, made by the functions of this module."""

    columns: Mapping[str, Any]  # for this package only: column → new value

    def differing(self, stored: StoredTarget) -> dict[str, Any]:
        """Those of the new values that the target does not have yet."""
        return {name: value for name, value in self.columns.items() if stored.columns[name] != value}

    def settles(self, stored: StoredTarget) -> bool:
        """Whether it changes which fields of the target are disputed."""
        return bool(self.columns["disputed"] != stored.columns["disputed"])


def standing_update(due: dt.date | None, status: Status) -> TargetUpdate:
    """The due date in force, and the status."""
    return TargetUpdate(standing_columns(due, status))


def review_update(decision: Review) -> TargetUpdate:
    """A decision of people, which also settles every dispute."""
    return TargetUpdate({"review": decision, "disputed": []})


def link_update(first: str | None) -> TargetUpdate:
    """The target is a mention of the one with the id `first`; None: it is listed in its own right."""
    return TargetUpdate({"same_as": first})


def moved_update(start: int, end: int) -> TargetUpdate:
    """The words of the target stand elsewhere in its document now."""
    place = {"start_at": start, "end_at": end, "spans": [[start, end]]}
    return TargetUpdate({**place, "missing": False})


def unit_update(stored: StoredTarget, lead: str | None, supporting: str | None) -> TargetUpdate:
    """The register names or gives units: no correction, so that a new reading may say others."""
    said = stored.target().model_copy(update={"lead_unit": lead, "supporting_units": supporting})
    columns = target_columns(said)
    return TargetUpdate({name: columns[name] for name in ("lead_unit", "supporting_units", "haystack")})


MISSING_UPDATE = TargetUpdate({"missing": True})


def corrected_update(stored: StoredTarget, after: Target, *, settled: Collection[str] = ()) -> TargetUpdate:
    """People corrected the target so that it says `after`, which settles disputes about fields `settled`.

    What was read of a corrected field is kept beside it; a field put back to that is no longer corrected.
    """
    row, before = stored.columns, stored.target()
    columns = target_columns(after)
    as_read = dict(row["edited"])
    for name in Target.model_fields:
        if name != "doc" and getattr(before, name) != getattr(after, name):
            column = column_of(name)
            as_read.setdefault(column, freeze(targets, {column: row[column]})[column])
    now_read = freeze(targets, columns)
    columns["edited"] = {name: value for name, value in as_read.items() if now_read[name] != value}
    done = {column_of(name) for name in settled}
    columns["disputed"] = [name for name in row["disputed"] if name in columns["edited"] and name not in done]
    due = after.due if row["due"] == row["original_due"] else row["due"]
    return TargetUpdate({**columns, **standing_columns(due, row["status"])})


def reread_update(stored: StoredTarget, new: Target) -> TargetUpdate:
    """The document was read again and now says `new`; what people corrected and extended stays.

    A corrected field is disputed where the reading says something new of it, other than the correction.
    """
    row = stored.columns
    columns = target_columns(new)
    disputed: list[str] = []
    if row["edited"]:
        as_read = freeze(targets, {name: columns[name] for name in row["edited"]})
        corrected = freeze(targets, {name: row[name] for name in as_read})
        for name, said in as_read.items():
            news = said != row["edited"][name] or name in row["disputed"]
            if news and said != corrected[name]:
                disputed.append(name)
        kept = read_target({**columns, **{name: row[name] for name in as_read}}, new.doc)
        columns = {**target_columns(kept), "edited": as_read}
    due = columns["original_due"] if row["due"] == row["original_due"] else row["due"]
    standing = standing_columns(due, row["status"])
    return TargetUpdate({**columns, **standing, "missing": False, "removed": False, "disputed": disputed})
