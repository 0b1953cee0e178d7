"""Chinese is set with full-width marks, other languages with theirs."""

from __future__ import annotations

from tracker.chinese.typography import with_facts


def test_facts_behind_a_name_are_set_as_its_language_is() -> None:
    assert with_facts("工作报告", ["东区政府", "2024-01-10"]) == "工作报告（东区政府，2024-01-10）"
    assert with_facts("Plan", ["East", "2024-01-10"]) == "Plan (East, 2024-01-10)"
