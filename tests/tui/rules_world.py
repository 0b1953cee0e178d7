"""A small rulebook of our own, so that pictures do not change with the shipped rules."""

from __future__ import annotations

from pathlib import Path

from tracker.rulebook.loading import load
from tracker.rulebook.model import Rulebook

FILES = {
    "lexicon/output_verb.yaml": """
lexicon: output_verb
says: 产出类动作词
entries:
  - words: [新建, 改造]
    gives: {measure: output}
""",
    "lexicon/measure_word.yaml": """
lexicon: measure_word
says: 计量单位
entries:
  - words: [所, 个]
    gives: {dimension: count}
""",
    "lexicon/bound_after.yaml": """
lexicon: bound_after
says: 数字后的方向词
entries:
  - words: [以上]
    gives: {comparator: ">="}
""",
    "topics/schools.yaml": """
topic: 教育
says: 学校和学位
words: [幼儿园, 小学]
""",
    "stance/words.yaml": """
says: 句子里的词
cues:
  - id: words-will
    says: 将、力争:今后要做
    where: sentence
    stance: target
    weight: 20
    phrases: [将, 力争]
    examples:
      - text: 全镇将新建三座泵站
""",
    "stance/dates.yaml": """
says: 日期的分量
evidence:
  - kind: due-date
    says: 句子里有期限
    weight: usual
  - kind: date-above
    says: 期限在前面
    weight: weak
""",
    "commitments/build.yaml": """
says: 要建成的若干件事
rules:
  - id: build-count
    says: 动作词加事物加数量
    phrases: ["{output_verb}{noun}{count}"]
    priority: 40
    measure: "{output_verb.measure}"
    indicator: "{output_verb}{noun}"
    examples:
      - text: 力争新建小学4所
        date: 2024-01-05
        gives: {value: 4, unit: 所, indicator: 新建小学}
    rejects:
      - text: 小学4所
        because: 没有动作词
""",
}


def small_book(folder: Path) -> Rulebook:
    """The book, read from `rules/` in a folder; call it from there to see short paths."""
    for name, content in FILES.items():
        path = folder / "rules" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content.lstrip(), encoding="utf-8")
    return load([Path("rules")])
