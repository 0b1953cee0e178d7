"""Spelled counts behind a verb that builds, and ways of speaking that count nothing."""

from __future__ import annotations

import pytest
from extract_samples import targets


def _read(text: str) -> list[tuple[str, str]]:
    return [(one.quote, one.indicator) for one in targets(text)]


def test_one_verb_builds_all_that_its_list_counts() -> None:
    assert _read("今年建设一座植物园——梅岭园，一条滨河绿道、两条骑行道、三条商业街。") == [
        ("一座", "建设植物园"),
        ("一条", "建设滨河绿道"),
        ("两条", "建设骑行道"),
        ("三条", "建设商业街"),
    ]


def test_a_list_of_spelled_counts_goes_on_behind_its_verb() -> None:
    assert _read("今年改造六座桥梁、三条大街。") == [("六座", "改造桥梁"), ("三条", "改造大街")]


@pytest.mark.parametrize(
    "text",
    [
        "今年建设一座宜居之城。",
        "今年建设一条绿色发展之路。",
        "今年打造一个体系，形成一批成果。",
        "今年建成一条龙服务。",
    ],
)
def test_ways_of_speaking_build_nothing(text: str) -> None:
    assert targets(text) == []
