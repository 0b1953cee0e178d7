"""The names of tiers of goals are the same in the word list of the rules and in the expression."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from tracker.base.resources import rules_dir
from tracker.chinese.extraction.list_forms import tier, tier_reaches
from tracker.chinese.extraction.sentence_forms import tier_mark
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


_NAMES = ["底线", "必保", "奋斗", "力争", "基本", "目标", "指标", "任务", "值", "为", "必", "：", "，"]


@given(st.lists(st.sampled_from(_NAMES)).map("".join))
def test_a_tier_before_a_mark_is_the_same_looked_for_by_its_noun(text: str) -> None:
    by_name = re.finditer(f"{GOAL_TIER}(?P<mark>[：，])", text)
    assert [one.start("mark") for one in tier_mark.finditer(text)] == [one.start("mark") for one in by_name]
