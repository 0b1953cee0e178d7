"""The rulebook in groups of cards: nothing is left out, each card tells where it stands, filters narrow."""

from __future__ import annotations

from pathlib import Path

import pytest

from tracker.services.rules.catalogue import RuleCard, matching, rule_groups
from tracker.services.rules.explain import explain
from tracker.services.rules.rule_files import load_book

OWN = """
topic: 教育
rules:
  - id: own-seats
    says: 学位数
    status: draft
    phrases: ["{output_verb}学位{quantity}"]
    indicator: 新增学位
    measure: output
    examples:
      - text: 新增学位300个
        gives: {value: 300, unit: 个}
    rejects:
      - text: 现有学位300个
        because: 没有动作词
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    file = tmp_path / "commitments" / "seats.yaml"
    file.parent.mkdir()
    file.write_text(OWN, encoding="utf-8")
    return tmp_path


def _cards() -> dict[tuple[str, str], RuleCard]:
    return {(card.kind, card.id): card for group in rule_groups(load_book()) for card in group.cards}


def test_every_rule_cue_and_topic_has_one_card() -> None:
    book = load_book()
    listed = [(card.kind, card.id) for group in rule_groups(book) for card in group.cards]
    wanted = [("rule", r.id) for r in book.rules] + [("cue", c.id) for c in book.cues]
    assert sorted(listed) == sorted(wanted + [("topic", t.topic) for t in book.topics])


def test_a_card_holds_phrases_examples_rejects_and_its_place(own: Path) -> None:
    first = rule_groups(load_book((own,)))[0]
    assert first.title == "教育", "rules with a topic stand first"
    (card,) = first.cards
    assert card.draft and card.phrases == ("{output_verb}学位{quantity}",)
    assert card.examples == (("新增学位300个", "value 300 · unit 个"),)
    assert card.rejects == (("现有学位300个", "没有动作词"),)
    assert card.place.endswith("seats.yaml:4")


def test_a_filter_finds_words_anywhere_on_a_card_and_all_of_them() -> None:
    found = matching(rule_groups(load_book()), "老旧小区 output-noun")
    assert [card.id for group in found for card in group.cards] == ["output-noun-count"]
    assert matching(rule_groups(load_book()), "no-such-rule-anywhere") == []


def test_the_name_of_a_group_brings_all_of_it() -> None:
    every = {group.title: len(group.cards) for group in rule_groups(load_book())}
    (found,) = matching(rule_groups(load_book()), "commitments/milestone")
    assert len(found.cards) == every["commitments/milestone"]


def test_the_rules_that_won_in_a_sentence_have_cards() -> None:
    explanation = explain("到2025年，新建幼儿园8所以上。", load_book())
    assert explanation.found == 1 and explanation.rules
    assert {("rule", id) for id in explanation.rules} <= set(_cards())
    assert explain("天气不错。", load_book()).found == 0
