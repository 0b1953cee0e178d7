"""Each example of a rule or cue is tried, alone and in the whole book; what differs is said."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from rule_samples import RULE, WIDER, book

from tracker.rulebook.rule_errors import render_one
from tracker.services.rules import trials

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
