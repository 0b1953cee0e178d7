"""A small rulebook: a rule, a wider one, and the word lists that they need."""

from __future__ import annotations

from pathlib import Path

from tracker.rulebook.loading import load
from tracker.rulebook.model import Rulebook

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


def book(folder: Path, files: dict[str, str]) -> Rulebook:
    for name, text in {**LEXICONS, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return load([folder])
