"""Bars: as long as their share of the room, and nothing that is there goes unseen."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tracker.records import Light
from tracker.reports.dimensions import LIGHTS
from tracker.tui.widgets.light_bar import bar, parts

COUNTS: st.SearchStrategy[dict[Light, int]] = st.dictionaries(st.sampled_from(LIGHTS), st.integers(0, 5000))


@given(COUNTS, st.integers(0, 20000), st.integers(5, 60))
def test_every_light_there_is_gets_a_cell_and_no_bar_leaves_its_room(
    counts: dict[Light, int], longest: int, room: int
) -> None:
    found = parts(counts, longest, room)
    assert set(found) == {light for light, count in counts.items() if count}
    assert sum(found.values()) <= room and all(cells >= 1 for cells in found.values())
    assert bar(counts, longest, room).cell_length == sum(found.values())


@given(COUNTS, st.integers(0, 4))
def test_in_hardly_any_room_the_bar_still_keeps_to_it(counts: dict[Light, int], room: int) -> None:
    assert sum(parts(counts, 1, room).values()) <= room


def test_a_bar_is_parted_by_its_counts_and_the_longest_fills_the_room() -> None:
    assert parts({"red": 5, "green": 15}, 20, 20) == {"red": 5, "green": 15}
    assert parts({"red": 1, "green": 1}, 20, 20) == {"red": 1, "green": 1}
    assert bar({"red": 2, "grey": 1}, 3, 3).plain == "▲▲○"
