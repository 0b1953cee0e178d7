"""Two names put together say a word that ends the one and begins the other once."""

from __future__ import annotations

import pytest

from tracker.extract.fields.joined_words import joined


@pytest.mark.parametrize(
    ("before", "behind", "together"),
    [
        ("河堤改造项目", "项目竣工", "河堤改造项目竣工"),
        ("居民用户", "用户报装", "居民用户报装"),
        ("文化活动中心", "活动中心开放", "文化活动中心开放"),
        ("茶园", "面积", "茶园面积"),
        ("海水", "水质", "海水水质"),
        ("", "总投资", "总投资"),
    ],
)
def test_a_word_that_both_have_is_said_once(before: str, behind: str, together: str) -> None:
    assert joined(before, behind) == together
