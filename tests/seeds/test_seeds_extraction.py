"""The shipped samples: what a first run reads must be found, and found right."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from scoring import Item, Score, read, score

from tracker.base.resources import seeds_dir

EXPECTED = Path(__file__).with_name("expected.jsonl")


@pytest.fixture(scope="module")
def answers() -> list[Item]:
    return read(EXPECTED.read_text(encoding="utf-8").splitlines())


@pytest.fixture(scope="module")
def found() -> list[Item]:
    from tracker.document.reader import read as read_document
    from tracker.services.ingest.extraction import extract_document
    from tracker.services.rules.rule_files import load_book
    from tracker.services.target_json import as_json

    book = load_book()
    return [
        as_json(target) for path in _documents() for target in extract_document(read_document(path), book)
    ]


def _documents() -> list[Path]:
    return sorted(path for path in seeds_dir().iterdir() if path.suffix in {".txt", ".md"})


def test_the_manifest_names_every_document_and_its_source() -> None:
    manifest = tomllib.loads((seeds_dir() / "MANIFEST.toml").read_text(encoding="utf-8"))["document"]
    assert sorted(entry["file"] for entry in manifest) == [path.name for path in _documents()]
    for entry in manifest:
        text = (seeds_dir() / entry["file"]).read_text(encoding="utf-8")
        assert entry["source"] and entry["wording"] and entry["shows"]
        assert entry["title"] in text
        assert all(words in text for words in entry["invented"] if words != "*")


def test_the_answers_quote_the_documents_as_they_stand(answers: list[Item]) -> None:
    texts = {path.name: path.read_text(encoding="utf-8") for path in _documents()}
    for answer in answers:
        assert texts[answer["doc"]][answer["start"] : answer["end"]] == answer["quote"]


def test_the_targets_of_the_samples_are_found_and_right(answers: list[Item], found: list[Item]) -> None:
    result = score(answers, found)
    assert result.detection >= 0.95, "\n".join(result.complaints)
    assert result.strict >= 0.95, "\n".join(result.complaints)


def test_reported_results_and_background_are_no_targets(found: list[Item]) -> None:
    quotes = {item["quote"] for item in found}
    background = {"八成", "22个", "36名", "90名", "25名", "38.2℃"}
    results = {"1150个", "5200个", "71.5%", "11.6亿元"}
    assert not quotes & (background | results)


def test_a_paragraph_printed_twice_is_one_target_with_two_places(found: list[Item]) -> None:
    capacity = [i for i in found if i["doc"].startswith("2023-01") and i["value"] == 20000]
    assert [len(item["spans"]) for item in capacity] == [2, 2]


def test_the_scorer_counts_a_miss_a_false_alarm_and_a_wrong_field(answers: list[Item]) -> None:
    required = [answer for answer in answers if not answer.get("optional")]
    assert score(answers, required) == Score(len(required), len(required), len(required), len(required), ())
    late = {**required[0], "due": "1999-12-31"}
    stray = {**required[1], "start": 0, "end": 1}
    result = score(answers, [late, stray, *required[2:]])
    assert (result.hits, result.right) == (len(required) - 1, len(required) - 2)
    assert [words.split()[0] for words in result.complaints] == ["missed", "wrong", "false"]
