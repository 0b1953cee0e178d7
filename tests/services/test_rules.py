"""The verbs on rule files: trials of examples, listing, new rules, schema."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
import yaml

from tracker.base.resources import rules_dir
from tracker.errors import RuleError, UsageError
from tracker.rulebook.loading import load
from tracker.rulebook.model import Rulebook
from tracker.rulebook.rule_errors import render_one
from tracker.services.rules import rule_files, trials

LEXICONS = {
    "lexicon/output_verb.yaml": "lexicon: output_verb\nsays: 动作词\nentries:\n  - words: [修建, 增设]\n",
    "lexicon/measure_word.yaml": (
        "lexicon: measure_word\nsays: 单位\nentries:\n"
        "  - words: [座, 所, 个]\n    gives: {dimension: count}\n"
    ),
    "stance/dates.yaml": "evidence:\n  - kind: due-date\n    says: 期限\n    weight: usual\n",
}
RULE = """\
topic: 交通
rules:
  - id: build
    says: 修建若干座
    phrases: ["{output_verb}{noun}{quantity}"]
    indicator: "{output_verb}{noun}"
    examples:
      - text: 到2025年，修建桥梁8座
        date: 2023-01-15
        gives: {value: 8.0, unit: 座, due: 2025-12-31, value_high: null}
    rejects:
      - text: 桥梁8座存在隐患
        because: 没有动作词
"""
WIDER = """\
rules:
  - id: wider
    says: 更宽的规则
    phrases: ["{noun}{quantity}"]
    measure: level
    priority: 9
    examples: [{text: 到2025年，桥梁8座, gives: {value: 8}}]
"""
CUE = """\
cues:
  - id: planned
    says: 计划用语
    where: clause
    stance: target
    phrases: [计划, "第{number}批"]
    unless: [原计划]
    examples: [{text: 计划修建桥梁8座}, {text: 启动第三批桥梁}]
    rejects: [{text: 原计划修建桥梁8座, because: 说的是从前}]
