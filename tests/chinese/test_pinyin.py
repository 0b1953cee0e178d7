"""Initials of Chinese words, with polyphones read by their phrase."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.chinese.pinyin import initials, may_be_initials


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("幼儿园", "yey"),
        ("教育局", "jyj"),
        ("重庆", "cq"),
        ("重点项目", "zdxm"),
        ("银行", "yh"),
        ("行走", "xz"),
        ("改造（一期）5G基站", "gzyq5gjz"),
        ("ＰＭ２．５ 浓度", "pm25nd"),
        ("GDP", "gdp"),
        ("", ""),
        ("、[/附件]", "fj"),
    ],
)
def test_each_syllable_gives_its_first_letter(text: str, letters: str) -> None:
    assert initials(text) == letters


@given(st.text(max_size=30))
def test_nothing_but_letters_and_digits_come_out_whatever_goes_in(text: str) -> None:
    found = initials(text)
    assert found == "" or found.isalnum()
    assert found == found.casefold()


@pytest.mark.parametrize(
    ("word", "may"),
    [
        ("yey", True),
        ("5g", True),
        ("ＪＹ", True),
        ("y", False),
        ("2025", False),
        ("教育", False),
        ("a-b", False),
    ],
)
def test_only_plain_letters_stand_for_initials(word: str, may: bool) -> None:
    assert may_be_initials(word) is may
