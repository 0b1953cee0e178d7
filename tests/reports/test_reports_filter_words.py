"""A report says of which group its targets are."""

from __future__ import annotations

from tracker.records import Group, Query
from tracker.reports.wording.filters import filter_words


def test_groups_are_named_with_what_they_are_made_by() -> None:
    query = Query(within=(Group(by="lead-unit", key="水务局"), Group(by="month", key="2024-06")))
    assert filter_words(query) == "Lead unit: 水务局; Month: 2024-06"


def test_a_group_without_a_name_says_what_is_missing() -> None:
    query = Query(within=(Group(by="topic", key=""), Group(by="month", key="")))
    assert filter_words(query) == "Topic: No topic; Month: Without a due date"
