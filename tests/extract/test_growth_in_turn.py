"""Growth said at the end of a sentence is dealt out to the figures named before it."""

from __future__ import annotations

import pytest
from extract_samples import targets


def growth(text: str) -> list[tuple[str, int, str | None]]:
    """Indicator, percentage and bound of what grows."""
    found = targets(text)
    return [
        (one.indicator, int(one.value or 0), one.comparator) for one in found if one.measure == "increase"
    ]


@pytest.mark.parametrize(
    "behind",
    [
        "，分别增长9%、8%。",
        "，分别增长9%和8%。",
        "，年均分别增长9%、8%。",
        "，同比分别增长9%和8%。",
        "，比上年分别增长9%和8%。",
        "，年均增长9%和8%。",
    ],
)
@pytest.mark.parametrize(
    "before",
    [
        "今年，接待研学团队900个、实现门票收入6亿元",
        "今年，接待研学团队达到900个，门票收入突破6亿元",
    ],
)
def test_figures_with_names_of_their_own_grow_in_turn(before: str, behind: str) -> None:
    assert growth(before + behind) == [
        ("接待研学团队增长", 9, "="),
        ("门票收入增长", 8, "="),
    ]


def test_the_last_figures_grow_where_more_are_told() -> None:
    found = growth("到2026年，规上企业达到90家，茶叶产值达到30亿元，茶叶出口额达到4亿元，分别增长9%、8%。")
    assert [name for name, _, _ in found] == ["茶叶产值增长", "茶叶出口额增长"]


def test_a_bound_behind_the_last_growth_rules_over_all() -> None:
    found = growth("今年完成渔业总收入30亿元，其中海水养殖收入15亿元，分别增长8%、9%以上。")
    assert found == [("渔业总收入增长", 8, ">="), ("海水养殖收入增长", 9, ">=")]


def test_a_list_under_one_measure_grows_in_turn() -> None:
    found = growth("到2026年，渔民、船工人均收入分别达到4万元、3万元，分别增长7%、8%。")
    assert [name for name, _, _ in found] == ["渔民人均收入增长", "船工人均收入增长"]


def test_growth_of_one_figure_stays_its_own() -> None:
    found = growth("今年，接待研学团队900个，门票收入6亿元，增长8%。")
    assert found == [("门票收入增长", 8, "=")]
