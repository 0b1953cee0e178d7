"""Two versions side by side, and the line of lists: by terminal cells, with signs beside colours."""

from __future__ import annotations

from pathlib import Path

import pytest
from review_world import fill_review
from test_tui_review import review_of
from tui_world import make_app, press, settle, text_of, url_of

from tracker.tui.terminal.cells import width_of
from tracker.tui.widgets.side_by_side import ComparedField, side_by_side

ROWS = [
    ComparedField(
        "原文", "到2025年底前新建小学不少于十二所，由教育局牵头，各镇配合", "新建小学15所[/b]\x1b", True
    ),
    ComparedField("Unit", "所", "所", False),
]


@pytest.mark.parametrize("width", [46, 63, 90, 140])
def test_both_versions_stand_beside_each_other_within_the_width(width: int) -> None:
    lines = side_by_side(("原来", "现在"), ROWS, width).plain.split("\n")
    assert max(width_of(line) for line in lines) <= width
    column = width_of(lines[0].split("现在")[0])
    right = next(line for line in lines if "15所" in line)
    assert width_of(right.split("新建小学15")[0]) == column, "Chinese words are counted by cells"
    assert lines[1].startswith("≠ 原文") and "\x1b" not in "".join(lines) and "[/b]" in right
    assert next(line for line in lines if "Unit" in line).startswith("  Unit")


def test_in_a_narrow_window_one_stands_under_the_other_and_the_same_is_said_once() -> None:
    lines = side_by_side(("原来", "现在"), ROWS, 30).plain.split("\n")
    assert max(width_of(line) for line in lines) <= 30
    assert lines[0] == "≠ 原文" and lines[1].startswith("    原来 ")
    assert sum("Unit" in line for line in lines) == 1 and lines[-1] == "  Unit 所"


async def test_titles_give_way_before_counts_when_the_window_is_narrow(tmp_path: Path) -> None:
    fill_review(url_of(tmp_path))
    async with make_app(url_of(tmp_path)).run_test(size=(40, 16)) as pilot:
        await press(pilot, "v")
        await settle(pilot)
        line = text_of(pilot).splitlines()[1]
        assert "[Candidates 9]" in line and "Results" not in line
        assert all(part in line for part in ("2:1", "3:2", "4:1", "5:4"))


async def test_long_words_under_the_list_are_scrolled_by_key(tmp_path: Path) -> None:
    fill_review(url_of(tmp_path))
    async with make_app(url_of(tmp_path)).run_test(size=(60, 18)) as pilot:
        await press(pilot, "v", "3")
        await settle(pilot)
        pane = review_of(pilot).query_one("#detail")
        await press(pilot, "shift+down", "J")
        assert pane.scroll_y == pane.max_scroll_y and (pane.max_scroll_y == 0 or pane.scroll_y > 0)
        await press(pilot, "shift+up", "K", "K", "K")
        assert pane.scroll_y == 0
