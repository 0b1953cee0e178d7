"""The names of tiers of goals are the same in the word list of the rules and in the expression."""

from __future__ import annotations

import re

from tracker.base.resources import rules_dir
from tracker.chinese.extraction.list_forms import tier, tier_reaches
from tracker.chinese.goal_tiers import GOAL_TIER
from tracker.rulebook.loading import load


def test_the_names_of_the_rules_are_those_of_the_expression() -> None:
    words = set(load([rules_dir()]).lexicons["goal_tier"].words)
    assert [word for word in words if not re.fullmatch(GOAL_TIER, word)] == []
    alternatives = re.findall("[\u4e00-\u9fff]+", GOAL_TIER)
    sure = {word.removesuffix("目标") for word in words if word.endswith("目标")}
    assert sure <= set(alternatives)


def test_only_words_of_a_goal_stand_between_a_tier_and_its_figure() -> None:
    found = tier.search("底线目标为")
    assert found and tier_reaches.fullmatch("底线目标为", found.end())
    assert not tier_reaches.fullmatch("出口额增长")
