"""The names of yearly lists are the same in the word list of the rules and in the expressions of the code."""

from __future__ import annotations

import re

from tracker.base.resources import rules_dir
from tracker.chinese.extraction.due_date_forms import yearly_list
from tracker.chinese.yearly_lists import YEARLY_LIST
from tracker.rulebook.loading import load


def test_the_names_of_the_rules_are_those_of_the_expression() -> None:
    words = set(load([rules_dir()]).lexicons["yearly_list"].words)
    assert [word for word in words if not re.search(YEARLY_LIST, word)] == []
    whole = {word for word in words if re.fullmatch(YEARLY_LIST, word)}
    assert whole == {
        *(f"{whose}实事" for whose in ("民生", "惠民", "利民", "为民", "为民办", "为民兴办")),
        "密切相关的实事",
        "实事项目",
        "民心工程",
    }


def test_a_yearly_list_is_named_for_the_people() -> None:
    assert yearly_list.search("要办好这些民心工程")
    assert not yearly_list.search("坚持实事求是")
