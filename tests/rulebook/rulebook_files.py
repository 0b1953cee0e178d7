"""Small rule files for tests, and what the loader says of them."""

from __future__ import annotations

from pathlib import Path

from tracker.errors import RuleError
from tracker.rulebook.loading import load
from tracker.rulebook.rule_errors import render

A = "commitments/a.yaml"
RULE = """\
rules:
  - id: build-count
    says: 新建若干所
    phrases: ["{action}{quantity}{noun}"]
    examples:
      - text: 新建8所学校
        gives: {value: 8}
"""
LEXICON = """\
lexicon: action
says: 动作词
entries:
  - words: [新建, 增设]
    gives: {measure: output}
"""
VERB = LEXICON.replace("action", "verb")
CUE = """\
cues:
  - id: past
    says: 回顾
    where: heading
    stance: result
    phrases: [工作回顾]
    examples: [{text: 工作回顾}]
"""
EVIDENCE = """\
evidence:
  - kind: due-date
    says: 期限
    weight: usual
"""
TOPIC = """\
topic: 教育
says: 学校
words: [学校]
"""


def changed(old: str, new: str, text: str = RULE) -> str:
    """`text` with the first `old` replaced, which must be there."""
    assert old in text, old
    return text.replace(old, new, 1)


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    """A rules folder with the word list `action` and these files."""
    for name, content in {"lexicon/action.yaml": LEXICON, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def complaints(folder: Path, files: dict[str, str | bytes]) -> str:
    """What the loader says of these files, as shown to the user; paths from the folder."""
    try:
        load([write(folder, files)])
    except RuleError as error:
        return render(error.problems).replace(f"{folder}/", "")
    return "no problem"
