"""Text in cells: whatever the text, a cell has its width, offsets stay true, and nothing harmful is left."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tracker.tui.terminal.cells import clean, clean_line, excerpt, fit


@given(st.text(), st.integers(0, 40), st.sampled_from(["left", "right"]))
def test_fit_gives_exactly_the_width(text: str, width: int, align: str) -> None:
    assert cell_len(fit(text, width, align)) == width


@given(st.text())
def test_cleaning_keeps_the_length_and_leaves_no_control_character(text: str) -> None:
    cleaned = clean_line(text)
    assert len(cleaned) == len(clean(text)) == len(text)
    assert not [sign for sign in cleaned if unicodedata.category(sign) == "Cc"]


@given(st.text(min_size=3, max_size=300), st.data(), st.integers(4, 80))
def test_an_excerpt_holds_the_quote_at_its_place_and_keeps_to_the_room(
    text: str, data: st.DataObject, room: int
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start, len(text)))
    shown, first, last = excerpt(text, start, end, room)
    assert shown[first:last] == text[start:end]
    assert cell_len(shown) <= max(room, cell_len(text[start:end])) + 2


def test_a_wide_sign_is_never_cut_in_half() -> None:
    assert fit("新建小学", 5) == "新建…"
    assert fit("新建小学", 6) == "新建… "
    assert fit("新建", 6, "right") == "  新建"
