"""Lines are broken as Chinese is set, whatever the text, and nothing of it is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.content import Content

from tracker.tui.terminal.line_breaking import breaks, broken, wrap

SIGNS = st.text(alphabet="新建学校，。、（）“”%ab 12\n\u3000-", max_size=200)


@given(SIGNS, st.integers(4, 60))
def test_no_line_is_wider_than_the_width_and_no_sign_is_lost(text: str, width: int) -> None:
    lines = [line.plain for line in wrap(Content(text), width)]
    assert all(cell_len(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(SIGNS, st.integers(2, 60))
def test_breaks_go_forward(text: str, width: int) -> None:
    found = breaks(text, width)
    assert found == sorted(set(found)) and all(0 < offset < len(text) for offset in found)


def test_an_ideographic_space_does_not_leave_half_a_line_empty() -> None:
    lines = [line.plain for line in wrap(Content("本报讯\u3000新建学校三所，改造道路五条。"), 20)]
    assert lines == ["本报讯\u3000新建学校三", "所，改造道路五条。"]


def test_no_line_begins_with_a_full_stop_or_breaks_a_word() -> None:
    assert [line.plain for line in wrap(Content("新建学校三所。完"), 12)] == ["新建学校三", "所。完"]
    assert [line.plain for line in wrap(Content("one tracker two"), 12)] == ["one tracker", "two"]


def test_styles_stay_on_their_signs() -> None:
    lines = wrap(Content("新建学校三所").stylize("bold", 2, 4), 6)
    assert [[(s.start, s.end) for s in line.spans] for line in lines] == [[(2, 3)], [(0, 1)]]


@given(SIGNS, st.integers(4, 60))
def test_broken_lines_joined_are_the_text(text: str, width: int) -> None:
    assert "".join(broken(text, width)) == text


def test_a_figure_stays_with_what_it_counts() -> None:
    assert broken("已填报 9 条目标", 9) == ["已填报 ", "9 条目标"]
