"""The JSON Schema of each kind of rule file, for editors that complete and check while one types."""

from __future__ import annotations

from typing import Any

from tracker.rulebook.parse.file_kinds import SHAPES

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> dict[str, Any]:
    """The schemas by the kind of file: lexicon, stance, topics, rules."""
    return {
        kind: {"$schema": DRAFT, **_loosened(shape.model_json_schema())} for kind, shape in SHAPES.items()
    }


def _loosened(node: Any) -> Any:
    """Let plain text also be a number: the program reads every scalar as text, an editor does not."""
    if isinstance(node, list):
        return [_loosened(item) for item in node]
    if not isinstance(node, dict):
        return node
    loose = {key: _loosened(value) for key, value in node.items()}
    if loose.get("type") == "string" and not loose.keys() & {"enum", "const", "pattern", "format"}:
        loose["type"] = ["string", "number"]
    return loose
