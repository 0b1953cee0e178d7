"""Schemas of requests and answers with their descriptions in the language in use."""

from __future__ import annotations

from typing import Any

from tracker.i18n import _


def in_words(schema: Any) -> Any:
    """The schema with each description translated, without docstrings and titles."""
    if isinstance(schema, list):
        return [in_words(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    said: dict[str, Any] = {}
    of_model = "properties" in schema and schema.get("type") == "object"
    for name, value in schema.items():
        if name in ("title", "description") and isinstance(value, str):
            if name == "description" and not of_model:
                said[name] = _(value)
        elif name == "properties" and isinstance(value, dict):
            said[name] = {field: in_words(one) for field, one in value.items()}
        elif name in ("const", "default", "enum", "examples"):
            said[name] = value
        else:
            said[name] = in_words(value)
    return said