"""


def book(folder: Path, files: dict[str, str]) -> Rulebook:
    for name, text in {**LEXICONS, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return load([folder])


def failures(folder: Path, files: dict[str, str]) -> list[str]:
    loaded = book(folder, files)
    problems = [trials.run(trial, loaded) for trial in trials.trials(loaded)]
    return [render_one(problem).replace(f"{folder}/", "") for problem in problems if problem]


def test_examples_rejects_and_cues_that_hold_say_nothing(tmp_path: Path) -> None:
    assert failures(tmp_path, {"commitments/a.yaml": RULE, "stance/a.yaml": CUE}) == []


def test_an_example_that_is_read_differently_names_each_field(tmp_path: Path) -> None:
    wrong = RULE.replace("value: 8.0, unit: 座", "value: 9, unit: 所")
    alone, whole = failures(tmp_path, {"commitments/a.yaml": wrong})
    assert alone == (
        "commitments/a.yaml:8:15: rule build: the example gives value 8, not 9; unit 座, not 所\n"
        "        - text: 到2025年，修建桥梁8座\n"
        "                ^\n"
        "  → see tracker rules explain “到2025年，修建桥梁8座”"
    )
    assert "rule build: in the whole book, the example gives value 8, not 9; unit 座, not 所" in whole


def test_an_example_that_is_not_read(tmp_path: Path) -> None:
    alone, _whole = failures(tmp_path, {"commitments/a.yaml": RULE.replace("年，修建", "年，拆除")})
    assert alone.splitlines()[0] == "commitments/a.yaml:8:15: rule build: the example is not read"


def test_an_example_that_another_rule_takes_names_the_winner(tmp_path: Path) -> None:
    gives_measure = RULE.replace("value: 8.0", "value: 8, measure: output")
    (found,) = failures(tmp_path, {"commitments/a.yaml": gives_measure, "commitments/b.yaml": WIDER})
    assert "in the whole book, the example gives measure level, not output" in found
    assert found.endswith("→ rule wider won; compare their priorities")


def test_a_draft_is_tried_alone_only(tmp_path: Path) -> None:
    draft = RULE.replace("    says", "    status: draft\n    says", 1)
    loaded = book(tmp_path, {"commitments/a.yaml": draft})
    assert [trial.whole for trial in trials.trials(loaded)] == [False, False]
    assert failures(tmp_path, {"commitments/a.yaml": draft}) == []


def test_a_reject_that_is_read_shows_what_was_taken(tmp_path: Path) -> None:
    read = RULE.replace("桥梁8座存在隐患", "到2025年，修建桥梁8座")
    alone, _whole = failures(tmp_path, {"commitments/a.yaml": read})
    assert alone.splitlines()[0] == (
        "commitments/a.yaml:12:15: rule build: the reject is read: “8座” as 修建桥梁"
    )
    assert alone.endswith("→ make the phrase narrower, or add a cue to stance/")


def test_cues_that_do_not_fire_or_fire_wrongly(tmp_path: Path) -> None:
    wrong = CUE.replace("text: 计划修建", "text: 打算修建").replace("text: 原计划", "text: 计划")
    silent, loud = failures(tmp_path, {"stance/a.yaml": wrong})
    assert "rule planned: the cue does not fire on the example" in silent
    assert "rule planned: the cue fires on the reject" in loud


def test_a_result_rule_must_come_out_as_a_result(tmp_path: Path) -> None:
    loaded = book(tmp_path, {"commitments/a.yaml": RULE})
    (rule,) = loaded.rules
    (target,) = trials.read_text(rule.examples[0].text, rule.examples[0].date, loaded)
    assert trials.differences(target, rule, {"value": "8"}) == []
    assert trials.differences(target, replace(rule, stance="result"), {"value": "8"}) == [
        "stance target, not result"
    ]
    assert trials.differences(target, rule, {"baseline": "60%", "due": "null"}) == [
        "baseline nothing, not 60%",
        "due 2025-12-31, not null",
    ]


def test_two_rules_that_tie_on_an_example_are_a_warning(tmp_path: Path) -> None:
    twin = RULE.replace("id: build", "id: twin").replace("{noun}", "{subject}")
    (tie,) = trials.ambiguous(book(tmp_path, {"commitments/a.yaml": RULE, "commitments/b.yaml": twin}))
    assert tie.severity == "warning"
    assert tie.message.endswith("reads the example just as well, and nothing says which of them wins")
    ranked = twin.replace("    says", "    priority: 1\n    says", 1)
    assert not list(
        trials.ambiguous(book(tmp_path, {"commitments/a.yaml": RULE, "commitments/b.yaml": ranked}))
    )


def test_the_listing_goes_by_file_and_line_and_by_topic(tmp_path: Path) -> None:
    loaded = book(tmp_path, {"commitments/z.yaml": RULE, "commitments/b.yaml": WIDER})
    assert [rule.id for rule in rule_files.listing(loaded)] == ["wider", "build"]
    assert [rule.id for rule in rule_files.listing(loaded, "交通")] == ["build"]
    with pytest.raises(UsageError) as caught:
        rule_files.listing(loaded, "交通局")
    assert caught.value.line() == "there is no topic “交通局” — did you mean 交通?"


def test_shipped_rules_come_first_and_own_ones_over_them(tmp_path: Path) -> None:
    book(tmp_path, {"commitments/own.yaml": RULE.replace("id: build", "id: own-build")})
    for name in LEXICONS:
        (tmp_path / name).unlink()
    found = rule_files.load_book([tmp_path])
    assert found.rule("own-build") is not None
    assert len(found.rules) == len(load([rules_dir()]).rules) + 1


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


def test_check_raises_with_every_problem_of_every_file(tmp_path: Path) -> None:
    (tmp_path / "commitments").mkdir()
    (tmp_path / "commitments/a.yaml").write_text(RULE.replace("{noun}", "{nuon}"), encoding="utf-8")
    (tmp_path / "commitments/b.yaml").write_text("rules: []\n", encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        rule_files.check([tmp_path])
    assert {Path(problem.path).name for problem in caught.value.problems} == {"a.yaml", "b.yaml"}


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
