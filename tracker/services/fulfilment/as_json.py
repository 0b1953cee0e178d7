"""What became of the promises, for programs: `"schema": 1`. Fields are added, never renamed or removed."""

from __future__ import annotations

from typing import Any

from tracker.base.json_values import json_number
from tracker.records import Passage
from tracker.services.fulfilment.promises import Fulfilment, Promise, ReadDocument, Revision, SeriesPoint
from tracker.services.target_json import as_json as target_as_json

SCHEMA = 1


def as_json(found: Fulfilment) -> dict[str, Any]:
    """The whole comparison; counts add up to `total`, by place and over all."""
    return {
        "schema": SCHEMA,
        "plans": [_document(one) for one in found.plans],
        "reports": [_document(one) for one in found.reports],
        "placeless": list(found.placeless),
        "failed": list(found.failed),
        "total": len(found.promises),
        "counts": found.counts(),
        "places": [
            {"place": place, "total": sum(found.counts(place).values()), "counts": found.counts(place)}
            for place in found.places
        ],
        "promises": [_promise(number, one) for number, one in enumerate(found.promises, start=1)],
    }


def _document(one: ReadDocument) -> dict[str, Any]:
    return one.model_dump(mode="json")


def _promise(number: int, one: Promise) -> dict[str, Any]:
    return {
        "number": number,
        "place": one.place,
        "outcome": one.outcome,
        "rule": one.rule,
        "target": target_as_json(one.target),
        "sentence": one.sentence,
        **_place(one.passage),
        "revisions": [_revision(revised) for revised in one.revisions],
        "results": [_point(point) for point in one.points],
    }


def _place(passage: Passage) -> dict[str, Any]:
    return {
        "headings": list(passage.headings),
        "places": [place.model_dump(exclude_none=True) for place in passage.places],
    }


def _revision(revised: Revision) -> dict[str, Any]:
    return {
        "document": revised.document,
        "issued_on": revised.issued_on.isoformat() if revised.issued_on else None,
        "said": target_as_json(revised.said),
        "sentence": revised.sentence,
        **_place(revised.passage),
    }


def _point(point: SeriesPoint) -> dict[str, Any]:
    return {
        **point.model_dump(mode="json", exclude={"said", "value", "actual", "passage"}),
        "value": json_number(point.value),
        "actual": json_number(point.actual),
        "said": target_as_json(point.said),
        **_place(point.passage),
    }
