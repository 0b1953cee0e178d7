"""A new rule is guessed from a sentence into a file of its own, which overwrites nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from rule_samples import LEXICONS, RULE, book

from tracker.errors import UsageError
from tracker.rulebook.loading import load
from tracker.rulebook.model import Rulebook
from tracker.services.rules import rule_files


@pytest.mark.parametrize(
    ("sentence", "phrase", "gives"),
    [
        ("修建桥梁8座", "{output_verb}{noun}{count}", {"value": "8", "comparator": "=", "unit": "座"}),
        ("修建8座桥梁", "{output_verb}{count}{noun}", {"value": "8", "comparator": "=", "unit": "座"}),
        ("开行专列30座", "开行{noun}{count}", {"value": "30", "comparator": "=", "unit": "座"}),
        ("把道路修好", "把道{noun}{quantity}", {"indicator": "把道路修好"}),
        ("", "新建{noun}{count}", {"value": "30", "comparator": "=", "unit": "个"}),
        ("{开}行[专列", "开{noun}{quantity}", {"indicator": "{开}行[专列"}),
    ],
)
def test_a_new_rule_guesses_a_phrase_and_loads(
    sentence: str, phrase: str, gives: dict[str, str], tmp_path: Path
) -> None:
    loaded = book(tmp_path / "book", {"commitments/a.yaml": RULE})
    path = rule_files.new_rule(tmp_path / "own", "my-rule", sentence, topic="交通", book=loaded)
    assert path == tmp_path / "own/commitments/my-rule.yaml"
    (tmp_path / "own/lexicon").mkdir()
    (tmp_path / "own/lexicon/output_verb.yaml").write_text(
        LEXICONS["lexicon/output_verb.yaml"], encoding="utf-8"
    )
    (rule,) = load([tmp_path / "own"]).rules
    assert (rule.id, rule.topic, rule.status) == ("my-rule", "交通", "draft")
    assert rule.phrases[0].text == phrase
    assert rule.examples[0].gives == gives


def test_a_new_rule_overwrites_nothing(tmp_path: Path) -> None:
    path = rule_files.new_rule(tmp_path, "my-rule", "修建桥梁8座", book=Rulebook())
    before = path.read_bytes()
    with pytest.raises(UsageError) as caught:
        rule_files.new_rule(tmp_path, "my-rule", "修建桥梁9座", book=Rulebook())
    assert caught.value.line() == (
        f"{path} exists already — choose another id or --out, or add the rule to that file"
    )
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("rule_id", "sentence", "said"),
    [
        (
            "My Rule",
            "x",
            "“My Rule” is no rule id — use lower-case letters, digits and hyphens, such as build-count",
        ),
        ("a" + "\n", "x", "use lower-case letters"),
        (
            "a",
            "长" * 501,
            "the sentence is too long: 501 characters — give one sentence, at most 500 characters",
        ),
    ],
)
def test_a_new_rule_needs_an_id_and_one_sentence(
    rule_id: str, sentence: str, said: str, tmp_path: Path
) -> None:
    with pytest.raises(UsageError) as caught:
        rule_files.new_rule(tmp_path, rule_id, sentence, book=Rulebook())
    assert said in caught.value.line()
    assert not list(tmp_path.iterdir())


def test_a_new_rule_may_not_take_a_known_id(tmp_path: Path) -> None:
    loaded = book(tmp_path, {"commitments/a.yaml": RULE})
    with pytest.raises(UsageError) as caught:
        rule_files.new_rule(tmp_path / "own", "build", "修建桥梁8座", book=loaded)
    assert caught.value.line() == (
        f"there is a rule build already, at {tmp_path}/commitments/a.yaml:3 — choose another id"
    )


def test_a_folder_that_cannot_be_made_is_a_usage_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(
        UsageError,
        match=r"cannot be written: (it is there already|a part of the path is no folder)|exists already",
    ):
        rule_files.new_rule(tmp_path / "file", "my-rule", "修建桥梁8座", book=Rulebook())
