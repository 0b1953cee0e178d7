"""What documents suggest, as `review suggestions --json` prints it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tracker.base.json_values import json_number
from tracker.services import target_json
from tracker.services.results.suggestion import Suggestion

SCHEMA = 1


def as_json(found: Iterable[Suggestion]) -> dict[str, Any]:
    """The suggestions in their order; `said` is what the other document says."""
    return {"schema": SCHEMA, "suggestions": [_suggestion(one) for one in found]}


def _suggestion(one: Suggestion) -> dict[str, Any]:
    return {
        **one.model_dump(mode="json", exclude={"said", "value", "document_id"}),
        "value": json_number(one.value),
        "said": target_json.as_json(one.said),
    }
