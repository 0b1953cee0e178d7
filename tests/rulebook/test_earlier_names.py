"""Rules and word lists that call a list by an earlier name are read on."""

from __future__ import annotations

from pathlib import Path

from tracker.base.resources import rules_dir
from tracker.rulebook.loading import load
from tracker.rulebook.phrase import Slot, SlotRef
from tracker.services.rules.rule_files import check

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


def test_own_rules_and_lists_with_an_earlier_name_mean_the_list_as_it_is_called_now(tmp_path: Path) -> None:
    own = {"commitments/own": OWN_RULE, "lexicon/own-words": OWN_WORDS, "lexicon/own-union": OWN_UNION}
    for name, text in own.items():
        path = tmp_path / f"{name}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    book = load([rules_dir(), tmp_path])
    (rule,) = [rule for rule in book.rules if rule.id == "own-sheds"]
    assert rule.phrases[0].text.startswith("{action}"), "as it was written"
    assert Slot("output_verb") in rule.phrases[0].parts
    assert rule.measure.refs == (SlotRef("output_verb", "measure"),)
    assert "架搭" in book.lexicons["output_verb"].words and "action" not in book.lexicons
    assert {"架搭", "垒砌", "新建"} <= set(book.lexicons["any_making"].words)
    assert check([tmp_path]).ok
