"""A target as a line of `tracker extract`."""

from __future__ import annotations

from typing import Any

from tracker.base.json_values import json_number
from tracker.records import Target


def as_json(target: Target) -> dict[str, Any]:
    """A line of `tracker extract`: fields in the record's order, numbers as numbers, dates in ISO form.

    What only people say of a target stands in it only if they have.
    """
    data = target.__dict__.copy()  # no field holds a record, so nothing below has to be made plain
    for name in ("supporting_units", "person"):  # said by people; no document's reading is changed by them
        if data[name] is None:
            del data[name]
    data["value"], data["value_high"] = json_number(target.value), json_number(target.value_high)
    data["due"] = target.due.isoformat() if target.due else None
    data["spans"] = [list(span) for span in target.spans]
    return data
