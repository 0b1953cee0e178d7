"""Headings between rows: every row has one line, every line a row or a heading."""

from __future__ import annotations

from collections.abc import Collection

from hypothesis import given
from hypothesis import strategies as st

from tracker.services.listing.list_groups import GroupHeading
from tracker.tui.widgets.line_layout import LineLayout

SIZES = st.lists(st.integers(1, 5), max_size=8)


def _lines(sizes: list[int], folded: Collection[str] = (), height: int = 1) -> LineLayout:
    headings = [GroupHeading(f"g{n}", sum(sizes[:n]), size) for n, size in enumerate(sizes)]
    return LineLayout(sum(sizes), headings, folded, height)


@given(SIZES)
def test_lines_and_rows_lead_to_one_another(sizes: list[int]) -> None:
    lines = _lines(sizes)
    expected: list[int | str] = []
    for number, size in enumerate(sizes):
        first = sum(sizes[:number])
        expected += [f"g{number}", *range(first, first + size)]
    found = [
        heading.title if (heading := lines.heading_at(n)) else lines.row_at(n) for n in range(len(lines))
    ]
    assert found == expected
    assert [lines.row_at(lines.of_row(row)) for row in range(sum(sizes))] == list(range(sum(sizes)))


@given(SIZES)
def test_the_first_row_of_a_group_takes_its_heading_into_view(sizes: list[int]) -> None:
    lines = _lines(sizes)
    firsts = {sum(sizes[:n]) for n in range(len(sizes))}
    for row in range(sum(sizes)):
        assert lines.of_row(row) - lines.top_of(row) == (row in firsts)


@given(SIZES, st.sets(st.sampled_from(["g0", "g1", "g2"])), st.integers(1, 4))
def test_cards_take_as_many_lines_each_one_after_the_other(
    sizes: list[int], folded: set[str], height: int
) -> None:
    lines = _lines(sizes, folded).of_height(height)
    expected: list[int | str] = []
    for number, size in enumerate(sizes):
        expected.append(f"g{number}")
        if f"g{number}" not in folded:
            first = sum(sizes[:number])
            expected += [row for row in range(first, first + size) for _line in range(height)]
    found = [
        heading.title if (heading := lines.heading_at(n)) else lines.row_at(n) for n in range(len(lines))
    ]
    assert found == expected
    for row in range(sum(sizes)):
        taken = [n for n, held in enumerate(expected) if held == row]
        if taken:
            assert (lines.of_row(row), lines.end_of(row)) == (taken[0], taken[-1] + 1)


def test_without_headings_lines_are_rows() -> None:
    lines = LineLayout(3)
    assert len(lines) == 3 and [lines.row_at(n) for n in range(3)] == [0, 1, 2]
    assert lines.heading_at(0) is None and lines.top_of(0) == 0
    cards = lines.of_height(3)
    assert len(cards) == 9 and [cards.row_at(n) for n in range(9)] == [0, 0, 0, 1, 1, 1, 2, 2, 2]
