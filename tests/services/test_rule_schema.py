"""The schema of rule files, by which an editor tells what is wrong."""

from __future__ import annotations

import re

import jsonschema
import pytest
import yaml

from tracker.base.resources import rules_dir
from tracker.errors import UsageError
from tracker.services.rules import rule_files


def test_every_shipped_file_fits_its_schema() -> None:
    schemas = rule_files.schema()
    for path in sorted(rules_dir().rglob("*.yaml")):
        kind = path.parent.name if path.parent.name in schemas else "rules"
        plain = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
        errors = [
            error.message
            for error in jsonschema.Draft202012Validator(schemas[kind]).iter_errors(_typed(plain))
        ]
        assert errors == [], path


def test_the_schema_tells_an_editor_what_is_wrong() -> None:
    validator = jsonschema.Draft202012Validator(rule_files.schema("rules"))
    example = {"text": "修建桥梁8座", "gives": {"value": 8}}
    rule = {
        "id": "a",
        "says": "b",
        "phrases": ["{output_verb}{quantity}"],
        "examples": [example],
        "value": 100,
    }
    assert validator.is_valid({"rules": [rule]})
    assert not validator.is_valid({"rules": [{**rule, "id": "A b"}]})
    assert not validator.is_valid({"rules": [{**rule, "phrase": []}]})
    assert not validator.is_valid({"rules": [{**rule, "measure": "output", "stance": "targets"}]})


def test_the_schema_of_an_unknown_kind() -> None:
    with pytest.raises(UsageError) as caught:
        rule_files.schema("rule")
    assert caught.value.line() == "there is no kind “rule” — did you mean rules?"


def _typed(value: object) -> object:
    """YAML as an editor types it, as far as numbers and true go."""
    if isinstance(value, list):
        return [_typed(item) for item in value]
    if isinstance(value, dict):
        return {key: _typed(item) for key, item in value.items()}
    if value in ("true", "false"):
        return value == "true"
    if isinstance(value, str) and re.fullmatch(r"-?[0-9]+(?:\.[0-9]+)?", value):
        return float(value) if "." in value else int(value)
    return value
