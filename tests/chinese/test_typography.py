"""Chinese is set with full-width marks, other languages with theirs."""

from __future__ import annotations

import pytest

from tracker.chinese.typography import listed, with_facts


def test_facts_behind_a_name_are_set_as_its_language_is() -> None:
    assert with_facts("工作报告", ["东区政府", "2024-01-10"]) == "工作报告（东区政府，2024-01-10）"
    assert with_facts("Plan", ["East", "2024-01-10"]) == "Plan (East, 2024-01-10)"


@pytest.mark.parametrize(
    ("names", "line"),
    [(["泵站", "桥梁"], "泵站、桥梁"), (["beds", "roads"], "beds, roads"), (["泵站"], "泵站"), ([], "")],
)
def test_names_are_parted_by_the_mark_of_their_language(names: list[str], line: str) -> None:
    assert listed(names) == line
