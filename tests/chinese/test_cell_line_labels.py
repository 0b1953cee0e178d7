"""The word lists of column heads and what heads columns of cells on lines of their own are the same words."""

from __future__ import annotations

import pytest

from tracker.base.resources import rules_dir
from tracker.chinese.cell_line_forms import role
from tracker.rulebook.loading import load

HELD = {
    "column_due": {"due"},
    "column_goal": {"goal", "value", "task"},  # a figure, or the goal in words
    "column_indicator": {"name"},
    "column_not_read": {"number", "unit", "nature", "other"},
    "column_progress": {"progress"},
    "column_responsible_person": {"person", "other"},
    "column_responsible_unit": {"lead"},
    "column_task": {"task"},
}


@pytest.mark.parametrize("name", HELD)
def test_each_word_of_the_list_heads_a_column_of_its_kind(name: str) -> None:
    words = load([rules_dir()]).lexicons[name].words
    assert {word: role(word) for word in words if role(word) not in HELD[name]} == {}
