"""A text in rows: nothing is lost, no row is too wide, places are found again, and it is fast enough."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from limits import plain_loops
from rich.cells import get_character_cell_size

from tracker.tui.terminal.wrapped_text import WrappedText

SIGNS = st.sampled_from(list("ab 12新建幼儿园，。（）\n\t\x1b\u0301%-"))


def _cells(text: str) -> int:
    return sum(get_character_cell_size(sign) for sign in text.rstrip())


@given(st.text(SIGNS, max_size=200), st.integers(2, 40))
def test_rows_hold_every_sign_once_and_keep_to_the_width(text: str, width: int) -> None:
    rows = WrappedText(text)
    rows.lay_out(width)
    spans = [rows.span(number) for number in range(len(rows))]
    joined = "".join(rows.text[start:end] for start, end in spans)
    assert joined == rows.text.replace("\n", "") and len(rows.text) == len(text)
    assert all(_cells(rows.text[start:end]) <= width for start, end in spans)


@given(st.text(SIGNS, min_size=1, max_size=200), st.integers(2, 40), st.data())
def test_an_offset_stands_in_its_row_and_on_its_line(text: str, width: int, data: st.DataObject) -> None:
    rows = WrappedText(text)
    rows.lay_out(width)
    offset = data.draw(st.integers(0, len(text) - 1))
    start, end = rows.span(rows.row_of(offset))
    assert start <= offset <= end
    assert rows.line_of(offset) == rows.text.count("\n", 0, offset) + 1


def test_no_row_begins_with_a_full_stop_and_numbers_count_lines() -> None:
    rows = WrappedText("到2025年，新建幼儿园８所以上。\n全区老旧小区改造完成。")
    rows.lay_out(12)
    starts = [rows.text[rows.span(number)[0]] for number in range(len(rows))]
    assert not set(starts) & set("，。")
    assert [rows.begins_line(number) for number in range(len(rows))].count(True) == 2 == rows.line_count


def test_a_megabyte_is_laid_out_in_few_plain_loops() -> None:
    text = ("一、学校\n" + "到2024年6月底前，新建4所以上小学，由教育局牵头。" * 8 + "\n") * 1800
    assert len(text.encode()) > 1_000_000
    rows = WrappedText(text)
    assert plain_loops(lambda: rows.lay_out(76)) < 20
    assert len(rows) > 10_000
