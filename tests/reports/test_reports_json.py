"""The JSON report keeps its published schema."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from report_samples import sample_report

from tracker import i18n
from tracker.reports.formats.json_format import schema_text
from tracker.reports.formats.registry import report_format


def data(**fields: Any) -> dict[str, Any]:
    text = report_format("json").write(sample_report(**fields))
    assert isinstance(text, str)
    found: dict[str, Any] = json.loads(text)
    return found


def validator() -> Draft202012Validator:
    schema = json.loads(schema_text())
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FormatChecker())


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("group_by", ["", "light", "month"])
def test_the_report_keeps_its_schema(group_by: str, language: str) -> None:
    i18n.use(language)
    assert list(validator().iter_errors(data(group_by=group_by))) == []


def test_the_schema_knows_every_field_and_asks_for_it() -> None:
    found, schema = data(), json.loads(schema_text())
    assert list(found) == schema["required"] == list(schema["properties"])
    for name, value in (
        ("target", found["targets"][0]),
        ("change", found["changes"][0]),
        ("event", next(t for t in found["targets"] if t["events"])["events"][0]),
    ):
        part = schema["$defs"][name]
        assert list(value) == part["required"] == list(part["properties"]), name


@pytest.mark.parametrize(
    ("path", "wrong"),
    [(("total",), -1), (("as_of",), "tomorrow"), (("targets", 0, "verdict"), "fine"), (("schema",), 2)],
)
def test_the_schema_refuses_what_is_no_report(path: tuple[Any, ...], wrong: Any) -> None:
    found = data()
    place: Any = found
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = wrong
    assert not validator().is_valid(found)


def test_numbers_are_numbers_and_words_are_the_documents_own() -> None:
    by_id = {target["id"]: target for target in data()["targets"]}
    assert (by_id["falling"]["value"], by_id["falling"]["actual"]) == (-2, -3.5)
    assert by_id["range"]["value_high"] == 5000000 and by_id["without"]["due"] is None
    assert by_id["twice"]["spans"] == [[40, 46], [90, 96]]
    assert by_id["formula"]["quote"].startswith("=cmd")
    assert by_id["over"]["completion"] == 1.31
