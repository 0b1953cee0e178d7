"""Rules and word lists that call a list by an earlier name are read on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tracker.base.resources import rules_dir
from tracker.rulebook.loading import load
from tracker.rulebook.parse.rule_file_search import rule_files
from tracker.rulebook.phrase import Slot, SlotRef
from tracker.services.rules.trials import run, trials

OWN_RULE = """\
rules:
  - id: own-sheds
    says: 搭建车棚若干顶
    phrases: ["{action}[车棚]{quantity}"]
    measure: "{action.measure}"
    indicator: "{action}车棚"
    examples:
      - text: 年内架搭车棚8顶
        gives: {indicator: 架搭车棚, value: 8, unit: 顶, measure: output}
"""
OWN_WORDS = """\
lexicon: action
says: 本地的说法
entries:
  - words: [架搭]
    gives: {measure: output}
"""
OWN_UNION = """\
lexicon: any_making
says: 各种做法
include: [action]
entries:
  - words: [垒砌]
    gives: {measure: output}
"""


def _write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / f"{name}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")


def test_own_rules_and_lists_with_an_earlier_name_mean_the_list_as_it_is_called_now(tmp_path: Path) -> None:
    _write(
        tmp_path,
        {"commitments/own": OWN_RULE, "lexicon/own-words": OWN_WORDS, "lexicon/own-union": OWN_UNION},
    )
    book = load([rules_dir(), tmp_path])
    (rule,) = [rule for rule in book.rules if rule.id == "own-sheds"]
    assert rule.phrases[0].text.startswith("{action}"), "as it was written"
    assert Slot("output_verb") in rule.phrases[0].parts
    assert rule.measure.refs == (SlotRef("output_verb", "measure"),)
    assert "架搭" in book.lexicons["output_verb"].words and "action" not in book.lexicons
    assert {"架搭", "垒砌", "新建"} <= set(book.lexicons["any_making"].words)
    own = [trial for trial in trials(book) if trial.owner.id == "own-sheds"]
    assert len(own) == 2 and [trial for trial in own if run(trial, book)] == [], (
        "alone, and in the whole book"
    )


def test_a_file_under_the_earlier_name_of_a_list_replaces_the_list(tmp_path: Path) -> None:
    _write(tmp_path, {"lexicon/action": OWN_WORDS, "commitments/own": OWN_RULE})
    book = load([rules_dir(), tmp_path])
    assert set(book.lexicons["output_verb"].words) == {"架搭"} and "action" not in book.lexicons
    (rule,) = [rule for rule in book.rules if rule.id == "own-sheds"]
    assert Slot("output_verb") in rule.phrases[0].parts


def test_a_file_of_that_name_with_the_present_name_of_the_list_adds_words(tmp_path: Path) -> None:
    _write(tmp_path, {"lexicon/action": OWN_WORDS.replace("lexicon: action", "lexicon: output_verb")})
    assert {"架搭", "新建"} <= set(load([rules_dir(), tmp_path]).lexicons["output_verb"].words)


@pytest.mark.parametrize(
    ("earlier", "present"),
    [
        ("outcomes/harms", "outcomes/less_is_better"),
        ("outcomes/names", "outcomes/indicator_names"),
        ("outcomes/units", "outcomes/alike_measure_words"),
        ("sections/edges", "sections/glossary_and_contents"),
        ("stance/words", "stance/sentence_words"),
    ],
)
def test_a_file_under_an_earlier_path_replaces_the_shipped_one(
    tmp_path: Path, earlier: str, present: str
) -> None:
    _write(tmp_path, {earlier: ""})
    shipped = rules_dir() / f"{present}.yaml"
    assert shipped.is_file()
    paths = {path for _number, path in rule_files([rules_dir(), tmp_path]).values()}
    assert tmp_path / f"{earlier}.yaml" in paths and shipped not in paths


def test_both_names_in_one_folder_are_two_files(tmp_path: Path) -> None:
    _write(tmp_path, {"sections/edges": "", "sections/glossary_and_contents": ""})
    paths = {path for _number, path in rule_files([rules_dir(), tmp_path]).values()}
    assert {path.stem for path in tmp_path.rglob("*.yaml")} <= {path.stem for path in paths}
