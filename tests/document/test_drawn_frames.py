"""Frames that are drawn with line characters: their words are read as if the frame were not there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.document.clean_copy import shadow
from tracker.document.drawn_frames import without_frames

BOX = """┌──────────────┐
│ 专栏 主要指标 │
│ 污水处理率达到95% │
└──────────────┘
"""
TABLE = """┏━━━━━━┳━━━━━┓
┃ 指标 ┃ 目标 ┃
┣━━━━━━╋━━━━━┫
┃ 泵站 ┃ 8座 ┃
┗━━━━━━┻━━━━━┛
"""


def test_the_lines_of_a_box_are_lines_of_text() -> None:
    assert shadow(BOX).text == "专栏主要指标\n污水处理率达到95%"


def test_the_bars_of_a_table_part_its_cells() -> None:
    assert shadow(TABLE).text.split("\n")[-1].split("\t")[:2] == ["泵站", "8座"]


@pytest.mark.parametrize("text", ["甲|乙", "2020—2025年", "没有线的文字。\n"])
def test_what_is_not_drawn_stays(text: str) -> None:
    assert without_frames(text) == text


@given(st.text(alphabet="│┃║─┌┐└┘泵8 \n|", max_size=60))
def test_every_other_character_keeps_its_place(text: str) -> None:
    plain = without_frames(text)
    assert len(plain) == len(text)
    assert all(one == other for one, other in zip(text, plain, strict=True) if one in "泵8\n")
