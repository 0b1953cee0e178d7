"""The line of a revised target begins with what differs, so that no narrow column hides the change."""

from __future__ import annotations

from decimal import Decimal

from tui_world import targets

from tracker.tui.review_lists import revisions

LONG = "在老城和新区各街道统筹安排、分批实施的便民设施建设中，全年"


def test_another_number_stands_first() -> None:
    old = targets()[2]
    new = old.model_copy(update={"value": Decimal(15), "quote": "15公里"})
    assert revisions._line(old, new).startswith("12 公里")
    assert revisions._line(new, old).startswith("15 公里")


def test_of_long_words_that_differ_late_the_difference_is_seen() -> None:
    old = targets()[2].model_copy(update={"quote": LONG + "完成主体工程"})
    new = old.model_copy(update={"quote": LONG + "基本建成"})
    for one, other, words in ((old, new, "完成主体工程"), (new, old, "基本建成")):
        said = revisions._line(one, other)
        assert words in said[:20], said
        assert said.startswith("…")
