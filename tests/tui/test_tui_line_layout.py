"""Headings between rows: every row has one line, every line a row or a heading."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tracker.services.listing.list_groups import GroupHeading
from tracker.tui.widgets.line_layout import LineLayout

SIZES = st.lists(st.integers(1, 5), max_size=8)


def _lines(sizes: list[int]) -> LineLayout:
    headings = [GroupHeading(f"g{n}", sum(sizes[:n]), size) for n, size in enumerate(sizes)]
    return LineLayout(sum(sizes), headings)


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


def test_without_headings_lines_are_rows() -> None:
    lines = LineLayout(3)
    assert len(lines) == 3 and [lines.row_at(n) for n in range(3)] == [0, 1, 2]
    assert lines.heading_at(0) is None and lines.top_of(0) == 0
